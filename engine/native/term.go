package native

import "github.com/open-policy-agent/opa/v1/ast"

// constant is the value of a term that is one in every run, else nil.
func constant(t *ast.Term) Value {
	if t == nil || !t.IsGround() {
		return nil
	}
	return FromAST(t.Value)
}

// value compiles a term all of whose variables have a value.
func (s *scope) value(t *ast.Term) (expr, error) {
	if v := constant(t); v != nil {
		return func(*machine) Value { return v }, nil
	}
	switch x := t.Value.(type) {
	case ast.Var:
		if x.Equal(ast.InputRootDocument.Value) {
			return input, nil
		}
		if s.bound[x] {
			slot := s.slots[x]
			return func(m *machine) Value { return m.vars[slot] }, nil
		}
	case ast.Ref:
		return s.lookup(x)
	case *ast.Array:
		return s.array(x)
	case ast.Object:
		return s.object(x)
	case ast.Set:
		return s.set(x)
	case *ast.ArrayComprehension:
		return s.comprehension(x.Body, x.Term, nil)
	case *ast.SetComprehension:
		return s.comprehension(x.Body, nil, x.Term)
	case *ast.ObjectComprehension:
		return s.objectComprehension(x)
	}
	return nil, unsupported("%v", t)
}

func input(m *machine) Value { return m.input }

func (s *scope) values(terms []*ast.Term) ([]expr, error) {
	out := make([]expr, len(terms))
	for i, t := range terms {
		v, err := s.value(t)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

func elements(a *ast.Array) []*ast.Term {
	out := make([]*ast.Term, a.Len())
	for i := range out {
		out[i] = a.Elem(i)
	}
	return out
}

func (s *scope) array(a *ast.Array) (expr, error) {
	values, err := s.values(elements(a))
	return func(m *machine) Value {
		out := make(Array, len(values))
		for i, v := range values {
			if out[i] = v(m); out[i] == nil {
				return nil
			}
		}
		return out
	}, err
}

func (s *scope) set(a ast.Set) (expr, error) {
	values, err := s.values(a.Slice())
	return func(m *machine) Value {
		out := make(Array, 0, len(values))
		for _, value := range values {
			v := value(m)
			if v == nil {
				return nil
			}
			out = insert(out, v)
		}
		return &Set{out}
	}, err
}

func (s *scope) object(o ast.Object) (expr, error) {
	var keys, values []*ast.Term
	fixed := true
	o.Foreach(func(k, v *ast.Term) {
		keys, values = append(keys, k), append(values, v)
		fixed = fixed && constant(k) != nil
	})
	if !fixed {
		return nil, unsupported("an object whose keys are no constants")
	}
	vs, err := s.values(values)
	if err != nil {
		return nil, err
	}
	names := make(Array, len(keys))
	for i, k := range keys {
		names[i] = constant(k)
	}
	order := make(Array, len(keys)) // SortedObject tells where each value goes
	for i := range order {
		order[i] = Int(i)
	}
	SortedObject(names, order)
	return func(m *machine) Value {
		out := make(Array, len(vs))
		for i, place := range order {
			if out[i] = vs[place.(Int)](m); out[i] == nil {
				return nil
			}
		}
		return &dict{names, out}
	}, nil
}

// comprehension makes an array of one term or a set of the other.
func (s *scope) comprehension(b ast.Body, ofArray, ofSet *ast.Term) (expr, error) {
	list := s.p.list(1)
	run, err := s.nest().body(b, func(s *scope) (code, error) {
		if ofSet != nil {
			v, err := s.value(ofSet)
			return adding(v, list), err
		}
		v, err := s.value(ofArray)
		return appending(v, list), err
	})
	if err != nil {
		return nil, err
	}
	closed := (*machine).closeArray
	if ofSet != nil {
		closed = (*machine).closeSet
	}
	return func(m *machine) Value {
		m.open(list)
		if run(m) == failed {
			return nil
		}
		return closed(m, list)
	}, nil
}

func (s *scope) objectComprehension(c *ast.ObjectComprehension) (expr, error) {
	list := s.p.list(2)
	run, err := s.nest().body(c.Body, func(s *scope) (code, error) {
		k, err := s.value(c.Key)
		if err != nil {
			return nil, err
		}
		v, err := s.value(c.Value)
		return pairing(k, v, list), err
	})
	if err != nil {
		return nil, err
	}
	return func(m *machine) Value {
		m.open(list)
		m.open(list + 1)
		if run(m) == failed {
			return nil
		}
		return m.closeObject(list)
	}, nil
}

// head compiles what a reference begins with, and returns what follows it.
func (s *scope) head(ref ast.Ref) (expr, []*ast.Term, error) {
	if ref[0].Equal(ast.DefaultRootDocument) {
		d, rest, err := s.p.find(ref)
		if err != nil {
			return nil, nil, err
		}
		if d.kind == function {
			return nil, nil, unsupported("a function that is not called")
		}
		return d.value, rest, nil
	}
	first, err := s.value(ref[0])
	return first, ref[1:], err
}

// lookup compiles a reference all of whose variables have a value.
func (s *scope) lookup(ref ast.Ref) (expr, error) {
	first, rest, err := s.head(ref)
	if err != nil {
		return nil, err
	}
	keys, err := s.values(rest)
	if err != nil {
		return nil, err
	}
	switch len(keys) {
	case 0:
		return first, nil
	case 1:
		key := keys[0]
		return func(m *machine) Value { return get(first(m), key(m)) }, nil
	}
	return func(m *machine) Value {
		v := first(m)
		for _, key := range keys {
			if v == nil {
				return nil
			}
			v = get(v, key(m))
		}
		return v
	}, nil
}

// enumerate compiles a term that may have many values: a reference with variables
// that get theirs here.
func (s *scope) enumerate(t *ast.Term) (func(sink) code, error) {
	ref, ok := t.Value.(ast.Ref)
	if !ok || !s.anyFree(ref) {
		value, err := s.value(t)
		return func(k sink) code {
			return func(m *machine) signal {
				v := value(m)
				if v == nil {
					return m.nothing()
				}
				return k(m, v)
			}
		}, err
	}
	first, rest, err := s.head(ref)
	if err != nil {
		return nil, err
	}
	hops := make([]func(sink) sink, len(rest))
	for i, key := range rest {
		if v, ok := s.free(key); ok {
			hops[i] = through(s.bind(v))
			continue
		}
		at, err := s.value(key)
		if err != nil {
			return nil, err
		}
		hops[i] = to(at)
	}
	return func(k sink) code {
		for i := len(hops) - 1; i >= 0; i-- {
			k = hops[i](k)
		}
		return func(m *machine) signal {
			v := first(m)
			if v == nil {
				return m.nothing()
			}
			return k(m, v)
		}
	}, nil
}

func (s *scope) anyFree(ref ast.Ref) bool {
	for _, t := range ref {
		if _, ok := s.free(t); ok {
			return true
		}
	}
	return false
}

// to goes to one key, through to every key in turn.
func to(key expr) func(sink) sink {
	return func(k sink) sink {
		return func(m *machine, v Value) signal {
			at := key(m)
			if at == nil {
				return m.nothing()
			}
			if v = get(v, at); v == nil {
				return m.nothing()
			}
			return k(m, v)
		}
	}
}

func through(slot int) func(sink) sink {
	return func(k sink) sink {
		return func(m *machine, v Value) signal {
			return each(m, v, func(m *machine, key, e Value) signal {
				m.vars[slot] = key
				return k(m, e)
			})
		}
	}
}
