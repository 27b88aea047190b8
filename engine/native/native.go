// Package native evaluates compiled Rego rules without OPA's evaluator.
//
// New takes the modules that OPA's compiler has checked and rewritten. Compile turns
// the rule at a reference, with every rule and function that it uses, into Go
// closures; Run evaluates some of the compiled rules on one input and returns what
// each makes. The values are this package's own, so that an input can be any
// implementation of Object that answers only what is asked.
//
// OPA is the reference: what this package evaluates comes out as OPA has it. What it
// does not know (`with`, base documents, references with more than one variable in a
// head) Compile refuses with ErrUnsupported, and whatever OPA would call an error
// fails the Run; the caller then asks OPA, whose message it is.
//
// Rego has no recursion. So a variable of a rule has one place for the whole program,
// and a rule that is being evaluated is never entered again.
package native

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// ErrUnsupported says that a rule uses what only OPA evaluates.
var ErrUnsupported = errors.New("left to OPA")

// ErrLate says that a Run was stopped at its deadline.
var ErrLate = errors.New("the time is up")

// errConflict and errBuiltin fail a Run; the words for the user are OPA's.
var (
	errConflict = errors.New("a rule or object has several values")
	errBuiltin  = errors.New("a built-in function failed")
)

func unsupported(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{ErrUnsupported}, args...)...)
}

// Program is compiled rules. Once they are compiled it is safe for concurrent use.
type Program struct {
	functions map[string]bool        // built-in ones that may be called
	rules     map[string][]*ast.Rule // by path
	paths     []string               // sorted
	docs      map[string]*doc
	slots     int // places for variables
	lists     int // places for collections that are being made
	spare     sync.Pool
}

// Rule is a compiled rule of the Program.
type Rule struct{ doc *doc }

// machine is the state of one Run.
type machine struct {
	ctx      context.Context
	deadline time.Time
	input    Value
	steps    int
	err      error
	vars     []Value
	lists    [][]Value
	made     []Value        // by doc: the value of a rule without arguments …
	known    []bool         // … once it is known
	touched  []int          // the docs that are known
	args     []Value        // of the calls that are being made
	cancel   topdown.Cancel // for OPA's own functions, once one is called
	timer    *time.Timer
}

// signal is how a piece of code ends.
type signal uint8

const (
	onward signal = iota // every solution has been tried
	enough               // one was found, and one is enough
	failed               // machine.err says why
)

// code runs the rest of a body for what the variables hold; expr is the value of a
// term, nil where it is undefined; sink takes a value and runs the rest.
type (
	code func(m *machine) signal
	expr func(m *machine) Value
	sink func(m *machine, v Value) signal
)

// New prepares the modules of a compiler that has not failed. Functions names the
// built-in functions that may be called: all of them give the same for the same
// arguments, and need nothing else.
func New(c *ast.Compiler, functions []string) *Program {
	p := &Program{functions: map[string]bool{}, rules: map[string][]*ast.Rule{}, docs: map[string]*doc{}}
	for _, name := range functions {
		p.functions[name] = true
	}
	p.index(c.Modules)
	return p
}

// Compile compiles the rule at the reference, `data.<package>.<name>`. Not safe for
// concurrent use. The error is an ErrUnsupported.
func (p *Program) Compile(ref ast.Ref) (Rule, error) {
	d, rest, err := p.find(ref)
	if err != nil {
		return Rule{}, err
	}
	if len(rest) > 0 || d.kind == function {
		return Rule{}, unsupported("%v is no rule by itself", ref)
	}
	return Rule{d}, nil
}

// Run evaluates the rules on the input and appends the value of each to into: nil
// where it is undefined. A zero deadline is none. After an error no value is of use.
func (p *Program) Run(ctx context.Context, deadline time.Time, input Value, rules []Rule, into []Value) ([]Value, error) {
	m := p.machine()
	defer p.release(m)
	m.ctx, m.deadline, m.input = ctx, deadline, input
	if !m.inTime() {
		return into, m.err
	}
	for _, r := range rules {
		v := r.doc.value(m)
		if m.err != nil {
			return into, m.err
		}
		into = append(into, v)
	}
	return into, nil
}

func (p *Program) machine() *machine {
	if m, ok := p.spare.Get().(*machine); ok && len(m.vars) == p.slots && len(m.lists) == p.lists {
		return m
	}
	return &machine{
		vars: make([]Value, p.slots), lists: make([][]Value, p.lists),
		made: make([]Value, len(p.docs)), known: make([]bool, len(p.docs)),
	}
}

func (p *Program) release(m *machine) {
	for _, i := range m.touched {
		m.made[i], m.known[i] = nil, false
	}
	m.touched = m.touched[:0]
	if m.timer != nil {
		m.timer.Stop()
	}
	m.cancel, m.timer = nil, nil
	m.ctx, m.input, m.err, m.steps, m.args = nil, nil, nil, 0, m.args[:0]
	p.spare.Put(m)
}

// checkEvery is how many steps are taken between two looks at the clock.
const checkEvery = 1 << 10

// step counts one, and reports whether the run may go on.
func (m *machine) step() bool {
	m.steps++
	return m.steps%checkEvery != 0 || m.inTime()
}

func (m *machine) inTime() bool {
	if err := m.ctx.Err(); err != nil {
		m.err = err
	} else if !m.deadline.IsZero() && time.Now().After(m.deadline) {
		m.err = ErrLate
	}
	return m.err == nil
}

// late returns what stops a function of OPA's at the deadline.
func (m *machine) late() topdown.Cancel {
	if m.cancel == nil {
		m.cancel = topdown.NewCancel()
		if !m.deadline.IsZero() {
			m.timer = time.AfterFunc(time.Until(m.deadline), m.cancel.Cancel)
		}
	}
	return m.cancel
}

func (m *machine) fail(err error) signal {
	m.err = err
	return failed
}

// nothing is how code ends that met an undefined value.
func (m *machine) nothing() signal {
	if m.err != nil {
		return failed
	}
	return onward
}
