package lexicon

import (
	"slices"
	"strings"
)

// Shadow is a variant that does nothing: whatever it matches, another variant of
// the same term, By, matches too, over the same words at least. By is of the same
// language, or of any: the list of each language is complete by itself.
type Shadow struct {
	Variant, By int  // indexes into Lexicon.Variants
	Same        bool // By is shadowed by Variant as well: the two mean the same
}

// Shadows lists the shadowed variants in the order of Variants, each once. Of two
// that mean the same the later one is listed.
func (l *Lexicon) Shadows() []Shadow {
	var out []Shadow
	for i := range l.Variants {
		a := &l.Variants[i]
		first, last := l.variantsOf(i)
		for j := first; j < last; j++ {
			if b := &l.Variants[j]; i == j || b.Language != a.Language && b.Language != "any" || !b.covers(a) {
				continue
			}
			same := a.covers(&l.Variants[j])
			if same && j > i && a.Language == l.Variants[j].Language {
				continue // the other is the later one
			}
			out = append(out, Shadow{Variant: i, By: j, Same: same})
			break
		}
	}
	return out
}

// variantsOf returns the range of the variants of the same term as variant i.
func (l *Lexicon) variantsOf(i int) (first, last int) {
	first, last = i, i+1
	for first > 0 && l.Variants[first-1].Term == l.Variants[i].Term {
		first--
	}
	for last < len(l.Variants) && l.Variants[last].Term == l.Variants[i].Term {
		last++
	}
	return first, last
}

// covers reports whether v matches wherever a does, over the words of a at least.
func (v *Variant) covers(a *Variant) bool {
	if v.caseRule != "" && v.caseRule != a.caseRule || !v.laxer(a) {
		return false
	}
	for _, seq := range a.phrases {
		if !slices.ContainsFunc(v.phrases, func(other []item) bool { return spans(other, seq, v.caseRule == "exact") }) {
			return false
		}
	}
	return true
}

// laxer reports whether the context conditions of v hold wherever those of a do.
func (v *Variant) laxer(a *Variant) bool {
	switch {
	case v.with == nil && v.without == nil:
		return true
	case v.within != a.within:
		return false
	}
	in := func(some, all []int) bool {
		return !slices.ContainsFunc(some, func(t int) bool { return !slices.Contains(all, t) })
	}
	return (v.with == nil || a.with != nil && in(a.with, v.with)) && in(v.without, a.without)
}

// spans reports whether the phrase wide matches, from its first word to its last,
// whatever the phrase narrow matches. Words of narrow may fall into gaps of wide.
func spans(wide, narrow []item, exact bool) bool {
	if len(wide) == 0 || len(narrow) == 0 || !wide[0].holds(narrow[0], exact) {
		return false
	}
	if len(wide) == 1 {
		return len(narrow) == 1
	}
	for skipped, k := 0, 1; k < len(narrow); k++ {
		skipped += narrow[k].gap
		if skipped > wide[1].gap {
			return false
		}
		if spans(wide[1:], narrow[k:], exact) {
			return true
		}
		skipped++ // the word itself falls into the gap
	}
	return false
}

// holds reports whether every word of the other step is one of it.
func (it item) holds(other item, exact bool) bool {
	return !slices.ContainsFunc(other.words, func(w word) bool {
		return !slices.ContainsFunc(it.words, func(x word) bool {
			return x.includes(w) && (!exact || x.raw == w.raw && x.tail == w.tail)
		})
	})
}

// includes reports whether every token that other matches is matched by w.
func (w word) includes(other word) bool {
	switch {
	case w.tail == exactly:
		return other.tail == exactly && w.fold == other.fold
	case w.tail == anything && other.tail == inflected && !cyrillic(other.fold):
		return !slices.ContainsFunc(englishForms(other.fold), func(f string) bool { return !strings.HasPrefix(f, w.fold) })
	case w.tail == anything:
		return strings.HasPrefix(other.fold, w.fold)
	case other.tail == anything:
		return false
	case other.tail == exactly:
		return w.inflects(other.fold)
	case cyrillic(w.fold) != cyrillic(other.fold):
		return false
	case !cyrillic(w.fold):
		return !slices.ContainsFunc(englishForms(other.fold), func(f string) bool { return !w.inflects(f) })
	}
	for ending := range endings {
		if !w.inflects(other.fold + ending) {
			return false
		}
	}
	return true
}

// inflects reports whether the token is a form of an inflected word.
func (w word) inflects(token string) bool {
	if cyrillic(w.fold) {
		rest, ok := strings.CutPrefix(token, w.fold)
		return ok && endings[rest]
	}
	return slices.Contains(englishForms(w.fold), token)
}
