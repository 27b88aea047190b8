package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/canard-rules/canard/engine/text"
)

// Hit is a variant found at the tokens [First, End). Kept says that it holds where
// it stands and that its mention is one of those that Match returns; another
// variant of the same term may have been found at the same tokens.
type Hit struct {
	Variant, First, End int
	Kept                bool
}

// Trace lists which variants are found in t, before context conditions, masks and
// the rule of the longer mention, by First, then End, then Variant. It is Match for
// the tools that tell authors what each variant does.
func (l *Lexicon) Trace(t *text.Text) []Hit {
	w := l.scan(t)
	fs, conditional := l.cased(t, w.out)
	fs = slices.Clone(fs)
	held := fs
	if conditional {
		held = l.inContext(w, t, slices.Clone(fs))
	}
	holds := map[found]bool{}
	for _, f := range held {
		holds[f] = true
	}
	final := map[Mention]bool{}
	for _, m := range l.mentions(nil, w, held) {
		final[m] = true
	}
	out := make([]Hit, len(fs))
	for i, f := range fs {
		m := Mention{Term: l.Variants[f.variant].Term, First: int(f.first), End: int(f.end)}
		out[i] = Hit{Variant: int(f.variant), First: m.First, End: m.End, Kept: holds[f] && final[m]}
	}
	slices.SortFunc(out, func(a, b Hit) int {
		return slices.Compare([]int{a.First, a.End, a.Variant}, []int{b.First, b.End, b.Variant})
	})
	return slices.Compact(out)
}

// MatchWhere is Match as if the pack had only the variants that keep accepts.
func (l *Lexicon) MatchWhere(t *text.Text, keep func(variant int) bool) []Mention {
	w := l.scan(t)
	w.out = slices.DeleteFunc(w.out, func(f found) bool { return !keep(int(f.variant)) })
	return l.settle(nil, w, t)
}

// scan returns what the automaton finds, in memory of its own.
func (l *Lexicon) scan(t *text.Text) *Words {
	w := &Words{}
	l.Look(w, t)
	w.scan()
	return w
}

// Needle is one of the phrases that a variant stands for.
type Needle struct {
	Written string // as written, a word for each token
	words   []word
}

// Short lists the phrases of the variant with fewer than n letters, endings not
// counted; nil where the variant is bound by its context or by how it is written.
func (v *Variant) Short(n int) []Needle {
	if v.caseRule != "" || v.with != nil || v.without != nil {
		return nil
	}
	var out []Needle
	for _, seq := range v.phrases {
		var rest []word // of each further step the word with the fewest letters
		letters := 0
		for _, it := range seq[1:] {
			w := slices.MinFunc(it.words, func(a, b word) int { return a.letters() - b.letters() })
			rest, letters = append(rest, w), letters+w.letters()
		}
		for _, w := range seq[0].words {
			if w.letters()+letters < n {
				out = append(out, needle(append([]word{w}, rest...)))
			}
		}
	}
	return out
}

func needle(words []word) Needle {
	raw := make([]string, len(words))
	for i, w := range words {
		raw[i] = w.raw + [...]string{exactly: "", inflected: "~", anything: "*"}[w.tail]
	}
	return Needle{strings.Join(raw, " "), words}
}

// At reports whether the tokens [first, end) of t are this phrase, word by word.
func (n Needle) At(t *text.Text, first, end int) bool {
	if end-first != len(n.words) {
		return false
	}
	for i, w := range n.words {
		if !w.includes(word{fold: t.Tokens[first+i].Word}) {
			return false
		}
	}
	return true
}

// letters counts the letters of a word; a symbol stands for enough of them.
func (w word) letters() int {
	if strings.IndexFunc(w.fold, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 {
		return 9
	}
	return utf8.RuneCountInString(w.fold)
}

// Conditions lists the ids of the terms that with and without conditions look at,
// narrower ones included, sorted.
func (l *Lexicon) Conditions() []string {
	var out []string
	for i := range l.Variants {
		for _, t := range slices.Concat(l.Variants[i].with, l.Variants[i].without) {
			out = append(out, l.Terms[t].ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
