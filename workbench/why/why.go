// Package why says of each rule why it fired on a text or why it did not.
//
// Of a rule that did not fire it names the first condition of its body that failed,
// at its line of the pack's source, what was found before it and what was missing,
// and a smallest change of the text's facts (its mentions and their modifiers) that
// makes the rule fire. All of it is read from the rule's structure: growing prefixes
// of its body are evaluated by OPA on the input that the rules read, and a change is
// offered only after the rule has fired on it.
//
// New takes a loaded pack and its files, Ask a document. An Asker is safe for
// concurrent use.
package why

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/explain"
	"github.com/canard-rules/canard/engine/policy"
)

// Answer is what each rule made of a text.
type Answer struct {
	Result engine.Result `json:"-"`
	Fired  []Fired       `json:"fired"`
	// Silent are rules that did not fire: those first that lack least.
	Silent []Silent `json:"silent"`
	// Others counts the rules that did not fire and are not listed.
	Others int `json:"others"`
}

// Fired is a rule that fired, once for each of its findings.
type Fired struct {
	explain.Finding
	Label string `json:"label"`
}

// Silent is a rule that did not fire.
type Silent struct {
	Rule   string        `json:"rule"` // "<label>/<id>"
	Title  string        `json:"title"`
	Status policy.Status `json:"status"`
	File   string        `json:"file"`
	Line   int           `json:"line"` // of the condition
	// Condition is the first condition that failed, as it is written; Held of Of
	// conditions stand before it and hold.
	Condition string `json:"condition"`
	Held      int    `json:"held"`
	Of        int    `json:"of"`
	// Found are the mentions that the conditions before it rest on, in the order of
	// the text; Missing says in words what the condition did not find.
	Found   []Found `json:"found"`
	Missing string  `json:"missing"`
	// Change makes the rule fire; nil where none was found.
	Change *Change `json:"change,omitempty"`
}

// Found is a mention that conditions rest on.
type Found struct {
	Term  string `json:"term"`
	Title string `json:"title"`
	Words string `json:"words"` // of the text
}

// Change is a set of edits of the facts with which the rule fires and without any
// of which it does not.
type Change struct {
	Edits []string `json:"edits"`
	// Smallest is true where no smaller change makes it fire.
	Smallest bool `json:"smallest"`
}

// Options says which rules are asked. The zero value asks those that come nearest.
type Options struct {
	Rule string // "<label>/<id>": this one alone
	Most int    // silent rules to list; 5 when zero
	All  bool   // every rule, however far
}

// Asker knows the rules of one pack.
type Asker struct {
	engine *engine.Engine
	book   *book
	bodies map[string]*body // by rule
}

// New reads the rules of the pack that the engine was loaded from.
func New(e *engine.Engine, pack fs.FS) (*Asker, error) {
	a := &Asker{engine: e, book: newBook(e.Lexicon()), bodies: map[string]*body{}}
	lib, err := compile(pack)
	if err != nil {
		return nil, fmt.Errorf("read rules: %w", err)
	}
	for _, r := range e.Rules() {
		b, err := lib.body(r.File, r.Line)
		if err != nil {
			return nil, fmt.Errorf("rule %s: %w", r.Name(), err)
		}
		a.bodies[r.Name()] = b
	}
	return a, nil
}

// Ask says what each rule made of the document.
func (a *Asker) Ask(ctx context.Context, doc engine.Document, opt Options) (*Answer, error) {
	opt.Most = cmp.Or(opt.Most, 5)
	result, trees, err := a.engine.Explain(ctx, doc)
	if err != nil {
		return nil, err
	}
	out := &Answer{Result: result, Fired: []Fired{}, Silent: []Silent{}}
	fired := map[string]bool{}
	for _, x := range trees {
		for _, f := range slices.Concat(x.Findings, x.Discounted, x.Shadow) {
			fired[f.Rule] = true
			if opt.Rule == "" || opt.Rule == f.Rule {
				out.Fired = append(out.Fired, Fired{f, x.Label})
			}
		}
	}
	input, err := a.engine.Analyze(ctx, doc)
	if err != nil {
		return nil, err
	}
	f, err := newFacts(input)
	if err != nil {
		return nil, err
	}
	t := &told{doc: &doc, input: input, facts: f, book: a.book}
	var silent []*policy.Rule
	for i := range a.engine.Rules() {
		r := &a.engine.Rules()[i]
		switch {
		case fired[r.Name()] || opt.Rule != "" && opt.Rule != r.Name():
		case opt.Rule == "" && !opt.All && !t.touches(r):
			out.Others++
		default:
			silent = append(silent, r)
		}
	}
	// The nearest first, as far as can be told from the terms alone; only those are
	// looked into.
	slices.SortStableFunc(silent, func(x, y *policy.Rule) int {
		return cmp.Or(t.lacks(x)-t.lacks(y), len(y.Needs)-len(x.Needs))
	})
	if !opt.All && len(silent) > 3*opt.Most {
		out.Others += len(silent) - 3*opt.Most
		silent = silent[:3*opt.Most]
	}
	for _, r := range silent {
		s, err := a.silent(ctx, t, r)
		if err != nil {
			return nil, fmt.Errorf("rule %s: %w", r.Name(), err)
		}
		out.Silent = append(out.Silent, s)
	}
	slices.SortStableFunc(out.Silent, func(x, y Silent) int {
		return cmp.Or(edits(&x)-edits(&y), cmp.Compare(y.Held*x.Of, x.Held*y.Of))
	})
	if !opt.All && len(out.Silent) > opt.Most {
		out.Others += len(out.Silent) - opt.Most
		out.Silent = out.Silent[:opt.Most]
	}
	return out, nil
}

// edits is how far a rule is from firing; one without a change is farthest.
func edits(s *Silent) int {
	if s.Change == nil {
		return most + 1
	}
	return len(s.Change.Edits)
}

// patience is how long one rule is looked into.
const patience = 5 * time.Second

// silent looks into a rule that did not fire. One that takes too long is left as far
// as it was understood.
func (a *Asker) silent(ctx context.Context, t *told, r *policy.Rule) (Silent, error) {
	bounded, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	s, err := a.lookInto(bounded, t, r)
	if err == nil || ctx.Err() != nil || bounded.Err() == nil {
		return s, err
	}
	if s.Condition == "" {
		s.Missing = fmt.Sprintf("it was stopped after %s: a condition does not end; look for one that walks over too much", patience)
	}
	return s, nil
}

func (a *Asker) lookInto(ctx context.Context, t *told, r *policy.Rule) (Silent, error) {
	b := a.bodies[r.Name()]
	s := Silent{Rule: r.Name(), Title: r.Title, Status: r.Status, File: r.File, Line: r.Line, Of: len(b.steps), Found: []Found{}}
	if r.Status == policy.Retired {
		s.Missing = "the rule is retired and never evaluated"
		return s, nil
	}
	run, err := b.run(ctx, t.facts.value(t.input), 0)
	s.Held = run.held
	if err != nil {
		if s.Held < len(b.steps) { // it did not get beyond this one
			s.Line = b.steps[s.Held].line
		}
		return s, err
	}
	if run.held == len(b.steps) {
		s.Missing = "every condition holds; what the rule finds is found by no live rule or was counted once already"
		return s, nil
	}
	step := b.steps[run.held]
	s.Line, s.Condition = step.line, step.source
	s.Found = t.found(run.bindings)
	s.Missing = t.missing(b, step, run.bindings)
	s.Change, err = (&search{told: t, body: b, terms: b.terms}).change(ctx, run)
	return s, err
}
