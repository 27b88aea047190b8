package engine

import (
	"context"
	"fmt"

	"github.com/canard-rules/canard/engine/explain"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

// TooLargeError says that a document is larger than Options.MaxBytes allows.
type TooLargeError struct{ Size, Max int }

func (e TooLargeError) Error() string {
	return fmt.Sprintf("document too large: %d bytes, at most %d are read", e.Size, e.Max)
}

// Classify says what the pack says of the document. The error is a TooLargeError
// or that of ctx; a rule that fails is named in the Result.
func (e *Engine) Classify(ctx context.Context, doc Document) (Result, error) {
	c := e.take()
	c.doc = doc
	err := e.run(ctx, c)
	r := c.result
	if c.scoped == nil {
		e.recycle(c) // nothing looked into the text, so nothing can hold on to it
	}
	return r, err
}

// Explain classifies the document and returns the tree behind every verdict, in
// the order of Result.Verdicts, then those of labels that have near misses only.
func (e *Engine) Explain(ctx context.Context, doc Document) (Result, []Explanation, error) {
	c := &classified{doc: doc}
	if err := e.run(ctx, c); err != nil {
		return c.result, nil, err
	}
	sc := e.scoped(c)
	why := e.explainer.Explain(&explain.Case{
		Scoped: sc, Findings: c.findings, NearMisses: e.policy.NearMisses(sc), Verdicts: c.result.Verdicts, Action: c.result.Action,
	})
	e.local.note(&c.text, why)
	return c.result, why, nil
}

// Analyze returns the input that the rules read for the document.
func (e *Engine) Analyze(ctx context.Context, doc Document) (*policy.Document, error) {
	c := &classified{doc: doc}
	if err := e.read(ctx, c); err != nil {
		return nil, err
	}
	return policy.Input(e.scoped(c)), nil
}

// classified is a document on its way.
type classified struct {
	doc      Document
	text     text.Text
	words    lexicon.Words
	mentions []lexicon.Mention // of no meaning until matched
	matched  bool
	scoped   *scope.Scoped // nil while nothing needed it
	findings []policy.Finding
	result   Result
}

// maxKept bounds the memory that is kept between documents, in tokens.
const maxKept = 1 << 12

// take returns a classified to fill.
func (e *Engine) take() *classified {
	if c, ok := e.spare.Get().(*classified); ok {
		return c
	}
	return &classified{}
}

// recycle gives back a classified of which nobody holds a part.
func (e *Engine) recycle(c *classified) {
	if cap(c.text.Tokens) > maxKept || cap(c.mentions) > maxKept || c.words.Cap() > maxKept {
		return
	}
	c.doc, c.result, c.matched = Document{}, Result{}, false
	e.spare.Put(c)
}

// read takes the document through the stages that every document passes.
func (e *Engine) read(ctx context.Context, c *classified) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if size := sizeOf(&c.doc); size > e.opt.MaxBytes {
		return TooLargeError{Size: size, Max: e.opt.MaxBytes}
	}
	text.AnalyzeInto(&c.text, &c.doc, e.lexicon)
	e.lexicon.Look(&c.words, &c.text)
	return nil
}

// found returns the mentions of the document. They are looked for once, and only
// where somebody asks.
func (e *Engine) found(c *classified) []lexicon.Mention {
	if !c.matched {
		c.mentions, c.matched = e.lexicon.MatchInto(c.mentions, &c.words), true
	}
	return c.mentions
}

// sizeOf is the size of a document with all that is known of it.
func sizeOf(d *Document) int {
	return len(d.Title) + len(d.Body) + len(d.Quoted) + len(d.Caption) +
		len(d.ID) + len(d.Language) + len(d.Outlet) + len(d.Author) + len(d.URL)
}

// scoped opens the scopes of the document, once.
func (e *Engine) scoped(c *classified) *scope.Scoped {
	if c.scoped == nil {
		c.scoped = e.scope.Apply(&c.text, e.found(c))
	}
	return c.scoped
}

// run fills the result.
func (e *Engine) run(ctx context.Context, c *classified) error {
	if err := e.read(ctx, c); err != nil {
		return err
	}
	r := Result{Schema: SchemaVersion, ID: c.doc.ID, Verdicts: []Verdict{}, Errors: []RuleError{}, Pack: e.pack}
	if e.guards.possible(&c.words) && e.guards.open(e.found(c)) {
		found := e.policy.Evaluate(ctx, e.scoped(c))
		if err := ctx.Err(); err != nil {
			return err
		}
		c.findings = found.Findings
		r.Errors = append(r.Errors, found.Errors...)
		verdicts, errs := e.scorer.Verdicts(c.scoped, found.Findings)
		r.Verdicts = verdicts
		r.Errors = append(r.Errors, errs...)
	}
	assessed, errs := e.scorer.Assess(&c.text, func() int { return len(e.found(c)) })
	r.Errors = append(r.Errors, errs...)
	r.Language = assessed.Language
	r.Action, errs = e.scorer.Action(r.Verdicts)
	r.Errors = append(r.Errors, errs...)
	switch {
	case r.Action != score.Clear: // what was found stays found
	case assessed.Reason != "":
		r.Action, r.Reason = score.Unassessed, assessed.Reason
	case len(r.Errors) > 0:
		r.Action, r.Reason = score.Unassessed, "errors" // a rule that failed might have found something
	}
	c.result = r
	return nil
}

// Reason says in one plain sentence why a verdict has its stance.
func Reason(v Verdict) string { return explain.Reason(v) }
