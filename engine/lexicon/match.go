package lexicon

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/canard-rules/canard/engine/text"
)

// Match finds every mention in t, ordered by First, then End, then Term. Mentions
// of different terms may overlap and nest; of two overlapping mentions of the
// same term where one holds the other only the longer is kept.
func (l *Lexicon) Match(t *text.Text) []Mention {
	var w Words
	l.Look(&w, t)
	return l.MatchInto(nil, &w)
}

// MatchInto is Match for a text that is looked up already, into the memory of buf,
// whose content it overwrites.
func (l *Lexicon) MatchInto(buf []Mention, w *Words) []Mention {
	w.scan()
	return l.settle(buf[:0], w, w.text)
}

// Cap says how many tokens and mentions the memory of w has room for.
func (w *Words) Cap() int { return max(cap(w.at), cap(w.sets), cap(w.out)) }

// settle applies case rules, context conditions, masks and the rule of the
// longer mention to what the automaton found.
func (l *Lexicon) settle(out []Mention, w *Words, t *text.Text) []Mention {
	kept, conditional := l.cased(t, w.out)
	if conditional {
		kept = l.inContext(w, t, kept)
	}
	return l.mentions(out, w, kept)
}

// cased drops, in place, what its variant's case rule does not allow, and says
// whether a variant that remains has a context condition.
func (l *Lexicon) cased(t *text.Text, fs []found) (kept []found, conditional bool) {
	kept = fs[:0]
	for _, f := range fs {
		v := &l.Variants[f.variant]
		if v.caseRule != "" && !v.caseHolds(t, f) {
			continue
		}
		conditional = conditional || v.with != nil || v.without != nil
		kept = append(kept, f)
	}
	return kept, conditional
}

// mentions appends mentions of what holds to out.
func (l *Lexicon) mentions(out []Mention, w *Words, kept []found) []Mention {
	out = slices.Grow(out, len(kept))
	for _, f := range kept {
		out = append(out, Mention{Term: l.Variants[f.variant].Term, First: int(f.first), End: int(f.end)})
	}
	return l.unmask(w.longest(out, len(l.Terms)))
}

// caseHolds compares the original letters with the variant's case rule.
func (v *Variant) caseHolds(t *text.Text, f found) bool {
	first := t.Tokens[f.first]
	original := first.Part.Of(t.Doc)[first.Span.Start:t.Tokens[f.end-1].Span.End]
	if v.caseRule == "initial" {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(original, "#@"))
		return unicode.IsUpper(r)
	}
	for _, seq := range v.phrases {
		if writtenAs(t, f, seq) {
			return true
		}
	}
	return false
}

// writtenAs reports whether the tokens of f are letter for letter those of seq.
func writtenAs(t *text.Text, f found, seq []item) bool {
	if len(seq) != int(f.end-f.first) {
		return false
	}
	for i, it := range seq {
		tok := t.Tokens[int(f.first)+i]
		written := strings.TrimSuffix(tok.Part.Of(t.Doc)[tok.Span.Start:tok.Span.End], ".")
		if !slices.ContainsFunc(it.words, func(w word) bool { return w.spelled(written) }) {
			return false
		}
	}
	return true
}

// spelled reports whether the token is written with the pattern's own letters.
func (w word) spelled(token string) bool {
	rest, ok := strings.CutPrefix(token, strings.TrimSuffix(w.raw, "."))
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && (w.tail != exactly || !unicode.IsLetter(r))
}

// inContext drops what lacks its with-terms or stands near its without-terms.
// Conditions look at what the automaton found, not at each other.
func (l *Lexicon) inContext(w *Words, t *text.Text, fs []found) []found {
	c := context{t: t}
	c.group(w, l, fs)
	kept := fs[:0]
	for _, f := range fs {
		v := &l.Variants[f.variant]
		if v.with != nil && !c.near(f, v.with, v.within) || v.without != nil && c.near(f, v.without, v.within) {
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

// context knows where each term was found.
type context struct {
	t          *text.Text
	first      []int32      // by term: its places are places[first[term]:first[term+1]]
	places     []found      // by term, then First
	paragraphs []text.Range // by sentence, the tokens of its paragraph; made on demand
}

// group sorts what was found by term; it stands by First already.
func (c *context) group(w *Words, l *Lexicon, fs []found) {
	w.first = append(w.first[:0], make([]int32, len(l.Terms)+2)...)
	w.places = append(w.places[:0], fs...)
	next := w.first[1:] // after filling, next[term] is where its places end
	for _, f := range fs {
		next[l.Variants[f.variant].Term+1]++
	}
	for i := 1; i < len(next); i++ {
		next[i] += next[i-1]
	}
	for _, f := range fs {
		term := l.Variants[f.variant].Term
		w.places[next[term]] = f
		next[term]++
	}
	c.first, c.places = w.first, w.places
}

// near reports whether one of the terms was found within reach of f without overlapping it.
func (c *context) near(f found, terms []int, within reach) bool {
	r := c.within(int(f.first), within)
	for _, term := range terms {
		at := c.places[c.first[term]:c.first[term+1]]
		i, _ := slices.BinarySearchFunc(at, int32(r.First), func(g found, first int32) int { return cmp.Compare(g.first, first) })
		for ; i < len(at) && int(at[i].first) < r.End; i++ {
			if at[i].end <= f.first || f.end <= at[i].first {
				return true
			}
		}
	}
	return false
}

// within returns the tokens within reach of a token.
func (c *context) within(token int, within reach) text.Range {
	s := c.t.Tokens[token].Sentence
	switch within {
	case sentence:
		return text.Range{First: c.t.Sentences[s].First, End: c.t.Sentences[s].End}
	case paragraph:
		if c.paragraphs == nil {
			c.paragraphs = paragraphs(c.t)
		}
		return c.paragraphs[s]
	}
	return text.Range{First: 0, End: len(c.t.Tokens)}
}

// paragraphs returns, by sentence, the tokens of its paragraph.
func paragraphs(t *text.Text) []text.Range {
	out := make([]text.Range, len(t.Sentences))
	for i := 0; i < len(t.Sentences); {
		j := i
		for j < len(t.Sentences) && t.Sentences[j].Part == t.Sentences[i].Part && t.Sentences[j].Paragraph == t.Sentences[i].Paragraph {
			j++
		}
		r := text.Range{First: t.Sentences[i].First, End: t.Sentences[j-1].End}
		for ; i < j; i++ {
			out[i] = r
		}
	}
	return out
}

// longest sorts the mentions, which are ordered by First, and drops those held by
// a longer one of the same term.
func (w *Words) longest(ms []Mention, terms int) []Mention {
	if len(w.ends) < terms {
		w.ends = make([]int32, terms)
	}
	out := ms[:0]
	for i := 0; i < len(ms); {
		j := i + 1
		for j < len(ms) && ms[j].First == ms[i].First {
			j++
		}
		same := ms[i:j]
		slices.SortFunc(same, func(a, b Mention) int {
			return cmp.Or(cmp.Compare(b.End, a.End), cmp.Compare(b.Term, a.Term))
		})
		from := len(out)
		for _, m := range same {
			if int32(m.End) > w.ends[m.Term] { // the furthest end of its term so far
				w.ends[m.Term] = int32(m.End)
				out = append(out, m)
			}
		}
		slices.Reverse(out[from:])
		i = j
	}
	for _, m := range out {
		w.ends[m.Term] = 0
	}
	return out
}

// unmask drops the mentions that overlap one whose term masks theirs.
func (l *Lexicon) unmask(ms []Mention) []Mention {
	type place struct{ token, term int }
	var masked map[place]bool
	for _, m := range ms {
		for _, of := range l.masks[m.Term] {
			if masked == nil {
				masked = map[place]bool{}
			}
			for i := m.First; i < m.End; i++ {
				masked[place{i, of}] = true
			}
		}
	}
	if masked == nil {
		return ms
	}
	return slices.DeleteFunc(ms, func(m Mention) bool {
		for i := m.First; i < m.End; i++ {
			if masked[place{i, m.Term}] {
				return true
			}
		}
		return false
	})
}
