package corpus_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
)

var _ corpus.Classifier = (*engine.Engine)(nil)

// canned answers with a verdict by the text of the document.
type canned map[string][]engine.Verdict

func (c canned) Classify(ctx context.Context, d engine.Document) (engine.Result, error) {
	if d.Body == "broken" {
		return engine.Result{}, errors.New("cannot")
	}
	res := engine.Result{Pack: engine.PackInfo{Name: "p", Digest: "sha256:1"}, Verdicts: c[d.Body]}
	if d.Body == "half" {
		res.Errors = []engine.RuleError{{Label: "tea", Rule: "r", File: "f", Line: 1, Message: "no"}}
	}
	return res, ctx.Err()
}

// verdict is a hit from 0.5 on, of rules that each found the stance written behind them.
func verdict(label string, s corpus.Stance, sc float64, rules ...score.Finding) engine.Verdict {
	v := engine.Verdict{Label: label, Stance: s, Score: sc, Threshold: 0.5, Hit: sc >= 0.5}
	for _, f := range rules {
		if f.Stance == s {
			v.Findings = append(v.Findings, f)
		} else {
			v.Discounted = append(v.Discounted, f)
		}
	}
	return v
}

func rule(name string, s corpus.Stance) score.Finding {
	return score.Finding{Rule: name, Stance: s, From: &policy.Finding{Status: policy.Live}}
}

func evaluated(t *testing.T) *corpus.Report {
	t.Helper()
	shadowed := verdict("tea", corpus.Reports, 0)
	shadowed.Shadow = []score.Finding{rule("tea/draft", corpus.Reports)}
	c := load(t, "a.yaml", `
- {id: alone, text: one, labels: {tea: promotes}}
- {id: both, text: two, labels: {tea: promotes}}
- {id: conflict, text: three, labels: {tea: reports}}
- {id: wrong, text: four, labels: {}}
- {id: optional, text: four, labels: {tea: {optional: reports}}}
- {id: shadow, text: shadow, labels: {}}
- {id: broken, text: broken, labels: {}}
- {id: half, text: half, labels: {}}
`, "offtopic.jsonl", `{"id": "off", "text": "four"}`)
	r, err := corpus.Evaluate(t.Context(), canned{
		"one":    {verdict("tea", corpus.Promotes, 0.9, rule("tea/a", corpus.Promotes), rule("tea/a", corpus.Promotes))},
		"two":    {verdict("tea", corpus.Promotes, 0.7, rule("tea/a", corpus.Promotes), rule("tea/b", corpus.Promotes))},
		"three":  {verdict("tea", corpus.Reports, 0.3, rule("tea/a", corpus.Reports), rule("tea/b", corpus.Promotes))},
		"four":   {verdict("tea", corpus.Promotes, 0.6, rule("tea/b", corpus.Promotes))},
		"shadow": {shadowed},
	}, c, corpus.Options{
		Rules:     []string{"tea/silent"},
		Baselines: []corpus.Baseline{{Name: "none", Outcomes: make([]corpus.Outcome, len(c.Items))}},
		Explain: func(_ context.Context, it *corpus.Item) (corpus.Explanation, error) {
			if it.ID == "wrong" {
				return corpus.Explanation{}, errors.New("gone")
			}
			return corpus.Explanation{Text: "because"}, nil
		},
	})
	require.NoError(t, err)
	return r
}

func TestEvaluateRules(t *testing.T) {
	rules := map[string]corpus.RuleFigures{}
	for _, r := range evaluated(t).Rules {
		rules[r.Rule] = r
	}
	a, b := rules["tea/a"], rules["tea/b"]
	assert.Equal(t, 3, a.Fired)
	assert.InDelta(t, 1, a.Precision.Value, 1e-9)
	assert.Equal(t, []string{"alone"}, a.Alone)
	assert.Equal(t, []corpus.Overlap{{Rule: "tea/b", Texts: 2}}, a.Overlap)
	assert.Equal(t, []string{"conflict"}, a.Conflict)
	assert.Empty(t, a.Wrong)

	assert.Equal(t, 4, b.Fired)
	assert.Equal(t, 1, b.Offtopic)
	near(t, corpus.Proportion(1, 3), b.Precision) // the optional text counts neither way
	near(t, corpus.Proportion(2, 3), b.Presence)
	assert.Empty(t, b.Alone)
	assert.Equal(t, []string{"conflict", "wrong", "off"}, b.Wrong)
	assert.Equal(t, "tea", b.Label())

	assert.Equal(t, 0, rules["tea/silent"].Fired)
	assert.True(t, rules["tea/draft"].Shadow)
	assert.Equal(t, []string{"shadow"}, rules["tea/draft"].Wrong)
}

func TestEvaluateCalibration(t *testing.T) {
	c := evaluated(t).Calibration
	// Scores 0.9 and 0.7 are right, 0.3 is right although no hit, 0.6 is wrong.
	assert.Equal(t, 4, c.N)
	assert.InDelta(t, (0.01+0.09+0.49+0.36)/4, c.Brier, 1e-9)
	assert.InDelta(t, (0.1+0.3+0.7+0.6)/4, c.ECE, 1e-9)
	require.Len(t, c.Bins, 4)
	assert.InDelta(t, 0.3, c.Bins[0].Low, 1e-9)
	assert.InDelta(t, 0.3, c.Bins[0].Score, 1e-9)
	assert.Equal(t, 1, c.Bins[0].Right.N)
}

func TestEvaluateCurves(t *testing.T) {
	points := map[float64]corpus.Point{}
	var presence, promotes corpus.Curve
	for _, c := range evaluated(t).Curves {
		switch {
		case c.Label == "" && c.Stance == "":
			presence = c
		case c.Label == "tea" && c.Stance == corpus.Promotes:
			promotes = c
		}
	}
	for _, p := range promotes.Points {
		points[p.Threshold] = p
	}
	assert.Equal(t, corpus.Counts{TP: 2, FP: 1}, points[0.6].Counts)
	assert.Equal(t, corpus.Counts{TP: 2}, points[0.65].Counts)
	assert.Equal(t, corpus.Counts{TP: 1, FN: 1}, points[0.8].Counts)
	assert.InDelta(t, 1, points[1].Precision, 1e-9)
	assert.Equal(t, corpus.Counts{TP: 2, FP: 1}, promotes.InForce.Counts)
	assert.InDelta(t, 0.5, promotes.InForce.Threshold, 1e-9)
	assert.Equal(t, corpus.Counts{TP: 2, FP: 1, FN: 1}, presence.InForce.Counts)
	assert.Equal(t, corpus.Counts{TP: 3, FP: 1}, presence.Points[0].Counts)
}

func TestEvaluateItems(t *testing.T) {
	r := evaluated(t)
	assert.Equal(t, corpus.Census{Texts: 8, Silent: 4, Offtopic: 1, Failed: 2}, r.Census)
	assert.Equal(t, "p", r.Pack.Name)
	byID := map[string]corpus.ItemReport{}
	for _, it := range r.Items {
		byID[it.ID] = it
	}
	assert.Equal(t, []string{"cannot"}, byID["broken"].Failed)
	assert.Equal(t, []string{"f:1: rule tea/r: no"}, byID["half"].Failed)
	assert.Nil(t, byID["alone"].Detail)
	assert.Equal(t, "because", byID["conflict"].Detail.Explanation.Text)
	assert.Equal(t, "no explanation: gone", byID["wrong"].Detail.Explanation.Text)
	assert.True(t, byID["off"].Offtopic, "an off-topic text that raises an alarm is listed")
	assert.Len(t, r.Wrong(), 3)
	assert.Equal(t, "none", r.Baselines[0].System)
}

func TestEvaluateIsDeterministic(t *testing.T) {
	a, err := json.Marshal(evaluated(t))
	require.NoError(t, err)
	b, err := json.Marshal(evaluated(t))
	require.NoError(t, err)
	assert.Equal(t, string(a), string(b))
}

func TestEvaluateErrors(t *testing.T) {
	c := load(t, "a.yaml", "- {id: a, text: x, labels: {}}")
	_, err := corpus.Evaluate(t.Context(), canned{}, c, corpus.Options{Baselines: []corpus.Baseline{{Name: "short"}}})
	assert.EqualError(t, err, "evaluate: baseline short has 0 outcomes for 1 texts")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = corpus.Evaluate(ctx, canned{}, c, corpus.Options{})
	assert.ErrorIs(t, err, context.Canceled)
}
