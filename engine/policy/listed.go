package policy

import "github.com/open-policy-agent/opa/v1/ast"

// listedBy returns which terms of the lexicon some rule or helper looks up, by term:
// lists of the others need not be built. It returns nil, for all, where the rules
// look up terms that only the text decides, or hand on the input as a whole.
func (t *terms) listedBy(modules map[string]*ast.Module) []bool {
	l := &lister{terms: t, listed: make([]bool, len(t.all))}
	for _, m := range modules {
		for _, r := range m.Rules {
			l.walk(r.Head)
			l.walk(r.Body)
			for e := r.Else; e != nil; e = e.Else {
				l.walk(e.Head)
				l.walk(e.Body)
			}
		}
	}
	if l.open {
		return nil
	}
	return l.listed
}

type lister struct {
	terms  *terms
	listed []bool
	open   bool
}

func (l *lister) walk(x any) {
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case ast.Ref:
			if x[0].Equal(ast.InputRootDocument) {
				l.input(x)
			} else {
				l.walk(x[0])
			}
			for _, e := range x[1:] {
				l.walk(e)
			}
			return true
		case ast.Var:
			l.open = l.open || x.Equal(ast.InputRootDocument.Value)
		}
		return false
	}).Walk(x)
}

// input notes what a ref that begins with input looks up.
func (l *lister) input(ref ast.Ref) {
	if len(ref) < 2 {
		l.open = true
		return
	}
	section, ok := ref[1].Value.(ast.String)
	if ok && section != "terms" {
		return
	}
	id, named := termOf(ref)
	if !named {
		l.open = true
		return
	}
	if i, ok := l.terms.index[id]; ok {
		l.listed[i] = true
	}
}
