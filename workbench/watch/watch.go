// Package watch tells a policy author after each save what the pack has become: what
// check says, which tests and cases fail, and what changes against a revision.
//
// New takes the folder of the pack and the texts; Round looks at the folder once and
// hands on a Round of three Steps, each one line with details below it. What the
// revision says of the texts is measured once and kept until the revision moves.
// A Watcher is for one goroutine.
package watch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/check"
	"github.com/canard-rules/canard/workbench/impact"
	"github.com/canard-rules/canard/workbench/packs"
	"github.com/canard-rules/canard/workbench/trial"
)

// State is how a step went.
type State string

// The states.
const (
	Good    State = "ok"
	Warned  State = "warning"
	Failed  State = "failed"
	Skipped State = "skipped"
	Running State = "…"
)

// Step is one line of a round.
type Step struct {
	Name   string
	State  State
	Line   string
	Detail []string
}

// Round is what the pack was like at one moment.
type Round struct{ Steps []Step }

// OK reports whether nothing failed.
func (r *Round) OK() bool {
	for _, s := range r.Steps {
		if s.State == Failed {
			return false
		}
	}
	return true
}

// Options says what a pack is held against. The zero value compares with HEAD.
type Options struct {
	Against string // a pack as packs.Open takes it; HEAD when empty
	Limits  impact.Limits
	Volume  int // posts a day
}

// Watcher looks at one folder.
type Watcher struct {
	dir   string
	texts *impact.Texts
	opt   Options
	// before is the run of the pack with that digest.
	before *impact.Run
	digest string
}

// New returns the Watcher of the pack in the folder.
func New(dir string, texts *impact.Texts, opt Options) *Watcher {
	if opt.Against == "" {
		opt.Against = "HEAD"
	}
	return &Watcher{dir: dir, texts: texts, opt: opt}
}

// Round checks, tests and compares the pack as it lies there now. What cannot be done
// is said in its step; the error is ctx's. After each step but the last soFar is
// called, where it is not nil, with those to come as Running.
func (w *Watcher) Round(ctx context.Context, soFar func(Round)) (Round, error) {
	fsys := os.DirFS(w.dir)
	names := []string{"check", "test", "impact"}
	var r Round
	add := func(s Step) {
		r.Steps = append(r.Steps, s)
		if soFar == nil || len(r.Steps) == len(names) || ctx.Err() != nil {
			return
		}
		far := Round{slices.Clone(r.Steps)}
		for _, name := range names[len(r.Steps):] {
			far.Steps = append(far.Steps, Step{Name: name, State: Running})
		}
		soFar(far)
	}
	checked, loads := w.check(ctx, fsys)
	var e *engine.Engine
	if loads {
		var err error
		if e, err = engine.Load(ctx, fsys, engine.Options{}); err != nil { // it was saved again just now
			checked, loads = Step{Name: "check", State: Failed, Line: "the pack does not load", Detail: lines(err.Error())}, false
		}
	}
	if !loads {
		r.Steps = append(r.Steps, checked)
		for _, name := range names[1:] {
			r.Steps = append(r.Steps, Step{Name: name, State: Skipped, Line: "not run: the pack does not load"})
		}
		return r, ctx.Err()
	}
	add(checked)
	add(w.test(ctx, e, fsys))
	add(w.impact(ctx, e))
	return r, ctx.Err()
}

// rank puts what keeps a pack from loading first.
var rank = map[check.Level]int{check.Error: 0, check.Warning: 1}

func (w *Watcher) check(ctx context.Context, fsys fs.FS) (s Step, loads bool) {
	s = Step{Name: "check", State: Good, Line: "nothing wrong was found"}
	ordinary := &corpus.Corpus{}
	if w.texts.Corpus != nil {
		ordinary = w.texts.Corpus.Select(func(it *corpus.Item) bool { return it.Offtopic })
	}
	found, err := check.Run(ctx, fsys, check.Options{Ordinary: ordinary})
	if err != nil {
		return Step{Name: "check", State: Failed, Line: "cannot read the pack: " + err.Error()}, false
	}
	found = check.Open(found)
	errs := 0
	for _, f := range found {
		if f.Level == check.Error {
			errs++
		}
	}
	if len(found) > 0 {
		s.State, s.Line = Warned, fmt.Sprintf("errors: %d, warnings: %d", errs, len(found)-errs)
		slices.SortStableFunc(found, func(a, b check.Finding) int { return rank[a.Level] - rank[b.Level] })
		var b bytes.Buffer
		check.Write(&b, "text", "", found) //nolint:errcheck // a buffer does not fail
		s.Detail = lines(b.String())
	}
	if errs > 0 {
		s.State = Failed
	}
	return s, errs == 0
}

func (w *Watcher) test(ctx context.Context, e *engine.Engine, fsys fs.FS) Step {
	r, err := trial.Run(ctx, e, fsys, trial.Options{})
	if err != nil {
		return Step{Name: "test", State: Failed, Line: "the tests cannot be run", Detail: lines(err.Error())}
	}
	var b bytes.Buffer
	r.Text(&b, "") //nolint:errcheck // a buffer does not fail
	said := lines(b.String())
	s := Step{Name: "test", State: Good, Line: said[len(said)-1]}
	if !r.OK() {
		s.State, s.Detail = Failed, said[:len(said)-1]
	}
	return s
}

func (w *Watcher) impact(ctx context.Context, e *engine.Engine) Step {
	s := Step{Name: "impact", State: Good}
	fail := func(err error) Step {
		s.State, s.Line = Failed, err.Error()
		return s
	}
	if err := w.measureBefore(ctx); err != nil {
		s.State, s.Line = Skipped, "nothing to compare with: "+first(err)
		return s
	}
	after := w.before // where nothing has changed
	if e.Pack().Digest != w.digest {
		var err error
		if after, err = impact.Measure(ctx, w.dir, e, w.texts); err != nil {
			return fail(err)
		}
	}
	report, err := impact.Compare(w.before, after, w.texts, impact.Options{Volume: w.opt.Volume, Samples: 1})
	if err != nil {
		return fail(err)
	}
	if err := report.Check(after, w.opt.Limits); err != nil {
		return fail(err)
	}
	var b bytes.Buffer
	impact.Text(&b, report) //nolint:errcheck // a buffer does not fail
	said := lines(b.String())
	_, what, _ := strings.Cut(said[1], ": ") // behind the number of texts
	if report.Before.Digest == report.After.Digest {
		what = "nothing that can change a verdict has changed"
	}
	s.Line = fmt.Sprintf("against %s, on %d texts: %s", w.before.Name, report.Texts, what)
	if report.Changed > 0 {
		s.Detail = said[2:]
	}
	if len(report.Regressions) > 0 {
		s.State, s.Detail = Failed, append(append([]string{}, report.Regressions...), s.Detail...)
	}
	return s
}

// measureBefore measures the revision, unless it is the one measured before.
func (w *Watcher) measureBefore(ctx context.Context) error {
	p, err := packs.Open(ctx, w.opt.Against, packs.Options{Git: w.dir, Near: w.dir})
	if err != nil {
		return err
	}
	digest, err := engine.Digest(p.FS)
	if err != nil || digest == w.digest {
		return err
	}
	e, err := engine.Load(ctx, p.FS, engine.Options{})
	if err != nil {
		return fmt.Errorf("%s does not load: %w", p.Name, err)
	}
	run, err := impact.Measure(ctx, p.Name, e, w.texts)
	if err != nil {
		return err
	}
	w.before, w.digest = run, digest
	return nil
}

// first is the first line of an error.
func first(err error) string {
	s, _, _ := strings.Cut(err.Error(), "\n")
	return s
}

// lines are the lines that are not empty.
func lines(s string) (out []string) {
	for l := range strings.SplitSeq(s, "\n") {
		if strings.TrimSpace(l) != "" {
			out = append(out, l)
		}
	}
	return out
}

// ErrNoFolder says that there is nothing to watch.
var ErrNoFolder = errors.New("give the folder of the pack to watch: --rules DIR")
