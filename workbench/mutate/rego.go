package mutate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// broken is one condition of a rule, and the ways to break it: the first of them
// that still compiles is the mutant.
type broken struct {
	file  string
	rule  int // in the module
	line  int
	tries []attempt
}

// attempt is a way to break a condition.
type attempt struct {
	what string
	rule *ast.Rule
}

// far is the distance, or count, that a weakened number becomes.
const far = "1000"

// conditions lists the conditions of a module's rules, in order.
func conditions(file string, m *ast.Module) []broken {
	var out []broken
	for i, r := range m.Rules {
		for e := r; e != nil; e = e.Else {
			out = append(out, conditionsOf(file, i, m.Rules[i], depth(r, e))...)
		}
	}
	return out
}

// depth is how many elses lead from a rule to one of its elses.
func depth(r, e *ast.Rule) int {
	n := 0
	for ; r != e; r = r.Else {
		n++
	}
	return n
}

func at(r *ast.Rule, depth int) *ast.Rule {
	for range depth {
		r = r.Else
	}
	return r
}

func conditionsOf(file string, index int, whole *ast.Rule, depth int) []broken {
	var out []broken
	for n, body := range bodies(at(whole, depth)) {
		for i, e := range *body {
			if e.Generated || isTrue(e) {
				continue
			}
			b := broken{file: file, rule: index, line: e.Location.Row}
			try := func(what string, change func(r *ast.Rule, body *ast.Body) bool) {
				c := whole.Copy()
				c.Annotations = whole.Annotations
				r := at(c, depth)
				if change(r, bodies(r)[n]) {
					b.tries = append(b.tries, attempt{what, c})
				}
			}
			text := oneLine(string(e.Location.Text))
			if claims(e) {
				continue // without it there is no rule
			}
			try("without "+text, func(r *ast.Rule, body *ast.Body) bool { return drop(r, body, i, false) })
			try("weakened "+text+": "+far, func(_ *ast.Rule, body *ast.Body) bool { return weaken((*body)[i]) })
			try("without "+text+" and what rests on it", func(r *ast.Rule, body *ast.Body) bool { return drop(r, body, i, true) })
			if len(b.tries) > 0 {
				out = append(out, b)
			}
		}
	}
	return out
}

// bodies are the body of a rule and of all comprehensions in it, in a fixed order.
func bodies(r *ast.Rule) []*ast.Body {
	out := []*ast.Body{&r.Body}
	ast.WalkClosures(&ast.Rule{Head: r.Head, Body: r.Body}, func(x any) bool {
		switch c := x.(type) {
		case *ast.ArrayComprehension:
			out = append(out, &c.Body)
		case *ast.SetComprehension:
			out = append(out, &c.Body)
		case *ast.ObjectComprehension:
			out = append(out, &c.Body)
		case *ast.Every:
			out = append(out, &c.Body)
		}
		return false
	})
	return out
}

func isTrue(e *ast.Expr) bool {
	t, ok := e.Terms.(*ast.Term)
	return ok && t.Value.Compare(ast.Boolean(true)) == 0
}

// claims reports whether the expression makes the finding of a rule.
func claims(e *ast.Expr) bool {
	found := false
	ast.WalkRefs(e, func(r ast.Ref) bool {
		found = found || r.Equal(ast.RegoMetadataChain.Ref())
		return found
	})
	return found
}

// weaken makes the numbers of an expression, distances and counts, large.
func weaken(e *ast.Expr) bool {
	if !e.IsCall() && !e.IsSome() {
		return false
	}
	done := false
	ast.WalkTerms(e, func(t *ast.Term) bool {
		if n, ok := t.Value.(ast.Number); ok {
			if k, isInt := n.Int(); isInt && k >= 2 {
				t.Value, done = ast.Number(far), true
			}
		}
		return false
	})
	return done && !comparison(e)
}

func comparison(e *ast.Expr) bool {
	switch op := e.Operator(); {
	case op == nil:
		return false
	default:
		return slices.Contains([]string{"lt", "lte", "gt", "gte", "equal", "neq"}, op.String())
	}
}

// drop takes expression i out of the body. A variable that it declares and that a
// reference still runs over ([sentence]) is declared by itself. What else depends on
// its variables goes too where cascade is true; pieces of evidence go always.
func drop(r *ast.Rule, body *ast.Body, i int, cascade bool) bool {
	gone := map[int]bool{i: true}
	var free []ast.Var
	lost := map[ast.Var]bool{}
	for again := true; again; {
		again = false
		lost, free = map[ast.Var]bool{}, nil
		for k := range *body {
			if !gone[k] {
				continue
			}
			for _, v := range declared((*body)[k]) {
				if runsOver(*body, gone, v) {
					free = append(free, v)
				} else {
					lost[v] = true
				}
			}
		}
		for k, e := range *body {
			if !gone[k] && !claims(e) && mentions(e, lost) {
				if !cascade {
					return false
				}
				gone[k], again = true, true
			}
		}
	}
	if mentions(r.Head, lost) {
		return false
	}
	var out ast.Body
	if len(free) > 0 {
		slices.Sort(free)
		d := &ast.SomeDecl{}
		for _, v := range slices.Compact(free) {
			d.Symbols = append(d.Symbols, ast.VarTerm(string(v)))
		}
		loc := (*body)[i].Location
		d.Location = loc
		e := ast.NewExpr(d)
		e.Location = loc
		out = append(out, e)
	}
	for k, e := range *body {
		if gone[k] {
			continue
		}
		if claims(e) && mentions(e, lost) && !forget(e, lost) {
			return false
		}
		out = append(out, e)
	}
	if len(out) == 0 {
		e := ast.NewExpr(ast.BooleanTerm(true))
		e.Location = (*body)[i].Location
		out = ast.Body{e}
	}
	for k := range out {
		out[k].Index = k
	}
	*body = out
	return true
}

// declared are the variables that an expression declares.
func declared(e *ast.Expr) []ast.Var {
	var terms []*ast.Term
	switch t := e.Terms.(type) {
	case *ast.SomeDecl:
		terms = t.Symbols
		if call, ok := t.Symbols[0].Value.(ast.Call); ok { // some x in xs: all but the last operand
			terms = call[1 : len(call)-1]
		}
	case []*ast.Term:
		if e.IsAssignment() {
			terms = t[1:2]
		}
	}
	var out []ast.Var
	for _, t := range terms {
		ast.WalkVars(t, func(v ast.Var) bool {
			if !v.IsWildcard() {
				out = append(out, v)
			}
			return false
		})
	}
	return out
}

// runsOver reports whether what is left of the body has a reference with the
// variable in brackets, of which it takes every value.
func runsOver(body ast.Body, gone map[int]bool, v ast.Var) bool {
	for k, e := range body {
		if gone[k] || e.Negated {
			continue
		}
		found := false
		ast.WalkRefs(e, func(r ast.Ref) bool {
			if slices.ContainsFunc(r[1:], func(t *ast.Term) bool { return t.Value.Compare(v) == 0 }) {
				found = true
			}
			return found
		})
		if found {
			return true
		}
	}
	return false
}

func mentions(x any, vars map[ast.Var]bool) bool {
	found := false
	ast.WalkVars(x, func(v ast.Var) bool {
		found = found || vars[v]
		return found
	})
	return found
}

// forget takes the elements that mention the variables out of the arrays of an
// expression; false where none would be left.
func forget(e *ast.Expr, vars map[ast.Var]bool) bool {
	ok := true
	ast.WalkTerms(e, func(t *ast.Term) bool {
		a, isArray := t.Value.(*ast.Array)
		if !isArray {
			return false
		}
		var left []*ast.Term
		a.Foreach(func(el *ast.Term) {
			if !mentions(el, vars) {
				left = append(left, el)
			}
		})
		ok = ok && (len(left) > 0 || a.Len() == 0)
		t.Value = ast.NewArray(left...)
		return false
	})
	return ok && !mentions(e, vars)
}

func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 100 {
		s = string(r[:99]) + "…"
	}
	return fmt.Sprintf("`%s`", s)
}
