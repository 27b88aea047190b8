package lexicon_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
)

// load compiles one YAML file of terms and requires it to be free of mistakes.
func load(t testing.TB, yaml string) *lexicon.Lexicon {
	t.Helper()
	lex, ms := lexicon.Load(fstest.MapFS{"lexicon/a.yaml": {Data: []byte(yaml)}}, "lexicon")
	require.NoError(t, ms.Err())
	return lex
}

// mentions returns "term=words" for every mention in the text.
func mentions(lex *lexicon.Lexicon, body string) []string {
	doc := &text.Document{Body: body}
	tx := text.Analyze(doc, lex)
	out := []string{}
	for _, m := range lex.Match(tx) {
		s := m.Span(tx)
		out = append(out, lex.Terms[m.Term].ID+"="+body[s.Start:s.End])
	}
	return out
}

const fruit = `
apple:
  type: thing
  masks: [pie]
  en: [apple~, "apple pie"]
  ru: ["яблок~"]
pie:
  type: thing
  en: [pie]
  broader: [dessert]
cake:
  type: thing
  en: [cake]
  broader: [dessert]
dessert:
  type: group
swing:
  type: act
  uk: ["гойда~"]
eat:
  type: act
  en: ["(eat~|wolf~ down)", "had <2> for lunch"]
ira:
  type: organization
  en:
    - {is: IRA, case: exact, with: [eat], within: sentence}
  without: [pie]
optional:
  type: thing
  en: ["a [very] big deal"]
mark:
  type: person
  en: [{is: "mark", case: initial}]
prefix:
  type: thing
  en: ["interfer*"]
`

func TestMatch(t *testing.T) {
	lex := load(t, fruit)
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"inflected English":           {"Apples and an apple's core", []string{"apple=Apples", "apple=apple"}},
		"irregular verb":              {"He ate it, she eats", []string{"eat=ate", "eat=eats"}},
		"Russian endings":             {"Нет яблок, два яблока, яблочный", []string{"apple=яблок", "apple=яблока"}},
		"Ukrainian verbs":             {"Човен гойдається, а вони гойдаються", []string{"swing=гойдається", "swing=гойдаються"}},
		"longer mention wins, masks":  {"an apple pie", []string{"apple=apple pie"}},
		"alternative of two words":    {"wolfed down", []string{"eat=wolfed down"}},
		"gap":                         {"had the big one for lunch", []string{}},
		"gap in reach":                {"had the one for lunch", []string{"eat=had the one for lunch"}},
		"gap of nothing":              {"had for lunch", []string{"eat=had for lunch"}},
		"no phrase over sentences":    {"He had. For lunch", []string{}},
		"punctuation inside a phrase": {"apple, pie", []string{"apple=apple, pie"}},
		"optional word":               {"a big deal; a very big deal", []string{"optional=a big deal", "optional=a very big deal"}},
		"exact case in context":       {"IRA eats", []string{"ira=IRA", "eat=eats"}},
		"exact case out of context":   {"IRA sleeps. He eats", []string{"eat=eats"}},
		"wrong case":                  {"ira eats", []string{"eat=eats"}},
		"without":                     {"IRA eats pie", []string{"eat=eats", "pie=pie"}},
		"initial":                     {"Mark my mark", []string{"mark=Mark"}},
		"stem":                        {"interference INTERFERED interf", []string{"prefix=interference", "prefix=INTERFERED"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, mentions(lex, c.in)) })
	}
}

func TestNarrowerCountsAsBroader(t *testing.T) {
	lex := load(t, fruit)
	d, ok := lex.Index("dessert")
	require.True(t, ok)
	ids := []string{}
	for _, i := range lex.Narrower(d) {
		ids = append(ids, lex.Terms[i].ID)
	}
	slices.Sort(ids)
	assert.Equal(t, []string{"cake", "dessert", "pie"}, ids)
}

func TestMistakesAreAllReportedWithTheirPlace(t *testing.T) {
	_, ms := lexicon.Load(fstest.MapFS{
		"lexicon/a.yaml": {Data: []byte("one:\n  type: x\n  en: [\"(open\"]\n  broader: [nowhere]\ntwo:\n  en: [b]\nBad_Id:\n  type: x\n")},
		"lexicon/b.yaml": {Data: []byte("one:\n  type: x\n")},
		"lexicon/c.yaml": {Data: []byte("three:\n  type: x\n  colour: red\n  allow: {short-variant: \" \"}\n")},
		"lexicon/d.yaml": {Data: []byte("four:\n  type: [\n")},
		"lexicon/e.yaml": {Data: []byte("five:\n  type: x\n  en: [{is: a, size: 3}, \"<20> b\", \"a*\", {is: b, case: lower}]\n")},
	}, "lexicon", "missing")
	err := ms.Err()
	require.Error(t, err)
	for _, want := range []string{
		"lexicon/a.yaml:3:8: variant \"(open\" of \"one\": a bracket is not closed",
		"lexicon/a.yaml:1:1: broader of term \"one\": there is no term \"nowhere\"",
		"lexicon/a.yaml:5:1: term \"two\" has no type",
		"\"Bad_Id\" is no term id",
		"lexicon/b.yaml:1:1: term \"one\" stands in lexicon/a.yaml:1 already",
		"field colour not found",
		"lexicon/c.yaml:1:1: term \"three\" allows short-variant without a reason",
		"lexicon/d.yaml:",
		"unknown field \"size\" in a variant",
		"<20> is no gap",
		"a stem needs at least two letters",
		"case is exact or initial",
		"missing: cannot read",
	} {
		assert.Contains(t, err.Error(), want)
	}
	assert.Contains(t, err.Error(), "^", "the source line has a caret")
}

func TestHostileTextTakesLinearTime(t *testing.T) {
	lex := load(t, fruit)
	for name, unit := range map[string]string{"gaps": "had ", "masks": "apple pie ", "context": "IRA "} {
		t.Run(name, func(t *testing.T) {
			body := strings.Repeat(unit, 100_000)
			assert.NotPanics(t, func() { mentions(lex, body) })
		})
	}
}

// marked returns the ids of the terms that a sieve of all terms lets through, and of
// those that it lets through when it looks closer.
func marked(lex *lexicon.Lexicon, tx *text.Text) (wide, narrow []string) {
	marks := make([][]int32, len(lex.Terms))
	for i := range marks {
		marks[i] = []int32{int32(i)}
	}
	var w lexicon.Words
	lex.Look(&w, tx)
	sieve := lex.NewSieve(marks)
	through := func(mark func(*lexicon.Words, []uint64)) []string {
		into := make([]uint64, len(lex.Terms)/64+1)
		mark(&w, into)
		ids := []string{}
		for i := range lex.Terms {
			if into[i/64]&(1<<(i%64)) != 0 {
				ids = append(ids, lex.Terms[i].ID)
			}
		}
		return ids
	}
	return through(sieve.Mark), through(sieve.Narrow)
}

func TestSieveWantsTheRarestWordsOfAPhrase(t *testing.T) {
	lex := load(t, fruit)
	for body, want := range map[string][]string{
		"":                           {},
		"they had tea":               {},
		"they had it for lunch":      {"eat"},
		"for lunch, he said, he had": {"eat"}, // in any order: only Match knows
		"eaten":                      {"eat"},
		"no big deal":                {},
		"a deal, if a big one":       {"optional"},
		"big news":                   {},
		"the cake":                   {"cake"},
		"https://example.org/cake":   {},
	} {
		wide, _ := marked(lex, text.Analyze(&text.Document{Body: body}, lex))
		assert.Equal(t, want, wide, body)
	}
}

func TestNarrowSieveWantsThemCloseTogether(t *testing.T) {
	lex := load(t, fruit)
	far := strings.Repeat("tea ", 100)
	for body, want := range map[string][]string{
		"":                               {},
		"for lunch he had":               {"eat"}, // in any order
		"for lunch, so they say, he had": {},
		"they had " + far + "for lunch":  {},
		far + "had it for lunch":         {"eat"},
		far + "a big " + far + "deal":    {},
		far + "a big deal " + far:        {"optional"},
	} {
		_, narrow := marked(lex, text.Analyze(&text.Document{Body: body}, lex))
		assert.Equal(t, want, narrow, body)
	}
}

func FuzzMatchEqualsNaiveSearch(f *testing.F) {
	lex := load(f, fruit)
	for _, s := range []string{"had the one for lunch", "apple pie IRA ate", "a very big deal", "wolfed wolf down had had for lunch", "яблоками"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if len(body) > 2000 {
			return
		}
		tx := text.Analyze(&text.Document{Body: body}, lex)
		found := lex.Scan(tx)
		assert.ElementsMatch(t, lex.ScanNaively(tx), found)
		wide, narrow := marked(lex, tx)
		for _, r := range found {
			assert.Contains(t, wide, lex.Terms[lex.Variants[r.Variant].Term].ID)
			assert.Contains(t, narrow, lex.Terms[lex.Variants[r.Variant].Term].ID)
		}
	})
}
