package score_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
)

const (
	labelsYAML = `
leak: {kind: narrative, title: Leak, description: The pipe leaks.}
noise: {kind: tactic, title: Noise, description: Somebody drowns it out.}
`
	packYAML = `
name: pipes
version: "1"
languages:
  en: {function_words: [the of and is]}
`
	scoreYAML = `
combine: score + (1 - score) * weight
stance:
  - then: promotes
    when: promotes.mass > reports.mass
thresholds: {promotes: 0.5, reports: 0.5, refutes: 0.5}
actions:
  - {then: review, when: len(promotes) > 0}
unassessed:
  - {then: empty, when: words == 0}
`
)

func pack(score string) fs.FS {
	return fstest.MapFS{
		"labels.yaml": {Data: []byte(labelsYAML)},
		"pack.yaml":   {Data: []byte(packYAML)},
		"score.yaml":  {Data: []byte(score)},
	}
}

func load(t testing.TB, fsys fs.FS) (*score.Scorer, source.Mistakes) {
	t.Helper()
	labels, ms := score.LoadLabels(fsys)
	require.Empty(t, ms)
	p, ms := score.LoadPack(fsys)
	require.Empty(t, ms)
	return score.Load(fsys, labels, p.Languages)
}

func TestFormulaMistakesStandWhereTheyAreWritten(t *testing.T) {
	for name, c := range map[string]struct{ old, new, want string }{
		"unknown name, plain": {"score + (1 - score) * weight", "score + (1 - score) * wieght", `score.yaml:2:32: combine: unknown name wieght [formula]
    combine: score + (1 - score) * wieght
                                   ^`},
		"unknown field, quoted": {"when: promotes.mass > reports.mass", `when: "promotes.body.mas > 0"`, `score.yaml:5:26: stance 1: type score.Count has no field mas [formula]
        when: "promotes.body.mas > 0"
                             ^`},
		"folded over lines": {"combine: score + (1 - score) * weight", "combine: >-\n  score\n  + (1 - score)\n  * wieght", `score.yaml:5:5: combine: unknown name wieght [formula]
      * wieght
        ^`},
		"literal block": {"combine: score + (1 - score) * weight", "combine: |\n  let x = 1;\n  x + wieght", `score.yaml:4:7: combine: unknown name wieght [formula]
      x + wieght
          ^`},
		"syntax": {"len(promotes) > 0", "len(promotes >", `score.yaml:8:39: actions 1: unexpected token EOF [formula]`},
		"a stance that is none": {"len(promotes) > 0", `'any(hits, .stance == "promtes")'`, `score.yaml:8:48: actions 1: there is no label, kind, stance, part or language "promtes" [formula]
      - {then: review, when: 'any(hits, .stance == "promtes")'}
                                                   ^`},
		"a label that is none, in a set": {"len(promotes) > 0", `"any(hits, .label in ['leak', 'leek'])"`, `there is no label, kind, stance, part or language "leek"`},
		"no truth value":                 {"when: promotes.mass > reports.mass", "when: promotes.mass", `score.yaml:5:11: stance 1: expected bool, but got float64`},
		"no clock":                       {"words == 0", "now().Year() > 2030", `unassessed 1: unknown name now`},
		"no formula":                     {"when: promotes.mass > reports.mass", "when:", `stance 1: no formula here`},
		"unknown stance":                 {"then: promotes", "then: promote", `score.yaml:4:11: stance 1: "promote" is not one of promotes, reports, refutes [then]`},
		"unknown action":                 {"then: review", "then: delete", `"delete" is not one of clear, context, review, escalate`},
		"threshold of no stance":         {"promotes: 0.5, ", "promotes: 0.5, praises: 0.5, ", `"praises" is neither a stance nor a label`},
		"threshold of no label":          {"promotes: 0.5, ", "promotes: 0.5, leek: {promotes: 0.5}, ", `there is no label "leek"`},
		"threshold that always holds":    {"promotes: 0.5, ", "promotes: 0, ", `"0" is no number above 0 and up to 1`},
		"threshold that is missing":      {"promotes: 0.5, ", "", `thresholds: none for promotes`},
		"unknown field of the file":      {"stance:", "stanzas:", `field stanzas not found`},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, scoreYAML, c.old)
			_, ms := load(t, pack(strings.Replace(scoreYAML, c.old, c.new, 1)))
			require.NotEmpty(t, ms)
			assert.Contains(t, ms.Error(), c.want)
		})
	}
}

func TestAllMistakesAtOnce(t *testing.T) {
	bad := strings.NewReplacer("* weight", "* a", "len(promotes)", "len(b)", "words", "c").Replace(scoreYAML)
	_, ms := load(t, pack(bad))
	assert.Len(t, ms, 3)
}

func TestLabelMistakes(t *testing.T) {
	for name, c := range map[string]struct{ yaml, want string }{
		"kind":            {"leak: {kind: story, title: T, description: D}", `labels.yaml:1:1: label "leak": kind is narrative or tactic, not "story"`},
		"id":              {"Leak: {kind: tactic, title: T, description: D}", `write the id in kebab-case`},
		"title":           {"leak: {kind: tactic, description: D}", `title and description must be there`},
		"disarm":          {"leak: {kind: tactic, title: T, description: D, disarm: [T1]}", `"T1" is no DISARM technique id`},
		"undated fact":    {"leak: {kind: tactic, title: T, description: D, established: [{text: a, source: b}]}", `an established fact has text, source and as_of`},
		"wrong date":      {"leak: {kind: tactic, title: T, description: D, established: [{text: a, source: b, as_of: May 2020}]}", `an established fact has`},
		"field of a fact": {"leak: {kind: tactic, title: T, description: D, established: [{text: a, source: b, as_of: 2020, by: c}]}", `unknown field "by"`},
		"field":           {"leak: {kind: tactic, title: T, description: D, stances: []}", `field stances not found`},
		"twice":           {"leak: {kind: tactic, title: T, description: D}\nleak: {kind: tactic, title: T, description: D}", `already defined`},
		"nothing":         {"", "there is none"},
	} {
		t.Run(name, func(t *testing.T) {
			_, ms := score.LoadLabels(fstest.MapFS{"labels.yaml": {Data: []byte(c.yaml)}})
			require.NotEmpty(t, ms)
			assert.Contains(t, ms.Error(), c.want)
		})
	}
}

func TestPackMistakes(t *testing.T) {
	for name, c := range map[string]struct{ yaml, want string }{
		"no version":   {"name: a\nlanguages: {en: {function_words: [the]}}", "a pack has a name and a version"},
		"no languages": {"name: a\nversion: b", "between 1 and 64 languages"},
		"capitals":     {"name: a\nversion: b\nlanguages: {en: {function_words: [The]}}", `"The" is not in lower case`},
	} {
		t.Run(name, func(t *testing.T) {
			_, ms := score.LoadPack(fstest.MapFS{"pack.yaml": {Data: []byte(c.yaml)}})
			require.NotEmpty(t, ms)
			assert.Contains(t, ms.Error(), c.want)
		})
	}
}

func TestDefaultPackLoads(t *testing.T) {
	fsys := os.DirFS("../../rules")
	labels, ms := score.LoadLabels(fsys)
	require.NoError(t, ms.Err())
	for _, l := range labels.All() {
		assert.NotEmpty(t, l.Established, l.ID)
		assert.NotEmpty(t, l.NotThis, l.ID)
		assert.NotEmpty(t, l.Disarm, l.ID)
	}
	p, ms := score.LoadPack(fsys)
	require.NoError(t, ms.Err())
	_, ms = score.Load(fsys, labels, p.Languages)
	require.NoError(t, ms.Err())
}
