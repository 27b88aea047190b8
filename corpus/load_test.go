package corpus_test

import (
	"errors"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine/source"
)

// files is a folder of texts.
func files(kv ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(kv); i += 2 {
		fsys[kv[i]] = &fstest.MapFile{Data: []byte(kv[i+1])}
	}
	return fsys
}

// load loads a folder that is right.
func load(t *testing.T, kv ...string) *corpus.Corpus {
	t.Helper()
	c, err := corpus.Load(files(kv...), corpus.LoadOptions{})
	require.NoError(t, err)
	return c
}

func TestLoadYAML(t *testing.T) {
	c := load(t, "a.yaml", `# a comment
- id: one
  language: en
  register: tweet
  labels: {tea: promotes, milk: {either: [reports, refutes]}, sugar: {optional: {either: [reports, refutes]}}}
  idea: why
  title: T
  quoted: Q
  caption: C
  outlet: O
  author: A
  url: U
  published_at: 2020-05-19
  text: |-
    A text.

- id: two
  labels: {}
  near: tea
  variant_of: one
  anchor: p1
  text: B
`)
	require.Len(t, c.Items, 2)
	one, two := c.Items[0], c.Items[1]
	assert.Equal(t, []corpus.Expectation{
		{Label: "milk", Stance: corpus.Reports, Either: []corpus.Stance{corpus.Reports, corpus.Refutes}},
		{Label: "sugar", Stance: corpus.Reports, Either: []corpus.Stance{corpus.Reports, corpus.Refutes}, Optional: true},
		{Label: "tea", Stance: corpus.Promotes},
	}, one.Expect)
	assert.Equal(t, "one", one.Document.ID)
	assert.Equal(t, "A text.", one.Document.Body)
	assert.Equal(t, []corpus.Part{{Name: "title", Text: "T"}, {Name: "body", Text: "A text."}, {Name: "quoted", Text: "Q"}, {Name: "caption", Text: "C"}}, one.Parts())
	assert.Equal(t, time.Date(2020, 5, 19, 0, 0, 0, 0, time.UTC), one.Document.PublishedAt)
	assert.Equal(t, "tweet", one.Register)
	assert.Equal(t, 2, one.Line)
	assert.True(t, two.HardNegative())
	assert.Equal(t, "one", two.Group())
	assert.Equal(t, "p1", two.Anchor)
}

func TestLoadJSONL(t *testing.T) {
	c := load(t,
		"a.jsonl", `{"id": "m", "text": "x", "labels": {"tea": {"optional": "reports"}}}

{"id": "l", "language": "ru", "kind": "claim", "text": "y", "unsure": true, "source": "s", "labels": [{"label": "tea", "stance": "reports", "either": ["reports", "refutes"]}, {"label": "milk", "stance": "refutes", "optional": true}]}
`,
		"offtopic-news.jsonl", `{"id": "o", "text": "nice weather"}`,
		"notes.txt", "not a corpus file",
		"floors.yaml", "- {row: overall, figure: exact, least: 0.1}",
		"sub/b.yaml", "not read")
	require.Len(t, c.Items, 3)
	assert.Equal(t, []corpus.Expectation{{Label: "tea", Stance: corpus.Reports, Optional: true}}, c.Items[0].Expect)
	assert.Equal(t, []corpus.Expectation{
		{Label: "milk", Stance: corpus.Refutes, Optional: true},
		{Label: "tea", Stance: corpus.Reports, Either: []corpus.Stance{corpus.Reports, corpus.Refutes}},
	}, c.Items[1].Expect)
	assert.Equal(t, 3, c.Items[1].Line)
	assert.Equal(t, "claim", c.Items[1].Register)
	assert.True(t, c.Items[1].Unsure)
	assert.Equal(t, "s", c.Items[1].Source)
	assert.False(t, c.Items[1].Offtopic)
	assert.True(t, c.Items[2].Offtopic)
	assert.Len(t, c.Select(func(it *corpus.Item) bool { return it.Offtopic }).Items, 1)
}

func TestLoadMistakes(t *testing.T) {
	tests := map[string]struct {
		file, data string
		want       []string // as file:line:col: message
	}{
		"unknown label":  {"a.yaml", "- {id: a, text: x, labels: {coffee: promotes}}", []string{`a.yaml:1:29: unknown label "coffee"`}},
		"unknown stance": {"a.yaml", "- {id: a, text: x, labels: {tea: loves}}", []string{`a.yaml:1:34: unknown stance "loves": want promotes, reports or refutes`}},
		"stance in either": {"a.yaml", "- id: a\n  text: x\n  labels: {tea: {either: [reports, no]}}",
			[]string{`a.yaml:3:36: unknown stance "no": want promotes, reports or refutes`}},
		"odd stance":        {"a.yaml", "- {id: a, text: x, labels: {tea: {both: [reports]}}}", []string{`a.yaml:1:34: want a stance, {either: [stance, …]} or {optional: …}`}},
		"unknown field":     {"a.yaml", "- {id: a, text: x, labels: {}, colour: red}", []string{`a.yaml:1:1: field colour not found in type struct`}},
		"duplicate id":      {"a.yaml", "- {id: a, text: x, labels: {}}\n- {id: a, text: y, labels: {}}", []string{`a.yaml:2:8: id "a" is used before, at a.yaml:1`}},
		"empty text":        {"a.yaml", "- {id: a, text: '  ', labels: {}}", []string{`a.yaml:1:8: "a" has no text`}},
		"no id":             {"a.yaml", "- {text: x, labels: {}}", []string{`a.yaml:1:10: a text without an id`}},
		"no labels":         {"a.yaml", "- {id: a, text: x}", []string{`a.yaml:1:8: "a" has no labels; write {} where nothing may be a hit`}},
		"label twice":       {"a.yaml", "- {id: a, text: x, labels: {tea: reports, tea: refutes}}", []string{`a.yaml:1:8: "a" names the label "tea" twice`}},
		"near nothing":      {"a.yaml", "- {id: a, text: x, labels: {}, near: coffee}", []string{`a.yaml:1:8: "a" is near the unknown label "coffee"`}},
		"variant of none":   {"a.yaml", "- {id: a, text: x, labels: {}, variant_of: b}", []string{`a.yaml:1: "a" is a variant of "b", which does not exist`}},
		"no date":           {"a.yaml", "- {id: a, text: x, labels: {}, published_at: soon}", []string{`a.yaml:1:8: "a": published_at "soon" is neither a date nor a time`}},
		"register and kind": {"a.yaml", "- {id: a, text: x, labels: {}, register: tweet, kind: tweet}", []string{`a.yaml:1:8: "a" has both register and kind`}},
		"JSON field":        {"a.jsonl", `{"id": "a", "text": "x", "labels": [], "colour": 1}`, []string{`a.jsonl:1: unknown field "colour"`}},
		"JSON label":        {"a.jsonl", "\n" + `{"id": "a", "text": "x", "labels": [{"label": "coffee", "stance": "no"}]}`, []string{`a.jsonl:2: unknown label "coffee"`, `a.jsonl:2: unknown stance "no": want promotes, reports or refutes`}},
		"JSON map":          {"a.jsonl", `{"id": "a", "text": "x", "labels": {"tea": "no"}}`, []string{`a.jsonl:1: unknown stance "no": want promotes, reports or refutes`}},
		"JSON two values":   {"a.jsonl", `{"id": "a", "text": "x", "labels": []} {}`, []string{`a.jsonl:1: more than one value on the line`}},
		"JSON broken":       {"a.jsonl", `{"id": `, []string{`a.jsonl:1: unexpected EOF`}},
		"JSON no labels":    {"a.jsonl", `{"id": "a", "text": "x"}`, []string{`a.jsonl:1: "a" has no labels; write {} where nothing may be a hit`}},
		"all at once": {"a.yaml", "- {id: a, text: '', labels: {coffee: reports}}\n- {id: a, text: x, labels: {tea: no}}", []string{
			`a.yaml:1:8: "a" has no text`, `a.yaml:1:30: unknown label "coffee"`,
			`a.yaml:2:8: id "a" is used before, at a.yaml:1`, `a.yaml:2:34: unknown stance "no": want promotes, reports or refutes`,
		}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := corpus.Load(files(tt.file, tt.data), corpus.LoadOptions{Labels: []string{"tea"}})
			var ms source.Mistakes
			require.True(t, errors.As(err, &ms), "%v", err)
			require.Len(t, ms, len(tt.want), "%v", err)
			for i, want := range tt.want {
				assert.Contains(t, ms[i].Error(), want)
			}
		})
	}
}

func TestLoadEmptyFolder(t *testing.T) {
	_, err := corpus.Load(files("readme.md", "x"), corpus.LoadOptions{})
	assert.ErrorContains(t, err, "load corpus: no *.yaml or *.jsonl file; ")
}

func TestJoin(t *testing.T) {
	a, b := load(t, "a.yaml", "- {id: a, text: x, labels: {}}"), load(t, "b.yaml", "- {id: b, text: y, labels: {}}")
	c, err := corpus.Join(a, b)
	require.NoError(t, err)
	assert.Len(t, c.Items, 2)
	_, err = corpus.Join(a, b, a)
	assert.EqualError(t, err, `a.yaml:1: id "a" is used before, at a.yaml:1`)
}

func TestSimilar(t *testing.T) {
	c := load(t, "a.yaml", `
- {id: a, labels: {}, text: "the quick brown fox jumps over the lazy dog"}
- {id: b, labels: {}, text: "A quick brown fox jumps over the lazy cat!"}
- {id: c, labels: {}, text: "The quick brown fox jumps over the lazy dog.", variant_of: a}
- {id: d, labels: {}, text: "nothing of that kind stands here at all"}
- {id: e, labels: {}, text: "fox"}
- {id: f, labels: {}, text: "Fox"}
`)
	// a and b have five shingles each and share three: quick…over, brown…the, fox…lazy.
	assert.Equal(t, []corpus.Pair{{A: "e", B: "f", Share: 1}, {A: "a", B: "b", Share: 0.6}, {A: "b", B: "c", Share: 0.6}}, corpus.Similar(c, 5, 0.5))
	assert.Len(t, corpus.Similar(c, 5, 0.7), 1)
}
