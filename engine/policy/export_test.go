package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/scope"
)

// InputValue returns the input as Evaluate gives it to OPA, as plain Go values.
func InputValue(s *scope.Scoped) any {
	lazy := newTerms(s.Lexicon.Terms).value(newView(s, maxMentions)).Value.(ast.Object)
	var items [][2]*ast.Term
	lazy.Foreach(func(k, v *ast.Term) { items = append(items, ast.Item(k, v)) }) // makes all of it OPA's own
	v, err := ast.JSON(ast.NewObject(items...))
	if err != nil {
		panic(err)
	}
	return v
}

// BuildInput builds the input as Evaluate does.
func (p *Policy) BuildInput(s *scope.Scoped) *ast.Term {
	return p.terms.value(newView(s, maxMentions))
}
