package policy

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// shape is the part of JSON Schema that the input's schema uses. OPA's own type
// check does not follow additionalProperties, and so stops at the first id of a
// mention or sentence; refChecker goes on from there.
type shape struct {
	Ref        string            `json:"$ref"`
	Type       string            `json:"type"`
	Properties map[string]*shape `json:"properties"`
	// Additional is false, or the shape of every other property.
	Additional  json.RawMessage   `json:"additionalProperties"`
	Items       *shape            `json:"items"`
	Definitions map[string]*shape `json:"definitions"`

	other *shape
}

// inputShape parses the embedded schema.
func inputShape() *shape {
	root := &shape{}
	if err := json.Unmarshal(inputSchema, root); err != nil {
		panic(fmt.Sprintf("policy: embedded input schema: %v", err))
	}
	return root.resolve(root)
}

func (s *shape) resolve(root *shape) *shape {
	if name, ok := strings.CutPrefix(s.Ref, "#/definitions/"); ok {
		return root.Definitions[name].resolve(root)
	}
	for k, p := range s.Properties {
		s.Properties[k] = p.resolve(root)
	}
	if len(s.Additional) > 0 && s.Additional[0] == '{' {
		s.other = &shape{}
		if err := json.Unmarshal(s.Additional, s.other); err != nil {
			panic(fmt.Sprintf("policy: embedded input schema: %v", err))
		}
		s.other = s.other.resolve(root)
	}
	if s.Items != nil {
		s.Items = s.Items.resolve(root)
	}
	return s
}

// step follows one element of a ref. A nil shape with an empty problem means that
// nothing is known from here on.
func (s *shape) step(e *ast.Term) (next *shape, problem, hint string) {
	name, isString := e.Value.(ast.String)
	_, isNumber := e.Value.(ast.Number)
	switch s.Type {
	case "object":
		switch {
		case isString && s.Properties[string(name)] != nil:
			return s.Properties[string(name)], "", ""
		case s.other != nil && !isNumber:
			return s.other, "", ""
		case isString:
			known := make([]string, 0, len(s.Properties))
			for k := range s.Properties {
				known = append(known, k)
			}
			return nil, fmt.Sprintf("has no %q", string(name)), suggest(string(name), known)
		case isNumber:
			return nil, "is an object, not a list", ""
		}
		return nil, "", ""
	case "array":
		if isString {
			return nil, fmt.Sprintf("is a list and has no %q", string(name)), "say which element: [_]"
		}
		return s.Items, "", ""
	}
	return nil, fmt.Sprintf("is a %s and has nothing inside", s.Type), ""
}

// refChecker follows the refs of one module into the input.
type refChecker struct {
	l    *loader
	m    *module
	root *shape
	vars map[ast.Var]typed // variables that hold part of the input
}

type typed struct {
	shape *shape
	path  string
}

// checkRefs checks every ref into the input, every term id and every kind of
// modifier that rules name. In compiled modules variables are unique and hold
// what was assigned to them, so that refs are followed through them; where there
// is none, only direct refs are checked.
func (l *loader) checkRefs(compiled *ast.Compiler) {
	root := inputShape()
	for _, m := range l.modules {
		c := &refChecker{l: l, m: m, root: root, vars: map[ast.Var]typed{}}
		mod := m.ast
		if compiled != nil {
			mod = compiled.Modules[m.file]
			c.bind(mod)
		}
		c.check(mod)
		if m.label != "" {
			ast.WalkTerms(m.ast, func(t *ast.Term) bool { l.checkWords(m, t); return false })
		}
	}
}

// bind finds the shapes of the variables, until nothing new is found.
func (c *refChecker) bind(mod *ast.Module) {
	for again := true; again; {
		again = false
		ast.WalkExprs(mod, func(e *ast.Expr) bool {
			if !e.IsEquality() {
				return false
			}
			for _, side := range [2][2]*ast.Term{{e.Operand(0), e.Operand(1)}, {e.Operand(1), e.Operand(0)}} {
				v, isVar := side[0].Value.(ast.Var)
				ref, isRef := side[1].Value.(ast.Ref)
				if _, done := c.vars[v]; !isVar || !isRef || done {
					continue
				}
				if t, _, _ := c.follow(ref); t.shape != nil {
					c.vars[v], again = t, true
				}
			}
			return false
		})
	}
}

// follow walks the ref; a nil shape means that it does not lead into the input or
// that nothing is known of it.
func (c *refChecker) follow(ref ast.Ref) (t typed, problem, hint string) {
	ref = c.m.resolved(ref)
	switch head := ref[0].Value.(type) {
	case ast.Var:
		if head.Equal(ast.InputRootDocument.Value) {
			t = typed{c.root, "input"}
		} else {
			t = c.vars[head]
		}
	}
	for _, e := range ref[1:] {
		if t.shape == nil {
			return typed{}, "", ""
		}
		next, problem, hint := t.shape.step(e)
		if problem != "" {
			return typed{}, t.path + " " + problem, hint
		}
		t = typed{next, t.path + element(e)}
	}
	return t, "", ""
}

func element(e *ast.Term) string {
	if s, ok := e.Value.(ast.String); ok && !strings.Contains(string(s), "-") {
		return "." + string(s)
	} else if ok {
		return "[" + e.String() + "]"
	}
	return "[_]"
}

// resolved replaces an import's alias at the head of a ref by what it stands for.
func (m *module) resolved(ref ast.Ref) ast.Ref {
	if v, ok := ref[0].Value.(ast.Var); ok {
		if path, ok := m.vars[string(v)]; ok {
			return path.Concat(ref[1:])
		}
	}
	return ref
}

func (c *refChecker) check(mod *ast.Module) {
	for _, r := range mod.Rules {
		ast.WalkTerms(r, func(t *ast.Term) bool {
			switch v := t.Value.(type) {
			case ast.Ref:
				c.checkRef(t, v)
			case ast.Call:
				c.checkNames(v, t.Location)
			}
			return false
		})
		ast.WalkExprs(r, func(e *ast.Expr) bool {
			if e.IsCall() {
				c.checkNames(e.Terms.([]*ast.Term), e.Location)
			}
			return false
		})
	}
}

func (c *refChecker) checkRef(t *ast.Term, ref ast.Ref) {
	if _, problem, hint := c.follow(ref); problem != "" {
		c.l.at(c.m, t.Location, "input-path", hint, "%s", problem)
	}
	if id, ok := termOf(c.m.resolved(ref)); ok {
		c.checkTerm(id, ref[min(2, len(ref)-1)], t.Location)
	}
}

func (c *refChecker) checkTerm(id string, at *ast.Term, otherwise *ast.Location) {
	if _, ok := c.l.terms.index[id]; ok {
		return
	}
	loc := at.Location
	if loc == nil {
		loc = otherwise
	}
	ids := make([]string, len(c.l.terms.all))
	for i := range ids {
		ids[i] = c.l.terms.all[i].ID
	}
	c.l.at(c.m, loc, "unknown-term", suggest(id, ids), "the lexicon has no term %q", id)
}

// checkNames checks the literal names that a call compares or hands on: kinds of
// modifier, and term ids given to object.get.
func (c *refChecker) checkNames(call []*ast.Term, loc *ast.Location) {
	op, ok := call[0].Value.(ast.Ref)
	if !ok {
		return
	}
	args := call[1:]
	switch op = c.m.resolved(op); op.String() {
	case "eq", "equal", "neq", "assign", "internal.member_2":
		if len(args) < 2 {
			return
		}
		for _, side := range [2][2]*ast.Term{{args[0], args[1]}, {args[1], args[0]}} {
			if c.isKind(side[0]) {
				c.checkKinds(side[1], loc)
			}
		}
	case "data.rules.lib.stance.has":
		if len(args) > 1 {
			c.checkKinds(args[1], loc)
		}
	case "object.get":
		if id, ok := args[1].Value.(ast.String); ok && c.path(args[0]) == "input.terms" {
			c.checkTerm(string(id), args[1], loc)
		}
	}
}

// path is where in the input a ref or variable leads, empty when it does not.
func (c *refChecker) path(t *ast.Term) string {
	switch v := t.Value.(type) {
	case ast.Ref:
		at, _, _ := c.follow(v)
		return at.path
	case ast.Var:
		return c.vars[v].path
	}
	return ""
}

// isKind reports whether the term is the kind of a modifier.
func (c *refChecker) isKind(t *ast.Term) bool {
	if ref, ok := t.Value.(ast.Ref); ok && ref[len(ref)-1].Equal(ast.InternedTerm("kind")) {
		return true
	}
	return strings.HasSuffix(c.path(t), ".kind")
}

func (c *refChecker) checkKinds(t *ast.Term, loc *ast.Location) {
	check := func(e *ast.Term) {
		s, ok := e.Value.(ast.String)
		if !ok || slices.Contains(kindNames(), string(s)) {
			return
		}
		at := e.Location
		if at == nil {
			at = loc
		}
		c.l.at(c.m, at, "unknown-modifier", suggest(string(s), kindNames()), "there is no modifier %q", string(s))
	}
	switch v := t.Value.(type) {
	case ast.String:
		check(t)
	case *ast.Array:
		v.Foreach(check)
	case ast.Set:
		v.Foreach(check)
	}
}
