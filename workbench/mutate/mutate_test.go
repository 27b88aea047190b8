package mutate_test

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/mutate"
	"github.com/canard-rules/canard/workbench/packtest"
)

func run(t *testing.T, pack fstest.MapFS, c *corpus.Corpus, opt mutate.Options) *mutate.Report {
	t.Helper()
	r, err := mutate.Run(context.Background(), packtest.Load(t, pack), pack, c, opt)
	require.NoError(t, err)
	return r
}

// of finds the one mutant of the name whose description holds the words.
func of(t *testing.T, r *mutate.Report, name, what string) mutate.Mutant {
	t.Helper()
	for _, m := range r.Mutants {
		if m.Name == name && strings.Contains(m.What, what) {
			return m
		}
	}
	require.Failf(t, "no such mutant", "%s %s; have %v", name, what, r.Mutants)
	return mutate.Mutant{}
}

const (
	label = "toaster-fire"
	rego  = "narratives/toaster-fire/toaster-fire.rego"
	cs    = "narratives/toaster-fire/cases.yaml"
	rule  = `	some sentence, burns in input.terms.burn
	toasters := input.terms.toaster[sentence]
	f := evidence.finding(rego.metadata.chain(), [burns[0], toasters[0]])`
)

// quiet is the pack without tests and cases of the label.
func quiet(t *testing.T) fstest.MapFS {
	t.Helper()
	return packtest.With(packtest.Recalls(t), map[string]string{cs: "", "narratives/toaster-fire/toaster-fire_test.rego": ""})
}

func text(id, body string) *corpus.Corpus {
	it := corpus.Item{ID: id}
	it.Document.ID, it.Document.Body = id, body
	return &corpus.Corpus{Items: []corpus.Item{it}}
}

func TestWhoNotices(t *testing.T) {
	conditions := mutate.Options{Kinds: []mutate.Kind{mutate.Condition}, Label: label}
	dropped := "without `toasters := input.terms.toaster[sentence]`"
	for name, c := range map[string]struct {
		pack fstest.MapFS
		c    *corpus.Corpus
		by   string
	}{
		"nobody":                     {quiet(t), &corpus.Corpus{}, ""},
		"not a text where all holds": {quiet(t), text("x", "The toasters burn."), ""},
		"a text that lacks the word": {quiet(t), text("x", "The kettles burn."), "text x"},
		"a case that must not fire": {packtest.With(quiet(t), map[string]string{cs: "- {text: The kettles burn., labels: {}}\n"}),
			&corpus.Corpus{}, "case toaster-fire/cases.yaml:1"},
		"not a case that fails anyway": {packtest.With(quiet(t), map[string]string{cs: "- {text: The kettles burn., labels: {}, evidence: []}\n- {text: Acme hides., labels: {}}\n"}),
			&corpus.Corpus{}, "case toaster-fire/cases.yaml:1"},
		"a Rego test": {packtest.With(quiet(t), map[string]string{"narratives/toaster-fire/a_test.rego": `package rules.narratives.a_test

import data.rules.narratives["toaster-fire"] as fire

test_no_toaster if {
	count(fire.finding) == 0 with input as {"terms": {"burn": {"s0": ["m0"]}}, "mentions": {"m0": {"type": "act", "modifiers": []}}}
}
`}), &corpus.Corpus{}, `test data.rules.narratives.a_test.test_no_toaster`},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.by, of(t, run(t, c.pack, c.c, conditions), "toaster-fire/toasters-burn", dropped).NoticedBy)
		})
	}
}

// TestWaysToBreak says what becomes of each kind of condition.
func TestWaysToBreak(t *testing.T) {
	for name, c := range map[string]struct {
		body    string // of the rule, and helpers behind it
		what    string
		noticed string // a text that notices
		not     string // a text that does not
	}{
		"a condition": {"	some sentence, burns in input.terms.burn\n	input.terms.acme[sentence]\n	f := evidence.finding(rego.metadata.chain(), [burns[0]])",
			"without `input.terms.acme[sentence]`", "It burns.", "Acme burns."},
		"the first, with the sentence left to run": {rule,
			"without `some sentence, burns in input.terms.burn`", "The toaster.", "The toasters burn."},
		"a negation": {"	some sentence, burns in input.terms.burn\n	not input.terms.acme[sentence]\n	f := evidence.finding(rego.metadata.chain(), [burns[0]])",
			"without `not input.terms.acme[sentence]`", "Acme burns.", "It burns."},
		"a distance is stretched": {"	some sentence, burns in input.terms.burn\n	some [burn, toaster] in near.pairs(burns, input.terms.toaster[sentence], 3)\n	f := evidence.finding(rego.metadata.chain(), [burn, toaster])",
			"weakened `some [burn, toaster] in near.pairs(", "The toaster of our old neighbours down the road burns.", "The toasters burn."},
		"a helper": {"	some sentence, burns in input.terms.burn\n	_known(sentence)\n	f := evidence.finding(rego.metadata.chain(), [burns[0]])\n}\n\n_known(sentence) if {\n	_maker(sentence)\n}\n\n_maker(sentence) if {\n	input.terms.acme[sentence]",
			"without `input.terms.acme[sentence]`", "It burns.", "Acme burns."},
		"a comprehension": {"	some sentence, burns in input.terms.burn\n	makers := [m |\n		some m in input.terms.acme[sentence]\n		m != burns[0]\n	]\n	count(makers) > 0\n	f := evidence.finding(rego.metadata.chain(), [burns[0]])",
			"without `count(makers) > 0`", "It burns.", "Acme burns."},
	} {
		t.Run(name, func(t *testing.T) {
			pack := packtest.Edit(t, quiet(t), rego, rule, c.body)
			if strings.Contains(c.body, "near.") {
				pack = packtest.Edit(t, pack, rego, "import data.rules.lib.evidence\n", "import data.rules.lib.evidence\nimport data.rules.lib.near\n")
			}
			opt := mutate.Options{Kinds: []mutate.Kind{mutate.Condition}, Label: label}
			find := func(body string) string {
				for _, m := range run(t, pack, text("x", body), opt).Mutants {
					if strings.HasPrefix(m.What, c.what) && m.Name != "toaster-fire/acme-burns" {
						return m.NoticedBy
					}
				}
				return "no mutant"
			}
			assert.Equal(t, "text x", find(c.noticed), c.noticed)
			assert.Empty(t, find(c.not), c.not)
		})
	}
}

func TestWords(t *testing.T) {
	r := run(t, packtest.Recalls(t), packtest.Texts(t), mutate.Options{Kinds: []mutate.Kind{mutate.Term, mutate.Cue, mutate.Speaker, mutate.Variant}})
	assert.NotEmpty(t, of(t, r, "toaster", "without the term").NoticedBy)
	assert.NotEmpty(t, of(t, r, "false", "without the cue").NoticedBy)
	assert.Equal(t, mutate.Speaker, of(t, r, "daily-toast", "without the term").Kind)
	assert.Empty(t, of(t, r, "daily-toast", "without the term").NoticedBy)
	assert.Equal(t, mutate.Variant, of(t, r, "burn", "without the variant (catch|").Kind)
	assert.Empty(t, of(t, r, "burn", "without the variant (catch|").NoticedBy)
	assert.NotEmpty(t, of(t, r, "burn", "without the variant (burn|").NoticedBy)
	noticed, all := r.Count(mutate.Variant)
	assert.Less(t, noticed, all)
}

func TestTheLibraryIsBrokenToo(t *testing.T) {
	r := run(t, packtest.Recalls(t), packtest.Texts(t), mutate.Options{Kinds: []mutate.Kind{mutate.Condition}})
	var noticed, survived int
	for _, m := range r.Mutants {
		if strings.HasPrefix(m.File, "lib/") {
			if m.NoticedBy == "" {
				survived++
			} else {
				noticed++
			}
		}
	}
	assert.NotZero(t, noticed)
	assert.NotZero(t, survived, "the small pack has no tests of the library")
}

func TestTheSameReportTwice(t *testing.T) {
	opt := mutate.Options{Kinds: mutate.Kinds, Label: label}
	a, b := run(t, packtest.Recalls(t), packtest.Texts(t), opt), run(t, packtest.Recalls(t), packtest.Texts(t), opt)
	assert.Equal(t, a, b)
}

func TestMistakes(t *testing.T) {
	pack := packtest.With(packtest.Recalls(t), map[string]string{cs: "- text: [\n"})
	_, err := mutate.Run(context.Background(), packtest.Load(t, pack), pack, packtest.Texts(t), mutate.Options{})
	require.ErrorAs(t, err, new(source.Mistakes))
}

func TestFormats(t *testing.T) {
	r := &mutate.Report{Texts: 3, Impossible: 2, Mutants: []mutate.Mutant{
		{Kind: mutate.Condition, Name: "a/b", File: "f.rego", Line: 7, What: "without `x`"},
		{Kind: mutate.Term, Name: "t", File: "t.yaml", Line: 1, What: "without the term", NoticedBy: "text x"},
		{Kind: mutate.Variant, Name: "t", File: "t.yaml", Line: 2, What: "without the variant v"},
	}}
	assert.InDelta(t, 50, r.Percent(), 0, "variants are counted apart")
	var b bytes.Buffer
	require.NoError(t, r.Text(&b, "p/", false))
	assert.Contains(t, b.String(), "p/f.rego:7: nobody notices a/b without `x`\n")
	assert.Contains(t, b.String(), "1 of 2 mutants noticed, 50.0%; 2 conditions can neither be dropped nor weakened\n")
	assert.NotContains(t, b.String(), "t.yaml")
	b.Reset()
	require.NoError(t, r.Text(&b, "", true))
	assert.Contains(t, b.String(), "t.yaml:2: nobody notices t without the variant v\n")
	b.Reset()
	require.NoError(t, r.JSON(&b))
	var back mutate.Report
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	assert.Equal(t, *r, back)
}
