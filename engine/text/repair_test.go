package text_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/text"
)

// Repaired words carry a !, sentences are parted by |.
func TestRepair(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"homoglyphs to Latin", "Вidеn", "biden!"},
		{"homoglyphs to Cyrillic", "Бaйдeн", "байден!"},
		{"unknown mix is left", "Вidеnкo", "вidеnкo"},
		{"pure Cyrillic is left", "Ляшко нор", "ляшко нор"},
		{"leet", "Bur1sma B1d3n 5hok1n D3rkach", "burisma! biden! shokin! derkach!"},
		{"signs for letters", "ca$h f@ct", "cash! fact!"},
		{"known word with digits is left", "B2B in 2016", "b2b in 2016"},
		{"spaced", "so B i d e n lied", "so biden! lied"},
		{"spaced, Cyrillic", "Б а й д е н", "байден!"},
		{"spaced and leet", "B 1 d 3 n", "biden!"},
		{"hyphened", "B-i-d-e-n", "biden!"},
		{"two spaced words", "B i d e n  c r i m e", "biden! crime!"},
		{"initials are left", "J. R. R. T. wrote", "j r r t wrote"},
		{"dotted", "R.u.s.s.i.a d.i.d n.o.t.h.i.n.g", "russia! did! nothing!"},
		{"acronyms are left", "U.S.A. and U.S.S.R.", "u.s.a and u.s.s.r"},
		{"letter runs", "hoaaax soooo", "hoax! soooo"},
		{"masked", "B*den Bur*sma B_den Fa#t f**k", "biden! burisma! biden! fact! f k"},
		{"masked, Cyrillic", "Б*йден", "байден!"},
		{"emphasis is no mask", "*Biden* _Burisma_ **hoax**", "biden burisma hoax"},
		{"keyboard layout", "<fqlty", "байден!"},
		{"keyboard layout inside", "rjhheg;bz rjhhegwbz", "rjhheg bz коррупция!"},
		{"transliterated Russian", "Bajden uvolil Shokina radi syna – fakt.", "байден! уволил! шокина! ради! сына! факт!"},
		{"transliterated, soft sign", "Rossiya ne vmeshivalas, govorit Peskov.", "россия! не! вмешивалась! говорит! песков!"},
		{"transliterated, carons", "Bajden uvolil Šokina", "байден! уволил! шокина!"},
		{"English is left", "The Bajden uvolil Shokina story is old", "the bajden uvolil shokina story is old"},
		{"hashtag by capitals", "#BidenCrimeFamily #Biden2020", "biden crime family biden 2020"},
		{"hashtag by vocabulary", "#bidencrimefamily", "biden crime family"},
		{"hashtag known", "#RussiaHoax", "russiahoax"},
		{"hashtag unknown", "#xyzzyplugh", "xyzzyplugh"},
		{"hashtag with I for l", "#BidenCrimeFamiIy", "biden crime family!"},
		{"hashtag in leet", "#B1den", "biden!"},
		{"number sign", "we are #1", "we are 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &text.Document{Body: tt.in}
			x := text.Analyze(doc, known)
			check(t, doc, x)
			assert.Equal(t, tt.want, render(x))
		})
	}
}

func TestNoVocabularyNoRepair(t *testing.T) {
	x := text.Analyze(&text.Document{Body: "B1d3n #CrimeFamily #crimefamily"}, nil)
	assert.Equal(t, "b1d3n crime family crimefamily", render(x))
}

func TestSpans(t *testing.T) {
	tests := []struct {
		name, in, word, span string
		flags                text.Flag
	}{
		{"possessive", "Biden’s", "biden", "Biden", 0},
		{"plural possessive", "the crimes' end", "crimes", "crimes", 0},
		{"contraction", "don’t", "don't", "don’t", 0},
		{"invisible inside", "\u200bBi\u200bden\u200b", "biden", "Bi\u200bden", 0},
		{"decomposed at the end", "cafe\u0301\u200b!", "cafe", "cafe\u0301", 0},
		{"ligature", "ﬁre", "fire", "ﬁre", 0},
		{"invalid bytes around", "\xffBiden\xff", "biden", "Biden", 0},
		{"spaced", "x, B i d e n.", "biden", "B i d e n", text.Repaired},
		{"handle", "cc @Some_Name.", "some_name", "Some_Name", text.Handle},
		{"hashtag piece", "#CrimeFamily", "family", "Family", text.Hashtag},
		{"acronym", "the U.S. is", "u.s", "U.S", text.Capitals},
		{"url", "(see https://a.com/b_(c)).", "https://a.com/b_(c)", "https://a.com/b_(c)", text.URL},
		{"domain", "at Example.com.", "example.com", "Example.com", text.URL},
		{"number", "about 1,000.5%", "1,000.5", "1,000.5", text.Number},
		{"flag", "go 🇺🇦!", "🇺🇦", "🇺🇦", text.Symbol},
		{"joined emoji", "🤷🏽\u200d♂\ufe0f", "🤷♂", "🤷🏽\u200d♂", text.Symbol},
		{"tone mark", "sure /s", "/s", "/s", text.Symbol},
		{"capitals", "a HOAX", "hoax", "HOAX", text.Capitals},
		{"other scripts", "ქართული ენა", "ქართული", "ქართული", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := &text.Document{Body: tt.in}
			x := text.Analyze(doc, known)
			check(t, doc, x)
			for _, k := range x.Tokens {
				if k.Word == tt.word {
					assert.Equal(t, tt.span, tt.in[k.Span.Start:k.Span.End])
					assert.Equal(t, tt.flags, k.Flags)
					return
				}
			}
			require.Fail(t, "no such token", render(x))
		})
	}
}

func TestBreaks(t *testing.T) {
	tests := []struct {
		name, in string
		want     text.Break // before the token "x"
	}{
		{"comma", "a, x", text.Comma},
		{"semicolon", "a; x", text.Semicolon},
		{"colon", "a: x", text.Colon},
		{"hyphen", "a-x", text.Hyphen},
		{"spaced hyphen", "a - x", text.Dash},
		{"em dash", "a—x", text.Dash},
		{"double hyphen", "a--x", text.Dash},
		{"brackets", "a (b) (x)", text.ParenClose | text.ParenOpen},
		{"ellipsis", "A… x", text.Ellipsis},
		{"quotes", "A “b” x", text.QuoteClose},
		{"single quotes", "A 'x' b", text.QuoteOpen},
		{"apostrophe", "A 'x b", 0},
		{"wrapped line", "A\nx", text.NewLine},
		{"abbreviation", "A vs. x", text.Stop},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, k := range body(tt.in).Tokens {
				if k.Word == "x" {
					assert.Equal(t, tt.want, k.Before)
				}
			}
		})
	}
}
