package native

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Value is one of Null, Bool, Int, Real, String, Array, Object and *Set; nil is
// undefined. Values are never changed once they are made.
type Value any

// The scalars. A Real is a number that is no Int, as it is written.
type (
	Null   struct{}
	Bool   bool
	Int    int64
	Real   string
	String string
)

// Array is an array.
type Array []Value

// Object is an object. Keys are sorted by Compare.
type Object interface {
	Get(key Value) Value // nil where there is no such key
	Len() int
	Keys() Array
}

// Set is a set, its elements sorted by Compare.
type Set struct{ elems Array }

// Elements returns what is in the set, sorted. It must not be changed.
func (s *Set) Elements() Array { return s.elems }

// Has reports whether the value is in the set.
func (s *Set) Has(v Value) bool {
	_, ok := slices.BinarySearchFunc(s.elems, v, Compare)
	return ok
}

// dict is an object of its own.
type dict struct{ keys, values Array }

// NewObject returns the object of the keys, which must be sorted by Compare.
func NewObject(keys, values Array) Object { return &dict{keys, values} }

func (d *dict) Len() int    { return len(d.keys) }
func (d *dict) Keys() Array { return d.keys }

func (d *dict) Get(key Value) Value {
	if s, ok := key.(String); ok {
		for i, k := range d.keys { // objects of rules are small
			if k == Value(s) {
				return d.values[i]
			}
		}
		return nil
	}
	if i, ok := slices.BinarySearchFunc(d.keys, key, Compare); ok {
		return d.values[i]
	}
	return nil
}

// sorted sorts pairs of keys and values.
type sorted dict

func (s *sorted) Len() int           { return len(s.keys) }
func (s *sorted) Less(i, j int) bool { return Compare(s.keys[i], s.keys[j]) < 0 }
func (s *sorted) Swap(i, j int) {
	s.keys[i], s.keys[j] = s.keys[j], s.keys[i]
	s.values[i], s.values[j] = s.values[j], s.values[i]
}

// SortedObject returns the object of the pairs, in any order; no key stands twice.
func SortedObject(keys, values Array) Object {
	sort.Sort(&sorted{keys, values})
	return &dict{keys, values}
}

// rank is the order of the kinds.
func rank(v Value) int {
	switch v.(type) {
	case Null:
		return 0
	case Bool:
		return 1
	case Int, Real:
		return 2
	case String:
		return 3
	case Array:
		return 4
	case Object:
		return 5
	case *Set:
		return 6
	}
	return -1
}

// Compare orders values as Rego does.
func Compare(a, b Value) int {
	switch x := a.(type) {
	case String:
		if y, ok := b.(String); ok {
			return strings.Compare(string(x), string(y))
		}
	case Int:
		if y, ok := b.(Int); ok {
			return cmp.Compare(x, y)
		}
	}
	if c := cmp.Compare(rank(a), rank(b)); c != 0 {
		return c
	}
	switch x := a.(type) {
	case Bool:
		return compareBools(x, b.(Bool))
	case Int, Real:
		return ast.Compare(ToAST(a), ToAST(b))
	case Array:
		return slices.CompareFunc(x, b.(Array), Compare)
	case Object:
		return compareObjects(x, b.(Object))
	case *Set:
		return slices.CompareFunc(x.elems, b.(*Set).elems, Compare)
	}
	return 0
}

func compareBools(a, b Bool) int {
	switch {
	case a == b:
		return 0
	case bool(b):
		return -1
	}
	return 1
}

func compareObjects(a, b Object) int {
	if a == b {
		return 0
	}
	left, right := a.Keys(), b.Keys()
	for i := range min(len(left), len(right)) {
		if c := Compare(left[i], right[i]); c != 0 {
			return c
		}
		if c := Compare(a.Get(left[i]), b.Get(right[i])); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(left), len(right))
}

// equal reports whether the values are the same.
func equal(a, b Value) bool {
	switch x := a.(type) {
	case String:
		y, ok := b.(String)
		return ok && x == y
	case Int:
		if y, ok := b.(Int); ok {
			return x == y
		}
	case Array:
		y, ok := b.(Array)
		return ok && len(x) == len(y) && Compare(a, b) == 0
	}
	return Compare(a, b) == 0
}

// get is what stands at the key of a collection.
func get(v, key Value) Value {
	switch c := v.(type) {
	case Object:
		return c.Get(key)
	case Array:
		if i, ok := key.(Int); ok && i >= 0 && int(i) < len(c) {
			return c[i]
		}
	case *Set:
		if c.Has(key) {
			return key
		}
	}
	return nil
}

// isTrue reports whether a statement of the value holds.
func isTrue(v Value) bool { return v != nil && v != Value(Bool(false)) }

// insert adds the value to a sorted list, once.
func insert(list Array, v Value) Array {
	if n := len(list); n == 0 || Compare(list[n-1], v) < 0 {
		return append(list, v)
	}
	i, ok := slices.BinarySearchFunc(list, v, Compare)
	if ok {
		return list
	}
	return slices.Insert(list, i, v)
}
