package render_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/corpus/render"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/score"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// fake finds tea wherever the word stands, and promotes it.
type fake struct{}

func (fake) Classify(_ context.Context, d engine.Document) (engine.Result, error) {
	res := engine.Result{Pack: engine.PackInfo{Name: "drinks", Version: "1", Digest: "sha256:0"}}
	if strings.Contains(d.Body, "tea") {
		res.Verdicts = []engine.Verdict{{Label: "tea", Stance: corpus.Promotes, Score: 0.8, Threshold: 0.5, Hit: true,
			Findings: []score.Finding{{Rule: "tea/word", Stance: corpus.Promotes}}}}
	}
	return res, nil
}

const texts = `
- {id: right, language: en, register: tweet, text: tea is good, labels: {tea: promotes}}
- {id: stance, language: en, register: tweet, text: "they say tea is <b>good</b>", labels: {tea: reports}, idea: someone speaks}
- {id: missed, language: ru, register: news, text: чай, title: "</script><script>alert(1)</script>", labels: {tea: promotes, milk: refutes}}
- {id: false, language: en, register: news, text: teak is wood, labels: {}, near: tea}
- {id: silent, language: en, register: news, text: rain, labels: {}}
`

func report(t *testing.T) *corpus.Report {
	t.Helper()
	c, err := corpus.Load(fstest.MapFS{
		"drinks.yaml":    {Data: []byte(texts)},
		"offtopic.jsonl": {Data: []byte(`{"id": "off", "text": "a team of nine"}` + "\n" + `{"id": "off2", "text": "snow"}`)},
	}, corpus.LoadOptions{})
	require.NoError(t, err)
	silent := make([]corpus.Outcome, len(c.Items))
	r, err := corpus.Evaluate(t.Context(), fake{}, c, corpus.Options{
		Rules:     []string{"milk/never"},
		Baselines: []corpus.Baseline{{Name: "keywords", Outcomes: silent}, {Name: "bayes", Outcomes: silent}},
		Explain: func(_ context.Context, it *corpus.Item) (corpus.Explanation, error) {
			x := corpus.Explanation{Text: "tea promotes, hit: 0.80\n  tea/word on <tea>"}
			if i := strings.Index(it.Document.Body, "tea"); i >= 0 {
				x.Marks = []corpus.Mark{
					{Part: "body", Start: i, End: i + 3, Label: "tea", Role: "claim", Title: "tea/word: <tea>"},
					{Part: "body", Start: 0, End: i + 1, Label: "tea", Role: "cue", Title: "tea/word: cue"},
					{Part: "body", Start: 0, End: 4000, Label: "tea", Role: "claim", Title: "does not fit"},
				}
			}
			return x, nil
		},
	})
	require.NoError(t, err)
	least := 0.9
	require.NoError(t, r.Check([]corpus.Floor{{Row: corpus.Overall, Figure: "exact", Least: &least}}))
	return r
}

func comparison(t *testing.T) *corpus.Comparison {
	t.Helper()
	before := report(t)
	for i := range before.Items {
		if before.Items[i].ID == "stance" {
			before.Items[i].Right, before.Items[i].Decisions = true, nil
		}
	}
	return corpus.Compare(before, report(t))
}

func TestGolden(t *testing.T) {
	r, c := report(t), comparison(t)
	tests := map[string]func(io.Writer) error{
		"text.golden": func(w io.Writer) error {
			if err := render.Text(w, r); err != nil {
				return err
			}
			if err := render.Errors(w, r); err != nil {
				return err
			}
			return render.Changes(w, c)
		},
		"report.md":   func(w io.Writer) error { return render.Markdown(w, r, c) },
		"junit.xml":   func(w io.Writer) error { return render.JUnit(w, r) },
		"report.html": func(w io.Writer) error { return render.HTML(w, r, c) },
	}
	for name, write := range tests {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			require.NoError(t, write(&got))
			golden := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(golden, got.Bytes(), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got.String())
		})
	}
}

// TestHTMLIsSelfContainedAndEscaped asserts that nothing of a text is markup and
// that the page asks for nothing.
func TestHTMLIsSelfContainedAndEscaped(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, render.HTML(&b, report(t), nil))
	page := b.String()
	assert.NotContains(t, page, "alert(1)</script>")
	assert.NotContains(t, page, "<b>good")
	assert.NotContains(t, page, "ZgotmplZ", "something was put where the template cannot escape it")
	assert.Equal(t, 1, strings.Count(page, "<script>"))
	for _, outside := range []string{"http://", "https://", "src=", "@import", "<link"} {
		assert.NotContains(t, page, outside)
	}
	assert.Contains(t, page, `<mark class="claim" title="tea/word: &lt;tea&gt;`)
	assert.NotContains(t, page, "does not fit", "a mark outside the text is left out")
}

func TestJUnitIsXML(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, render.JUnit(&b, report(t)))
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
	}
	require.NoError(t, xml.Unmarshal(b.Bytes(), &suites))
	assert.Equal(t, 7, suites.Tests, "five texts, the off-topic one that is flagged, one floor")
	assert.Equal(t, 5, suites.Failures)
}

func TestJSONReadsBack(t *testing.T) {
	r := report(t)
	var b bytes.Buffer
	require.NoError(t, render.JSON(&b, r))
	var back corpus.Report
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	c := corpus.Compare(&back, r)
	assert.Equal(t, 6, c.Texts)
	assert.Empty(t, c.Broke)
	assert.Empty(t, c.Improved)
	assert.Empty(t, c.Moved)
	assert.Empty(t, c.Undercut())
}

func TestUnbeaten(t *testing.T) {
	r := report(t)
	assert.Equal(t, []string{
		"label/milk: 0.000, keywords 0.000", "label/milk: 0.000, bayes 0.000",
		"stance/reports: 0.000, keywords 0.000", "stance/reports: 0.000, bayes 0.000",
		"stance/refutes: 0.000, keywords 0.000", "stance/refutes: 0.000, bayes 0.000",
		"language/ru: 0.000, keywords 0.000", "language/ru: 0.000, bayes 0.000",
		"register/news: 0.000, keywords 0.000", "register/news: 0.000, bayes 0.000",
	}, render.Unbeaten(r))
}
