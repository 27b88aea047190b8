package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// known is what the variables of a body stand for, and those of the bodies around it:
// terms, each with the place whose variables it names.
type known struct {
	defs map[ast.Var]defined
	up   *known
}

// defined is what a variable stands for: a term, or the result of a call.
type defined struct {
	term *ast.Term
	call []*ast.Term // operator and arguments
	at   *known
}

func newKnown(b ast.Body, up *known) *known {
	k := &known{defs: map[ast.Var]defined{}, up: up}
	for _, e := range b {
		ts, ok := e.Terms.([]*ast.Term)
		if !ok || e.Negated || len(e.With) > 0 {
			continue
		}
		if e.IsEquality() {
			k.define(ts[1], defined{term: ts[2], at: k})
			continue
		}
		last := len(ts) - 1
		k.define(ts[last], defined{call: ts[:last], at: k})
	}
	return k
}

// define notes what a variable stands for; the first to say so is right.
func (k *known) define(t *ast.Term, d defined) {
	if v, ok := t.Value.(ast.Var); ok {
		if _, twice := k.defs[v]; !twice {
			k.defs[v] = d
		}
	}
}

func (k *known) find(v ast.Var) (defined, bool) {
	for ; k != nil; k = k.up {
		if d, ok := k.defs[v]; ok {
			return d, true
		}
	}
	return defined{}, false
}

// value is the term that a variable stands for, if it is one.
func (k *known) value(t *ast.Term) *ast.Term {
	for range maxSteps {
		v, ok := t.Value.(ast.Var)
		if !ok {
			break
		}
		d, ok := k.find(v)
		if !ok || d.term == nil {
			break
		}
		t, k = d.term, d.at
	}
	return t
}

// demanded returns the collection that an expression does not let be empty: the least
// or greatest of which is taken, which is counted as more than none, or compared with
// the empty one.
func demanded(ts []*ast.Term, at *known) (*ast.Term, *known) {
	switch ts[0].Value.String() {
	case ast.Min.Name, ast.Max.Name:
		return ts[1], at
	case ast.NotEqual.Name:
		if isEmpty(ts[2]) {
			return ts[1], at
		}
	case ast.GreaterThan.Name:
		v, ok := ts[1].Value.(ast.Var)
		if d, known := at.find(v); ok && known && d.call != nil && d.call[0].Value.String() == ast.Count.Name && ts[2].Equal(ast.InternedTerm(0)) {
			return d.call[1], d.at
		}
	}
	return nil, nil
}

// maxSteps bounds how far a variable is followed.
const maxSteps = 12

// filled returns the terms without which a collection is empty: one that is looked
// into, or of which the least is taken. What cannot be told is left out.
func (n *needs) filled(t *ast.Term, at *known, steps int) clauses {
	if steps > maxSteps {
		return nil
	}
	switch x := t.Value.(type) {
	case ast.Var:
		d, ok := at.find(x)
		switch {
		case !ok:
			return nil
		case d.term != nil:
			return n.filled(d.term, d.at, steps+1)
		}
		return n.filledBy(d.call, d.at, steps+1)
	case ast.Ref:
		if x.HasPrefix(ast.DefaultRootRef) && x.IsGround() {
			return n.filledBy([]*ast.Term{t}, at, steps+1)
		}
	case *ast.ArrayComprehension:
		return n.body(x.Body, at, steps)
	case *ast.SetComprehension:
		return n.body(x.Body, at, steps)
	case *ast.ObjectComprehension:
		return n.body(x.Body, at, steps)
	}
	return nil
}

// filledBy is filled for what a call returns, or a rule without arguments is.
func (n *needs) filledBy(call []*ast.Term, at *known, steps int) clauses {
	op, ok := call[0].Value.(ast.Ref)
	if !ok {
		return nil
	}
	args := call[1:]
	switch op.String() {
	case ast.ArrayConcat.Name, ast.Or.Name:
		return n.filled(args[0], at, steps).or(n.filled(args[1], at, steps))
	case ast.ObjectGet.Name:
		if id, ok := gotten(args, at); ok {
			return clauses{{id}}
		}
		return nil
	}
	var c clauses
	for i, r := range n.ways(op) {
		if len(r.Head.Args) != len(args) {
			return nil
		}
		inner := newKnown(r.Body, nil)
		for k, p := range r.Head.Args {
			inner.define(p, defined{term: args[k], at: at})
		}
		one := n.filled(r.Head.Value, inner, steps)
		if i == 0 {
			c = one
		} else {
			c = c.or(one)
		}
	}
	return c
}

// ways are the definitions by which a function may return something that is not empty.
func (n *needs) ways(op ast.Ref) (out []*ast.Rule) {
	for _, r := range n.compiler.GetRulesExact(op) {
		for ; r != nil; r = r.Else {
			if !isEmpty(r.Head.Value) {
				out = append(out, r)
			}
		}
	}
	return out
}

func isEmpty(t *ast.Term) bool {
	if t == nil {
		return false
	}
	switch x := t.Value.(type) {
	case *ast.Array:
		return x.Len() == 0
	case ast.Set:
		return x.Len() == 0
	case ast.Object:
		return x.Len() == 0
	}
	return false
}

// gotten returns X of object.get(input.terms, "X" or ["X", …], empty).
func gotten(args []*ast.Term, at *known) (string, bool) {
	of, key := at.value(args[0]), at.value(args[1])
	ref, ok := of.Value.(ast.Ref)
	if !ok || len(ref) != 2 || !ref[0].Equal(ast.InputRootDocument) || !ref[1].Equal(ast.InternedTerm("terms")) || !isEmpty(at.value(args[2])) {
		return "", false
	}
	if path, ok := key.Value.(*ast.Array); ok && path.Len() > 0 {
		key = path.Elem(0)
	}
	id, ok := key.Value.(ast.String)
	return string(id), ok
}
