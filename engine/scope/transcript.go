package scope

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/canard-rules/canard/engine/text"
)

// labels attributes what stands under a transcript's speaker label to the speaker,
// where the label names somebody the pack knows: "HOST:" is the text's own voice,
// as is "SENATOR:" without a name, and an unknown name may be a headline's topic. A
// handle is whose post is passed on.
func (r *run) labels() {
	seen := map[text.Range]int{} // label to its speaker
	for _, sent := range r.t.Sentences {
		if label := sent.Speaker; !label.Empty() && r.t.Tokens[label.First].Flags&text.Handle == 0 {
			seen[label] = r.speakerIn(label)
		}
	}
	for s, sent := range r.t.Sentences {
		speaker, ok := seen[sent.Speaker]
		from := max(sent.First, sent.Speaker.End)
		end := sent.End
		if sent.Speaker.Empty() {
			ok = true
			if end, speaker = r.signed(sent); speaker < 0 {
				end = sent.End
				from, speaker = r.headlined(sent)
			}
		}
		if !ok || speaker < 0 && !r.abroad(sent.Speaker, sent) && !r.letter(sent.Speaker) {
			continue
		}
		if speaker >= 0 && sent.Speaker.First == sent.First && r.deedAt(from) {
			continue // "The minister: took the money, …"
		}
		m := Modifier{Kind: Attributed, Cue: -1, Speaker: speaker}
		r.out.Sentences[s] = append(r.out.Sentences[s], m)
		r.say(m, text.Range{First: from, End: end})
	}
}

// letter reports whether a label is a single letter, as in the questions and answers of an
// examination: then somebody speaks, though nobody says who.
func (r *run) letter(label text.Range) bool {
	if label.End-label.First != 1 {
		return false
	}
	return utf8.RuneCountInString(r.t.Tokens[label.First].Word) == 1
}

// headlined reads a sentence that opens with a speaker and a colon, as headlines
// do ("The president's lawyer: …"). It returns where the speaker's words begin.
func (r *run) headlined(sent text.Sentence) (from, speaker int) {
	const longest = 7
	if r.quoted[sent.First] >= 0 || r.t.Tokens[sent.First].Before&text.QuoteOpen != 0 {
		return 0, -1
	}
	for i := sent.First + 1; i < sent.End && i <= sent.First+longest; i++ {
		if r.t.Tokens[i].Before&text.Colon == 0 {
			continue
		}
		if r.endorsedIn(sent.First, i) {
			break // "The minister is right: …"
		}
		for j := r.firstAt(sent.First); j < len(r.ms) && r.ms[j].First == sent.First; j++ {
			if r.speaker[r.ms[j].Term] && r.ms[j].End <= i {
				return i, j
			}
		}
		break
	}
	return 0, -1
}

// signed reads a sentence that closes with a dash or a colon and a speaker and has no full
// stop, as headlines do ("The bridge will be shut - the mayor"). It returns where the speaker's
// words end.
func (r *run) signed(sent text.Sentence) (end, speaker int) {
	const shortest, longest = 5, 3
	if sent.Question || sent.Exclaim || r.stopped(sent) {
		return 0, -1
	}
	for i := sent.End - 1; i >= sent.End-longest && i >= sent.First+shortest; i-- {
		if r.t.Tokens[i].Before&(text.Dash|text.Colon) == 0 {
			continue
		}
		for j := r.firstAt(i); j < len(r.ms) && r.ms[j].First == i; j++ {
			if r.speaker[r.ms[j].Term] && r.ms[j].End == sent.End {
				return i, j
			}
		}
		break
	}
	return 0, -1
}

// stopped reports whether a full stop or an ellipsis ends the sentence.
func (r *run) stopped(sent text.Sentence) bool {
	said := strings.TrimRight(sent.Part.Of(r.t.Doc)[:sent.Span.End], " \n\t")
	return strings.HasSuffix(said, ".") || strings.HasSuffix(said, "…")
}

// deedAt reports whether a word in small Latin letters at the token tells of an act, of whoever
// was named before it. In Russian and Ukrainian what is said may begin in small letters.
func (r *run) deedAt(i int) bool {
	tok := r.t.Tokens[i]
	if first, _ := utf8.DecodeRuneInString(tok.Part.Of(r.t.Doc)[tok.Span.Start:]); !unicode.IsLower(first) || !unicode.Is(unicode.Latin, first) {
		return false
	}
	for j := r.firstAt(i); j < len(r.ms) && r.ms[j].First == i; j++ {
		if t := r.ms[j].Term; r.lex.Terms[t].Type == "act" && r.cues[t] == nil {
			return true
		}
	}
	return false
}

// endorsedIn reports whether a cue by which the author stands behind something begins
// within the tokens.
func (r *run) endorsedIn(first, end int) bool {
	for _, a := range r.active {
		if m := r.ms[a.mention]; m.First >= first && m.First < end && slices.Contains(a.kinds, Endorsed) {
			return true
		}
	}
	return false
}

// speakerIn returns the last mention in the range of somebody who can speak, or -1.
// An office counts only with a name behind it ("SENATOR SMITH").
func (r *run) speakerIn(in text.Range) int {
	speaker := -1
	for i := r.firstAt(in.First); i < len(r.ms) && r.ms[i].First < in.End; i++ {
		if m := r.ms[i]; r.speaker[m.Term] && (!r.unnamed[m.Term] || m.End < in.End) {
			speaker = i
		}
	}
	return speaker
}
