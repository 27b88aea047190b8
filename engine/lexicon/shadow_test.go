package lexicon_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
)

func lexiconOf(t *testing.T, yaml string) *lexicon.Lexicon {
	t.Helper()
	l, ms := lexicon.Load(fstest.MapFS{"lexicon/a.yaml": {Data: []byte(yaml)}}, "lexicon")
	require.NoError(t, ms.Err())
	return l
}

func TestShadows(t *testing.T) {
	for name, c := range map[string]struct {
		variants string // the last is by another of them
		by       string // "" when it is not
		same     bool
	}{
		"a form of an inflected word": {`["recall~", recalled]`, "recall~", false},
		"an alternative":              {`["(kettle|toaster) fire", toaster fire]`, "(kettle|toaster) fire", false},
		"an option":                   {`["[big] toaster", big toaster]`, "[big] toaster", false},
		"a word within a gap":         {`["toaster <2> fire", toaster on fire]`, "toaster <2> fire", false},
		"a gap within a gap":          {`["toaster <3> fire", toaster big <1> fire]`, "toaster <3> fire", false},
		"too many words for the gap":  {`["toaster <1> fire", toaster is on fire]`, "", false},
		"a longer phrase":             {`[toaster, toaster fire]`, "", false},
		"a stem":                      {`["toast*", toaster]`, "toast*", false},
		"an irregular form":           {`["go*", "go~"]`, "", false},
		"Russian endings":             {`["тостер~", тостера]`, "тостер~", false},
		"a stem with any ending":      {`["тостер*", "тостер~"]`, "тостер*", false},
		"another spelling of it":      {`[Toaster, toaster]`, "Toaster", true},
		"a case rule is narrower":     {`[{is: toaster, case: exact}, toaster]`, "", false},
		"a case rule is covered":      {`[toaster, {is: Toaster, case: exact}]`, "toaster", false},
		"other letters":               {`[{is: Toaster, case: exact}, {is: TOASTER, case: exact}]`, "", false},
		"a context is covered":        {`[toaster, {is: toaster, with: [other]}]`, "toaster", false},
		"a context is narrower":       {`[{is: toaster, with: [other]}, toaster]`, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			l := lexiconOf(t, "thing: {type: act, en: "+c.variants+"}\nother: {type: act, en: [other]}\n")
			last := len(l.Variants) - 1
			by, same := "", false
			for _, s := range l.Shadows() {
				if s.Variant == last {
					by, same = l.Variants[s.By].Pattern, s.Same
				}
			}
			assert.Equal(t, c.by, by)
			assert.Equal(t, c.same, same)
		})
	}
}

func TestTraceAndMatchWhere(t *testing.T) {
	l := lexiconOf(t, `thing: {type: act, en: [toaster, big toaster, {is: fire, with: [alarm]}]}
alarm: {type: act, en: [alarm]}
`)
	doc := text.Analyze(&text.Document{Body: "A big toaster on fire."}, l)
	pattern := func(h lexicon.Hit) string { return l.Variants[h.Variant].Pattern }
	kept := map[string]bool{}
	for _, h := range l.Trace(doc) {
		kept[pattern(h)] = h.Kept
	}
	assert.Equal(t, map[string]bool{"toaster": false, "big toaster": true, "fire": false}, kept)
	assert.Equal(t, l.Match(doc), l.MatchWhere(doc, func(int) bool { return true }))
	ms := l.MatchWhere(doc, func(v int) bool { return l.Variants[v].Pattern != "big toaster" })
	require.Len(t, ms, 1)
	assert.Equal(t, 2, ms[0].First, "without the longer variant the shorter one stays")
}

func TestShortNeedles(t *testing.T) {
	l := lexiconOf(t, `thing: {type: act, en: ["(toaster|TV|tee~) [big]", {is: IR, case: exact}, "on it", "(a|the) b", 🔥]}`)
	var written []string
	doc := text.Analyze(&text.Document{Body: "The tv is on a b."}, l)
	var at []string
	for i := range l.Variants {
		for _, n := range l.Variants[i].Short(3) {
			written = append(written, n.Written)
			for k := range doc.Tokens {
				for end := k + 1; end <= len(doc.Tokens); end++ {
					if n.At(doc, k, end) {
						at = append(at, doc.Tokens[k].Word)
					}
				}
			}
		}
	}
	assert.Equal(t, []string{"TV", "a b"}, written)
	assert.Equal(t, []string{"tv", "a"}, at)
}

func TestShadowsKeepToALanguage(t *testing.T) {
	l := lexiconOf(t, "thing: {type: act, ru: [тостер], uk: [тостер], en: [toaster], any: [toaster]}\n")
	ss := l.Shadows()
	require.Len(t, ss, 1)
	assert.Equal(t, "en", l.Variants[ss[0].Variant].Language)
	assert.Equal(t, "any", l.Variants[ss[0].By].Language)
}
