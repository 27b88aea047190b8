package native

import "github.com/open-policy-agent/opa/v1/ast"

// unify compiles a = b: variables that have no value get one, what has one is compared.
func (s *scope) unify(a, b *ast.Term) (builder, error) {
	if !s.open(a) {
		a, b = b, a
	}
	if s.open(a) && s.open(b) {
		return s.unifyArrays(a, b)
	}
	of, err := s.enumerate(b)
	if err != nil {
		return nil, err
	}
	match, err := s.match(a)
	if err != nil {
		return nil, err
	}
	return func(next code) code { return of(match(next)) }, nil
}

// open reports whether the term is a pattern: a variable without a value, or an
// array or object that holds one.
func (s *scope) open(t *ast.Term) bool {
	switch x := t.Value.(type) {
	case ast.Var:
		_, free := s.free(t)
		return free
	case *ast.Array:
		return x.Until(s.open)
	case ast.Object:
		return x.Until(func(_, v *ast.Term) bool { return s.open(v) })
	}
	return false
}

// unifyArrays compiles the unification of two arrays that both hold variables.
func (s *scope) unifyArrays(a, b *ast.Term) (builder, error) {
	left, ok := a.Value.(*ast.Array)
	right, too := b.Value.(*ast.Array)
	if !ok || !too || left.Len() != right.Len() {
		return nil, unsupported("%v = %v", a, b)
	}
	var builders []builder
	for i := range left.Len() {
		one, err := s.unify(left.Elem(i), right.Elem(i))
		if err != nil {
			return nil, err
		}
		builders = append(builders, one)
	}
	return func(next code) code { return chain(builders, next) }, nil
}

// match compiles the matching of a value with a pattern.
func (s *scope) match(t *ast.Term) (func(next code) sink, error) {
	if v, ok := s.free(t); ok {
		slot := s.bind(v)
		return func(next code) sink {
			return func(m *machine, v Value) signal {
				m.vars[slot] = v
				return next(m)
			}
		}, nil
	}
	if s.open(t) {
		switch x := t.Value.(type) {
		case *ast.Array:
			return s.matchArray(x)
		case ast.Object:
			return s.matchObject(x)
		}
	}
	// A reference may have many values, of which one must be the same.
	of, err := s.enumerate(t)
	if err != nil {
		return nil, err
	}
	slot := s.p.slot()
	return func(next code) sink {
		compare := of(func(m *machine, v Value) signal {
			if !equal(m.vars[slot], v) {
				return onward
			}
			return next(m)
		})
		return func(m *machine, v Value) signal {
			m.vars[slot] = v
			return compare(m)
		}
	}, nil
}

func (s *scope) matchArray(a *ast.Array) (func(next code) sink, error) {
	keys := make([]Value, a.Len())
	for i := range keys {
		keys[i] = Int(i)
	}
	parts, err := s.parts(keys, elements(a))
	return func(next code) sink {
		k := parts(next)
		return func(m *machine, v Value) signal {
			if list, ok := v.(Array); !ok || len(list) != len(keys) {
				return onward
			}
			return k(m, v)
		}
	}, err
}

func (s *scope) matchObject(o ast.Object) (func(next code) sink, error) {
	var keys []Value
	var patterns []*ast.Term
	o.Foreach(func(k, v *ast.Term) { keys, patterns = append(keys, constant(k)), append(patterns, v) })
	if whole(keys, true) == nil {
		return nil, unsupported("%v", o)
	}
	parts, err := s.parts(keys, patterns)
	return func(next code) sink {
		k := parts(next)
		return func(m *machine, v Value) signal {
			if obj, ok := v.(Object); !ok || obj.Len() != len(keys) {
				return onward
			}
			return k(m, v)
		}
	}, err
}

// parts matches what stands at the keys of a collection with patterns, in turn.
func (s *scope) parts(keys []Value, patterns []*ast.Term) (func(next code) sink, error) {
	slot := s.p.slot()
	var builders []builder
	for i, t := range patterns {
		match, err := s.match(t)
		if err != nil {
			return nil, err
		}
		key := keys[i]
		builders = append(builders, func(next code) code {
			k := match(next)
			return func(m *machine) signal {
				v := get(m.vars[slot], key)
				if v == nil {
					return onward
				}
				return k(m, v)
			}
		})
	}
	return func(next code) sink {
		k := chain(builders, next)
		return func(m *machine, v Value) signal {
			m.vars[slot] = v
			return k(m)
		}
	}, nil
}
