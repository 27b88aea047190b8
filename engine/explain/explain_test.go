package explain_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/canard-rules/canard/engine"
)

// recalls is the synthetic pack of the engine's testdata.
func recalls(t testing.TB) *engine.Engine {
	t.Helper()
	pack := fstest.MapFS{}
	for _, dir := range []struct{ root, under string }{{"../testdata/recalls", "."}, {"../../rules", "lib"}, {"../../rules", "main.rego"}} {
		from := os.DirFS(dir.root)
		require.NoError(t, fs.WalkDir(from, dir.under, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(from, name)
			pack[name] = &fstest.MapFile{Data: data}
			return err
		}))
	}
	delete(pack, "lib/told.rego") // it knows terms of the default pack
	delete(pack, "lib/told_test.rego")
	e, err := engine.Load(context.Background(), pack, engine.Options{Timeout: time.Hour})
	require.NoError(t, err)
	return e
}

func explainBody(t testing.TB, e *engine.Engine, body string) (engine.Result, []engine.Explanation) {
	t.Helper()
	r, xs, err := e.Explain(context.Background(), engine.Document{Body: body})
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(xs), len(r.Verdicts))
	return r, xs
}

func TestExplanationGoesDownToTheWords(t *testing.T) {
	_, xs := explainBody(t, recalls(t), "Good morning. The agency said that toasters burn, and it is new.")
	require.NotEmpty(t, xs)
	x := xs[0]
	assert.Equal(t, "Toasters burn", x.Title)
	assert.Equal(t, `reports: attributed to “The agency” by “said” around “toasters … burn”`, x.Reason)
	require.Len(t, x.Established, 1)
	assert.Equal(t, "Recall notice 12, 3 May 2019", x.Established[0].Source)
	assert.Equal(t, "2019-05-03", x.Established[0].AsOf)
	require.Len(t, x.Findings, 1)
	f := x.Findings[0]
	assert.Equal(t, "toaster-fire/toasters-burn", f.Rule)
	assert.Equal(t, "toasters catch fire", f.Title)
	assert.Equal(t, []string{"https://recalls.example/toasters-burn"}, f.Sources)
	assert.Equal(t, []string{"T0066"}, f.Disarm)
	assert.Equal(t, "narratives/toaster-fire/toaster-fire.rego", f.File)
	assert.Positive(t, f.Line)
	assert.Equal(t, 0.6, f.Contribution)
	words := map[string]string{}
	for _, e := range f.Evidence {
		words[e.Role+" "+e.Term] = e.Text
		assert.Equal(t, "The agency said that toasters burn, and it is new.", e.Context)
	}
	assert.Equal(t, map[string]string{"claim burn": "burn", "claim toaster": "toasters", "cue say": "said", "speaker agency": "The agency"}, words)
	data, err := json.Marshal(x)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"contribution":0.6`)
}

func TestReasons(t *testing.T) {
	e := recalls(t)
	for body, want := range map[string]string{
		"The toasters burn.":                   "promotes: asserted in the text's own voice; no attribution or refutation found around “toasters … burn”",
		"It is false that the toasters burn.":  "refutes: called untrue by “It is false that” around “toasters … burn”",
		"The toasters never burn.":             "refutes: denied by “never” around “toasters … burn”",
		"The agency says the toasters burn.":   "reports: attributed to “The agency” by “says” around “toasters … burn”",
		"Acme burns it.":                       "promotes: asserted in the text's own voice; no attribution or refutation found around “Acme … burns”; no hit, since 0.3 is below the threshold of 0.5",
		"The toasters of Acme are blue.":       "only rules that do not count yet have fired",
		"The toasters burn and Acme hides it.": "promotes: asserted in the text's own voice; no attribution or refutation found around “Acme … hides”, and 2 more findings",
	} {
		r, _ := explainBody(t, e, body)
		require.NotEmpty(t, r.Verdicts, body)
		assert.Equal(t, want, engine.Reason(r.Verdicts[0]), body)
	}
}

func TestDiscountedAndShadowFindingsSayWhy(t *testing.T) {
	_, xs := explainBody(t, recalls(t), "The agency said that toasters burn. It is false that Acme hides it. The toasters of Acme are blue.")
	x := xs[0]
	require.Len(t, x.Discounted, 1)
	assert.Equal(t, "speaks for reports, while the text as a whole refutes", x.Discounted[0].Ignored)
	assert.Equal(t, "the body refutes it", x.DecidedBy)
	require.Len(t, x.Shadow, 1)
	assert.Equal(t, "is from a shadow rule, which never counts", x.Shadow[0].Ignored)
}

func TestNearMissNamesTheTermThatLacked(t *testing.T) {
	r, xs := explainBody(t, recalls(t), "The toasters are blue.")
	assert.Empty(t, r.Verdicts)
	require.Len(t, xs, 1)
	assert.Empty(t, xs[0].Stance)
	require.NotEmpty(t, xs[0].NearMisses)
	i := slices.IndexFunc(xs[0].NearMisses, func(m engine.NearMiss) bool { return m.Rule == "toaster-fire/toasters-burn" })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, "burn", xs[0].NearMisses[i].Missing)
	assert.Equal(t, "to catch fire", xs[0].NearMisses[i].MissingTitle)
	assert.Equal(t, "(catch|catches|caught) fire", xs[0].NearMisses[i].Example)
}

func TestTechniques(t *testing.T) {
	e := recalls(t)
	for body, want := range map[string]string{"The toasters burn.": "observed", "It is false that the toasters burn.": ""} {
		_, xs := explainBody(t, e, body)
		got := ""
		for _, technique := range xs[0].Techniques {
			got = technique.Use
		}
		assert.Equal(t, want, got, body)
	}
}

var sentences = []string{
	"Toasters burn.", "Acme hides it.", "The agency said that toasters burn.", "It is false that Acme hides it.",
	"Acme has paid reviews.", "The agency says Acme hides it.", "Acme burns it.", "The weather was fine.", "Toasters never burn.",
}

// TestTreeAddsUp draws texts and checks every tree against its verdict.
func TestTreeAddsUp(t *testing.T) {
	e := recalls(t)
	rapid.Check(t, func(rt *rapid.T) {
		body := strings.Join(rapid.SliceOfN(rapid.SampledFrom(sentences), 1, 10).Draw(rt, "body"), " ")
		r, xs := explainBody(t, e, body)
		for i, v := range r.Verdicts {
			x, sum := xs[i], 0
			for _, f := range x.Findings {
				sum += int(math.Round(f.Contribution * 1e4))
			}
			if x.Label != v.Label || sum != int(math.Round(v.Score*1e4)) {
				rt.Fatalf("%s: the findings make %d, the score is %v", body, sum, v.Score)
			}
			for _, f := range slices.Concat(x.Discounted, x.Shadow) {
				if f.Contribution != 0 || f.Ignored == "" {
					rt.Fatalf("%s: a finding that does not count: %+v", body, f)
				}
			}
		}
	})
}

// TestFlipsFlip takes the sentences of a flip out of the text. Every sentence of
// the texts stands for its findings alone, so the text must come out as foretold.
func TestFlipsFlip(t *testing.T) {
	e := recalls(t)
	rapid.Check(t, func(rt *rapid.T) {
		own := []string{"Toasters burn.", "Acme hides it.", "The agency said that toasters burn.", "It is false that Acme hides it.", "Acme has paid reviews.", "Acme burns it."}
		all := rapid.SliceOfN(rapid.SampledFrom(own), 1, 7).Draw(rt, "body")
		r, xs := explainBody(t, e, strings.Join(all, " "))
		for i, v := range r.Verdicts {
			flip := xs[i].Flip
			if flip == nil {
				if v.Hit {
					rt.Fatalf("%v: nothing would change a hit of %s", all, v.Label)
				}
				continue
			}
			counted := slices.Concat(v.Findings, v.Discounted)
			gone := map[string]bool{}
			for _, w := range flip.Without {
				if counted[w.Index].Rule != w.Rule {
					rt.Fatalf("index %d is %s, not %s", w.Index, counted[w.Index].Rule, w.Rule)
				}
				gone[counted[w.Index].Evidence[0].Sentence] = true
			}
			var left []string
			for k, s := range all {
				if !gone["s"+string(rune('0'+k))] {
					left = append(left, s)
				}
			}
			now, _ := explainBody(t, e, strings.Join(left, " "))
			var after engine.Verdict
			for _, w := range now.Verdicts {
				if w.Label == v.Label {
					after = w
				}
			}
			if after.Hit != flip.Hit || after.Stance != flip.Stance || after.Score != flip.Score {
				rt.Fatalf("%v without %v: %+v, foretold %+v", all, flip.Without, after, flip)
			}
			if after.Hit == v.Hit && after.Stance == v.Stance && flip.Action == r.Action {
				rt.Fatalf("%v without %v changes nothing", all, flip.Without)
			}
		}
	})
}

func TestSmallestFlipIsSmallest(t *testing.T) {
	_, xs := explainBody(t, recalls(t), "Toasters burn. Acme hides it.")
	require.NotNil(t, xs[0].Flip)
	assert.Len(t, xs[0].Flip.Without, 2, "either finding alone is a hit")
	assert.True(t, xs[0].Flip.Smallest)
	assert.Contains(t, xs[0].Flip.Changes, "hit")
	assert.NotEqual(t, "review", xs[0].Flip.Action)

	_, xs = explainBody(t, recalls(t), strings.Repeat("Acme hides it. ", 40))
	require.NotNil(t, xs[0].Flip)
	assert.NotContains(t, xs[0].Flip.Changes, "stance")
}

func TestExplainingALongTextIsBounded(t *testing.T) {
	_, xs := explainBody(t, recalls(t), strings.Repeat("Acme hides it. ", 400))
	assert.Len(t, xs[0].Findings, 400)
	assert.Nil(t, xs[0].Flip)
}
