package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// needs reads from compiled rules which terms they cannot fire without: those that
// are looked up where an undefined value makes the whole body undefined. Of several
// bodies one is enough, and then one of their terms. What stands under not, every,
// or, with or in a comprehension says nothing.
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
	var c clauses
	for _, e := range r.Body {
		c = c.and(n.expr(e))
	}
	if r.Else != nil {
		c = c.or(n.rule(r.Else))
	}
	if r.Default {
		c = nil
	}
	n.memo[r] = c
	return c
}

func (n *needs) expr(e *ast.Expr) clauses {
	if e.Negated || len(e.With) > 0 {
		return nil
	}
	switch t := e.Terms.(type) {
	case *ast.Term:
		return n.term(t)
	case []*ast.Term:
		return n.all(t)
	}
	return nil
}

func (n *needs) all(ts []*ast.Term) clauses {
	var c clauses
	for _, t := range ts {
		c = c.and(n.term(t))
	}
	return c
}

func (n *needs) term(t *ast.Term) clauses {
	switch v := t.Value.(type) {
	case ast.Ref:
		c := n.called(v).and(n.all(v[1:]))
		if id, ok := termOf(v); ok {
			c = c.and(clauses{{id}})
		}
		return c
	case ast.Call:
		return n.all(v)
	case *ast.Array:
		var c clauses
		v.Foreach(func(e *ast.Term) { c = c.and(n.term(e)) })
		return c
	case ast.Set:
		var c clauses
		v.Foreach(func(e *ast.Term) { c = c.and(n.term(e)) })
		return c
	case ast.Object:
		var c clauses
		v.Foreach(func(k, e *ast.Term) { c = c.and(n.term(k)).and(n.term(e)) })
		return c
	}
	return nil
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
