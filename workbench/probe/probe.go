// Package probe runs a loaded pack over texts stage by stage.
//
// The policy author's tools (check, cover, mutate) ask what the engine does not
// tell: which variant of a term was found, what would be found without it, which
// rules could fire at all. A Probe is an Engine with its stages laid open; a
// Reading is one text on its way through them, kept so that it can be taken up
// again with something left out. Both are safe for concurrent use.
package probe

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

// Patience bounds the rules of a text in the tools, which may run many more rules
// than a pack has.
const Patience = 30 * time.Second

// Probe is a loaded pack and its stages.
type Probe struct {
	*engine.Engine
	engine.Stages
}

// New lays the stages of an Engine open.
func New(e *engine.Engine) *Probe { return &Probe{Engine: e, Stages: e.Stages()} }

// Reading is a text as the lexicon and the cues of a pack read it.
type Reading struct {
	Text   *text.Text
	Scoped *scope.Scoped
}

// Read takes a text up to the rules.
func (p *Probe) Read(doc *engine.Document) *Reading {
	t := text.Analyze(doc, p.Stages.Lexicon)
	return &Reading{Text: t, Scoped: p.Scope.Apply(t, p.Stages.Lexicon.Match(t))}
}

// Without reads the text again as if the pack lacked the variants that keep
// refuses; nil where that makes no difference. Disguised words stay as they were
// read before.
func (p *Probe) Without(r *Reading, keep func(variant int) bool) *Reading {
	ms := p.Stages.Lexicon.MatchWhere(r.Text, keep)
	if slices.Equal(ms, r.Scoped.Mentions) {
		return nil
	}
	return &Reading{Text: r.Text, Scoped: p.Scope.Apply(r.Text, ms)}
}

// Judged is what the rules say of a Reading.
type Judged struct {
	Findings []policy.Finding
	Verdicts []score.Verdict
	Errors   []engine.RuleError
}

// Judge runs the rules over a Reading.
func (p *Probe) Judge(ctx context.Context, r *Reading) Judged {
	res := p.Policy.Evaluate(ctx, r.Scoped)
	vs, errs := p.Scorer.Verdicts(r.Scoped, res.Findings)
	return Judged{Findings: res.Findings, Verdicts: vs, Errors: append(res.Errors, errs...)}
}

// Each calls do for 0 to n-1 on all processors and returns ctx's error, if any.
func Each(ctx context.Context, n int, do func(i int)) error {
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		if ctx.Err() != nil {
			break
		}
		g.Go(func() error {
			do(i)
			return nil
		})
	}
	_ = g.Wait() // no call fails
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("stopped: %w", err)
	}
	return nil
}

// IsCue reports whether a term is a cue.
func IsCue(t *lexicon.Term) bool { return t.Cue.Kind != 0 }
