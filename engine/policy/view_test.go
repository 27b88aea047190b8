package policy_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
)

func TestCrowdedSentenceKeepsTheFirstMentionsOfATerm(t *testing.T) {
	doc := read(testTerms(), "farmer "+strings.Repeat("duck ", 50)+"bite", "duck bite")
	in := policy.Input(doc)
	assert.Equal(t, []string{"m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12", "m13", "m14", "m15", "m16"}, in.Terms["duck"]["s0"])
	assert.Equal(t, in.Terms["duck"]["s0"], in.Terms["animal"]["s0"])
	assert.Equal(t, []string{"m51"}, in.Terms["bite"]["s0"], "another term has a count of its own")
	assert.Equal(t, []string{"m52"}, in.Terms["duck"]["s1"], "and so has another sentence")
	assert.Contains(t, in.Mentions, "m16")
	assert.NotContains(t, in.Mentions, "m17")
}

func TestModifiersOfAMentionAreBounded(t *testing.T) {
	doc := read(testTerms(), "duck")
	doc.Modifiers[0] = slices.Repeat([]scope.Modifier{{Kind: scope.Negated, Cue: -1, Speaker: -1}}, 1000)
	assert.Len(t, policy.Input(doc).Mentions["m0"].Modifiers, 32)
}

func TestLongTextIsReadFromItsBeginning(t *testing.T) {
	lines := make([]string, 20_000)
	for i := range lines {
		lines[i] = "duck"
	}
	doc := read(testTerms(), lines...)
	in := policy.Input(doc)
	assert.Len(t, in.Mentions, 1<<14)
	assert.Len(t, in.Sentences, 1<<14)
	assert.Contains(t, in.Mentions, "m0")

	lines[len(lines)-1] = "duck bite"
	p := load(t, pack(t, map[string]string{"narratives/label-1/label-1.rego": narrative("label-1", evidenceOnly,
		rule("bites", "some sentence, ducks in input.terms.duck\nbites := input.terms.bite[sentence]", "[bites[0], ducks[0]]"))}),
		policy.Options{Terms: testTerms(), Labels: []policy.Label{{ID: "label-1", Kind: policy.Narrative}}, Timeout: time.Hour})
	res := p.Evaluate(context.Background(), read(testTerms(), lines...))
	assert.Empty(t, res.Findings)
	require.Len(t, res.Errors, 1, "and what was not read is named")
	assert.Contains(t, res.Errors[0].Message, fmt.Sprint(1<<14))
}
