package text

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as Token.Word would hold it, before a possessive is taken off
// and before any repair: NFKC, lower case, no diacritics on Latin and Greek, no
// stress marks on Cyrillic, ё as е, ґ as г, every apostrophe as ', invisible
// characters gone, each invalid byte as U+FFFD. Folding twice changes nothing.
// Lexicons fold their variants with it.
func Fold(s string) string {
	f, _ := fold(s, nil, nil)
	return f.text
}

// folded is a part's text for matching, with the way back to the original.
// Outside the edits both texts run in step, byte for byte.
type folded struct {
	src   string
	text  string
	edits []edit // by position, not overlapping
}

// edit says that text[f0:f1] came from src[o0:o1]; f0 == f1 where it was dropped.
type edit struct{ f0, f1, o0, o1 int32 }

// span returns the original bytes behind text[a:b], a < b: what was dropped
// inside is part of it, what was dropped before or after is not.
func (f *folded) span(a, b int) Span {
	if len(f.edits) == 0 {
		return Span{a, b}
	}
	return Span{f.start(a), f.end(b)}
}

func (f *folded) start(pos int) int {
	n := sort.Search(len(f.edits), func(i int) bool { return int(f.edits[i].f0) > pos })
	if n == 0 {
		return pos
	}
	e := f.edits[n-1]
	if pos < int(e.f1) {
		return int(e.o0)
	}
	return int(e.o1) + pos - int(e.f1)
}

func (f *folded) end(pos int) int {
	n := sort.Search(len(f.edits), func(i int) bool { return int(f.edits[i].f0) >= pos })
	if n == 0 {
		return pos
	}
	e := f.edits[n-1]
	if pos <= int(e.f1) {
		return int(e.o1)
	}
	return int(e.o1) + pos - int(e.f1)
}

// fold folds src. The buffers may be nil; the result holds on to edits, and buf
// comes back for the next call.
func fold(src string, buf []byte, edits []edit) (folded, []byte) {
	if isASCII(src) {
		return folded{src: src, text: strings.ToLower(src)}, buf
	}
	w := folder{src: src, out: buf[:0], edits: edits[:0]}
	if cap(w.out) < len(src) {
		w.out = make([]byte, 0, len(src)+len(src)/8)
	}
	for i := 0; i < len(src); {
		i = w.step(i)
	}
	return folded{src: src, text: string(w.out), edits: w.edits}, w.out
}

func isASCII(s string) bool {
	for len(s) >= 8 {
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// folder writes the folded text rune by rune, and an edit wherever a rune did
// not become exactly one rune of the same length.
type folder struct {
	src   string
	out   []byte
	edits []edit
}

// step folds the rune or cluster at i and returns the position behind it.
func (w *folder) step(i int) int {
	c := w.src[i]
	if c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		w.out = append(w.out, c)
		return i + 1
	}
	if (c == 0xD0 || c == 0xD1) && i+1 < len(w.src) && w.src[i+1]&0xC0 == 0x80 { // U+0400 to U+047F, which fold among each other
		r := cyrillicFold[rune(c&0x1F)<<6|rune(w.src[i+1]&0x3F)-cyrillicFirst]
		w.out = append(w.out, 0xC0|byte(r>>6), 0x80|byte(r&0x3F))
		return i + 2
	}
	r, n := utf8.DecodeRuneInString(w.src[i:])
	switch {
	case r == utf8.RuneError && n == 1:
		w.put("\uFFFD", i, i+1)
	case cyrillicFirst <= r && r <= cyrillicLast && !isMark(r):
		w.out = utf8.AppendRune(w.out, rune(cyrillicFold[r-cyrillicFirst]))
	case ignorable(r):
		w.drop(i, i+n)
	case isMark(r):
		w.mark(r, i, i+n)
	default:
		return w.general(r, i, n)
	}
	return i + n
}

// put writes s, which came from src[o0:o1].
func (w *folder) put(s string, o0, o1 int) {
	f0 := len(w.out)
	w.out = append(w.out, s...)
	if len(s) == o1-o0 && utf8.RuneCountInString(s) == 1 {
		return
	}
	if len(s) == 0 {
		w.drop(o0, o1)
		return
	}
	w.edits = append(w.edits, edit{int32(f0), int32(len(w.out)), int32(o0), int32(o1)})
}

// drop notes that src[o0:o1] left nothing.
func (w *folder) drop(o0, o1 int) {
	f := int32(len(w.out))
	if n := len(w.edits) - 1; n >= 0 && w.edits[n].f0 == f && w.edits[n].o1 == int32(o0) {
		w.edits[n].o1 = int32(o1)
		return
	}
	w.edits = append(w.edits, edit{f, f, int32(o0), int32(o1)})
}

// mark drops the combining mark at src[o0:o1], which thereby belongs to the rune
// before it; й, ї and ў are letters and are put together.
func (w *folder) mark(r rune, o0, o1 int) {
	end := len(w.out)
	if end == 0 {
		w.drop(o0, o1)
		return
	}
	last, size := utf8.DecodeLastRune(w.out)
	switch {
	case r == '\u0306' && last == 'и':
		w.out = append(w.out[:end-size], "й"...)
	case r == '\u0306' && last == 'у':
		w.out = append(w.out[:end-size], "ў"...)
	case r == '\u0308' && last == 'і':
		w.out = append(w.out[:end-size], "ї"...)
	case last == ' ' || last == '\n':
		w.drop(o0, o1)
		return
	}
	// What was dropped between the rune and its mark now lies inside.
	if n := len(w.edits) - 1; n >= 0 && int(w.edits[n].f0) == end {
		w.edits = w.edits[:n]
	}
	if n := len(w.edits) - 1; n >= 0 && int(w.edits[n].f1) == end && w.edits[n].f0 < w.edits[n].f1 {
		w.edits[n].o1 = int32(o1)
		return
	}
	f := folded{edits: w.edits}
	start := f.start(end - size)
	w.edits = append(w.edits, edit{int32(end - size), int32(end), int32(start), int32(o1)})
}

// general folds what no short cut took: r of n bytes at i.
func (w *folder) general(r rune, i, n int) int {
	if s, ok := special(r); ok {
		w.put(s, i, i+n)
		return i + n
	}
	d := norm.NFKD.PropertiesString(w.src[i:]).Decomposition()
	if d != nil {
		first, _ := utf8.DecodeRune(d)
		if unicode.In(first, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common) {
			s := norm.NFC.String(foldRunes(string(d)))
			if last, _ := utf8.DecodeLastRuneInString(s); norm.NFC.PropertiesString(string(last)).CCC() == 0 {
				w.put(s, i, i+n)
				return i + n
			}
			return w.cluster(i, n)
		}
	} else if !composes(r) {
		w.put(foldRune(r), i, i+n)
		return i + n
	}
	return w.cluster(i, n)
}

// maxCluster bounds the runes of one cluster; marks beyond it are dropped.
const maxCluster = 24

// cluster folds a base of a script whose marks are kept, with the runes that
// compose with it, by NFKC as a whole.
func (w *folder) cluster(i, n int) int {
	var raw [maxCluster * utf8.UTFMax]byte
	buf := append(raw[:0], w.src[i:i+n]...)
	end, last, count := i+n, i+n, 1
	for end < len(w.src) {
		r, size := utf8.DecodeRuneInString(w.src[end:])
		if r < utf8.RuneSelf || r == utf8.RuneError {
			break
		}
		if ignorable(r) || isMark(r) {
			end += size
			if isMark(r) {
				last = end
			}
			continue
		}
		if starts(w.src[end:]) {
			break
		}
		if count < maxCluster {
			buf = append(buf, w.src[end:end+size]...)
			count++
		} else if norm.NFKC.PropertiesString(w.src[end:]).CCC() == 0 {
			break
		}
		end += size
		last = end
	}
	w.put(foldRunes(string(norm.NFKC.Bytes(buf))), i, last)
	return last
}

// starts reports whether the rune that s begins with never composes with what
// stands before it, nor does what it stands for (a compatibility letter).
func starts(s string) bool {
	if !norm.NFKC.PropertiesString(s).BoundaryBefore() {
		return false
	}
	d := norm.NFKD.PropertiesString(s).Decomposition()
	return d == nil || norm.NFKC.Properties(d).BoundaryBefore()
}

// composes reports whether runes like r may compose with what follows them.
func composes(r rune) bool {
	return 0x0590 <= r && r < 0x1E00 || 0x2E80 <= r && r < 0xFE10 || 0x10000 <= r && r < 0x1F000
}

// foldRunes folds each rune of a decomposition.
func foldRunes(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case isMark(r) || ignorable(r):
		case cyrillicFirst <= r && r <= cyrillicLast:
			b.WriteRune(rune(cyrillicFold[r-cyrillicFirst]))
		default:
			if t, ok := special(r); ok {
				b.WriteString(t)
			} else {
				b.WriteString(foldRune(r))
			}
		}
	}
	return b.String()
}

func foldRune(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return " "
	case r == 'ς':
		return "σ"
	}
	low := unicode.ToLower(r)
	if s, ok := special(low); ok {
		return s
	}
	return string(low)
}
