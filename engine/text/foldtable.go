package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	cyrillicFirst = 0x0400
	cyrillicLast  = 0x052F
)

// cyrillicFold holds the folded rune of each Cyrillic one.
var cyrillicFold = func() (table [cyrillicLast - cyrillicFirst + 1]uint16) {
	for i := range table {
		r := unicode.ToLower(rune(cyrillicFirst + i))
		switch r {
		case 'й', 'ї', 'ў':
		case 'ґ':
			r = 'г'
		default:
			if d := norm.NFKD.PropertiesString(string(r)).Decomposition(); d != nil {
				r, _ = utf8.DecodeRune(d)
			}
		}
		table[i] = uint16(r)
	}
	return table
}()

// ignorable reports whether r is one of Unicode's default ignorable code points:
// zero-width, bidirectional controls, soft hyphen, variation selectors, tags.
func ignorable(r rune) bool {
	switch {
	case r < 0x034F:
		return r == 0x00AD
	case r < 0x2000:
		return r == 0x034F || r == 0x061C || r == 0x115F || r == 0x1160 ||
			r == 0x17B4 || r == 0x17B5 || 0x180B <= r && r <= 0x180F
	case r < 0x3000:
		return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2060 <= r && r <= 0x206F
	case r < 0x10000:
		return r == 0x3164 || 0xFE00 <= r && r <= 0xFE0F || r == 0xFEFF || r == 0xFFA0 ||
			0xFFF0 <= r && r <= 0xFFF8
	}
	return 0x1BCA0 <= r && r <= 0x1BCA3 || 0x1D173 <= r && r <= 0x1D17A || 0xE0000 <= r && r <= 0xE0FFF
}

// isMark reports whether r is a combining mark of no particular script, or an
// emoji's skin tone. Marks of other scripts (Arabic, Hebrew, Indic) are letters
// of theirs and stay.
func isMark(r rune) bool {
	return 0x0300 <= r && r <= 0x036F || 0x0483 <= r && r <= 0x0489 ||
		0x1AB0 <= r && r <= 0x1AFF || 0x1DC0 <= r && r <= 0x1DFF ||
		0x20D0 <= r && r <= 0x20FF || 0xFE20 <= r && r <= 0xFE2F ||
		0x1F3FB <= r && r <= 0x1F3FF
}

// special returns what NFKC does not give: apostrophes, letters with a stroke,
// small capitals; and the symbols that NFKC would turn into words of their own
// (™, №) or glue to the word before them (footnote marks).
func special(r rune) (string, bool) {
	switch r {
	case '‘', '’', '‛', 'ʼ', 'ʹ', 'ʻ', 'ʽ', '´', '′', '＇', '՚', 'ˈ', '\uA78C':
		return "'", true
	case '″', '‶':
		return "\"", true
	case '\u0085', '\u2028', '\u2029':
		return "\n", true
	case '™', '℠', '№', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹':
		return string(r), true
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'þ', 'Þ':
		return "th", true
	}
	if l, ok := latinLetter(r); ok {
		return l, true
	}
	switch {
	case 0x1F150 <= r && r <= 0x1F169: // negative circled and squared capitals
		return string('a' + r - 0x1F150), true
	case 0x1F170 <= r && r <= 0x1F189:
		return string('a' + r - 0x1F170), true
	}
	return "", false
}

// latinLetter folds letters that have a stroke, hook or size of their own, which
// Unicode does not decompose.
func latinLetter(r rune) (string, bool) {
	switch r {
	case 'ø', 'Ø', 'ᴏ', 'ɵ':
		return "o", true
	case 'ł', 'Ł', 'ƚ', 'ʟ':
		return "l", true
	case 'đ', 'Đ', 'ð', 'Ð', 'ᴅ':
		return "d", true
	case 'ħ', 'Ħ', 'ʜ':
		return "h", true
	case 'ŧ', 'Ŧ', 'ᴛ':
		return "t", true
	case 'ı', 'ɪ', 'ɨ':
		return "i", true
	case 'ŋ', 'Ŋ', 'ɴ':
		return "n", true
	case 'ƀ', 'ʙ':
		return "b", true
	case 'ɡ', 'ɢ':
		return "g", true
	case 'ɑ', 'ᴀ':
		return "a", true
	case 'ᴄ':
		return "c", true
	case 'ᴇ', 'ɛ':
		return "e", true
	case 'ꜰ':
		return "f", true
	case 'ᴊ':
		return "j", true
	case 'ᴋ', 'ĸ':
		return "k", true
	case 'ᴍ':
		return "m", true
	case 'ᴘ':
		return "p", true
	case 'ʀ':
		return "r", true
	case 'ꜱ':
		return "s", true
	case 'ᴜ':
		return "u", true
	case 'ᴠ':
		return "v", true
	case 'ᴡ':
		return "w", true
	case 'ʏ':
		return "y", true
	case 'ᴢ', 'ƶ', 'Ƶ':
		return "z", true
	}
	return "", false
}
