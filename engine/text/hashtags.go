package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHashtag bounds, in bytes, what is split; longer hashtags stay whole.
const maxHashtag = 100

// hashtag reads the hashtag whose # stands at i: whole where it is known, else in
// pieces by its capitals and digits where they make sense, else by the
// vocabulary, else whole.
func (r *reader) hashtag(i int) (int, bool) {
	t := r.f.text
	a := i + 1
	end := r.name(a)
	if end == a || strings.Trim(t[a:end], "0123456789_") == "" {
		return 0, false
	}
	r.touch(i, a)
	r.emitHashtag(a, end)
	return r.possessive(end), true
}

func (r *reader) emitHashtag(a, end int) {
	whole := r.f.text[a:end]
	if end-a > maxHashtag || r.known(whole) {
		r.emit(a, end, whole, Hashtag, 0)
		return
	}
	letters := r.hashLetters(a, end)
	if w := letters.plain(); w != whole && r.known(w) {
		r.emit(a, end, w, Hashtag|Repaired, 0)
		return
	}
	if cuts, ok := r.camel(letters); ok {
		for n := 1; n < len(cuts); n++ {
			r.emitPiece(letters, cuts[n-1], cuts[n])
		}
		return
	}
	_, k := r.wordEnd(a)
	if w, ok := r.mend(whole, k&^run|run); ok {
		r.emit(a, end, w, Hashtag|Repaired, k)
		return
	}
	if cuts := r.dictionary(whole); cuts != nil {
		for n := 1; n < len(cuts); n++ {
			r.emit(a+cuts[n-1], a+cuts[n], whole[cuts[n-1]:cuts[n]], Hashtag, 0)
		}
		return
	}
	r.emit(a, end, whole, Hashtag, 0)
}

// hashLetter is a character of a hashtag as written.
type hashLetter struct {
	pos   int  // in the folded text
	r     rune // folded; l where it was a capital I standing for it
	upper bool
	kind  byte // l letter, d digit, _ underscore
}

type hashLetters []hashLetter

// plain returns the letters as one word.
func (h hashLetters) plain() string {
	var b strings.Builder
	for _, l := range h {
		if l.kind != 0 && l.kind != '_' {
			b.WriteRune(l.r)
		}
	}
	return b.String()
}

// hashLetters reads [a,end), with a capital I between small letters taken for an l.
func (r *reader) hashLetters(a, end int) hashLetters {
	var h hashLetters
	for p := a; p < end; {
		c, n := utf8.DecodeRuneInString(r.f.text[p:])
		l := hashLetter{pos: p, r: c, kind: 'l'}
		switch {
		case c == '_':
			l.kind = '_'
		case unicode.IsDigit(c):
			l.kind = 'd'
		default:
			var f Flag
			l.upper = r.letterCase(r.f.span(p, p+n), &f) == upper
		}
		h = append(h, l)
		p += n
	}
	for n := 1; n < len(h); n++ {
		small := func(m int) bool { return m < len(h) && h[m].kind == 'l' && !h[m].upper }
		if h[n].r == 'i' && h[n].upper && small(n-1) && (n+1 == len(h) || small(n+1)) {
			// "FamiIy", but not "MadeInX": the swap must make a known word.
			from, to := n-1, n+1
			for from > 0 && small(from) {
				from--
			}
			for small(to) {
				to++
			}
			word := h[from:n].plain() + "l" + h[n+1:to].plain()
			if r.known(word) && !r.known(h[n:to].plain()) {
				h[n].r, h[n].upper = 'l', false
			}
		}
	}
	return append(h, hashLetter{pos: end})
}

// camel cuts a hashtag at its capitals, digits and underscores. The pieces make
// sense if there are two or more, each with two letters or more, and one of them
// is known where there is a vocabulary.
func (r *reader) camel(h hashLetters) (cuts []int, ok bool) {
	last := len(h) - 1
	cuts = append(cuts, 0)
	for n := 1; n < last; n++ {
		p, c := h[n-1], h[n]
		switch {
		case c.kind != p.kind,
			c.kind == 'l' && c.upper && !p.upper,
			c.kind == 'l' && c.upper && p.upper && n+1 < last && h[n+1].kind == 'l' && !h[n+1].upper:
			cuts = append(cuts, n)
		}
	}
	cuts = append(cuts, last)
	words, known := 0, r.vocab == nil
	for n := 1; n < len(cuts); n++ {
		piece := h[cuts[n-1]:cuts[n]]
		switch {
		case piece[0].kind == '_':
		case piece[0].kind == 'd':
			words++
		case len(piece) < 2 && !piece[0].upper:
			return nil, false
		default:
			words++
			known = known || r.known(piece.plain()) || r.dictionary(piece.plain()) != nil
		}
	}
	return cuts, words >= 2 && known || words == 1 && len(cuts) > 2
}

// emitPiece emits the letters [m,n) of a hashtag, by the vocabulary in several
// words where it is none itself.
func (r *reader) emitPiece(h hashLetters, m, n int) {
	piece := h[m:n]
	if piece[0].kind == '_' {
		return
	}
	a, end := h[m].pos, h[n].pos
	word, flags := piece.plain(), Hashtag
	if piece[0].kind == 'd' {
		r.emit(a, end, word, Hashtag|Number, digit)
		return
	}
	if word != r.f.text[a:end] {
		flags |= Repaired
	} else if !r.known(word) {
		if cuts := r.dictionary(word); cuts != nil {
			for n := 1; n < len(cuts); n++ {
				r.emit(a+cuts[n-1], a+cuts[n], word[cuts[n-1]:cuts[n]], Hashtag, 0)
			}
			return
		}
		if rest, ok := strings.CutPrefix(word, "l"); ok && r.known("i"+rest) {
			word, flags = "i"+rest, flags|Repaired
		}
	}
	r.emit(a, end, word, flags, 0)
}

// dictionary cuts word into as few known words as possible, each of two letters
// or more, and returns the byte positions of the cuts; nil where it cannot.
func (r *reader) dictionary(word string) []int {
	if r.vocab == nil || len(word) > maxHashtag || len(word) < 4 {
		return nil
	}
	var best [maxHashtag + 1]struct{ words, from int }
	for from := 0; from < len(word); {
		if from == 0 || best[from].words > 0 {
			end := from
			for letters := 1; end < len(word) && letters <= 24; letters++ {
				_, n := utf8.DecodeRuneInString(word[end:])
				end += n
				w := best[from].words + 1
				if letters < 2 || best[end].words > 0 && best[end].words < w || from == 0 && end == len(word) {
					continue
				}
				if r.known(word[from:end]) {
					best[end].words, best[end].from = w, from
				}
			}
		}
		_, n := utf8.DecodeRuneInString(word[from:])
		from += n
	}
	if best[len(word)].words == 0 {
		return nil
	}
	var cuts []int
	for end := len(word); end > 0; end = best[end].from {
		cuts = append(cuts, end)
	}
	cuts = append(cuts, 0)
	for i, j := 0, len(cuts)-1; i < j; i, j = i+1, j-1 {
		cuts[i], cuts[j] = cuts[j], cuts[i]
	}
	return cuts
}
