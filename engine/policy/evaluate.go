package policy

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/canard-rules/canard/engine/native"
	"github.com/canard-rules/canard/engine/scope"
)

// Result is what the rules say of a document. Errors name the rules that failed;
// the findings of all others are complete.
type Result struct {
	Findings []Finding   `json:"findings"`
	Errors   []RuleError `json:"errors,omitempty"`
}

// RuleError says that a rule failed on this document, and where: File and Line
// are the place of the error, which may lie in lib/, else of the rule.
type RuleError struct {
	Label   string `json:"label"`
	Rule    string `json:"rule"` // id within the label
	File    string `json:"file"`
	Line    int    `json:"line"`
	Message string `json:"message"`
}

func (e RuleError) Error() string {
	return fmt.Sprintf("%s:%d: rule %s/%s: %s", e.File, e.Line, e.Label, e.Rule, e.Message)
}

// Evaluate runs the rules over the text, which must have been scanned with the
// terms that the Policy was loaded with. All rules whose terms are present are
// evaluated in one query within half the time bound. Where that fails (a conflict
// or a deadline aborts a query without saying which rule it was; errors of built-in
// functions name only a place) every rule is evaluated by itself, each within its
// share of the time that remains, and after a deadline on less of the text.
func (p *Policy) Evaluate(ctx context.Context, s *scope.Scoped) Result {
	candidates := p.candidates(s)
	if len(candidates) == 0 {
		return Result{}
	}
	run := &run{p: p, ctx: ctx, mentions: len(s.Mentions), deadline: time.Now().Add(p.timeout)}
	run.read(s, maxMentions)
	found, err := run.query(candidates, p.timeout/2)
	if err == nil {
		return run.result(candidates, found, run.unread)
	}
	if errors.As(err, new(lateError)) {
		run.read(s, fewMentions)
	}
	return run.oneByOne(candidates)
}

// candidates are the rules that may fire: not retired, all that they need present.
func (p *Policy) candidates(s *scope.Scoped) []int {
	present := p.terms.present(s)
	var out []int
	for i := range p.compiled {
		if p.rules[i].Status != Retired && (p.unguarded || p.compiled[i].may(present)) {
			out = append(out, i)
		}
	}
	return out
}

// may reports whether the rule can fire on a text that has these terms.
func (c *compiledRule) may(present bitset) bool {
	return present.hasAll(c.needs) && present.hasOneOfEach(c.any)
}

// run is the evaluation of one document.
type run struct {
	p        *Policy
	ctx      context.Context
	view     *view     // as much of the text as is read
	input    *ast.Term // of view, where OPA reads it
	mentions int
	deadline time.Time
	unread   []RuleError // says that the rules have not read all of the text
}

// read sets the input: the text up to so many mentions.
func (r *run) read(s *scope.Scoped, mentions int) {
	r.view, r.input = newView(s, mentions), nil
	if r.unread = nil; r.view.cut {
		r.unread = []RuleError{{Message: fmt.Sprintf("the text is too long for the rules: they have read its first %d sentences", r.view.sentences)}}
	}
}

// lateError says that a query took too long.
type lateError struct{ bound, timeout time.Duration }

func (e lateError) Error() string {
	return fmt.Sprintf("stopped after %v: the time bound of a document is %v", e.bound.Round(time.Millisecond), e.timeout)
}

// errLate stands for a rule that came after the time was up.
var errLate = errors.New("not evaluated: the time bound of the document was used up before")

// query evaluates the rules together, natively where that can be, and returns the
// set that each has found. Any error, also of a built-in function, fails all of them.
func (r *run) query(rules []int, bound time.Duration) ([]native.Value, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	if bound <= 0 {
		return nil, errLate
	}
	begun := time.Now()
	found, err := r.natively(rules, bound)
	switch {
	case err == nil:
		return found, nil
	case errors.Is(err, native.ErrLate):
		return nil, lateError{bound, r.p.timeout}
	}
	return r.byOPA(rules, bound-time.Since(begun))
}

// natively evaluates the rules without OPA. It fails where one of them is left to
// OPA, and where OPA would have an error to report, which it words.
func (r *run) natively(rules []int, bound time.Duration) ([]native.Value, error) {
	if r.p.native == nil {
		return nil, native.ErrUnsupported
	}
	compiled := make([]native.Rule, len(rules))
	for i, rule := range rules {
		if r.p.compiled[rule].native == nil {
			return nil, native.ErrUnsupported
		}
		compiled[i] = *r.p.compiled[rule].native
	}
	in, ok := r.p.readings.Get().(*reading)
	if !ok {
		in = newReading(r.p.terms)
	}
	defer r.p.readings.Put(in)
	in.read(r.view)
	return r.p.native.Run(r.ctx, time.Now().Add(bound), in, compiled, make([]native.Value, 0, len(rules)))
}

// byOPA evaluates the rules by OPA's evaluator.
func (r *run) byOPA(rules []int, bound time.Duration) ([]native.Value, error) {
	if r.input == nil {
		in := newReading(r.p.terms)
		in.read(r.view)
		r.input = ast.NewTerm(native.ToAST(in))
	}
	cancel := topdown.NewCancel()
	defer time.AfterFunc(bound, cancel.Cancel).Stop()
	if r.ctx.Done() != nil {
		defer context.AfterFunc(r.ctx, cancel.Cancel)()
	}
	txn, err := r.p.store.NewTransaction(r.ctx)
	if err != nil {
		return nil, err
	}
	defer r.p.store.Abort(r.ctx, txn)

	found := make([]native.Value, len(rules))
	builtin := []topdown.Error{}
	err = r.topdown(rules, txn, cancel, &builtin).Iter(r.ctx, func(qr topdown.QueryResult) error {
		for i, rule := range rules {
			found[i] = native.FromAST(qr[r.p.compiled[rule].found].Value)
		}
		return nil
	})
	switch {
	case topdown.IsCancel(err) && r.ctx.Err() != nil:
		return nil, r.ctx.Err()
	case topdown.IsCancel(err):
		return nil, lateError{bound, r.p.timeout}
	case err != nil:
		return nil, err
	case len(builtin) > 0:
		return nil, &builtin[0]
	}
	return found, nil
}

func (r *run) topdown(rules []int, txn storage.Transaction, cancel topdown.Cancel, builtin *[]topdown.Error) *topdown.Query {
	exprs := make([]ast.Expr, len(rules))
	body := make(ast.Body, len(rules))
	for i, rule := range rules {
		exprs[i] = *r.p.compiled[rule].expr
		exprs[i].Index = i
		body[i] = &exprs[i]
	}
	return topdown.NewQuery(body).
		WithCompiler(r.p.compiler).
		WithStore(r.p.store).
		WithTransaction(txn).
		WithInput(r.input).
		WithCancel(cancel).
		WithBuiltinErrorList(builtin)
}

// oneByOne evaluates each rule by itself, within an equal share of what is left
// of the time bound.
func (r *run) oneByOne(rules []int) Result {
	found := make([]native.Value, len(rules))
	errs := r.unread
	for i, rule := range rules {
		bound := time.Until(r.deadline) / time.Duration(len(rules)-i)
		sets, err := r.query([]int{rule}, bound)
		if err != nil {
			errs = append(errs, r.failed(rule, err))
			continue
		}
		found[i] = sets[0]
	}
	return r.result(rules, found, errs)
}

func (r *run) failed(rule int, err error) RuleError {
	ru := &r.p.rules[rule]
	e := RuleError{Label: ru.Label, Rule: ru.ID, File: ru.File, Line: ru.Line, Message: err.Error()}
	var te *topdown.Error
	if errors.As(err, &te) {
		e.Message = te.Message
		if te.Location != nil && te.Location.File != "" {
			e.File, e.Line = te.Location.File, te.Location.Row
		}
	}
	return e
}

// NearMiss is a rule that would have been evaluated, had one more term been there.
type NearMiss struct {
	Rule    *Rule  `json:"rule"`
	Missing string `json:"missing"` // term id
}

// NearMisses lists the rules, by label and id, that need several terms of which
// the text lacks exactly one. Retired rules are left out.
func (p *Policy) NearMisses(s *scope.Scoped) []NearMiss {
	present := p.terms.present(s)
	var out []NearMiss
	for i := range p.compiled {
		c := &p.compiled[i]
		if len(c.needs)+len(c.any) < 2 || p.rules[i].Status == Retired || !present.hasOneOfEach(c.any) {
			continue
		}
		if n, last := present.missing(c.needs); n == 1 {
			out = append(out, NearMiss{Rule: &p.rules[i], Missing: p.terms.all[last].ID})
		}
	}
	return out
}
