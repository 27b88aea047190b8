package scope

import (
	"unicode"
	"unicode/utf8"

	"github.com/canard-rules/canard/engine/text"
)

// dialogue attributes lines that a dash opens, where a comma and another dash part them
// from whoever says them, whatever the verb ("— It will be shut, — the mayor shrugged.
// — For good."). Further sentences of the paragraph that a dash opens are his too; the
// author's own "I said" is none of it.
func (r *run) dialogue() {
	for s := 0; s < len(r.t.Sentences); s++ {
		end, speaker, ok := r.line(s)
		if !ok {
			continue
		}
		m := Modifier{Kind: Attributed, Cue: -1, Speaker: speaker}
		r.say(m, text.Range{First: r.t.Sentences[s].First, End: end})
		for s+1 < len(r.t.Sentences) && r.paragraphs[s+1] == r.paragraphs[s] && r.dashed(s+1) {
			s++
			sent := r.t.Sentences[s]
			r.say(m, text.Range{First: sent.First, End: sent.End})
			r.out.Sentences[s] = append(r.out.Sentences[s], m)
		}
	}
}

// line reads a sentence as the first of a line of dialogue. It returns where the words
// end that are said, and the mention of whoever says them, -1 when it is nobody known.
func (r *run) line(s int) (end, speaker int, ok bool) {
	sent := r.t.Sentences[s]
	if !r.dashed(s) || s > 0 && r.paragraphs[s-1] == r.paragraphs[s] {
		return 0, -1, false
	}
	for end = sent.First + 1; end < sent.End; end++ {
		if b := r.t.Tokens[end].Before; b&text.Dash != 0 && b&text.Comma != 0 {
			break
		}
	}
	if end == sent.End {
		return 0, -1, false
	}
	for _, a := range r.active {
		if m := r.ms[a.mention]; a.own && m.First >= end && m.First < sent.End {
			return 0, -1, false
		}
	}
	for i := r.firstAt(end); i < len(r.ms) && r.ms[i].First < sent.End; i++ {
		if r.speaker[r.ms[i].Term] {
			return end, i, true
		}
	}
	return end, -1, true
}

// dashed reports whether a dash opens the sentence.
func (r *run) dashed(s int) bool {
	first := r.t.Sentences[s].First
	return first < len(r.t.Tokens) && r.t.Tokens[first].Before&text.Dash != 0
}

// say gives the modifier to everything that begins in the token range.
func (r *run) say(m Modifier, in text.Range) {
	for i := r.firstAt(in.First); i < len(r.ms) && r.ms[i].First < in.End; i++ {
		r.out.Modifiers[i] = append(r.out.Modifiers[i], m)
		if c := r.isCue[i]; c >= 0 {
			r.out.Cues[c].Modifiers = append(r.out.Cues[c].Modifiers, m)
		}
	}
}

// abroad reports whether a speaker label is a name in letters of another alphabet than
// what follows it, and of no place, event or document: in Cyrillic text that is a
// paper or a station ("Daily Bugle: …").
func (r *run) abroad(label text.Range, sent text.Sentence) bool {
	const longest = 3
	if label.Empty() || label.First != sent.First || label.End-label.First > longest || label.End >= sent.End {
		return false
	}
	for i := label.First; i < label.End; i++ {
		if r.t.Tokens[i].Flags&(text.Handle|text.Hashtag|text.Number|text.Repaired) != 0 || !latin(r.t.Tokens[i].Word) {
			return false
		}
	}
	for i := r.firstAt(label.First); i < len(r.ms) && r.ms[i].First < label.End; i++ {
		switch r.lex.Terms[r.ms[i].Term].Type {
		case "place", "event", "document":
			return false
		}
	}
	for i := label.End; i < sent.End; i++ {
		if c, _ := utf8.DecodeRuneInString(r.t.Tokens[i].Word); unicode.Is(unicode.Cyrillic, c) {
			return true
		}
	}
	return false
}

// latin reports whether a word begins with a Latin letter.
func latin(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Latin, c)
}
