package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// needs reads from compiled rules which terms they cannot fire without: those that
// are looked up where an undefined value makes the whole body undefined. Of several
// bodies one is enough, and then one of their terms. What stands under not, every,
// or, with says nothing, and what stands in a comprehension only where the body needs
// it to give something (filled.go).
type needs struct {
	compiler *ast.Compiler
	memo     map[*ast.Rule]clauses
}

func newNeeds(c *ast.Compiler) *needs {
	return &needs{compiler: c, memo: map[*ast.Rule]clauses{}}
}

// of returns the terms that a compiled rule needs, sorted, and the groups of which
// it needs one each.
func (n *needs) of(r *ast.Rule) (all []string, anyOf [][]string) {
	all = []string{}
	for _, c := range n.rule(r) {
		if len(c) == 1 {
			all = append(all, c[0])
		} else {
			anyOf = append(anyOf, c)
		}
	}
	return all, anyOf
}

func (n *needs) rule(r *ast.Rule) clauses {
	if c, ok := n.memo[r]; ok {
		return c
	}
	n.memo[r] = nil
	c := n.body(r.Body, nil, 0)
	if r.Else != nil {
		c = c.or(n.rule(r.Else))
	}
	if r.Default {
		c = nil
	}
	n.memo[r] = c
	return c
}

// body returns what a body needs; the bodies around it tell what its variables are.
func (n *needs) body(b ast.Body, up *known, steps int) clauses {
	at := newKnown(b, up)
	var c clauses
	for _, e := range b {
		c = c.and(n.expr(e, at, steps))
	}
	return c
}

func (n *needs) expr(e *ast.Expr, at *known, steps int) clauses {
	if e.Negated || len(e.With) > 0 {
		return nil
	}
	switch t := e.Terms.(type) {
	case *ast.Term:
		return n.term(t, at, steps)
	case []*ast.Term:
		c := n.all(t, at, steps)
		if of, there := demanded(t, at); of != nil {
			c = c.and(n.filled(of, there, steps))
		}
		return c
	}
	return nil
}

func (n *needs) all(ts []*ast.Term, at *known, steps int) clauses {
	var c clauses
	for _, t := range ts {
		c = c.and(n.term(t, at, steps))
	}
	return c
}

func (n *needs) term(t *ast.Term, at *known, steps int) clauses {
	one := func(t *ast.Term) clauses { return n.term(t, at, steps) }
	var c clauses
	switch v := t.Value.(type) {
	case ast.Ref:
		c = n.called(v).and(n.all(v[1:], at, steps))
		if id, ok := termOf(v); ok {
			c = c.and(clauses{{id}})
		}
		if len(v) > 1 {
			c = c.and(n.filled(v[0], at, steps))
		}
	case ast.Call:
		c = n.all(v, at, steps)
	case *ast.Array:
		v.Foreach(func(e *ast.Term) { c = c.and(one(e)) })
	case ast.Set:
		v.Foreach(func(e *ast.Term) { c = c.and(one(e)) })
	case ast.Object:
		v.Foreach(func(k, e *ast.Term) { c = c.and(one(k)).and(one(e)) })
	}
	return c
}

// called returns what the rules behind the ref need: all that one of them does.
func (n *needs) called(ref ast.Ref) clauses {
	if !ref.HasPrefix(ast.DefaultRootRef) {
		return nil
	}
	for k := len(ref); k > 1; k-- {
		if !ref[:k].IsGround() {
			continue
		}
		rules := n.compiler.GetRulesExact(ref[:k])
		if len(rules) == 0 {
			continue
		}
		var c clauses
		for i, r := range rules {
			// A partial rule is defined, though empty, when none of its bodies holds:
			// only a look into it needs one.
			whole := r.Head.RuleKind() == ast.SingleValue && r.Ref().IsGround()
			if r.Default || !whole && len(ref) == k {
				return nil
			}
			if i == 0 {
				c = n.rule(r)
			} else {
				c = c.or(n.rule(r))
			}
		}
		return c
	}
	return nil
}

// termOf returns X of the refs input.terms.X….
func termOf(ref ast.Ref) (string, bool) {
	if len(ref) < 3 || !ref[0].Equal(ast.InputRootDocument) || !ref[1].Equal(ast.InternedTerm("terms")) {
		return "", false
	}
	id, ok := ref[2].Value.(ast.String)
	return string(id), ok
}
