package policy

import (
	"slices"

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

// ListedTerms returns the terms that an input lists, sorted.
func ListedTerms(input *ast.Term) []string {
	var ids []string
	input.Value.(ast.Object).Get(keys.terms).Value.(ast.Object).Foreach(func(k, _ *ast.Term) {
		ids = append(ids, string(k.Value.(ast.String)))
	})
	slices.Sort(ids)
	return ids
}
