package text

import (
	mathbits "math/bits"
	"strings"
	"unicode/utf8"
)

// minRepaired is the least number of letters of a word that a repair may yield.
const minRepaired = 4

// maxTries bounds the readings tried of one disguised word.
const maxTries = 64

// accept reports whether a repair may yield word.
func (r *reader) accept(word string) bool {
	return utf8.RuneCountInString(word) >= minRepaired && r.known(word)
}

// mend undoes the disguise of one word, whose characters k describes: digits for
// letters, letters of another script, drawn-out letters, the wrong keyboard
// layout. It reports false where the word is known as it stands or no reading
// is known.
func (r *reader) mend(word string, k bits) (string, bool) {
	mixed := mathbits.OnesCount16(uint16(k&scripts)) > 1
	if !mixed && k&run == 0 && (k&digit == 0 || k&scripts == 0) {
		if k&(scripts|digit) == latin && len(word) >= 5 && unlikely(word) {
			return r.slipped(word)
		}
		return "", false
	}
	if r.budget <= 0 || len(word) > 64 || r.known(word) {
		return "", false
	}
	if mixed || k&digit != 0 {
		if w, ok := r.reread(word, k); ok {
			return w, true
		}
	}
	if k&run != 0 {
		for _, keep := range [...]int{1, 2} {
			if w := shorten(word, keep); r.accept(w) {
				return w, true
			}
		}
	}
	return "", false
}

// reread tries word in the script of most of its letters, then in the other one.
func (r *reader) reread(word string, k bits) (string, bool) {
	latins, cyrillics := 0, 0
	for _, c := range word {
		switch classOf(c) & scripts {
		case cyrillic:
			cyrillics++
		case 0:
			if 'a' <= c && c <= 'z' {
				latins++
			}
		}
	}
	first, second := latinReadings, cyrillicReadings
	if cyrillics > latins {
		first, second = second, first
	}
	if w, ok := r.try(word, first); ok {
		return w, true
	}
	if k&scripts == latin || k&scripts == cyrillic {
		return "", false
	}
	return r.try(word, second)
}

// try looks up the readings of word, in which each character may stand for those
// that readings gives.
func (r *reader) try(word string, readings func(rune) string) (string, bool) {
	type place struct {
		options []rune
		at      int
	}
	var places [64]place
	n := 0
	for _, c := range word {
		o := readings(c)
		if o == "" || n == len(places) {
			return "", false
		}
		places[n].options = []rune(o)
		n++
	}
	buf := make([]byte, 0, 2*n)
	for tries := 0; tries < maxTries && r.budget > 0; tries++ {
		buf = buf[:0]
		for _, p := range places[:n] {
			buf = utf8.AppendRune(buf, p.options[p.at])
		}
		if w := string(buf); w != word && r.accept(w) {
			return w, true
		}
		p := 0
		for p < n {
			if places[p].at++; places[p].at < len(places[p].options) {
				break
			}
			places[p].at = 0
			p++
		}
		if p == n {
			break
		}
	}
	return "", false
}

// shorten cuts every run of three or more of the same letter down to keep.
func shorten(word string, keep int) string {
	rs := []rune(word)
	out := rs[:0:0]
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && rs[j] == rs[i] {
			j++
		}
		n := j - i
		if n > 2 {
			n = keep
		}
		out = append(out, rs[i:i+n]...)
		i = j
	}
	return string(out)
}

const maxChunk = 32

// chunk reads letters, digits and marks that stand for letters ("ca$h", "m*sk")
// at i as one word, where that gives a known one.
func (r *reader) chunk(i int) (int, bool) {
	if r.vocab == nil {
		return 0, false
	}
	t := r.f.text
	end, j, masks, leet := i, i, 0, false
	for j < len(t) && j-i <= maxChunk {
		n := 1
		switch c := t[j]; {
		case c == '$' || c == '@':
			leet = true
		case c == '*' || c == '#' || c == '_':
			masks++
		case strings.HasPrefix(t[j:], "·"):
			masks++
			n = len("·")
		case r.alnum(j):
			_, n = r.at(j)
			end = j + n
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		j += n
	}
	if j-i > maxChunk || end == i {
		return 0, false
	}
	word := t[i:end]
	w, ok := "", false
	switch masks = strings.Count(word, "*") + strings.Count(word, "#") + strings.Count(word, "_") + strings.Count(word, "·"); {
	case masks > 2:
	case masks > 0:
		w, ok = r.unmask(word)
	case leet:
		w, ok = r.try(word, latinReadings)
	}
	if !ok {
		return 0, false
	}
	r.emit(i, end, w, Repaired, letter)
	return r.possessive(end), true
}

// Letters by frequency, so that the likeliest reading is met first.
const (
	latinByUse    = "eaoiunrtslhdcmfpgybwvkxjqz"
	cyrillicByUse = "оеаиінтсвлркмдпуяызьбгчйїхжюшцщєфэъ"
)

// unmask fills one or two masked letters.
func (r *reader) unmask(word string) (string, bool) {
	var parts [3]string
	n, start, letters := 0, 0, latinByUse
	count := 0
	for i, c := range word {
		switch {
		case strings.ContainsRune("*#_·", c):
			parts[n] = word[start:i]
			n++
			start = i + utf8.RuneLen(c)
		case classOf(c)&cyrillic != 0:
			letters = cyrillicByUse
			count++
		default:
			count++
		}
	}
	parts[n] = word[start:]
	if count < 3 || r.budget <= 0 {
		return "", false
	}
	for _, a := range letters {
		if n == 1 {
			if w := parts[0] + string(a) + parts[1]; r.accept(w) {
				return w, true
			}
			continue
		}
		for _, b := range letters {
			if w := parts[0] + string(a) + parts[1] + string(b) + parts[2]; r.accept(w) {
				return w, true
			}
		}
	}
	return "", false
}
