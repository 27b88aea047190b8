package corpustest_test

import (
	"context"
	"fmt"
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus/corpustest"
	"github.com/canard-rules/canard/engine"
)

// recorder is a test whose failures are kept.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

// FailNow leaves the goroutine as a real test would; the tests here never get so far.
func (r *recorder) FailNow() { panic("FailNow") }

const pack = "../example/recall/rules"

func run(t *testing.T, eng corpustest.Engine, texts string) []string {
	t.Helper()
	r := &recorder{TB: t}
	corpustest.Run(r, eng, fstest.MapFS{"texts.yaml": {Data: []byte(texts)}})
	return r.failures
}

func TestRun(t *testing.T) {
	eng := corpustest.Load(t, os.DirFS(pack))
	const poisoned, plain = "'They poisoned the juice.'", "'A loose cap.'"
	tests := map[string]struct {
		texts string
		want  []string // in the one failure; none where nil
	}{
		"right":  {"- {id: a, text: " + poisoned + ", labels: {poisoned-juice: promotes}}", nil},
		"silent": {"- {id: a, text: " + plain + ", labels: {}}", nil},
		"missed": {"- {id: a, text: " + plain + ", labels: {poisoned-juice: promotes}}",
			[]string{"poisoned-juice is missed", "texts.yaml:1: a", "body:     A loose cap.", "expected: poisoned-juice promotes", "got:      nothing", "no rule fired"}},
		"wrong stance": {"- {id: a, text: " + poisoned + ", labels: {poisoned-juice: {either: [reports, refutes]}}}",
			[]string{"poisoned-juice has the stance promotes", "expected: poisoned-juice reports|refutes", "got:      poisoned-juice promotes (0.80, threshold 0.50)",
				"poisoned-juice/poison-in-juice, promotes, +0.80: poison in the juice", `"poisoned"`, "narratives/poisoned-juice/poisoned-juice.rego:"}},
		"unlisted":               {"- {id: a, text: " + poisoned + ", labels: {}}", []string{"poisoned-juice is not expected", "expected: nothing"}},
		"optional, found":        {"- {id: a, text: " + poisoned + ", labels: {poisoned-juice: {optional: promotes}}}", nil},
		"optional, not found":    {"- {id: a, text: " + plain + ", labels: {poisoned-juice: {optional: promotes}}}", nil},
		"optional, wrong stance": {"- {id: a, text: " + poisoned + ", labels: {poisoned-juice: {optional: reports}}}", []string{"has the stance promotes", "poisoned-juice reports?"}},
		"near miss":              {"- {id: a, text: 'The recall went well.', labels: {poisoned-juice: promotes}}", []string{"lacks cover-up"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			failures := run(t, eng, tt.texts)
			if tt.want == nil {
				assert.Empty(t, failures)
				return
			}
			require.Len(t, failures, 1)
			for _, want := range tt.want {
				assert.Contains(t, failures[0], want)
			}
		})
	}
}

func TestRunRefusesABadFolder(t *testing.T) {
	eng := corpustest.Load(t, os.DirFS(pack))
	r := &recorder{TB: t}
	assert.Panics(t, func() {
		corpustest.Run(r, eng, fstest.MapFS{"a.yaml": {Data: []byte("- {id: a, text: x, labels: {flat-earth: promotes}}")}})
	})
	require.Len(t, r.failures, 1)
	assert.Contains(t, r.failures[0], `unknown label "flat-earth"`)
}

// failing is an engine with a rule that fails.
type failing struct{ *engine.Engine }

func (f failing) Explain(ctx context.Context, d engine.Document) (engine.Result, []engine.Explanation, error) {
	res, why, err := f.Engine.Explain(ctx, d)
	res.Errors = append(res.Errors, engine.RuleError{Label: "l", Rule: "r", File: "f.rego", Line: 3, Message: "boom"})
	return res, why, err
}

func TestRunNamesFailedRules(t *testing.T) {
	eng := failing{corpustest.Load(t, os.DirFS(pack))}
	failures := run(t, eng, "- {id: a, text: 'A loose cap.', labels: {}}")
	require.Len(t, failures, 1)
	assert.Contains(t, failures[0], "f.rego:3: rule l/r: boom")
}

// ExampleRun shows the whole of a test of labelled texts.
func ExampleRun() {
	_ = func(t *testing.T) {
		corpustest.Run(t, corpustest.Load(t, os.DirFS("rules")), os.DirFS("texts"))
	}
	// Output:
}
