// Package corpustest asserts, in a test, what a rule pack says of a folder of
// labelled texts:
//
//	func TestTexts(t *testing.T) {
//		corpustest.Run(t, corpustest.Load(t, os.DirFS("rules")), os.DirFS("texts"))
//	}
//
// The folder is one that corpus.Load reads. Every label and stance that is expected
// must be a hit, and silence is asserted too: a label that is not expected must not
// be one. A failure shows the text, what was expected, what was found, and why.
package corpustest

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
)

// Engine is what is tested; *engine.Engine is one.
type Engine interface {
	Labels() []engine.Label
	Explain(context.Context, engine.Document) (engine.Result, []engine.Explanation, error)
}

var _ Engine = (*engine.Engine)(nil)

// Load loads the rule pack at the root of fsys, and ends the test where it has
// mistakes, with all of them.
func Load(t testing.TB, fsys fs.FS) *engine.Engine {
	t.Helper()
	e, err := engine.Load(t.Context(), fsys, engine.Options{})
	require.NoError(t, err, "load the rule pack")
	return e
}

// Run asserts every text of the folder, each in a subtest with its id where t is a
// *testing.T. A folder that does not load, or holds no text, ends the test.
func Run(t testing.TB, eng Engine, fsys fs.FS) {
	t.Helper()
	labels := []string{}
	for _, l := range eng.Labels() {
		labels = append(labels, l.ID)
	}
	c, err := corpus.Load(fsys, corpus.LoadOptions{Labels: labels})
	require.NoError(t, err)
	require.NotEmpty(t, c.Items, "the folder holds no text")
	for i := range c.Items {
		it := &c.Items[i]
		if tt, ok := t.(*testing.T); ok {
			tt.Run(it.ID, func(t *testing.T) { Assert(t, eng, it) })
			continue
		}
		Assert(t, eng, it)
	}
}

// Assert asserts one text and reports whether it is as expected. Of an optional
// label it asserts the stance only, if it is a hit.
func Assert(t testing.TB, eng Engine, it *corpus.Item) bool {
	t.Helper()
	res, why, err := eng.Explain(t.Context(), it.Document)
	if !assert.NoError(t, err, "%s:%d: %s", it.File, it.Line, it.ID) {
		return false
	}
	for _, e := range res.Errors {
		assert.Fail(t, "a rule failed", "%s:%d: %s: %v", it.File, it.Line, it.ID, e)
	}
	wrong := mistakes(it, res)
	if len(wrong) > 0 {
		assert.Fail(t, strings.Join(wrong, "; "), "%s", describe(it, res, why))
	}
	return len(wrong) == 0 && len(res.Errors) == 0
}

// mistakes says, one sentence a label, what is not as expected.
func mistakes(it *corpus.Item, res engine.Result) []string {
	var wrong []string
	got := map[string]corpus.Stance{}
	for _, v := range res.Verdicts {
		if v.Hit {
			got[v.Label] = v.Stance
		}
	}
	for _, e := range it.Expect {
		stance, found := got[e.Label]
		switch {
		case !found && !e.Optional:
			wrong = append(wrong, fmt.Sprintf("%s is missed", e.Label))
		case found && !e.Accepts(stance):
			wrong = append(wrong, fmt.Sprintf("%s has the stance %s", e.Label, stance))
		}
		delete(got, e.Label)
	}
	for label := range got {
		wrong = append(wrong, fmt.Sprintf("%s is not expected", label))
	}
	slices.Sort(wrong)
	return wrong
}

// describe lays out the text, what was expected, what was found, and why.
func describe(it *corpus.Item, res engine.Result, why []engine.Explanation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d: %s\n", it.File, it.Line, it.ID)
	for _, p := range it.Parts() {
		fmt.Fprintf(&b, "%-9s %s\n", p.Name+":", indent(p.Text))
	}
	var want, got []string
	for _, e := range it.Expect {
		want = append(want, e.String())
	}
	for _, v := range res.Verdicts {
		if v.Hit {
			got = append(got, fmt.Sprintf("%s %s (%.2f, threshold %.2f)", v.Label, v.Stance, v.Score, v.Threshold))
		}
	}
	fmt.Fprintf(&b, "expected: %s\n", list(want))
	fmt.Fprintf(&b, "got:      %s\n", list(got))
	fmt.Fprintf(&b, "because:  %s", indent(corpus.Explained(why).Text))
	return b.String()
}

func list(xs []string) string {
	if len(xs) == 0 {
		return "nothing"
	}
	return strings.Join(xs, ", ")
}

// indent puts the lines after the first under it.
func indent(s string) string {
	return strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n          ")
}
