package native

import (
	"strconv"

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

// quick are functions that return nil where the arguments are not of their kind.
var quick = map[string]func(args []Value) Value{
	ast.NotEqual.Name:      func(a []Value) Value { return Bool(!equal(a[0], a[1])) },
	ast.Equal.Name:         func(a []Value) Value { return Bool(equal(a[0], a[1])) },
	ast.LessThan.Name:      func(a []Value) Value { return Bool(Compare(a[0], a[1]) < 0) },
	ast.LessThanEq.Name:    func(a []Value) Value { return Bool(Compare(a[0], a[1]) <= 0) },
	ast.GreaterThan.Name:   func(a []Value) Value { return Bool(Compare(a[0], a[1]) > 0) },
	ast.GreaterThanEq.Name: func(a []Value) Value { return Bool(Compare(a[0], a[1]) >= 0) },
	ast.Plus.Name:          plus,
	ast.Minus.Name:         minus,
	ast.Abs.Name:           abs,
	ast.Count.Name:         count,
	ast.Min.Name:           first,
	ast.Max.Name:           last,
	ast.Or.Name:            union,
	ast.ArrayConcat.Name:   concatArrays,
	ast.ArraySlice.Name:    slice,
	ast.ObjectGet.Name:     objectGet,
	ast.Member.Name:        member,
	ast.NumbersRange.Name:  numbersRange,
	ast.Concat.Name:        concat,
	ast.Sprintf.Name:       sprintf,
}

// small bounds the numbers that are added here: sums of such are no overflow.
const small = 1 << 61

func ints(a []Value) (x, y Int, ok bool) {
	x, ok = a[0].(Int)
	y, too := a[1].(Int)
	return x, y, ok && too && x < small && x > -small && y < small && y > -small
}

func plus(a []Value) Value {
	if x, y, ok := ints(a); ok {
		return x + y
	}
	return nil
}

func minus(a []Value) Value {
	if x, y, ok := ints(a); ok {
		return x - y
	}
	x, ok := a[0].(*Set)
	y, too := a[1].(*Set)
	if !ok || !too {
		return nil
	}
	out := make(Array, 0, len(x.elems))
	for _, e := range x.elems {
		if !y.Has(e) {
			out = append(out, e)
		}
	}
	return &Set{out}
}

func abs(a []Value) Value {
	if x, ok := a[0].(Int); ok && x > -small {
		return max(x, -x)
	}
	return nil
}

func count(a []Value) Value {
	switch c := a[0].(type) {
	case Array:
		return Int(len(c))
	case *Set:
		return Int(len(c.elems))
	case Object:
		return Int(c.Len())
	}
	return nil
}

// first and last of a set; nil of an empty one, of which OPA says the same.
func first(a []Value) Value {
	if s, ok := a[0].(*Set); ok && len(s.elems) > 0 {
		return s.elems[0]
	}
	return nil
}

func last(a []Value) Value {
	if s, ok := a[0].(*Set); ok && len(s.elems) > 0 {
		return s.elems[len(s.elems)-1]
	}
	return nil
}

func union(a []Value) Value {
	x, ok := a[0].(*Set)
	y, too := a[1].(*Set)
	if !ok || !too {
		return nil
	}
	if len(y.elems) == 0 {
		return x
	}
	if len(x.elems) == 0 {
		return y
	}
	out := append(make(Array, 0, len(x.elems)+len(y.elems)), x.elems...)
	for _, e := range y.elems {
		out = insert(out, e)
	}
	return &Set{out}
}

func concatArrays(a []Value) Value {
	x, ok := a[0].(Array)
	y, too := a[1].(Array)
	if !ok || !too {
		return nil
	}
	if len(y) == 0 {
		return x
	}
	return append(append(make(Array, 0, len(x)+len(y)), x...), y...)
}

func slice(a []Value) Value {
	list, ok := a[0].(Array)
	from, up := a[1].(Int)
	to, too := a[2].(Int)
	if !ok || !up || !too {
		return nil
	}
	from = max(from, 0)
	to = min(to, Int(len(list)))
	if from >= to {
		return noArray
	}
	return list[from:to:to]
}

func objectGet(a []Value) Value {
	o, ok := a[0].(Object)
	if !ok {
		return nil
	}
	if _, path := a[1].(Array); path {
		return nil
	}
	if v := o.Get(a[1]); v != nil {
		return v
	}
	return a[2]
}

func member(a []Value) Value {
	switch c := a[1].(type) {
	case *Set:
		return Bool(c.Has(a[0]))
	case Array:
		for _, e := range c {
			if equal(e, a[0]) {
				return Bool(true)
			}
		}
		return Bool(false)
	}
	return nil
}

func numbersRange(a []Value) Value {
	from, ok := a[0].(Int)
	to, too := a[1].(Int)
	if !ok || !too || from > to || to-from > 1<<10 {
		return nil
	}
	out := make(Array, 0, to-from+1)
	for i := from; i <= to; i++ {
		out = append(out, i)
	}
	return out
}

func concat(a []Value) Value {
	by, ok := a[0].(String)
	list, too := a[1].(Array)
	if !ok || !too {
		return nil
	}
	var out []byte
	for i, e := range list {
		s, ok := e.(String)
		if !ok {
			return nil
		}
		if i > 0 {
			out = append(out, by...)
		}
		out = append(out, s...)
	}
	return String(out)
}

// sprintf writes a number behind a word, as ids are made ("s%d").
func sprintf(a []Value) Value {
	format, ok := a[0].(String)
	list, too := a[1].(Array)
	n := len(format) - len("%d")
	if !ok || !too || len(list) != 1 || n < 0 || format[n:] != "%d" {
		return nil
	}
	i, ok := list[0].(Int)
	for _, c := range []byte(format[:max(n, 0)]) {
		ok = ok && c != '%'
	}
	if !ok {
		return nil
	}
	return String(strconv.AppendInt(append([]byte(nil), format[:n]...), int64(i), 10))
}
