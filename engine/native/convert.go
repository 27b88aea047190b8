package native

import (
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
)

// FromAST returns OPA's value as one of this package, nil where it is none: a
// variable, a reference, a call.
func FromAST(v ast.Value) Value {
	switch x := v.(type) {
	case ast.Null:
		return Null{}
	case ast.Boolean:
		return Bool(x)
	case ast.Number:
		if i, err := strconv.ParseInt(string(x), 10, 64); err == nil {
			return Int(i)
		}
		return Real(x)
	case ast.String:
		return String(x)
	case *ast.Array:
		list := make(Array, 0, x.Len())
		for i := range x.Len() {
			list = append(list, FromAST(x.Elem(i).Value))
		}
		return whole(list, list)
	case ast.Object:
		var keys, values Array
		x.Foreach(func(k, v *ast.Term) {
			keys, values = append(keys, FromAST(k.Value)), append(values, FromAST(v.Value))
		})
		if whole(keys, true) == nil || whole(values, true) == nil {
			return nil
		}
		return SortedObject(keys, values)
	case ast.Set:
		list := make(Array, 0, x.Len())
		for _, t := range x.Slice() { // which is sorted
			list = append(list, FromAST(t.Value))
		}
		return whole(list, &Set{list})
	}
	return nil
}

// whole returns the value where nothing in the list is undefined.
func whole(list Array, v Value) Value {
	for _, e := range list {
		if e == nil {
			return nil
		}
	}
	return v
}

// ToAST returns the value as OPA has it. All of an Object is asked for.
func ToAST(v Value) ast.Value {
	switch x := v.(type) {
	case Bool:
		return ast.Boolean(x)
	case Int:
		return ast.Number(strconv.FormatInt(int64(x), 10))
	case Real:
		return ast.Number(x)
	case String:
		return ast.String(x)
	case Array:
		return ast.NewArray(terms(x)...)
	case *Set:
		return ast.NewSet(terms(x.elems)...)
	case Object:
		obj := ast.NewObject()
		for _, k := range x.Keys() {
			obj.Insert(ast.NewTerm(ToAST(k)), ast.NewTerm(ToAST(x.Get(k))))
		}
		return obj
	}
	return ast.Null{}
}

func terms(list Array) []*ast.Term {
	out := make([]*ast.Term, len(list))
	for i, v := range list {
		out[i] = ast.NewTerm(ToAST(v))
	}
	return out
}
