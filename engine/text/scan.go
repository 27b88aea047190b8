package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// ascii holds the class of each ASCII character.
var ascii = func() (table [utf8.RuneSelf]bits) {
	for c := range table {
		switch {
		case 'a' <= c && c <= 'z':
			table[c] = latin | letter
		case '0' <= c && c <= '9':
			table[c] = digit
		case c <= ' ' || c == 0x7f:
			table[c] = space
		}
	}
	return table
}()

// classOf returns the class of a folded rune beyond ASCII; 0 for what is left to
// the Unicode tables.
func classOf(c rune) bits {
	switch {
	case c == utf8.RuneError:
		return 0
	case 0x400 <= c && c <= 0x52F:
		return cyrillic | letter
	case 0xC0 <= c && c <= 0x2AF && c != 0xD7 && c != 0xF7, 0x1E00 <= c && c <= 0x1EFF:
		return latin | letter
	case 0x370 <= c && c <= 0x3FF, 0x1F00 <= c && c <= 0x1FFF:
		if unicode.IsLetter(c) {
			return greek | letter
		}
	}
	return 0
}

// at returns the class and length of the folded rune at i, which may be the end.
func (r *reader) at(i int) (k bits, size int) {
	t := r.f.text
	if i >= len(t) {
		return space, 0
	}
	if t[i] < utf8.RuneSelf {
		return ascii[t[i]], 1
	}
	c, n := utf8.DecodeRuneInString(t[i:])
	return classOf(c), n
}

// alnum reports whether a letter or digit stands at i.
func (r *reader) alnum(i int) bool {
	k, n := r.at(i)
	if k&(letter|digit) != 0 {
		return true
	}
	if k != 0 || n < 2 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.f.text[i:])
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// alnumBefore reports whether a letter or digit stands before i.
func (r *reader) alnumBefore(i int) bool {
	if i == 0 {
		return false
	}
	if c := r.f.text[i-1]; c < utf8.RuneSelf {
		return ascii[c]&(letter|digit) != 0
	}
	c, _ := utf8.DecodeLastRuneInString(r.f.text[:i])
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
}

// scan walks the folded text once and emits its tokens, each with the gap
// before it; the gap behind the last one stays in r.gap.
func (r *reader) scan() {
	t := r.f.text
	i := r.lineStart(0)
	for i < len(t) {
		c := t[i]
		if c >= utf8.RuneSelf {
			if c == 0xD0 || c == 0xD1 { // U+0400 to U+047F, all letters
				i = r.word(i)
			} else {
				i = r.wide(i)
			}
			continue
		}
		switch k := ascii[c]; {
		case k&(letter|digit) != 0:
			i = r.word(i)
		case c == '\n' || c == '\r':
			i = r.newline(i)
		case k&space != 0:
			r.gap.blank()
			i++
		default:
			i = r.punct(i, c)
		}
	}
	r.endLine(len(t))
}

// word reads the word, number or address at i.
func (r *reader) word(i int) int {
	b, k := r.wordEnd(i)
	t := r.f.text
	if b < len(t) {
		switch t[b] {
		case ' ', ',', '\n':
		default:
			if end, ok := r.beyond(i, b, k); ok {
				return end
			}
		}
	}
	end := b
	if b-i > 2 && t[b-1] == 's' && t[b-2] == '\'' {
		end -= 2
	}
	word, flags := t[i:end], Flag(0)
	switch k & (letter | digit) {
	case digit:
		flags = Number
	default:
		if r.vocab != nil {
			if w, ok := r.mend(word, k); ok {
				word, flags = w, Repaired
			}
		}
	}
	r.emit(i, end, word, flags, k)
	if end < b {
		r.touch(end, b)
	}
	return b
}

// wordEnd walks the letters and digits from i, with the apostrophes between
// letters and the marks between digits, as UAX #29 has it (rules WB5 to WB12).
func (r *reader) wordEnd(i int) (end int, k bits) {
	t := r.f.text
	j, same := i, 0
	for j < len(t) {
		c := t[j]
		if c < utf8.RuneSelf {
			if a := ascii[c]; a&(letter|digit) != 0 {
				k |= a
				if j > i && t[j-1] == c && a&letter != 0 {
					if same++; same == 2 {
						k |= run
					}
				} else {
					same = 0
				}
				j++
				continue
			}
			if j > i && r.joins(j) {
				j++
				continue
			}
			return j, k
		}
		if c == 0xD0 || c == 0xD1 { // U+0400 to U+047F, all letters
			k |= cyrillic | letter
			if j > i+1 && t[j-2] == c && t[j-1] == t[j+1] {
				if same++; same == 2 {
					k |= run
				}
			} else {
				same = 0
			}
			j += 2
			continue
		}
		u, n := utf8.DecodeRuneInString(t[j:])
		if a := classOf(u); a != 0 {
			k |= a
			j += n
			continue
		}
		if unicode.IsLetter(u) || unicode.IsMark(u) || unicode.IsDigit(u) {
			return r.uax29(i, j), k | letter
		}
		return j, k
	}
	return j, k
}

// uax29 leaves the word at i to the Unicode segmenter; it ends at j or behind.
func (r *reader) uax29(i, j int) int {
	it := words.FromString(r.f.text[i:])
	if it.Next() {
		return max(j, i+len(it.Value()))
	}
	return j
}

// joins reports whether the ASCII mark at j, behind a letter or digit, holds a
// word or number together.
func (r *reader) joins(j int) bool {
	t := r.f.text
	if j+1 >= len(t) {
		return false
	}
	switch t[j] {
	case '\'':
		return r.alnumBefore(j) && r.alnum(j+1)
	case '.', ',':
		return ascii[t[j-1]&0x7f]&digit != 0 && t[j-1] < utf8.RuneSelf &&
			t[j+1] < utf8.RuneSelf && ascii[t[j+1]]&digit != 0
	}
	return false
}

// wide reads what begins with a character beyond ASCII.
func (r *reader) wide(i int) int {
	t := r.f.text
	c, n := utf8.DecodeRuneInString(t[i:])
	if classOf(c)&letter != 0 {
		return r.word(i)
	}
	switch {
	case r.widePunct(c, i, i+n):
		return i + n
	case unicode.IsLetter(c) || unicode.IsDigit(c):
		end := r.uax29(i, i+n)
		r.emit(i, end, t[i:end], 0, letter)
		return end
	case unicode.IsMark(c):
		end := r.uax29(i, i+n)
		r.touch(i, end)
		return end
	case pictographic(c):
		return r.symbol(c, i, i+n)
	case unicode.IsSpace(c):
		r.gap.blank()
		return i + n
	}
	r.touch(i, i+n)
	return i + n
}

// pictographic reports whether c stands for itself: emoji, dingbats, arrows,
// signs such as ™ and №; not currency, and not what replaces invalid bytes.
func pictographic(c rune) bool {
	if c == utf8.RuneError {
		return false
	}
	return 0x1F000 <= c && c <= 0x1FAFF || 0x2190 <= c && c <= 0x21FF || unicode.Is(unicode.So, c)
}

const zwj = "\u200d"

// symbol reads an emoji: a flag of two letters, and whatever zero-width joiners
// of the original tie together.
func (r *reader) symbol(c rune, i, end int) int {
	t := r.f.text
	if regional(c) {
		if next, n := utf8.DecodeRuneInString(t[end:]); regional(next) {
			end += n
		}
	}
	for end < len(t) {
		next, n := utf8.DecodeRuneInString(t[end:])
		if !pictographic(next) || !strings.Contains(r.f.src[r.f.end(end):r.f.start(end)], zwj) {
			break
		}
		end += n
	}
	r.emit(i, end, t[i:end], Symbol, 0)
	return end
}

func regional(c rune) bool { return 0x1F1E6 <= c && c <= 0x1F1FF }

// letterCase reads from the original how the token is written.
func (r *reader) letterCase(s Span, flags *Flag) bits {
	src := r.f.src[s.Start:s.End]
	c := src[0]
	if 'a' <= c && c <= 'z' {
		return lower
	}
	first, size := rune(c), 1
	if c >= utf8.RuneSelf {
		first, size = utf8.DecodeRuneInString(src)
	}
	switch {
	case unicode.IsLower(first):
		return lower
	case !unicode.IsLetter(first):
		return 0
	case !unicode.IsUpper(first):
		return upper
	}
	letters := 1
	for _, u := range src[size:] {
		if unicode.IsLetter(u) {
			if unicode.IsLower(u) {
				return upper
			}
			letters++
		}
	}
	if letters > 1 {
		*flags |= Capitals
	}
	return upper
}
