// Package trial runs everything that a pack says about itself: its Rego tests, as
// `opa test` would, and the cases of its labels.
//
// Run takes a pack that loads and hands on a Report: one Result for every test and
// case, in the order of their files and lines, with what was expected and what was
// found where they differ, the rule that nearly fired included. The Report is
// written as text, JSON or JUnit XML.
package trial

import (
	"cmp"
	"context"
	"io/fs"
	"regexp"
	"slices"
	"time"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/cases"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
)

// Outcome is how a test or case went.
type Outcome string

// The outcomes. Pending tests and cases fail nothing.
const (
	Pass    Outcome = "pass"
	Fail    Outcome = "fail"
	Error   Outcome = "error"   // it could not be run
	Pending Outcome = "pending" // todo_test_… of Rego, or pending: true of a case
)

// The kinds of Result.
const (
	RegoTest  = "rego"
	LabelCase = "case"
)

// Result is one test or case.
type Result struct {
	Kind    string  `json:"kind"` // rego or case
	Suite   string  `json:"suite"`
	Name    string  `json:"name"`
	File    string  `json:"file"`
	Line    int     `json:"line"`
	Outcome Outcome `json:"outcome"`
	// Detail is what there is to say: of a failure what was wanted and what was
	// found, line by line.
	Detail  []string `json:"detail,omitempty"`
	Seconds float64  `json:"seconds"`
}

// Options says what is run.
type Options struct {
	// Match selects tests and cases by name: "data.rules.lib.near_test.test_x",
	// "some-label/cases.yaml:12", or by the text of a case; nil runs all.
	Match *regexp.Regexp
}

// Report is every Result of a run.
type Report struct {
	Pack    engine.PackInfo `json:"pack"`
	Results []Result        `json:"results"`
	Seconds float64         `json:"seconds"`
}

// Count returns how many results have the outcome.
func (r *Report) Count(o Outcome) int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Outcome == o {
			n++
		}
	}
	return n
}

// OK reports whether nothing failed.
func (r *Report) OK() bool { return r.Count(Fail)+r.Count(Error) == 0 }

// Run runs the tests and cases of the pack at the root of fsys, which e was loaded
// from. Tests and cases that are not well-formed come back as source.Mistakes, and
// nothing is run then.
func Run(ctx context.Context, e *engine.Engine, fsys fs.FS, opt Options) (*Report, error) {
	start := time.Now()
	files, ms := regos.Load(fsys)
	var labels []string
	for _, l := range e.Labels() {
		labels = append(labels, l.ID)
	}
	cs, more := cases.Load(fsys, labels)
	ms = append(ms, more...)
	if err := ms.Err(); err != nil {
		return nil, err
	}
	r := &Report{Pack: e.Pack(), Results: []Result{}}
	tests, more := runTests(ctx, files, opt.Match)
	if err := more.Err(); err != nil {
		return nil, err
	}
	r.Results = append(r.Results, tests...)
	r.Results = append(r.Results, runCases(ctx, e, cs, opt.Match)...)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(r.Results, func(a, b Result) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Name, b.Name))
	})
	r.Seconds = time.Since(start).Seconds()
	return r, nil
}

func runCases(ctx context.Context, e *engine.Engine, cs []cases.Case, match *regexp.Regexp) []Result {
	cs = slices.DeleteFunc(slices.Clone(cs), func(c cases.Case) bool {
		return match != nil && !match.MatchString(c.Name()) && !match.MatchString(c.ID) && !match.MatchString(c.Document.Body)
	})
	out := make([]Result, len(cs))
	_ = probe.Each(ctx, len(cs), func(i int) { out[i] = runCase(ctx, e, &cs[i]) }) // Run asks ctx
	return out
}

func runCase(ctx context.Context, e *engine.Engine, c *cases.Case) Result {
	start := time.Now()
	out := Result{Kind: LabelCase, Suite: c.Label, Name: cmp.Or(c.ID, excerpt(c.Document.Body, 60), c.Name()), File: c.File, Line: c.Line}
	res, err := e.Classify(ctx, c.Document)
	failures := c.Hold(res.Verdicts)
	switch {
	case err != nil:
		out.Outcome, out.Detail = Error, []string{err.Error()}
	case len(res.Errors) > 0:
		out.Outcome = Error
		for _, e := range res.Errors {
			out.Detail = append(out.Detail, e.Error())
		}
	case c.Pending && len(failures) == 0:
		out.Outcome, out.Detail = Pending, []string{"it passes: remove pending"}
	case c.Pending:
		out.Outcome, out.Detail = Pending, inWords(failures)
	case len(failures) == 0:
		out.Outcome = Pass
	default:
		out.Outcome, out.Detail = Fail, explainCase(ctx, e, c, failures)
	}
	out.Seconds = time.Since(start).Seconds()
	return out
}
