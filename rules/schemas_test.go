package rules_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/scope"
)

// schemas holds the compiled schemas of schemas/yaml, by name.
func schemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	out := map[string]*jsonschema.Schema{}
	files, err := fs.Glob(os.DirFS("schemas/yaml"), "*.json")
	require.NoError(t, err)
	for _, name := range files {
		data, err := os.ReadFile(path.Join("schemas/yaml", name))
		require.NoError(t, err)
		assert.Contains(t, string(data), "https://json-schema.org/draft/2020-12/schema", name)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		require.NoError(t, err, name)
		require.NoError(t, c.AddResource("https://canard.example/"+name, doc))
	}
	for _, name := range files {
		s, err := c.Compile("https://canard.example/" + name)
		require.NoError(t, err, name)
		out[strings.TrimSuffix(name, ".json")] = s
	}
	return out
}

// schemaOf names the schema of a YAML file of rules/ or seeds/; empty where it has none.
func schemaOf(file string) string {
	dir, base := path.Split(file)
	switch {
	case dir == "rules/lexicon/":
		return "lexicon"
	case dir == "rules/cues/":
		return "cues"
	case dir == "rules/":
		return strings.TrimSuffix(base, ".yaml")
	case strings.HasPrefix(dir, "rules/") && base == "cases.yaml":
		return "cases"
	case file == "seeds/floors.yaml":
		return "floors"
	case dir == "seeds/":
		return "texts"
	case dir == "seeds/baselines/":
		return "keywords"
	}
	return ""
}

// shipped calls do for every YAML file of rules/ and seeds/.
func shipped(t *testing.T, do func(file string, data []byte)) {
	t.Helper()
	n := 0
	for _, root := range []string{"rules", "seeds"} {
		dir := os.DirFS("../" + root)
		require.NoError(t, fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && path.Ext(name) == ".yaml" {
				data, err := fs.ReadFile(dir, name)
				require.NoError(t, err)
				do(path.Join(root, name), data)
				n++
			}
			return err
		}))
	}
	require.Greater(t, n, 40, "YAML files")
}

func TestEveryFileKeepsToItsSchema(t *testing.T) {
	all := schemas(t)
	shipped(t, func(file string, data []byte) {
		s := all[schemaOf(file)]
		if assert.NotNil(t, s, "%s has no schema", file) {
			assert.NoError(t, s.Validate(value(t, data)), file)
		}
	})
}

// The first line of a file tells the editor where its schema is. Paths stay within
// the pack, so that it can be moved.
func TestEveryFileNamesItsSchema(t *testing.T) {
	shipped(t, func(file string, data []byte) {
		first, _, _ := strings.Cut(string(data), "\n")
		at := "schemas/yaml/" + schemaOf(file) + ".json"
		root, rest, _ := strings.Cut(file, "/")
		if root != "rules" {
			at, rest = "rules/"+at, file
		}
		at = strings.Repeat("../", strings.Count(rest, "/")) + at
		assert.Equal(t, "# yaml-language-server: $schema="+at, first, "the first line of %s", file)
	})
}

func TestSchemasRefuse(t *testing.T) {
	all := schemas(t)
	for schema, files := range map[string]map[string]string{
		"lexicon": {
			"list":               `[a]`,
			"id":                 "My Term: {type: act}",
			"no type":            "kettle: {en: [kettle]}",
			"unknown field":      "kettle: {type: thing, english: [kettle]}",
			"case":               "kettle: {type: thing, case: upper}",
			"variants a string":  "kettle: {type: thing, en: kettle}",
			"variant field":      "kettle: {type: thing, en: [{is: kettle, unless: [pot]}]}",
			"variant without is": "kettle: {type: thing, en: [{case: exact}]}",
			"empty variant":      "kettle: {type: thing, en: ['']}",
			"within":             "kettle: {type: thing, within: page}",
			"broader a string":   "kettle: {type: thing, broader: pot}",
		},
		"cues": {
			"no cue block":   "not: {type: cue, en: [not]}",
			"kind":           "not: {type: cue, cue: {kind: negation, forward: 3}}",
			"no kind":        "not: {type: cue, cue: {forward: 3}}",
			"reach":          "not: {type: cue, cue: {kind: negated, forward: far}}",
			"reach too far":  "not: {type: cue, cue: {kind: negated, forward: 500}}",
			"unknown field":  "not: {type: cue, cue: {kind: negated, foward: 3}}",
			"ends a string":  "not: {type: cue, cue: {kind: negated, forward: 3, ends: comma}}",
			"inverted true":  "say: {type: cue, cue: {kind: attributed, forward: 3, inverted: true}}",
			"cancels":        "not: {type: cue, cue: {kind: end, cancels: [end]}}",
			"speaker":        "say: {type: cue, cue: {kind: attributed, forward: 3, speaker: behind}}",
			"priority words": "say: {type: cue, cue: {kind: attributed, forward: 3, priority: high}}",
		},
		"labels": {
			"list":     `[a]`,
			"id":       "Staged: {kind: narrative, title: t, description: d}",
			"kind":     "staged: {kind: story, title: t, description: d}",
			"no title": "staged: {kind: narrative, description: d}",
			"no as_of": "staged: {kind: narrative, title: t, description: d, established: [{text: t, source: s}]}",
			"as_of":    "staged: {kind: narrative, title: t, description: d, established: [{text: t, source: s, as_of: 3 May 2020}]}",
			"disarm":   "staged: {kind: narrative, title: t, description: d, disarm: [T12]}",
			"field":    "staged: {kind: narrative, title: t, description: d, facts: []}",
		},
		"score": {
			"no combine":      strings.Replace(scoring, "combine: score\n", "", 1),
			"stance":          strings.Replace(scoring, "then: refutes", "then: denies", 1),
			"action":          strings.Replace(scoring, "then: clear", "then: ban", 1),
			"no when":         strings.Replace(scoring, ", when: 'true'", "", 1),
			"threshold":       strings.Replace(scoring, "reports: 0.5", "reports: 5", 1),
			"no threshold":    strings.Replace(scoring, "reports: 0.5, ", "", 1),
			"label threshold": strings.Replace(scoring, "reports: 0.5", "reports: 0.5, staged: 0.5", 1),
			"field":           scoring + "weights: {}\n",
			"rule field":      strings.Replace(scoring, "{then: clear", "{if: clear, then: clear", 1),
		},
		"pack": {
			"no version":   "name: p\nlanguages: {en: {function_words: [the]}}",
			"no languages": "name: p\nversion: 1.0.0\nlanguages: {}",
			"field":        "name: p\nversion: 1.0.0\nlanguages: {en: {words: [the]}}",
		},
		"texts": {
			"mapping":      "a: b",
			"no labels":    "[{id: a, text: t}]",
			"no id":        "[{text: t, labels: {}}]",
			"stance":       "[{id: a, text: t, labels: {staged: denies}}]",
			"either empty": "[{id: a, text: t, labels: {staged: {either: []}}}]",
			"both":         "[{id: a, text: t, labels: {staged: {either: [reports], optional: true}}}]",
			"two kinds":    "[{id: a, text: t, labels: {}, register: tweet, kind: tweet}]",
			"time":         "[{id: a, text: t, labels: {}, published_at: yesterday}]",
			"field":        "[{id: a, text: t, labels: {}, lang: en}]",
		},
		"cases": {
			"mapping":   "a: b",
			"no text":   "[{labels: {}}]",
			"no labels": "[{text: t}]",
			"stance":    "[{text: t, labels: {staged: yes}}]",
			"no stance": "[{text: t, labels: {staged: []}}]",
			"evidence":  "[{text: t, labels: {}, evidence: word}]",
			"pending":   "[{text: t, labels: {}, pending: maybe}]",
			"field":     "[{text: t, labels: {}, expect: {}}]",
		},
		"overlay": {
			"no owner":  "name: forum\nreason: r\noff: {terms: [kettle]}",
			"nothing":   "name: forum\nreason: r\nowner: o",
			"name":      "name: My Forum\nreason: r\nowner: o\noff: {terms: [kettle]}",
			"rule":      "name: forum\nreason: r\nowner: o\noff: {rules: [staged]}",
			"threshold": "name: forum\nreason: r\nowner: o\nthresholds: {promotes: 0}",
			"field":     "name: forum\nreason: r\nowner: o\non: {terms: [kettle]}\noff: {}",
		},
		"floors": {
			"both":    "[{row: overall, figure: stance, least: 0.5, most: 0.9}]",
			"neither": "[{row: overall, figure: stance}]",
			"no row":  "[{figure: stance, least: 0.5}]",
			"alarm":   "[{alarm: a, row: overall, figure: stance, most: 0.5}]",
		},
		"keywords": {
			"list":   "[kettle]",
			"string": "staged: kettle",
		},
	} {
		for name, file := range files {
			t.Run(schema+"/"+name, func(t *testing.T) {
				assert.Error(t, all[schema].Validate(value(t, []byte(file))), file)
			})
		}
	}
	assert.NoError(t, all["score"].Validate(value(t, []byte(scoring))), "what the wrong files vary")
}

const scoring = `combine: score
stance: [{then: refutes, when: 'true', note: n}]
thresholds: {promotes: 0.5, reports: 0.5, refutes: 0.5}
actions: [{then: clear, when: 'true'}]
`

// The schema knows the fields of a cue that the loader knows: no more, no fewer.
func TestCueSchemaKnowsEveryField(t *testing.T) {
	lex, ms := lexicon.Load(fstest.MapFS{"cues/c.yaml": {Data: []byte("c: {type: cue, cue: {kind: end, no-such-field: 1}}")}}, "cues")
	require.Empty(t, ms)
	_, ms = scope.Load(lex, func(string) []byte { return nil })
	require.Len(t, ms, 1)
	_, list, ok := strings.Cut(ms[0].Msg, "a cue has ")
	require.True(t, ok, ms[0].Msg)

	var schema struct {
		Defs struct {
			Cue struct{ Properties map[string]any }
		} `json:"$defs"`
	}
	data, err := os.ReadFile("schemas/yaml/lexicon.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &schema))
	assert.ElementsMatch(t, strings.Split(list, ", "), slices.Collect(maps.Keys(schema.Defs.Cue.Properties)))
}

// Overlays are not shipped; this is what one looks like.
func TestOverlaySchemaAccepts(t *testing.T) {
	assert.NoError(t, schemas(t)["overlay"].Validate(value(t, []byte(`
name: gardening-forum
reason: '"kettle" is a nickname here'
owner: moderators@forum.example
off: {rules: [staged-recall/called-staged], terms: [kettle], labels: [rumour-relay]}
thresholds: {promotes: 0.7, staged-recall: {reports: 0.6}}
`))))
}

// value reads YAML as editors do: a plain date is a string.
func value(t *testing.T, data []byte) any {
	t.Helper()
	var doc yaml.Node
	require.NoError(t, yaml.Unmarshal(data, &doc))
	if doc.Kind == 0 {
		return nil
	}
	return valueOf(t, doc.Content[0])
}

func valueOf(t *testing.T, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			out[n.Content[i].Value] = valueOf(t, n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range n.Content {
			out = append(out, valueOf(t, c))
		}
		return out
	case yaml.AliasNode:
		return valueOf(t, n.Alias)
	}
	if n.Tag == "!!timestamp" || n.Tag == "!!str" {
		return n.Value
	}
	var v any
	require.NoError(t, n.Decode(&v), fmt.Sprintf("line %d", n.Line))
	return v
}
