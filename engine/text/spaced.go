package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxSingles bounds the run of single characters that is read together.
const maxSingles = 48

// joinSingles joins single characters with spaces or marks between them
// ("w o r d", "w-0-r-d") into the known words they spell.
func (r *reader) joinSingles() {
	out := r.first
	for i := r.first; i < len(r.tokens); {
		end := i + 1
		if r.pieces[i].bits&single != 0 {
			for end < len(r.tokens) && r.follows(end) {
				end++
			}
		}
		if end-i < minRepaired {
			out = r.keep(out, i, end)
			i = end
			continue
		}
		for i < end {
			n, word := r.spelled(i, min(end, i+maxSingles))
			out = r.keep(out, i, i+1)
			if n > 1 {
				r.tokens[out-1].Word, r.tokens[out-1].Flags = word, r.tokens[i].Flags&^Number|Repaired
				r.tokens[out-1].Span.End = r.tokens[i+n-1].Span.End
				r.pieces[out-1].b = r.pieces[i+n-1].b
				r.pieces[out-1].bits &^= single
			}
			i += n
		}
	}
	r.tokens, r.pieces = r.tokens[:out], r.pieces[:out]
}

// keep moves the tokens [i,end) to out.
func (r *reader) keep(out, i, end int) int {
	copy(r.tokens[out:], r.tokens[i:end])
	return out + copy(r.pieces[out:], r.pieces[i:end])
}

// follows reports whether token i goes on with a run of single characters.
func (r *reader) follows(i int) bool {
	p := &r.pieces[i]
	return p.bits&single != 0 && strings.Trim(r.f.text[r.pieces[i-1].b:p.a], " .-*_|/\t·–—") == ""
}

// spelled returns how many of the single characters [i,end) spell a known word
// and the word; the longest one wins. A wider space ends a word.
func (r *reader) spelled(i, end int) (int, string) {
	if end-i < minRepaired || r.budget <= 0 {
		return 1, ""
	}
	for j := i + 1; j < end; j++ {
		if r.pieces[j].a-r.pieces[j-1].b > 1 && r.wide2(j) && !r.wide2(i+1) {
			end = j
			break
		}
	}
	var b strings.Builder
	ends := make([]int, 0, maxSingles)
	digits := false
	for j := i; j < end; j++ {
		b.WriteString(r.tokens[j].Word)
		ends = append(ends, b.Len())
		digits = digits || r.pieces[j].bits&digit != 0
	}
	all := b.String()
	for n := end - i; n >= minRepaired; n-- {
		word := all[:ends[n-1]]
		if !digits {
			if r.known(word) {
				return n, word
			}
			continue
		}
		k := latin
		for _, c := range word {
			k |= classOf(c) & scripts
		}
		if k != latin {
			k = cyrillic
		}
		if w, ok := r.reread(word, k); ok {
			return n, w
		}
	}
	return 1, ""
}

// wide2 reports whether more than one space stands before token i.
func (r *reader) wide2(i int) bool {
	gap := r.f.text[r.pieces[i-1].b:r.pieces[i].a]
	return strings.Count(gap, " ") > 1
}

// joinDotted takes the dots out of "w.o.r.d" where that is known, and, in a
// sentence with such a word, out of the other dotted ones.
func (r *reader) joinDotted() {
	for _, s := range r.sentences[r.firstSen:] {
		found := false
		for pass := range 2 {
			for i := s.First; i < s.End; i++ {
				t := &r.tokens[i]
				if r.pieces[i].bits&dotted == 0 || t.Flags&Repaired != 0 || len(t.Word) > maxWord {
					continue
				}
				w := strings.ReplaceAll(t.Word, ".", "")
				ok := pass == 1
				if !ok {
					w, ok = r.undotted(w)
				}
				if ok {
					t.Word, t.Flags, found = w, t.Flags|Repaired, true
				}
			}
			if !found {
				break
			}
		}
	}
}

func (r *reader) undotted(w string) (string, bool) {
	if utf8.RuneCountInString(w) < minRepaired {
		return "", false
	}
	if r.known(w) {
		return w, true
	}
	if strings.ContainsAny(w, "01345678") {
		k := latin
		if slices.ContainsFunc([]rune(w), func(c rune) bool { return classOf(c)&cyrillic != 0 }) {
			k = cyrillic
		}
		return r.reread(w, k)
	}
	return "", false
}
