package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/scope"
)

// InputValue returns the input as Evaluate gives it to OPA, as plain Go values.
func InputValue(s *scope.Scoped) any {
	v, err := ast.JSON(newTerms(s.Lexicon.Terms).value(s).Value)
	if err != nil {
		panic(err)
	}
	return v
}

// BuildInput builds the input as Evaluate does.
func (p *Policy) BuildInput(s *scope.Scoped) *ast.Term { return p.terms.value(s) }
