package text_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/canard-rules/canard/engine/text"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"ascii", "Hello, World", "hello, world"},
		{"composed diacritics", "Zażółć Ångström", "zazolc angstrom"},
		{"decomposed diacritics", "cafe\u0301", "cafe"},
		{"strokes and ligatures", "Łódź Øre ﬁn Straße Ærø", "lodz ore fin strasse aero"},
		{"greek", "Ἀθήνας", "αθηνασ"},
		{"cyrillic letters kept", "Йод Їжак Ўлад", "йод їжак ўлад"},
		{"cyrillic letters decomposed", "И\u0306од І\u0308жак", "йод їжак"},
		{"cyrillic folded", "Ёлка Ґанок", "елка ганок"},
		{"cyrillic stress", "за\u0301мок за\u0300мок", "замок замок"},
		{"cyrillic strike-through", "Б\u0336и\u0336т\u0336", "бит"},
		{"apostrophes", "don’t donʼt об’єкт", "don't don't об'єкт"},
		{"invisible", "w\u200bo\u00adr\u2060d\ufeff", "word"},
		{"mark after invisible", "и\u200b\u0306", "й"},
		{"compatibility", "𝐁𝐨𝐥𝐝 ｗｉｄｅ Ⓒⓘⓡⓒ ʙɪɢ 🅱ig", "bold wide circ big big"},
		{"symbols that are no words", "Word™ № 5 note²", "word™ № 5 note²"},
		{"spaces", "a\u00a0b\u3000c\u2028d", "a b c\nd"},
		{"ellipsis", "so…", "so..."},
		{"invalid bytes", "a\xff\xfeb", "a\ufffd\ufffdb"},
		{"hangul and kana compose", "\u1112\u1161\u11ab ｶﾞ", "한 ガ"},
		{"skin tone", "👍🏿", "👍"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := text.Fold(tt.in)
			assert.Equal(t, tt.want, got)
			assert.Equal(t, got, text.Fold(got), "folding twice")
		})
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Ab", "cafe\u0301", "и\u200b\u0306", "a\xff\u0301", "ｶﾞ", "\u1112\u1161\u11ab", "…“x”", "Å\u0345ςΣ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := text.Fold(s)
		if !utf8.ValidString(once) {
			t.Fatalf("not UTF-8: %q", once)
		}
		if twice := text.Fold(once); twice != once {
			t.Fatalf("%q folds to %q, then to %q", s, once, twice)
		}
		if err := text.CheckFold(s); err != "" {
			t.Fatalf("%q: %s", s, err)
		}
	})
}

// Every rune, alone and between others that may compose with it.
func TestFoldTwiceEveryRune(t *testing.T) {
	for r := rune(0x80); r <= utf8.MaxRune; r++ {
		if r == 0xD800 {
			r = 0xE000 // surrogates
		}
		if r == 0x20000 {
			r = 0x2F800 // ideographs of which nothing is to be learnt
		}
		if r == 0x30000 {
			r = 0xE0000
		}
		if r == 0xF0000 {
			break
		}
		for _, s := range []string{string(r), "и" + string(r) + "\u0306", "カ" + string(r) + "\u3099", "\u1112" + string(r) + "\u11ab\u093c"} {
			once := text.Fold(s)
			if twice := text.Fold(once); twice != once {
				t.Errorf("%q (%U) folds to %q, then to %q", s, r, once, twice)
			}
		}
	}
}

// The quick way of Cyrillic text writes two bytes for two bytes.
func TestCyrillicFoldsToLettersOfTheSameLength(t *testing.T) {
	for i, r := range text.CyrillicFolds() {
		assert.Equal(t, 2, utf8.RuneLen(r), "%c", 0x400+i)
		assert.True(t, unicode.IsLetter(r), "%c", 0x400+i)
	}
}
