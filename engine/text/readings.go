package text

import "unicode/utf8"

// latinReadings gives the Latin letters that c may stand for in a disguised
// word, likeliest first: a letter for itself, a digit or sign for the letter it
// looks like, a Cyrillic or Greek letter for its double or its sound.
func latinReadings(c rune) string {
	if 'a' <= c && c <= 'z' || c == '\'' {
		return string(c)
	}
	switch c {
	case '0', 'о', 'ο', 'σ':
		return "o"
	case '1':
		return "il"
	case '3', 'е', 'є', 'э', 'ε':
		return "e"
	case '4', '@', 'а', 'α':
		return "a"
	case '5', '$', 'ѕ':
		return "s"
	case '7', 'т', 'τ':
		return "t"
	case '8', 'б', 'β', 'ь':
		return "b"
	case 'в':
		return "bv"
	case 'г':
		return "rg"
	case 'ґ', 'γ':
		return "gy"
	case 'д', 'ԁ', 'δ':
		return "d"
	case 'ж':
		return "x"
	case 'з':
		return "z3"
	case 'и':
		return "uin"
	case 'й':
		return "uiy"
	case 'і', 'ї', 'ι', 'ӏ':
		return "i"
	case 'ј':
		return "j"
	case 'к', 'κ':
		return "k"
	case 'л', 'λ':
		return "l"
	case 'м', 'μ':
		return "mu"
	case 'н', 'η':
		return "hn"
	case 'п', 'π':
		return "np"
	case 'р', 'ρ':
		return "pr"
	case 'с', 'ϲ':
		return "cs"
	case 'у', 'ү':
		return "yu"
	case 'υ':
		return "uy"
	case 'ф':
		return "f"
	case 'х', 'χ':
		return "xh"
	case 'һ':
		return "h"
	case 'ш', 'щ', 'ω', 'ԝ':
		return "w"
	case 'я':
		return "r"
	case 'ѵ', 'ν':
		return "vn"
	case 'ԛ':
		return "q"
	}
	return ""
}

// cyrillicReadings is latinReadings for Cyrillic words.
func cyrillicReadings(c rune) string {
	if classOf(c)&cyrillic != 0 || c == '\'' {
		if c == 'ѕ' {
			return "с"
		}
		return string(c)
	}
	switch c {
	case 'a', '@', 'α':
		return "а"
	case 'b', 'β':
		return "вьб"
	case 'c', '$':
		return "с"
	case 'd', 'δ':
		return "д"
	case 'e', 'ε':
		return "е"
	case 'f':
		return "ф"
	case 'g', '6':
		return "бг"
	case 'h', 'η':
		return "нх"
	case 'i', '1', 'ι':
		return "іи"
	case 'j':
		return "й"
	case 'k', 'κ':
		return "к"
	case 'l', 'λ':
		return "л"
	case 'm', 'μ':
		return "мт"
	case 'n', 'π':
		return "пни"
	case 'o', '0', 'ο', 'σ':
		return "о"
	case 'p', 'ρ':
		return "р"
	case 'r', 'γ':
		return "гр"
	case 's', '5':
		return "с"
	case 't', 'τ', '7':
		return "т"
	case 'u':
		return "иу"
	case 'v', 'ν':
		return "в"
	case 'w', 'ω':
		return "ш"
	case 'x', 'χ':
		return "х"
	case 'y', 'υ':
		return "у"
	case 'z':
		return "з"
	case '3':
		return "зе"
	case '4':
		return "ча"
	case '8':
		return "в"
	}
	return ""
}

// The keys of a Latin keyboard and what they give on a Russian one.
const (
	latinKeys    = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>"
	cyrillicKeys = "йцукенгшщзхъфывапролджэячсмитьбюехъжэбю"
)

var keyboard = func() (table [utf8.RuneSelf]rune) {
	to := []rune(cyrillicKeys)
	for i, k := range latinKeys {
		table[k] = to[i]
	}
	return table
}()

// unlikely reports whether an ASCII word has so many consonants in a row that it
// may have been typed on the wrong keyboard layout.
func unlikely(word string) bool {
	n := 0
	for i := range len(word) {
		c := word[i]
		if vowels>>(c-'a')&1 != 0 && (c != 'y' || i+1 < len(word)) {
			n = 0
		} else if n++; n == 4 {
			return true
		}
	}
	return false
}

// vowels has the bit of each, y among them, by its distance from a.
const vowels uint64 = 1<<('a'-'a') | 1<<('e'-'a') | 1<<('i'-'a') | 1<<('o'-'a') | 1<<('u'-'a') | 1<<('y'-'a')

// slipped reads word as typed on a Latin keyboard where a Russian or Ukrainian
// one was meant.
func (r *reader) slipped(word string) (string, bool) {
	ru, uk := make([]byte, 0, 2*len(word)), make([]byte, 0, 2*len(word))
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf || keyboard[c] == 0 {
			return "", false
		}
		ru = utf8.AppendRune(ru, keyboard[c])
		switch c {
		case 's':
			uk = utf8.AppendRune(uk, 'і')
		case ']', '}':
			uk = utf8.AppendRune(uk, 'ї')
		case '\'', '"':
			uk = utf8.AppendRune(uk, 'є')
		default:
			uk = utf8.AppendRune(uk, keyboard[c])
		}
	}
	for _, w := range [...]string{string(ru), string(uk)} {
		if r.accept(w) && !r.known(word) {
			return w, true
		}
	}
	return "", false
}

// slip reads the run of letters and keyboard marks at i as one word typed on the
// wrong layout, where that gives a known one, with and without a last mark.
func (r *reader) slip(i int) (int, bool) {
	if r.vocab == nil {
		return 0, false
	}
	t := r.f.text
	j := i
	for j < len(t) && t[j] < utf8.RuneSelf && keyboard[t[j]] != 0 {
		if j++; j-i > maxChunk {
			return 0, false
		}
	}
	for end := j; end > i && end >= j-1; end-- {
		if w, ok := r.slipped(t[i:end]); ok {
			r.emit(i, end, w, Repaired, letter)
			return end, true
		}
	}
	return 0, false
}
