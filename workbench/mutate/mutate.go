// Package mutate asks whether anybody would notice.
//
// Coverage says that a condition was evaluated, not that anything depends on it. Run
// takes a pack and breaks it on purpose, in one place at a time: it drops a condition
// of a rule or of the library, or weakens it where dropping leaves nothing to run; it
// forgets a term, or a cue. A mutant is noticed where a Rego test or a case fails, or
// where on some text of the corpus another set of rules fires or another verdict
// comes out. Those that nobody notices are listed: each is a test to write, or a line
// to delete. Variants, and terms that matter only as possible speakers, are counted
// apart: nobody writes a text for each.
package mutate

import (
	"cmp"
	"context"
	"io/fs"
	"slices"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/cases"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
	"github.com/canard-rules/canard/workbench/uses"
)

// Kind is what a mutant breaks.
type Kind string

// The kinds. Speakers and variants are counted apart.
const (
	Condition Kind = "condition" // of a rule, a helper or the library
	Term      Kind = "term"
	Cue       Kind = "cue"
	Speaker   Kind = "speaker" // a term that no rule and no cue names
	Variant   Kind = "variant"
)

// Kinds lists the kinds in the order in which reports show them.
var Kinds = []Kind{Condition, Term, Cue, Speaker, Variant}

// Apart reports whether the kind is counted apart, without a floor.
func (k Kind) Apart() bool { return k == Speaker || k == Variant }

// Mutant is a pack broken in one place.
type Mutant struct {
	Kind Kind   `json:"kind"`
	Name string `json:"name"` // of the rule, term or cue
	File string `json:"file"`
	Line int    `json:"line"`
	What string `json:"what"` // what was done
	// NoticedBy names what noticed it first: a test, a case or a text; empty for a survivor.
	NoticedBy string `json:"noticed_by,omitempty"`
}

// Options says what is broken.
type Options struct {
	Kinds []Kind // all but variants when nil
	// Label limits conditions to those of the label, and leaves the library out.
	Label string
}

// Report is every mutant.
type Report struct {
	Pack    engine.PackInfo `json:"pack"`
	Texts   int             `json:"texts"`
	Mutants []Mutant        `json:"mutants"`
	// Impossible is how many conditions can neither be dropped nor weakened.
	Impossible int `json:"impossible"`
	// Equivalent is how many terms may be forgotten without any text showing it, since
	// no rule, cue, term or speaker rests on them; check calls them unused.
	Equivalent int `json:"equivalent"`
}

// Count returns how many mutants of the kinds there are, and how many were noticed.
func (r *Report) Count(kinds ...Kind) (noticed, all int) {
	for i := range r.Mutants {
		if slices.Contains(kinds, r.Mutants[i].Kind) {
			all++
			if r.Mutants[i].NoticedBy != "" {
				noticed++
			}
		}
	}
	return noticed, all
}

// Percent is the share of conditions, terms and cues that are noticed, in percent.
func (r *Report) Percent() float64 {
	noticed, all := r.Count(Condition, Term, Cue)
	if all == 0 {
		return 100
	}
	return 100 * float64(noticed) / float64(all)
}

// runner is one Run.
type runner struct {
	p     *probe.Probe
	fsys  fs.FS
	opt   Options
	files *regos.Files
	uses  *uses.Uses
	texts []tried
	rep   *Report
}

// Run breaks the pack at the root of fsys, which e was loaded from, and tries each
// mutant on its tests, its cases and the texts of c. Mistakes in tests and cases
// come back as source.Mistakes.
func Run(ctx context.Context, e *engine.Engine, fsys fs.FS, c *corpus.Corpus, opt Options) (*Report, error) {
	if opt.Kinds == nil {
		opt.Kinds = []Kind{Condition, Term, Cue, Speaker}
	}
	files, ms := regos.Load(fsys)
	var labels []string
	for _, l := range e.Labels() {
		labels = append(labels, l.ID)
	}
	cs, more := cases.Load(fsys, labels)
	if err := append(ms, more...).Err(); err != nil {
		return nil, err
	}
	r := &runner{p: probe.New(e), fsys: fsys, opt: opt, files: files, rep: &Report{Pack: e.Pack()}}
	r.uses = uses.Of(r.p, files)
	if err := r.read(ctx, cs, c); err != nil {
		return nil, err
	}
	r.rep.Texts = len(r.texts)
	if slices.Contains(opt.Kinds, Condition) {
		if err := r.conditions(ctx); err != nil {
			return nil, err
		}
	}
	if err := r.words(ctx); err != nil {
		return nil, err
	}
	slices.SortStableFunc(r.rep.Mutants, func(a, b Mutant) int {
		return cmp.Or(cmp.Compare(slices.Index(Kinds, a.Kind), slices.Index(Kinds, b.Kind)),
			cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.What, b.What))
	})
	return r.rep, nil
}
