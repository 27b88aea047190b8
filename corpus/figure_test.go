package corpus_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/canard-rules/canard/corpus"
)

func TestProportion(t *testing.T) {
	tests := map[string]struct {
		k, n int
		want corpus.Figure
	}{
		// By hand from the formula with z = 1.959964; 8 of 10 is the textbook example.
		"8 of 10":    {8, 10, corpus.Figure{Value: 0.8, Low: 0.4902, High: 0.9433, N: 10}},
		"none of 10": {0, 10, corpus.Figure{Value: 0, Low: 0, High: 0.2775, N: 10}},
		"all of 10":  {10, 10, corpus.Figure{Value: 1, Low: 0.7225, High: 1, N: 10}},
		"6 of 12":    {6, 12, corpus.Figure{Value: 0.5, Low: 0.2538, High: 0.7462, N: 12}},
		"of none":    {0, 0, corpus.Figure{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { near(t, tt.want, corpus.Proportion(tt.k, tt.n)) })
	}
	assert.True(t, corpus.Proportion(3, 14).Thin())
	assert.False(t, corpus.Proportion(3, 15).Thin())
}

func near(t *testing.T, want, got corpus.Figure) {
	t.Helper()
	assert.InDelta(t, want.Value, got.Value, 5e-5, "value")
	assert.InDelta(t, want.Low, got.Low, 5e-5, "low")
	assert.InDelta(t, want.High, got.High, 5e-5, "high")
	assert.Equal(t, want.N, got.N, "n")
}

func TestScoresOf(t *testing.T) {
	s := corpus.ScoresOf(corpus.Counts{TP: 6, FP: 2, FN: 4})
	near(t, corpus.Figure{Value: 0.75, Low: 0.4093, High: 0.9285, N: 8}, s.Precision)
	near(t, corpus.Figure{Value: 0.6, Low: 0.3127, High: 0.8318, N: 10}, s.Recall)
	// F1 = 12/18; J = 6/12 lies in [0.2538, 0.7462], and 2J/(1+J) carries that over.
	near(t, corpus.Figure{Value: 2.0 / 3, Low: 0.4048, High: 0.8547, N: 12}, s.F1)

	none := corpus.ScoresOf(corpus.Counts{FN: 3})
	assert.Zero(t, none.Precision.N)
	assert.Zero(t, none.F1.Value)
	assert.Equal(t, 3, none.F1.N)
}

func TestMcNemar(t *testing.T) {
	tests := map[string]struct {
		b, c int
		want float64
	}{
		"1 against 9": {1, 9, 2 * (1 + 10) / 1024.0},
		"9 against 1": {9, 1, 2 * (1 + 10) / 1024.0},
		"0 against 5": {0, 5, 2 / 32.0},
		"even":        {5, 5, 1},
		"no change":   {0, 0, 1},
		"many":        {400, 600, 2.7e-10},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.InDelta(t, tt.want, corpus.McNemar(tt.b, tt.c), 1e-9) })
	}
}
