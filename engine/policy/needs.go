package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// needs reads from compiled rules which terms they cannot fire without: those that
// are looked up where an undefined value makes the whole body undefined. What
// stands under not, every, or, with or in a comprehension says nothing.
type needs struct {
	compiler *ast.Compiler
	memo     map[*ast.Rule]set
}

type set map[string]struct{}

func newNeeds(c *ast.Compiler) *needs {
	return &needs{compiler: c, memo: map[*ast.Rule]set{}}
}

// of returns the needs of a compiled rule, sorted.
func (n *needs) of(r *ast.Rule) []string {
	ids := make([]string, 0, 4)
	for id := range n.rule(r) {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (n *needs) rule(r *ast.Rule) set {
	if s, ok := n.memo[r]; ok {
		return s
	}
	n.memo[r] = nil
	s := set{}
	for _, e := range r.Body {
		s.add(n.expr(e))
	}
	if r.Else != nil {
		s = s.and(n.rule(r.Else))
	}
	if r.Default {
		s = nil
	}
	n.memo[r] = s
	return s
}

func (n *needs) expr(e *ast.Expr) set {
	if e.Negated || len(e.With) > 0 {
		return nil
	}
	switch t := e.Terms.(type) {
	case *ast.Term:
		return n.term(t)
	case []*ast.Term:
		s := set{}
		for _, op := range t {
			s.add(n.term(op))
		}
		return s
	}
	return nil
}

func (n *needs) term(t *ast.Term) set {
	s := set{}
	switch v := t.Value.(type) {
	case ast.Ref:
		if id, ok := termOf(v); ok {
			s[id] = struct{}{}
		}
		s.add(n.called(v))
		for _, e := range v[1:] {
			s.add(n.term(e))
		}
	case ast.Call:
		for _, e := range v {
			s.add(n.term(e))
		}
	case *ast.Array:
		v.Foreach(func(e *ast.Term) { s.add(n.term(e)) })
	case ast.Set:
		v.Foreach(func(e *ast.Term) { s.add(n.term(e)) })
	case ast.Object:
		v.Foreach(func(k, e *ast.Term) { s.add(n.term(k)); s.add(n.term(e)) })
	}
	return s
}

// called returns what every body of the rules behind the ref needs.
func (n *needs) called(ref ast.Ref) set {
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
		var common set
		for i, r := range rules {
			// A partial rule is defined, though empty, when none of its bodies holds:
			// only a look into it needs one.
			whole := r.Head.RuleKind() == ast.SingleValue && r.Ref().IsGround()
			if r.Default || !whole && len(ref) == k {
				return nil
			}
			if i == 0 {
				common = n.rule(r)
			} else {
				common = common.and(n.rule(r))
			}
		}
		return common
	}
	return nil
}

// termOf returns X of the refs input.terms.X….
func termOf(ref ast.Ref) (string, bool) {
	if len(ref) < 3 || !ref[0].Equal(ast.InputRootDocument) || !ref[1].Equal(keys.terms) {
		return "", false
	}
	id, ok := ref[2].Value.(ast.String)
	return string(id), ok
}

func (s set) add(other set) {
	for id := range other {
		s[id] = struct{}{}
	}
}

func (s set) and(other set) set {
	both := set{}
	for id := range s {
		if _, ok := other[id]; ok {
			both[id] = struct{}{}
		}
	}
	return both
}
