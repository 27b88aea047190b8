package native

import (
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/metrics"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// call compiles an expression that calls a function. The compiler has made every call
// an expression of its own, whose last term takes the result where somebody needs it.
func (s *scope) call(terms []*ast.Term) (builder, error) {
	op, ok := terms[0].Value.(ast.Ref)
	if !ok {
		return nil, unsupported("a call of %v", terms[0])
	}
	args := terms[1:]
	if op.HasPrefix(ast.DefaultRootRef) {
		return s.callRule(op, args)
	}
	name := op.String()
	decl := ast.BuiltinMap[name]
	if decl == nil || !s.p.functions[name] {
		return nil, unsupported("%s", name)
	}
	arity := decl.Decl.Arity()
	if name == ast.Equality.Name {
		return s.unify(args[0], args[1])
	}
	if decl.Decl.FuncArgs().Variadic != nil || len(args) < arity {
		return nil, unsupported("%s", name)
	}
	values, err := s.values(args[:arity])
	if err != nil {
		return nil, err
	}
	return s.result(builtin(name, values), args[arity:])
}

func (s *scope) callRule(op ast.Ref, args []*ast.Term) (builder, error) {
	d, rest, err := s.p.find(op)
	if err != nil {
		return nil, err
	}
	if d.kind != function || len(rest) > 0 || len(args) < len(d.params) {
		return nil, unsupported("a call of %v", op)
	}
	values, err := s.values(args[:len(d.params)])
	if err != nil {
		return nil, err
	}
	return s.result(func(m *machine) Value {
		for i, value := range values {
			v := value(m)
			if v == nil {
				return nil
			}
			m.vars[d.params[i]] = v
		}
		return d.call(m)
	}, args[len(d.params):])
}

// result goes on where the call's result is true, or matches the term that takes it.
func (s *scope) result(of expr, taker []*ast.Term) (builder, error) {
	test := func(next code) sink {
		return func(m *machine, v Value) signal {
			if !isTrue(v) {
				return onward
			}
			return next(m)
		}
	}
	if len(taker) > 0 {
		match, err := s.match(taker[0])
		if err != nil {
			return nil, err
		}
		test = match
	}
	return func(next code) code {
		k := test(next)
		return func(m *machine) signal {
			v := of(m)
			if v == nil {
				return m.nothing()
			}
			return k(m, v)
		}
	}, nil
}

// builtin compiles a call of a built-in function: those that rules call all the time
// are written here for the arguments they are called with, all others are OPA's.
func builtin(name string, args []expr) expr {
	other := byOPA(name, args)
	quick := quick[name]
	if quick == nil {
		return other
	}
	return func(m *machine) Value {
		at := len(m.args)
		for _, arg := range args {
			v := arg(m)
			if v == nil {
				m.args = m.args[:at]
				return nil
			}
			m.args = append(m.args, v)
		}
		v := quick(m.args[at:])
		if m.args = m.args[:at]; v == nil {
			return other(m)
		}
		return v
	}
}

// byOPA calls the function as OPA has it. An error is left to OPA as well: it knows
// which make a value undefined and which stop the evaluation.
func byOPA(name string, args []expr) expr {
	call := topdown.GetBuiltin(name)
	return func(m *machine) Value {
		operands := make([]*ast.Term, len(args))
		for i, arg := range args {
			v := arg(m)
			if v == nil {
				return nil
			}
			operands[i] = ast.NewTerm(ToAST(v))
		}
		if call == nil {
			m.err = errBuiltin
			return nil
		}
		var out Value
		err := call(topdown.BuiltinContext{Context: m.ctx, Cancel: m.late(), Metrics: metrics.NoOp()}, operands, func(t *ast.Term) error {
			out = FromAST(t.Value)
			return nil
		})
		if !m.inTime() {
			return nil
		}
		if err != nil {
			m.err = errBuiltin
			return nil
		}
		return out
	}
}
