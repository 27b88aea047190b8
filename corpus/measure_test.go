package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
)

// hits makes an Outcome of label, stance pairs.
func hits(pairs ...string) corpus.Outcome {
	var o corpus.Outcome
	for i := 0; i < len(pairs); i += 2 {
		o.Predictions = append(o.Predictions, corpus.Prediction{
			Label: pairs[i], Stance: corpus.Stance(pairs[i+1]), Score: 0.9, Threshold: 0.5, Hit: true,
		})
	}
	return o
}

func TestJudge(t *testing.T) {
	tests := map[string]struct {
		labels string
		got    corpus.Outcome
		want   []corpus.Decision
	}{
		"right":                  {"{tea: promotes}", hits("tea", "promotes"), []corpus.Decision{{Label: "tea", Want: "promotes", Got: "promotes"}}},
		"wrong stance":           {"{tea: promotes}", hits("tea", "refutes"), []corpus.Decision{{Label: "tea", Want: "promotes", Got: "refutes"}}},
		"missed":                 {"{tea: promotes}", hits(), []corpus.Decision{{Label: "tea", Want: "promotes"}}},
		"false alarm":            {"{}", hits("tea", "reports"), []corpus.Decision{{Label: "tea", Got: "reports"}}},
		"silence":                {"{}", hits(), nil},
		"optional, found":        {"{tea: {optional: reports}}", hits("tea", "reports"), nil},
		"optional, other stance": {"{tea: {optional: reports}}", hits("tea", "promotes"), nil},
		"optional, not found":    {"{tea: {optional: reports}}", hits(), nil},
		"either, second":         {"{tea: {either: [reports, refutes]}}", hits("tea", "refutes"), []corpus.Decision{{Label: "tea", Want: "refutes", Got: "refutes"}}},
		"either, neither":        {"{tea: {either: [reports, refutes]}}", hits("tea", "promotes"), []corpus.Decision{{Label: "tea", Want: "reports", Got: "promotes"}}},
		"either, missed":         {"{tea: {either: [reports, refutes]}}", hits(), []corpus.Decision{{Label: "tea", Want: "reports"}}},
		"no hit":                 {"{}", corpus.Outcome{Predictions: []corpus.Prediction{{Label: "tea", Stance: "reports", Score: 0.4}}}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := load(t, "a.yaml", "- {id: a, text: x, labels: "+tt.labels+"}")
			assert.Equal(t, tt.want, corpus.Judge(&c.Items[0], tt.got))
		})
	}
}

// measured is a small corpus with outcomes whose figures are easy to count by hand.
func measured(t *testing.T) (*corpus.Corpus, []corpus.Outcome) {
	t.Helper()
	c := load(t,
		"a.yaml", `
- {id: a, language: en, register: tweet, text: x, labels: {tea: promotes}}
- {id: b, language: en, register: tweet, text: x, labels: {tea: reports, milk: refutes}}
- {id: c, language: ru, register: news, text: x, labels: {tea: {either: [reports, refutes]}}, unsure: true}
- {id: d, language: ru, register: news, text: x, labels: {}, near: tea}
- {id: e, language: ru, register: news, text: x, labels: {milk: {optional: reports}}}
`, "offtopic.jsonl", `{"id": "o1", "text": "x"}
{"id": "o2", "text": "x"}`)
	return c, []corpus.Outcome{
		hits("tea", "promotes"),
		hits("tea", "promotes"), // wrong stance, and milk is missed
		hits("tea", "refutes"),
		hits("milk", "promotes"), // a false alarm on a hard negative
		hits("milk", "promotes"), // optional
		hits("tea", "reports"),
		hits(),
	}
}

func TestMeasure(t *testing.T) {
	c, outcomes := measured(t)
	table := corpus.Measure("me", c, outcomes)

	all := table.Row(corpus.Overall)
	require.NotNil(t, all)
	assert.Equal(t, 5, all.Texts)
	assert.Equal(t, 4, all.Support)
	assert.Equal(t, corpus.Counts{TP: 3, FP: 1, FN: 1}, all.Presence.Counts)
	assert.Equal(t, corpus.Counts{TP: 2, FP: 2, FN: 2}, all.Both.Counts)
	assert.Equal(t, corpus.Counts{TP: 1, FP: 2}, all.Promotes.Counts)
	near(t, corpus.Proportion(2, 3), all.Stance)
	near(t, corpus.Proportion(3, 5), all.Exact) // a, c, e

	assert.Equal(t, corpus.Counts{TP: 3}, table.Row("label/tea").Presence.Counts)
	assert.Equal(t, corpus.Counts{FP: 1, FN: 1}, table.Row("label/milk").Presence.Counts)
	assert.Equal(t, corpus.Counts{TP: 1, FP: 2}, table.Row("stance/promotes").Both.Counts)
	assert.Equal(t, corpus.Counts{FN: 1}, table.Row("stance/reports").Both.Counts)
	assert.Equal(t, corpus.Counts{TP: 1, FN: 1}, table.Row("stance/refutes").Both.Counts)
	assert.Equal(t, corpus.Counts{TP: 2, FN: 1}, table.Row("language/en").Presence.Counts)
	assert.Equal(t, 3, table.Row("register/news").Texts)
	assert.Equal(t, 4, table.Row("surety/sure").Texts)
	assert.Nil(t, table.Row("source/none"))

	// Presence F1 is 1 of tea and 0 of milk; with stance 2/3 and 0.
	assert.InDelta(t, 0.5, table.MacroPresence.Value, 1e-9)
	assert.InDelta(t, 1.0/3, table.MacroBoth.Value, 1e-9)
	assert.LessOrEqual(t, table.MacroBoth.Low, table.MacroBoth.Value)
	assert.GreaterOrEqual(t, table.MacroBoth.High, table.MacroBoth.Value)

	require.Equal(t, "", table.Confusions[0].Label)
	assert.Equal(t, [4][4]int{{1, 0, 0, 0}, {1, 0, 0, 0}, {0, 0, 1, 1}, {1, 0, 0, 0}}, table.Confusions[0].Cells)
	assert.Equal(t, []corpus.Cross{{Got: "milk", Texts: 1}, {Want: "milk", Texts: 1}, {Want: "tea", Got: "tea", Texts: 3}}, table.Crossed)

	alarms := map[string][]string{}
	for _, a := range table.Alarms {
		alarms[a.Name] = a.Items
		assert.Len(t, a.Items, a.Count)
	}
	assert.Equal(t, map[string][]string{
		corpus.PromotesOnOther: {"b", "d"}, corpus.PromotesOnReports: {"b"},
		corpus.PromotesOnHard: {"d"}, corpus.AnyOnHardNegatives: {"d"},
		corpus.PromotesOnOfftopic: nil, corpus.AnyOnOfftopic: {"o1"},
	}, alarms)
	assert.Equal(t, 4, table.Alarm(corpus.PromotesOnOther).Rate.N)
	assert.Equal(t, 2, table.Alarm(corpus.PromotesOnReports).Rate.N)
	assert.Equal(t, 2, table.Alarm(corpus.AnyOnOfftopic).Rate.N)
}

func TestFigureByName(t *testing.T) {
	c, outcomes := measured(t)
	table := corpus.Measure("me", c, outcomes)
	for name, want := range map[string]float64{
		"presence.precision": 0.75, "presence.recall": 0.75, "both.f1": 0.5, "promotes.precision": 1.0 / 3,
		"stance": 2.0 / 3, "exact": 0.6, "macro.presence": 0.5, "macro.both": 1.0 / 3,
	} {
		f, ok := table.Figure(corpus.Overall, name)
		assert.True(t, ok, name)
		assert.InDelta(t, want, f.Value, 1e-9, name)
	}
	_, ok := table.Figure("label/tea", "macro.both")
	assert.False(t, ok)
	_, ok = table.Figure(corpus.Overall, "beauty")
	assert.False(t, ok)
}
