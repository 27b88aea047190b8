package score

import (
	"strconv"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// Words returns the original bytes under a mention; empty for an index out of range.
func Words(sc *scope.Scoped, mention int) string {
	if mention < 0 || mention >= len(sc.Mentions) {
		return ""
	}
	m := sc.Mentions[mention]
	sp := m.Span(sc.Text)
	return sc.Text.Tokens[m.First].Part.Of(sc.Text.Doc)[sp.Start:sp.End]
}

// show resolves a finding's mentions to terms, spans and words.
func show(sc *scope.Scoped, f *policy.Finding) Finding {
	out := Finding{Rule: f.Label + "/" + f.Rule, Stance: f.Stance, Weight: f.Weight, Evidence: make([]Evidence, 0, len(f.Evidence)), From: f}
	for _, e := range f.Evidence {
		if e.Mention < 0 || e.Mention >= len(sc.Mentions) {
			continue
		}
		m := sc.Mentions[e.Mention]
		tok := sc.Text.Tokens[m.First]
		sp := m.Span(sc.Text)
		out.Evidence = append(out.Evidence, Evidence{
			Role: string(e.Role), Term: sc.Lexicon.Terms[m.Term].ID, Part: tok.Part, Span: [2]int{sp.Start, sp.End},
			Text: Words(sc, e.Mention), Sentence: "s" + strconv.Itoa(int(tok.Sentence)), Mention: e.Mention,
			Modifiers: modifiers(sc, e.Mention),
		})
	}
	return out
}

func modifiers(sc *scope.Scoped, mention int) []Modifier {
	if mention >= len(sc.Modifiers) || len(sc.Modifiers[mention]) == 0 {
		return nil
	}
	out := make([]Modifier, len(sc.Modifiers[mention]))
	for i, m := range sc.Modifiers[mention] {
		out[i] = Modifier{Kind: m.Kind, Speaker: Words(sc, m.Speaker)}
		if m.Cue >= 0 && m.Cue < len(sc.Cues) {
			out[i].Cue = Words(sc, sc.Cues[m.Cue].Mention)
		}
	}
	return out
}

// anchor is the token that a finding begins with: of its first claim mention.
func anchor(sc *scope.Scoped, f *policy.Finding) (text.Token, bool) {
	for _, e := range f.Evidence {
		if e.Mention >= 0 && e.Mention < len(sc.Mentions) && e.Role == policy.AsClaim {
			return sc.Text.Tokens[sc.Mentions[e.Mention].First], true
		}
	}
	return text.Token{Part: text.Body, Sentence: -1}, false
}

func partOf(sc *scope.Scoped, f *policy.Finding) text.Part {
	t, _ := anchor(sc, f)
	return t.Part
}

// tally counts the findings by stance and part.
func tally(sc *scope.Scoped, doc Document, fs []*policy.Finding) stanceEnv {
	env := stanceEnv{Doc: doc}
	heaviest := map[policy.Stance]map[int32]float64{} // by sentence
	for _, f := range fs {
		tok, _ := anchor(sc, f)
		t := env.of(f.Stance)
		if t == nil {
			continue
		}
		at := heaviest[f.Stance]
		if at == nil {
			at = map[int32]float64{}
			heaviest[f.Stance] = at
		}
		before, seen := at[tok.Sentence]
		more := max(0, f.Weight-before)
		at[tok.Sentence] = before + more
		t.add(f.Weight, more, !seen)
		switch tok.Part {
		case text.Title:
			t.Title.add(f.Weight, more, !seen)
		case text.Quoted:
			t.Quoted.add(f.Weight, more, !seen)
		default:
			t.Body.add(f.Weight, more, !seen)
		}
	}
	return env
}

// About counts what formulas may ask of the document.
func About(sc *scope.Scoped) Document {
	d := Document{Sentences: len(sc.Text.Sentences), Words: words(sc.Text)}
	if d.Sentences == 0 {
		return d
	}
	said := make([]bool, d.Sentences)
	n := 0
	for i, ms := range sc.Modifiers {
		s := sc.Text.Tokens[sc.Mentions[i].First].Sentence
		if said[s] {
			continue
		}
		for _, m := range ms {
			if m.Kind == scope.Attributed || m.Kind == scope.Quoted && m.Speaker >= 0 {
				said[s] = true
				n++
				break
			}
		}
	}
	d.Attributed = float64(n) / float64(d.Sentences)
	return d
}
