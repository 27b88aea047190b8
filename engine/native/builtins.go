package native

import (
	"slices"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
)

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
	ast.ObjectUnion.Name:   objectUnion,
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

// first and last in the order of values; of nothing OPA knows what to say.
func first(a []Value) Value {
	switch c := a[0].(type) {
	case *Set:
		if len(c.elems) > 0 {
			return c.elems[0]
		}
	case Array:
		if len(c) > 0 {
			return slices.MinFunc(c, Compare)
		}
	}
	return nil
}

func last(a []Value) Value {
	switch c := a[0].(type) {
	case *Set:
		if len(c.elems) > 0 {
			return c.elems[len(c.elems)-1]
		}
	case Array:
		if len(c) > 0 {
			return slices.MaxFunc(c, Compare)
		}
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
	path, ok := a[1].(Array)
	if !ok {
		path = a[1:2]
	}
	var v Value = o
	for _, key := range path {
		if v = get(v, key); v == nil {
			return a[2]
		}
	}
	return v
}

// objectUnion is both objects in one; where both have a key the second counts, and
// two objects there are united themselves.
func objectUnion(a []Value) Value {
	x, ok := a[0].(Object)
	y, too := a[1].(Object)
	if !ok || !too {
		return nil
	}
	keys := slices.Clone(x.Keys())
	for _, k := range y.Keys() {
		keys = insert(keys, k)
	}
	values := make(Array, len(keys))
	for i, k := range keys {
		mine, other := x.Get(k), y.Get(k)
		switch values[i] = other; {
		case other == nil:
			values[i] = mine
		case mine != nil:
			if both := objectUnion([]Value{mine, other}); both != nil {
				values[i] = both
			}
		}
	}
	return &dict{keys, values}
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
