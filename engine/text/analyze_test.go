package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/text"
)

// check verifies what Text promises of any document.
func check(t testing.TB, doc *text.Document, x *text.Text) {
	t.Helper()
	require.Same(t, doc, x.Doc)
	part, end := text.Title, 0
	for i, k := range x.Tokens {
		src := k.Part.Of(doc)
		require.GreaterOrEqual(t, k.Part, part, "parts in order")
		if k.Part > part {
			part, end = k.Part, 0
		}
		require.NotEmpty(t, k.Word)
		require.True(t, k.Span.Start >= end && k.Span.Start < k.Span.End && k.Span.End <= len(src), "token %d %q: %v after %d of %d", i, k.Word, k.Span, end, len(src))
		end = k.Span.End
	}
	next := 0
	for i, s := range x.Sentences {
		require.Equal(t, next, s.First, "sentence %d", i)
		require.Less(t, s.First, s.End, "sentence %d", i)
		next = s.End
		require.True(t, s.Span.Start <= x.Tokens[s.First].Span.Start && s.Span.End >= x.Tokens[s.End-1].Span.End && s.Span.End <= len(s.Part.Of(doc)), "sentence %d: %v", i, s)
		for _, k := range x.Tokens[s.First:s.End] {
			require.EqualValues(t, i, k.Sentence)
			require.Equal(t, s.Part, k.Part)
		}
		if i > 0 && x.Sentences[i-1].Part == s.Part {
			require.GreaterOrEqual(t, s.Span.Start, x.Sentences[i-1].Span.End, "sentence %d", i)
			require.GreaterOrEqual(t, s.Paragraph, x.Sentences[i-1].Paragraph)
		}
		require.LessOrEqual(t, s.Speaker.End, s.End)
	}
	require.Equal(t, len(x.Tokens), next)
	for i, q := range x.Quotes {
		require.True(t, 0 <= q.First && q.First < q.End && q.End <= len(x.Tokens), "quote %d: %v", i, q)
		require.Equal(t, q.Part, x.Tokens[q.First].Part)
		require.Equal(t, q.Part, x.Tokens[q.End-1].Part)
		require.True(t, q.Span.Start <= x.Tokens[q.First].Span.Start && q.Span.End >= x.Tokens[q.End-1].Span.End && q.Span.End <= len(q.Part.Of(doc)), "quote %d: %v", i, q)
		if i > 0 {
			require.GreaterOrEqual(t, q.First, x.Quotes[i-1].First)
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{
		"", "\x00", "Plain text. “Quoted” one.", "B 1 d 3 n #BidenCrimeFamiIy B*den ca$h", "TRUMP: no.\n> block\n\n- item",
		"Видеn Б*йден т.е. «кто»", "Bajden uvolil Shokina radi syna – fakt.", "https://a.com/(x)) @x #y 🇺🇦👨‍👩‍👧", "a\u0301\u200b'\"“„", "<fqlty ,fqlty hoaaax",
		"B i d e n R.u.s.s.i.a", "\"a\r\n\r\n“b\n“c”", "1. x\n(a) y\n\x85 z",
	} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		doc := &text.Document{Title: a, Body: b}
		check(t, doc, text.Analyze(doc, known))
		check(t, doc, text.Analyze(doc, nil))
	})
}

func TestAnalyzeHostile(t *testing.T) {
	const size = 1 << 17
	tests := []struct{ name, unit string }{
		{"nothing", ""}, {"nul", "\x00"}, {"invalid bytes", "\xff"}, {"combining marks", "\u0301"},
		{"marks of a script", "\u0651"}, {"invisible", "\u200b"}, {"one letter", "a"}, {"one cyrillic letter", "б"},
		{"spaced letters", "a "}, {"spaced digits and letters", "b 1 "}, {"double quotes", "\""}, {"opening quotes", "“a "},
		{"single quotes", "'a "}, {"nested brackets", "("}, {"urls", "http://a.b/"}, {"domains", "a-b."}, {"dotted letters", "a."},
		{"masked words", "ab*c*d "}, {"hashtags", "#abcdefghijklmnopqrstuvwxyz "}, {"known hashtags", "#bidenbidenbidenbidenx "},
		{"leet", "1l1l1a1l1l1 "}, {"newlines", "\n"}, {"lines", "a\n"}, {"list items", "- a\n"}, {"block quotes", "> "},
		{"labels", "A: b\n"}, {"stops", "."}, {"ellipses", "a… "}, {"flags", "🇺🇦"}, {"joined emoji", "👨\u200d"}, {"emoji", "🤡"},
		{"hebrew colons", "א:"}, {"hangul", "\u1161"}, {"hyphens", "a-"}, {"at signs", "a@"}, {"apostrophes", "a'"}, {"mixed scripts", "aб "},
		{"drawn out", "aaab "}, {"unknown latin", "bajden "}, {"wrong layout", "fqlt;"}, {"underscores", "_a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := strings.Repeat(tt.unit, size/max(1, len(tt.unit)))
			doc := &text.Document{Body: s}
			x := text.Analyze(doc, known)
			assert.LessOrEqual(t, len(x.Tokens), len(s))
			assert.LessOrEqual(t, len(x.Quotes), len(s))
			short := &text.Document{Body: s[:min(len(s), 512)]}
			check(t, short, text.Analyze(short, known))
		})
	}
}

func TestAnalyzeMegabyte(t *testing.T) {
	for _, unit := range []string{"\u0301", "\"", "a", "“a ", "a “«"} {
		doc := &text.Document{Body: strings.Repeat(unit, 1<<20/len(unit))}
		assert.NotPanics(t, func() { text.Analyze(doc, known) }, unit)
	}
}

// 280 bytes of an ordinary post.
const (
	asciiPost    = "Joe Biden had Ukraine's top prosecutor fired to protect his son Hunter, who sat on the board of Burisma. \"It was never about corruption,\" said one official in Kyiv. The U.S. press won't touch the story; ask yourself why. Share before they delete it! More on the laptop tomorrow..."
	cyrillicPost = "Байден потребовал уволить генпрокурора Шокина, чтобы защитить сына. «Это факт», — заявил Деркач на пресс-конференции в Киеве. Кто ответит?"
)

func benchmark(b *testing.B, s string) {
	doc := &text.Document{Body: s}
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		text.Analyze(doc, known)
	}
}

func BenchmarkAnalyzeASCII(b *testing.B)    { benchmark(b, asciiPost) }
func BenchmarkAnalyzeCyrillic(b *testing.B) { benchmark(b, cyrillicPost) }
