package native

import (
	"maps"

	"github.com/open-policy-agent/opa/v1/ast"
)

// scope is what is known at a place of a rule: where its variables are, and which
// have a value there. The compiler has put expressions into an order in which every
// variable has its value before it is needed, so this is known before any run.
type scope struct {
	p     *Program
	slots map[ast.Var]int // of the whole rule
	bound map[ast.Var]bool
}

func newScope(p *Program) *scope {
	return &scope{p: p, slots: map[ast.Var]int{}, bound: map[ast.Var]bool{}}
}

// nest is the scope of a body within: it sees the variables around it, which do not
// see its own.
func (s *scope) nest() *scope { return &scope{s.p, s.slots, maps.Clone(s.bound)} }

// bind gives the variable a value from here on, and returns its place.
func (s *scope) bind(v ast.Var) int {
	s.bound[v] = true
	slot, ok := s.slots[v]
	if !ok {
		slot = s.p.slot()
		s.slots[v] = slot
	}
	return slot
}

// free reports whether the term is a variable without a value here.
func (s *scope) free(t *ast.Term) (ast.Var, bool) {
	v, ok := t.Value.(ast.Var)
	return v, ok && !s.bound[v] && !v.Equal(ast.InputRootDocument.Value) && !v.Equal(ast.DefaultRootDocument.Value)
}

// builder makes the code of an expression, given that of all that follows it.
type builder func(next code) code

func chain(builders []builder, next code) code {
	for i := len(builders) - 1; i >= 0; i-- {
		next = builders[i](next)
	}
	return next
}

// params puts the arguments of a head, which are variables, to their places.
func (s *scope) params(args ast.Args, places []int) {
	for i, t := range args {
		if v, ok := s.free(t); ok {
			s.slots[v], s.bound[v] = places[i], true
		}
	}
}

// arguments matches the arguments of a head with what stands in their places.
func (s *scope) arguments(args ast.Args, places []int) (builder, error) {
	var builders []builder
	s.params(args, places)
	seen := map[ast.Var]int{}
	for i, t := range args {
		if v, ok := t.Value.(ast.Var); ok {
			if _, twice := seen[v]; twice {
				return nil, unsupported("an argument that stands twice")
			}
			seen[v] = i
			continue
		}
		match, err := s.match(t)
		if err != nil {
			return nil, err
		}
		place := places[i]
		builders = append(builders, func(next code) code {
			k := match(next)
			return func(m *machine) signal { return k(m, m.vars[place]) }
		})
	}
	return func(next code) code { return chain(builders, next) }, nil
}

// body compiles the expressions, and what is done for every solution.
func (s *scope) body(b ast.Body, end func(*scope) (code, error)) (code, error) {
	builders := make([]builder, 0, len(b))
	for _, e := range b {
		one, err := s.expression(e)
		if err != nil {
			return nil, err
		}
		builders = append(builders, one)
	}
	last, err := end(s)
	if err != nil {
		return nil, err
	}
	return chain(builders, last), nil
}

// holds is code that is enough at the first solution of the body.
func (s *scope) holds(b ast.Body) (code, error) {
	return s.nest().body(b, func(*scope) (code, error) {
		return func(*machine) signal { return enough }, nil
	})
}

func (s *scope) expression(e *ast.Expr) (builder, error) {
	if len(e.With) > 0 {
		return nil, unsupported("with")
	}
	if e.Negated {
		return s.negation(e)
	}
	switch t := e.Terms.(type) {
	case *ast.Term:
		of, err := s.enumerate(t)
		if err != nil {
			return nil, err
		}
		return func(next code) code {
			return of(func(m *machine, v Value) signal {
				if !isTrue(v) {
					return onward
				}
				return next(m)
			})
		}, nil
	case []*ast.Term:
		return s.call(t)
	case *ast.Every:
		return s.every(t)
	}
	return nil, unsupported("%v", e)
}

func (s *scope) negation(e *ast.Expr) (builder, error) {
	holds, err := s.holds(ast.NewBody(e.Complement()))
	if err != nil {
		return nil, err
	}
	return func(next code) code {
		return func(m *machine) signal {
			switch holds(m) {
			case enough:
				return onward
			case failed:
				return failed
			}
			return next(m)
		}
	}, nil
}

func (s *scope) every(e *ast.Every) (builder, error) {
	domain, err := s.value(e.Domain)
	if err != nil {
		return nil, err
	}
	inner := s.nest()
	key, value := -1, -1
	if e.Key != nil {
		if v, ok := inner.free(e.Key); ok {
			key = inner.bind(v)
		} else {
			return nil, unsupported("every %v", e.Key)
		}
	}
	if v, ok := inner.free(e.Value); ok {
		value = inner.bind(v)
	} else {
		return nil, unsupported("every %v", e.Value)
	}
	holds, err := inner.holds(e.Body)
	if err != nil {
		return nil, err
	}
	return func(next code) code {
		return func(m *machine) signal {
			v := domain(m)
			if v == nil {
				return m.nothing()
			}
			if rank(v) < rank(noArray) {
				return onward // nothing to go through
			}
			// enough stops at the first element that does not hold.
			switch each(m, v, func(m *machine, k, v Value) signal {
				if key >= 0 {
					m.vars[key] = k
				}
				m.vars[value] = v
				switch holds(m) {
				case enough:
					return onward
				case failed:
					return failed
				}
				return enough
			}) {
			case enough:
				return onward
			case failed:
				return failed
			}
			return next(m)
		}
	}, nil
}

// each goes through a collection in order; a scalar has nothing to go through.
func each(m *machine, v Value, do func(m *machine, k, v Value) signal) signal {
	switch c := v.(type) {
	case Array:
		for i, e := range c {
			if !m.step() {
				return failed
			}
			if sig := do(m, Int(i), e); sig != onward {
				return sig
			}
		}
	case *Set:
		for _, e := range c.elems {
			if !m.step() {
				return failed
			}
			if sig := do(m, e, e); sig != onward {
				return sig
			}
		}
	case Object:
		for _, k := range c.Keys() {
			if !m.step() {
				return failed
			}
			if sig := do(m, k, c.Get(k)); sig != onward {
				return sig
			}
		}
	}
	return onward
}
