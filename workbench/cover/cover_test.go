package cover_test

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/cover"
	"github.com/canard-rules/canard/workbench/packtest"
)

func measure(t *testing.T, pack fstest.MapFS, c *corpus.Corpus) *cover.Report {
	t.Helper()
	r, err := cover.Measure(context.Background(), packtest.Load(t, pack), pack, c)
	require.NoError(t, err)
	return r
}

func names(ts []cover.Thing) []string {
	out := []string{}
	for _, t := range ts {
		out = append(out, t.Name)
	}
	return out
}

const rego = "narratives/toaster-fire/toaster-fire.rego"

func TestMeasure(t *testing.T) {
	r := measure(t, packtest.Recalls(t), packtest.Texts(t))
	assert.Equal(t, 3, r.Tests)
	assert.Equal(t, 18, r.Texts, "eight cases, six labelled, four ordinary")
	assert.Equal(t, cover.Count{Covered: 5, All: 5}, r.Rules)
	assert.Equal(t, cover.Count{Covered: 6, All: 7}, r.Terms)
	assert.Equal(t, []string{"daily-toast"}, names(r.MissedTerms))
	assert.Equal(t, cover.Count{Covered: 3, All: 3}, r.Cues)
	assert.Contains(t, names(r.MissedVariants), "daily-toast: daily toast")
	for _, f := range r.Files {
		if f.Name == rego {
			assert.Empty(t, f.Missed)
			assert.Contains(t, f.Covered, 19)
		}
	}
}

func TestWhatNothingExercises(t *testing.T) {
	pack := packtest.With(packtest.Recalls(t), map[string]string{
		"narratives/toaster-fire/cases.yaml": "- {text: The toasters burn., labels: {toaster-fire: promotes}}\n",
		"tactics/review-flooding/cases.yaml": "",
	})
	r := measure(t, pack, &corpus.Corpus{})
	assert.Equal(t, []string{"review-flooding/paid-reviews", "toaster-fire/acme-burns", "toaster-fire/acme-hides", "toaster-fire/toaster-shadow"}, names(r.MissedRules))
	assert.Equal(t, []string{"false", "not", "say"}, names(r.MissedCues))
	assert.Equal(t, 0, r.Cues.Covered)
	name, least := r.Least()
	assert.Equal(t, "cues", name)
	assert.Zero(t, least)
	i := slices.IndexFunc(r.Files, func(f cover.File) bool { return f.Name == rego })
	assert.Contains(t, r.Files[i].Covered, 19, "the body that fired")
	assert.Contains(t, r.Files[i].Missed, 36, "the body whose first condition never held")
	assert.Equal(t, len(r.Files[i].Covered), r.Files[i].Lines.Covered)
}

func TestARegoTestCoversLines(t *testing.T) {
	pack := packtest.With(packtest.Recalls(t), map[string]string{"narratives/toaster-fire/cases.yaml": ""})
	r := measure(t, pack, &corpus.Corpus{})
	i := slices.IndexFunc(r.Files, func(f cover.File) bool { return f.Name == rego })
	assert.Contains(t, r.Files[i].Covered, 19)
	assert.Contains(t, names(r.MissedRules), "toaster-fire/toasters-burn", "a rule is covered by a text alone")
}

func TestMistakes(t *testing.T) {
	pack := packtest.With(packtest.Recalls(t), map[string]string{"narratives/toaster-fire/cases.yaml": "- text: [\n"})
	_, err := cover.Measure(context.Background(), packtest.Load(t, pack), pack, packtest.Texts(t))
	require.ErrorAs(t, err, new(source.Mistakes))
}

func TestFormats(t *testing.T) {
	r := measure(t, packtest.Recalls(t), packtest.Texts(t))
	var b bytes.Buffer
	require.NoError(t, r.Text(&b, "pack/", false))
	assert.Contains(t, b.String(), "covered by 3 tests and 18 texts\n")
	assert.Contains(t, b.String(), "pack/lexicon/things.yaml:7: no text holds the term daily-toast\n")
	assert.NotContains(t, b.String(), "variant daily")
	b.Reset()
	require.NoError(t, r.Text(&b, "", true))
	assert.Contains(t, b.String(), "no text holds the variant daily-toast: daily toast")

	b.Reset()
	require.NoError(t, r.JSON(&b))
	var back cover.Report
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	assert.Equal(t, r.Lines, back.Lines)

	b.Reset()
	require.NoError(t, r.HTML(&b))
	page := b.String()
	assert.Contains(t, page, `<div class="hit"><i>18</i>finding contains f if {</div>`)
	assert.Contains(t, page, `input.terms[&#34;paid-review&#34;]`, "what comes from a file is escaped")
	assert.NotRegexp(t, `(src|href)=`, page, "nothing is loaded from elsewhere")
}
