// Package impact says what a change of a pack does to texts, before it is in force.
//
// Measure takes a loaded pack over labelled texts and any others; Compare holds two
// such runs against each other and hands on a Report: the verdicts that change, by
// rule and direction, with samples and their evidence; every metric that moves where
// the labels are known; how many more or fewer posts a day would be flagged; and
// what of that was configured to be a regression. The same packs and texts give the
// same Report. Text, JSON and HTML are written by Write.
package impact

import (
	"context"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/score"
)

// Texts are what packs are compared on.
type Texts struct {
	Corpus *corpus.Corpus    // labelled and off-topic texts; nil for none
	Given  []engine.Document // any others, without labels
}

// items are the labelled texts.
func (t *Texts) items() []corpus.Item {
	if t.Corpus == nil {
		return nil
	}
	return t.Corpus.Items
}

// len is how many texts there are; those of the corpus come first.
func (t *Texts) len() int { return len(t.items()) + len(t.Given) }

// at returns a text, and its labels where they are known.
func (t *Texts) at(i int) (*engine.Document, *corpus.Item) {
	if items := t.items(); i < len(items) {
		return &items[i].Document, &items[i]
	}
	return &t.Given[i-len(t.items())], nil
}

// Run is what one pack says of Texts.
type Run struct {
	Name    string // of the pack, as the user wrote it
	Pack    engine.PackInfo
	results []engine.Result
	failed  []string // by text: why it could not be classified
	report  *corpus.Report
}

// Measure classifies the texts on all processors. A text that cannot be classified
// counts as one without verdicts and is counted in the Report; the error is ctx's.
func Measure(ctx context.Context, name string, e *engine.Engine, texts *Texts) (*Run, error) {
	r := &Run{Name: name, Pack: e.Pack(), results: make([]engine.Result, texts.len()), failed: make([]string, texts.len())}
	g, gctx := errgroup.WithContext(ctx)
	const chunk = 64
	g.SetLimit(runtime.GOMAXPROCS(0))
	for from := 0; from < texts.len(); from += chunk {
		g.Go(func() error {
			for i := from; i < min(from+chunk, texts.len()); i++ {
				if err := gctx.Err(); err != nil {
					return err
				}
				doc, _ := texts.at(i)
				res, err := e.Classify(gctx, *doc)
				if err != nil {
					r.failed[i] = err.Error()
				}
				for _, re := range res.Errors {
					r.failed[i] = re.Error()
				}
				r.results[i] = res
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, fmt.Errorf("measure %s: %w", name, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("measure %s: %w", name, err)
	}
	if len(texts.items()) > 0 {
		known := make(recorded, len(texts.items()))
		for i, it := range texts.items() {
			known[it.ID] = &r.results[i]
		}
		var opts corpus.Options
		for _, rule := range e.Rules() {
			opts.Rules = append(opts.Rules, rule.Name())
		}
		report, err := corpus.Evaluate(ctx, known, texts.Corpus, opts)
		if err != nil {
			return nil, err
		}
		r.report = report
	}
	return r, nil
}

// recorded answers with results that are known, by the id of the text.
type recorded map[string]*engine.Result

// Classify looks the result up.
func (r recorded) Classify(_ context.Context, doc engine.Document) (engine.Result, error) {
	return *r[doc.ID], nil
}

var _ corpus.Classifier = recorded(nil)

// flagged reports whether the result asks for a person: review or escalate.
func flagged(r *engine.Result) bool {
	return r.Action == score.Review || r.Action == score.Escalate
}
