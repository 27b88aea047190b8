package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/canard-rules/canard/engine/policy"
)

func TestOnlyTermsThatRulesLookUpAreListed(t *testing.T) {
	doc := read(testTerms(), "a duck did bite", "a goose say")
	for name, tc := range map[string]struct {
		body string
		want []string
	}{
		"by name":           {"some sentence, ducks in input.terms.duck\ninput.terms.bite[sentence]", []string{"bite", "duck"}},
		"under not":         {"ducks := input.terms.duck.s0\nnot input.terms.goose.s0", []string{"duck", "goose"}},
		"whatever is there": {"some term\nducks := input.terms[term].s0", []string{"animal", "bite", "duck", "goose", "say"}},
		"all terms":         {"ducks := object.get(input.terms, \"duck\", {}).s0", []string{"animal", "bite", "duck", "goose", "say"}},
		"the whole input":   {"ducks := object.get(input, \"terms\", {}).duck.s0", []string{"animal", "bite", "duck", "goose", "say"}},
	} {
		t.Run(name, func(t *testing.T) {
			p := loadOne(t, rule("a", tc.body, "[ducks[0]]"))
			assert.Equal(t, tc.want, policy.ListedTerms(p.BuildInput(doc)))
		})
	}
}
