// Package policy runs the rules of a pack over a scoped text.
//
// Load reads the pack's Rego (main.rego, lib/, narratives/<label>/,
// tactics/<label>/), checks all of it and collects every mistake with its place:
// what OPA refuses, and above all what OPA accepts in silence and would never
// fire. Evaluate takes a scope.Scoped, builds the rules' input from it and hands
// on Findings: which rule fired, with which stance, on which mentions. Rules are
// sandboxed, bounded in time and isolated from each other; a rule that fails is
// named in the Result and the others still count.
//
// Which terms a rule needs is read from its compiled body. Only rules whose terms
// are all present are evaluated: by package native, and by OPA where that leaves
// something to it.
//
// A Policy is immutable and safe for concurrent use.
package policy

import (
	"sync"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/native"
)

// The kinds of label. A label's folder is narratives/<id> or tactics/<id>.
const (
	Narrative = "narrative"
	Tactic    = "tactic"
)

// Label is an entry of the pack's label registry.
type Label struct {
	ID   string
	Kind string // Narrative or Tactic
}

// Stance is what a text does with what a rule found.
type Stance string

// The stances.
const (
	Promotes Stance = "promotes"
	Reports  Stance = "reports"
	Refutes  Stance = "refutes"
)

// Status says how far a rule has come. Draft and shadow rules are evaluated and
// marked, and so are those that an overlay has switched off; retired rules are not
// evaluated.
type Status string

// The statuses. A rule that names none is Live.
const (
	Draft   Status = "draft"
	Shadow  Status = "shadow"
	Live    Status = "live"
	Retired Status = "retired"
	Off     Status = "off" // by an overlay; METADATA cannot say so
)

// Options is what a pack's rules are loaded with.
type Options struct {
	// Terms of the pack's lexicon, in its order: lexicon.Mention.Term indexes them.
	Terms []lexicon.Term
	// Labels of the pack's registry.
	Labels []Label
	// Off reports the rules that an overlay has switched off; nil means none.
	Off func(label, id string) bool
	// Timeout bounds the evaluation of one document; one second when zero.
	Timeout time.Duration
	// Unguarded evaluates every rule on every document, whatever its terms. It
	// changes no result, only speed; tests compare the two.
	Unguarded bool
	// Reference evaluates every rule by OPA's evaluator. It changes no result, only
	// speed; tests compare the two.
	Reference bool
	// Lax accepts variables and imports that are not used: what is left of a rule
	// when a tool takes a condition out of it.
	Lax bool
}

// Rule is what is known of a rule before any document.
type Rule struct {
	Label       string   `json:"label"`
	ID          string   `json:"id"`               // within the label
	Kind        string   `json:"kind"`             // of the label
	Stance      Stance   `json:"stance,omitempty"` // fixed by its METADATA; empty when read from the text
	Weight      float64  `json:"weight"`
	Status      Status   `json:"status"`
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Sources     []string `json:"sources"`
	Disarm      []string `json:"disarm,omitempty"`
	Owner       string   `json:"owner,omitempty"`
	Reviewed    string   `json:"reviewed,omitempty"`
	File        string   `json:"file"` // path in the pack
	Line        int      `json:"line"`
	// Needs are the ids of the terms without which the rule cannot fire, sorted.
	Needs []string `json:"needs"`
	// NeedsAny are groups of terms: without one of each the rule cannot fire either.
	NeedsAny [][]string `json:"needs_any,omitempty"`
}

// Name returns the rule's name in findings: "<label>/<id>".
func (r *Rule) Name() string { return r.Label + "/" + r.ID }

// Policy is the rules of a pack, checked and compiled.
type Policy struct {
	rules     []Rule // by label, then id
	compiled  []compiledRule
	terms     *terms
	native    *native.Program // nil where OPA evaluates everything
	readings  sync.Pool       // of *reading
	compiler  *ast.Compiler
	store     storage.Store
	timeout   time.Duration
	unguarded bool
}

// compiledRule is how a rule is evaluated: its guards, and the expression that
// binds its findings to a variable of its own.
type compiledRule struct {
	needs  []int   // indexes of terms
	any    [][]int // the same of NeedsAny
	name   native.Value
	native *native.Rule // nil of a rule that is left to OPA
	expr   *ast.Expr
	found  ast.Var
}

// LeftToOPA names the rules, by label and id, that use what only OPA's evaluator
// knows. A document for which one of them is evaluated takes several times as long.
func (p *Policy) LeftToOPA() (names []string) {
	for i := range p.compiled {
		if p.compiled[i].native == nil {
			names = append(names, p.rules[i].Name())
		}
	}
	return names
}

// Rules lists every rule of the pack, retired ones included, by label and id. The
// slice must not be changed.
func (p *Policy) Rules() []Rule { return p.rules }
