package corpus

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/score"
)

// Classifier is what is measured; *engine.Engine is one. It is called from many
// goroutines.
type Classifier interface {
	Classify(context.Context, engine.Document) (engine.Result, error)
}

// Options says what a Report holds beyond the figures.
type Options struct {
	// Baselines are shown beside the classifier, row by row.
	Baselines []Baseline
	// Rules names every rule of the pack as "<label>/<id>", so that those which
	// never fire are listed too.
	Rules []string
	// Explain adds the explanation of each text on which the classifier is wrong;
	// nil leaves it out.
	Explain func(context.Context, *Item) (Explanation, error)
}

// Baseline is another system's outcomes, in the order of the corpus.
type Baseline struct {
	Name     string
	Outcomes []Outcome
}

// Evaluate classifies the corpus on all processors and returns its Report. The
// same corpus under the same pack gives the same Report. A text that cannot be
// classified counts as one without hits and is named in the Report; the error is
// ctx's, or of a baseline that does not fit.
func Evaluate(ctx context.Context, cl Classifier, c *Corpus, opts Options) (*Report, error) {
	results := make([]engine.Result, len(c.Items))
	outcomes := make([]Outcome, len(c.Items))
	err := each(ctx, len(c.Items), func(ctx context.Context, i int) {
		res, err := cl.Classify(ctx, c.Items[i].Document)
		results[i], outcomes[i] = res, outcomeOf(res, err)
	})
	if err != nil {
		return nil, fmt.Errorf("evaluate: %w", err)
	}
	r := newReport(c, outcomes, opts.Rules)
	for _, res := range results {
		if res.Pack.Digest != "" {
			r.Pack = res.Pack
			break
		}
	}
	for _, b := range opts.Baselines {
		if len(b.Outcomes) != len(c.Items) {
			return nil, fmt.Errorf("evaluate: baseline %s has %d outcomes for %d texts", b.Name, len(b.Outcomes), len(c.Items))
		}
		r.Baselines = append(r.Baselines, Measure(b.Name, c, b.Outcomes))
	}
	if opts.Explain != nil {
		if err := r.explain(ctx, c, opts.Explain); err != nil {
			return nil, fmt.Errorf("evaluate: %w", err)
		}
	}
	return r, nil
}

// each calls do for 0 … n-1 on all processors; the error is ctx's.
func each(ctx context.Context, n int, do func(context.Context, int)) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			do(ctx, i)
			return ctx.Err()
		})
	}
	return g.Wait()
}

// outcomeOf reads a Result.
func outcomeOf(res engine.Result, err error) Outcome {
	var o Outcome
	if err != nil {
		o.Failed = append(o.Failed, err.Error())
	}
	for _, e := range res.Errors {
		o.Failed = append(o.Failed, e.Error())
	}
	for _, v := range res.Verdicts {
		p := Prediction{Label: v.Label, Stance: v.Stance, Score: v.Score, Threshold: v.Threshold, Hit: v.Hit}
		p.fired(v.Findings, false)
		p.fired(v.Discounted, false)
		p.fired(v.Shadow, true)
		o.Predictions = append(o.Predictions, p)
	}
	return o
}

// fired adds the rules of findings, each once a stance.
func (p *Prediction) fired(findings []score.Finding, shadow bool) {
	for _, f := range findings {
		if fired := (Fired{Rule: f.Rule, Stance: f.Stance, Shadow: shadow}); !slices.Contains(p.Fired, fired) {
			p.Fired = append(p.Fired, fired)
		}
	}
}
