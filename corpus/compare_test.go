package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
)

func TestCompare(t *testing.T) {
	texts := `
- {id: better, text: better, labels: {tea: promotes}}
- {id: worse, text: worse, labels: {tea: promotes}}
- {id: other, text: other, labels: {tea: promotes}}
- {id: same, text: same, labels: {tea: promotes}}
`
	off := `{"id": "off", "text": "off"}`
	run := func(cl canned, extra string) *corpus.Report {
		r, err := corpus.Evaluate(t.Context(), cl, load(t, "a.yaml", texts+extra, "offtopic.jsonl", off), corpus.Options{})
		require.NoError(t, err)
		return r
	}
	yes := []engine.Verdict{verdict("tea", corpus.Promotes, 0.9)}
	no := []engine.Verdict{verdict("tea", corpus.Refutes, 0.9)}
	before := run(canned{"worse": yes, "same": yes}, "- {id: gone, text: x, labels: {}}")
	after := run(canned{"better": yes, "other": no, "same": yes, "off": yes}, "- {id: new, text: x, labels: {}}")

	c := corpus.Compare(before, after)
	want := []corpus.Decision{{Label: "tea", Want: "promotes"}}
	assert.Equal(t, []corpus.Change{{ID: "better", Before: want}}, c.Improved)
	assert.Equal(t, []corpus.Change{
		{ID: "worse", After: want},
		{ID: "off", After: []corpus.Decision{{Label: "tea", Got: "promotes"}}},
	}, c.Broke)
	assert.Equal(t, []corpus.Change{{ID: "other", Before: want, After: []corpus.Decision{{Label: "tea", Want: "promotes", Got: "refutes"}}}}, c.Moved)
	assert.Equal(t, []int{5, 1, 1}, []int{c.Texts, c.Added, c.Removed})
	assert.InDelta(t, 1, c.P, 1e-9)

	fell := map[string]bool{}
	for _, d := range c.Undercut() {
		fell[d.Figure] = true
	}
	// The wrong stance is a false hit more.
	assert.Equal(t, map[string]bool{"stance": true, "both.f1": true}, fell)
	assert.Empty(t, corpus.Compare(after, after).Undercut())

	back := corpus.Compare(after, before)
	assert.Equal(t, "off", back.Improved[len(back.Improved)-1].ID, "an off-topic text that falls silent")
}

func TestFloors(t *testing.T) {
	r := evaluated(t)
	floors := func(list string) []corpus.Floor {
		fs, err := corpus.LoadFloors(files("floors.yaml", list))
		require.NoError(t, err)
		return fs
	}
	require.NoError(t, r.Check(floors(`
- {row: overall, figure: promotes.recall, least: 0.9}
- {row: label/tea, figure: promotes.precision, least: 0.7}
- {alarm: any-on-offtopic, most: 0.5}
`)))
	require.Len(t, r.Floors, 2)
	assert.Equal(t, "label/tea promotes.precision is 0.667, at least 0.700 is due", r.Floors[0].String())
	assert.Equal(t, "any-on-offtopic is 1.0000, at most 0.5000 is allowed", r.Floors[1].String())

	assert.ErrorContains(t, r.Check(floors("- {row: label/milk, figure: exact, least: 0.1}")), "no figure label/milk exact")
	assert.ErrorContains(t, r.Check(floors("- {alarm: fire, most: 0.1}")), "fire")

	none, err := corpus.LoadFloors(files("a.yaml", ""))
	assert.NoError(t, err)
	assert.Nil(t, none)
}

func TestFloorMistakes(t *testing.T) {
	for name, tt := range map[string]struct{ list, want string }{
		"least and most": {"- {row: overall, figure: exact, least: 0.1, most: 0.2}", "floors.yaml:1:3: a floor has either least or most"},
		"neither":        {"- {row: overall, figure: exact}", "either least or most"},
		"nothing named":  {"- {row: overall, least: 0.1}", "either an alarm or a row and a figure"},
		"unknown field":  {"- {line: overall, least: 0.1}", "field line not found"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := corpus.LoadFloors(files("floors.yaml", tt.list))
			assert.ErrorContains(t, err, tt.want)
		})
	}
}
