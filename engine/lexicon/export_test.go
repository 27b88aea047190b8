package lexicon

import (
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/text"
)

// Raw is a phrase found before conditions, masks and the rule of the longer mention.
type Raw struct{ Variant, First, End int }

// Scan returns what the automaton finds.
func (l *Lexicon) Scan(t *text.Text) []Raw {
	return raws(l.scan(t).out)
}

// ScanNaively finds the same by trying every phrase of every variant at every token.
func (l *Lexicon) ScanNaively(t *text.Text) []Raw {
	var out []found
	for v := range l.Variants {
		for _, seq := range l.Variants[v].phrases {
			for i := range t.Tokens {
				for _, end := range naive(t, seq, i, i) {
					out = append(out, found{int32(v), int32(i), int32(end)})
				}
			}
		}
	}
	return raws(out)
}

func raws(fs []found) []Raw {
	seen := map[Raw]bool{}
	var out []Raw
	for _, f := range fs {
		r := Raw{int(f.variant), int(f.first), int(f.end)}
		if !seen[r] {
			seen[r] = true
			out = append(out, r)
		}
	}
	return out
}

func naive(t *text.Text, seq []item, first, at int) []int {
	if len(seq) == 0 {
		return []int{at}
	}
	var ends []int
	for j := at; j <= at+seq[0].gap && j < len(t.Tokens); j++ {
		tok := t.Tokens[j]
		if tok.Sentence != t.Tokens[first].Sentence || tok.Flags&text.URL != 0 {
			continue
		}
		if slices.ContainsFunc(seq[0].words, func(w word) bool { return w.matches(tok.Word) }) {
			ends = append(ends, naive(t, seq[1:], first, j+1)...)
		}
	}
	return ends
}

// matches is the meaning of a word pattern, written down without the automaton.
func (w word) matches(token string) bool {
	switch {
	case w.tail == anything:
		return strings.HasPrefix(token, w.fold)
	case w.tail == inflected && cyrillic(w.fold):
		return strings.HasPrefix(token, w.fold) && endings[token[len(w.fold):]]
	case w.tail == inflected:
		return slices.Contains(englishForms(w.fold), token)
	}
	return w.fold == token
}
