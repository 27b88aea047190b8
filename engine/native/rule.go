package native

import (
	"slices"
	"sort"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// kind is what the rules of one path make together.
type kind uint8

const (
	complete kind = iota // one value
	function             // one value, of arguments
	set                  // a set that rules add to
	object               // an object that rules add to
)

// doc is the rules of one path.
type doc struct {
	index  int
	kind   kind
	params []int // places of the arguments
	defs   []*def
	same   bool // all that the definitions can give is one constant
	other  expr // the default value; nil without
	result int  // place of the value that is being made
	list   int  // of a set: its elements; of an object: its keys, the values follow
}

// def is one definition of a rule. otherwise is tried where it gives nothing.
type def struct {
	run       code
	constant  Value // of a head that is one
	otherwise *def
}

// index sorts the rules of the modules by path.
func (p *Program) index(modules map[string]*ast.Module) {
	files := make([]string, 0, len(modules))
	for f := range modules {
		files = append(files, f)
	}
	sort.Strings(files)
	for _, f := range files {
		for _, r := range modules[f].Rules {
			path := pathOf(r.Ref().GroundPrefix())
			p.rules[path] = append(p.rules[path], r)
		}
	}
	for path := range p.rules {
		p.paths = append(p.paths, path)
	}
	sort.Strings(p.paths)
}

// pathOf writes a reference so that only what it contains begins with it.
func pathOf(ref ast.Ref) string {
	var b strings.Builder
	for _, t := range ref {
		b.WriteString(t.String())
		b.WriteByte(0)
	}
	return b.String()
}

// find returns the doc that a reference to data begins with, and what follows.
func (p *Program) find(ref ast.Ref) (*doc, ast.Ref, error) {
	var b strings.Builder
	for i, t := range ref {
		if i > 0 && !t.IsGround() {
			break
		}
		b.WriteString(t.String())
		b.WriteByte(0)
		if path := b.String(); p.rules[path] != nil {
			d, err := p.doc(path)
			return d, ref[i+1:], err
		}
	}
	return nil, nil, unsupported("%v is no rule", ref)
}

// doc compiles the rules of the path, once.
func (p *Program) doc(path string) (*doc, error) {
	if d := p.docs[path]; d != nil {
		if d.defs == nil && d.other == nil {
			return nil, unsupported("a rule that is left to OPA is used")
		}
		return d, nil
	}
	if i, _ := slices.BinarySearch(p.paths, path); i+1 < len(p.paths) && strings.HasPrefix(p.paths[i+1], path) {
		return nil, unsupported("rules stand below the rule")
	}
	rules := p.rules[path]
	d := &doc{index: len(p.docs), result: p.slot()}
	p.docs[path] = d
	if err := p.shape(d, rules); err != nil {
		return nil, err
	}
	defs := make([]*def, 0, len(rules))
	var other expr
	for _, r := range rules {
		if r.Default {
			s := newScope(p)
			s.params(r.Head.Args, d.params)
			v, err := s.value(r.Head.Value)
			if err != nil {
				return nil, err
			}
			other = v
			continue
		}
		one, err := p.def(d, r)
		if err != nil {
			return nil, err
		}
		defs = append(defs, one)
	}
	d.defs, d.other, d.same = defs, other, constants(defs)
	return d, nil
}

// shape says what the rules make, and finds places for it.
func (p *Program) shape(d *doc, rules []*ast.Rule) error {
	first := rules[0].Head
	beyond := len(first.Ref()) - len(first.Ref().GroundPrefix())
	switch {
	case first.RuleKind() == ast.MultiValue && beyond == 0:
		d.kind, d.list = set, p.list(1)
	case first.RuleKind() == ast.SingleValue && beyond == 1:
		d.kind, d.list = object, p.list(2)
	case first.RuleKind() == ast.SingleValue && beyond == 0 && len(first.Args) > 0:
		d.kind = function
	case first.RuleKind() == ast.SingleValue && beyond == 0:
		d.kind = complete
	default:
		return unsupported("the head %v", first)
	}
	for _, r := range rules {
		h := r.Head
		if h.RuleKind() != first.RuleKind() || len(h.Args) != len(first.Args) || len(h.Ref())-len(h.Ref().GroundPrefix()) != beyond {
			return unsupported("heads of several kinds: %v", h)
		}
	}
	for range first.Args {
		d.params = append(d.params, p.slot())
	}
	return nil
}

func (p *Program) slot() int {
	p.slots++
	return p.slots - 1
}

func (p *Program) list(n int) int {
	p.lists += n
	return p.lists - n
}

// def compiles one definition.
func (p *Program) def(d *doc, r *ast.Rule) (*def, error) {
	one := &def{}
	s := newScope(p)
	args, err := s.arguments(r.Head.Args, d.params)
	if err != nil {
		return nil, err
	}
	run, err := s.body(r.Body, func(s *scope) (code, error) { return p.end(s, d, r.Head, one) })
	if err != nil {
		return nil, err
	}
	one.run = args(run)
	if r.Else != nil {
		one.otherwise, err = p.def(d, r.Else)
	}
	return one, err
}

// end is what a definition does with a solution of its body.
func (p *Program) end(s *scope, d *doc, h *ast.Head, one *def) (code, error) {
	switch d.kind {
	case set:
		key, err := s.value(h.Key)
		return adding(key, d.list), err
	case object:
		ref := h.Ref()
		key, err := s.value(ref[len(ref)-1])
		if err != nil {
			return nil, err
		}
		value, err := s.value(h.Value)
		return pairing(key, value, d.list), err
	}
	if one.constant = constant(h.Value); one.constant != nil {
		return func(m *machine) signal {
			m.vars[d.result] = one.constant
			return enough
		}, nil
	}
	value, err := s.value(h.Value)
	if err != nil {
		return nil, err
	}
	return func(m *machine) signal {
		v := value(m)
		if v == nil {
			return m.nothing()
		}
		if made := m.vars[d.result]; made != nil && !equal(made, v) {
			return m.fail(errConflict)
		}
		m.vars[d.result] = v
		return onward
	}, nil
}

// constants reports whether the definitions can give one constant only.
func constants(defs []*def) bool {
	for _, one := range defs {
		for ; one != nil; one = one.otherwise {
			if one.constant == nil || !equal(one.constant, defs[0].constant) {
				return false
			}
		}
	}
	return true
}

// value is the value of a rule without arguments; it is made once a run.
func (d *doc) value(m *machine) Value {
	if m.known[d.index] {
		return m.made[d.index]
	}
	var v Value
	switch d.kind {
	case set, object:
		v = d.collect(m)
	default:
		v = d.call(m)
	}
	if m.err != nil {
		return nil
	}
	m.made[d.index], m.known[d.index] = v, true
	m.touched = append(m.touched, d.index)
	return v
}

// collect is what the definitions add up to.
func (d *doc) collect(m *machine) Value {
	m.open(d.list)
	if d.kind == object {
		m.open(d.list + 1)
	}
	for _, one := range d.defs {
		if !m.step() || one.run(m) == failed {
			return nil
		}
	}
	if d.kind == object {
		return m.closeObject(d.list)
	}
	return m.closeSet(d.list)
}

// call is the value of the definitions for the arguments in their places.
func (d *doc) call(m *machine) Value {
	var found Value
	for _, one := range d.defs {
		if !m.step() {
			return nil
		}
		v := one.value(m, d.result)
		if m.err != nil {
			return nil
		}
		if v == nil {
			continue
		}
		if found != nil && !equal(found, v) {
			m.fail(errConflict)
			return nil
		}
		found = v
		if d.same {
			break
		}
	}
	if found == nil && d.other != nil {
		return d.other(m)
	}
	return found
}

// value is what the definition gives, or else those after it.
func (one *def) value(m *machine, result int) Value {
	for ; one != nil; one = one.otherwise {
		m.vars[result] = nil
		if one.run(m) == failed {
			return nil
		}
		if v := m.vars[result]; v != nil {
			return v
		}
	}
	return nil
}
