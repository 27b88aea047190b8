package corpus_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/corpus/baseline"
	"github.com/canard-rules/canard/corpus/render"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
	"github.com/canard-rules/canard/seeds"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// seeded returns the default pack and the seed corpus.
func seeded(t *testing.T) (*engine.Engine, *corpus.Corpus) {
	t.Helper()
	e, err := engine.Load(t.Context(), rules.FS, engine.Options{})
	require.NoError(t, err)
	var labels []string
	for _, l := range e.Labels() {
		labels = append(labels, l.ID)
	}
	c, err := corpus.Load(seeds.FS, corpus.LoadOptions{Labels: labels})
	require.NoError(t, err)
	return e, c
}

// TestMetrics holds the figures of the default pack on the seed corpus, so that no
// change of quality goes without a diff. `make metrics` rewrites them.
func TestMetrics(t *testing.T) {
	const golden = "testdata/metrics.golden"
	e, c := seeded(t)
	k, err := baseline.LoadKeywords(seeds.FS, seeds.Keywords, nil)
	require.NoError(t, err)
	opts := corpus.Options{Baselines: []corpus.Baseline{
		{Name: "keywords", Outcomes: k.Outcomes(c)},
		{Name: "bayes", Outcomes: baseline.Bayes(c, 10, 1)},
	}}
	for _, r := range e.Rules() {
		opts.Rules = append(opts.Rules, r.Name())
	}
	r, err := corpus.Evaluate(t.Context(), e, c, opts)
	require.NoError(t, err)
	assert.Zero(t, r.Census.Failed, "texts that could not be classified in full")

	floors, err := corpus.LoadFloors(seeds.FS)
	require.NoError(t, err)
	require.NoError(t, r.Check(floors))
	for _, f := range r.Floors {
		t.Errorf("below the floor: %s", f)
	}

	var got bytes.Buffer
	require.NoError(t, render.Text(&got, r))
	if *update {
		require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
		return
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err, "make metrics writes it")
	assert.Equal(t, string(want), got.String(), "the figures changed; make metrics rewrites them, for review")
}

// TestOfftopicIsLeftAlone asserts that ordinary text is hardly ever flagged.
func TestOfftopicIsLeftAlone(t *testing.T) {
	const most = 0.001
	e, c := seeded(t)
	c = c.Select(func(it *corpus.Item) bool { return it.Offtopic })
	require.GreaterOrEqual(t, len(c.Items), 2000)
	r, err := corpus.Evaluate(t.Context(), e, c, corpus.Options{})
	require.NoError(t, err)
	a := r.Alarm(corpus.PromotesOnOfftopic)
	assert.LessOrEqual(t, a.Rate.Value, most, "flagged: %v", a.Items)
}
