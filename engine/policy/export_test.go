package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/native"
	"github.com/canard-rules/canard/engine/scope"
)

// InputValue returns the input as Evaluate gives it to rules, as plain Go values.
func InputValue(s *scope.Scoped) any {
	r := newReading(newTerms(s.Lexicon.Terms))
	r.read(newView(s, maxMentions))
	v, err := ast.JSON(native.ToAST(r))
	if err != nil {
		panic(err)
	}
	return v
}

// BuildInput begins an input as Evaluate does, before any rule has asked for a part of it.
func (p *Policy) BuildInput(s *scope.Scoped) {
	r, ok := p.readings.Get().(*reading)
	if !ok {
		r = newReading(p.terms)
	}
	r.read(newView(s, maxMentions))
	p.readings.Put(r)
}
