package trial_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/packtest"
	"github.com/canard-rules/canard/workbench/trial"
)

const (
	cs    = "narratives/toaster-fire/cases.yaml"
	tests = "narratives/toaster-fire/toaster-fire_test.rego"
)

func run(t *testing.T, pack fstest.MapFS, match string) *trial.Report {
	t.Helper()
	opt := trial.Options{}
	if match != "" {
		opt.Match = regexp.MustCompile(match)
	}
	r, err := trial.Run(context.Background(), packtest.Load(t, pack), pack, opt)
	require.NoError(t, err)
	return r
}

func TestTheCleanPackPasses(t *testing.T) {
	r := run(t, packtest.Recalls(t), "")
	assert.True(t, r.OK())
	assert.Equal(t, 9, r.Count(trial.Pass), "two tests, seven cases")
	assert.Equal(t, 2, r.Count(trial.Pending), "a test and a case")
	assert.Len(t, r.Results, 11)
}

func TestMatch(t *testing.T) {
	for match, want := range map[string]int{
		"test_nothing": 1, "review-flooding/cases": 2, "^bought$": 1, "kettles": 2, "no such thing": 0, `cases.yaml:1$`: 2,
	} {
		assert.Len(t, run(t, packtest.Recalls(t), match).Results, want, match)
	}
}

// TestFailures shows what was wanted, what was found, and why.
func TestFailures(t *testing.T) {
	for name, c := range map[string]struct {
		file, old, new string
		says           []string
	}{
		"another stance": {cs, "labels: {toaster-fire: refutes}", "labels: {toaster-fire: reports}", []string{
			"- toaster-fire: reports", "+ toaster-fire: refutes", "fired: toaster-fire/toasters-burn refutes", `"burn"`}},
		"it does not fire": {cs, "- text: The toasters burn at night.", "- text: The kettles burn at night.", []string{
			"- toaster-fire: promotes", "+ toaster-fire: none", "near miss: toaster-fire/toasters-burn lacked the term toaster"}},
		"it fires": {cs, "- text: The toasters are blue.", "- text: The toasters burn blue.", []string{
			"- toaster-fire: none", "+ toaster-fire: promotes, score 0.60, by toasters-burn"}},
		"other evidence": {cs, "evidence: [hides]", "evidence: [hides, letters]", []string{
			`- toaster-fire: evidence "letters"`, `+ toaster-fire: evidence "Acme", "hides"`}},
		"another label that must not fire": {cs, "labels: {toaster-fire: promotes}\n  evidence: [hides]", "labels: {toaster-fire: promotes, review-flooding: refutes}", []string{
			"- review-flooding: refutes", "+ review-flooding: none", "review-flooding/paid-reviews lacked the term paid-review"}},
		"under the threshold": {cs, "labels: {toaster-fire: none}", "labels: {toaster-fire: promotes}", []string{
			"+ toaster-fire: none: promotes with score 0.30, under the threshold 0.50, by acme-burns"}},
		"a draft alone": {cs, "- text: The toasters are blue.\n  labels: {}", "- text: Acme sells a toaster.\n  labels: {toaster-fire: promotes}", []string{
			"+ toaster-fire: none: only draft or shadow rules fired", "not counted: it is from a shadow rule, which never counts"}},
		"a Rego test": {tests, `f.rule == "toaster-fire/toasters-burn"`, `f.rule == "toaster-fire/kettles-burn"`, []string{
			"no value made this true, " + tests + ":15:", `f.rule == "toaster-fire/kettles-burn"`, `f.rule: "toaster-fire/toasters-burn"`}},
	} {
		t.Run(name, func(t *testing.T) {
			r := run(t, packtest.Edit(t, packtest.Recalls(t), c.file, c.old, c.new), "")
			assert.False(t, r.OK())
			require.Equal(t, 1, r.Count(trial.Fail))
			var b bytes.Buffer
			require.NoError(t, r.Text(&b, "pack/"))
			assert.Contains(t, b.String(), "FAIL  pack/"+c.file+":")
			for _, s := range c.says {
				assert.Contains(t, b.String(), s)
			}
			assert.Contains(t, b.String(), "8 passed, 1 failed, 0 could not be run, 2 pending\n")
		})
	}
}

func TestAPendingCaseThatPassesSaysSo(t *testing.T) {
	r := run(t, packtest.Edit(t, packtest.Recalls(t), cs, "The kettles burn.", "The toasters burn."), "")
	assert.True(t, r.OK())
	var b bytes.Buffer
	require.NoError(t, r.Text(&b, ""))
	assert.Contains(t, b.String(), "it passes: remove pending")
}

func TestACaseThatCannotBeRun(t *testing.T) {
	failing := `finding contains f if {
	some sentence, burns in input.terms.burn
	_mind(sentence) == 1
	toasters := input.terms.toaster[sentence]`
	pack := packtest.Edit(t, packtest.Recalls(t), "narratives/toaster-fire/toaster-fire.rego", `finding contains f if {
	some sentence, burns in input.terms.burn
	toasters := input.terms.toaster[sentence]`, failing)
	pack["narratives/toaster-fire/toaster-fire.rego"].Data = append(pack["narratives/toaster-fire/toaster-fire.rego"].Data, "\n_mind(_) := 1\n\n_mind(_) := 2\n"...)
	r := run(t, pack, "The toasters burn at night")
	require.Equal(t, 1, r.Count(trial.Error))
	assert.Contains(t, r.Results[0].Detail[0], "toaster-fire/toasters-burn")
	assert.False(t, r.OK())
}

func TestMistakesInTestsAndCases(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"a test that does not parse":   {tests: "package x\n\ntest_a if {\n"},
		"a test that does not compile": {tests: "package x\n\ntest_a if nobody.knows\n"},
		"cases that do not parse":      {cs: "- text: [\n"},
	} {
		t.Run(name, func(t *testing.T) {
			pack := packtest.With(packtest.Recalls(t), files)
			_, err := trial.Run(context.Background(), packtest.Load(t, pack), pack, trial.Options{})
			var ms source.Mistakes
			require.ErrorAs(t, err, &ms)
			assert.NotZero(t, ms[0].Line)
			assert.Contains(t, files, ms[0].File)
		})
	}
}

func TestAPackWithoutTests(t *testing.T) {
	pack := packtest.With(packtest.Recalls(t), map[string]string{cs: "", tests: "", "tactics/review-flooding/cases.yaml": ""})
	r := run(t, pack, "")
	assert.True(t, r.OK())
	var b bytes.Buffer
	require.NoError(t, r.Text(&b, ""))
	assert.Contains(t, b.String(), "no tests and no cases: write")
}

func TestFormats(t *testing.T) {
	r := run(t, packtest.Edit(t, packtest.Recalls(t), cs, "The toasters are blue.", "The toasters burn blue."), "")
	var b bytes.Buffer
	require.NoError(t, r.JSON(&b))
	var back trial.Report
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	assert.Equal(t, *r, back)

	b.Reset()
	require.NoError(t, r.JUnit(&b, "pack/"))
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Skipped  int `xml:"skipped,attr"`
		Suites   []struct {
			Name  string `xml:"name,attr"`
			Cases []struct {
				Line    int     `xml:"line,attr"`
				Failure *string `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal(b.Bytes(), &suites))
	assert.Equal(t, 11, suites.Tests)
	assert.Equal(t, 1, suites.Failures)
	assert.Equal(t, 2, suites.Skipped)
	require.Equal(t, "pack/"+cs, suites.Suites[0].Name)
	for _, c := range suites.Suites[0].Cases {
		assert.Equal(t, c.Line == 12, c.Failure != nil, c.Line)
		if c.Failure != nil {
			assert.True(t, strings.HasPrefix(*c.Failure, "- toaster-fire: none"))
		}
	}
}
