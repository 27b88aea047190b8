package policy_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
)

func TestEvaluateNamesRuleStanceAndEvidence(t *testing.T) {
	p := loadOne(t, ruleWith("#   id: bite\n#   weight: 0.7\n#   disarm: [T0001]", "some sentence, acts in input.terms.bite\nducks := input.terms.duck[sentence]",
		"f := evidence.finding(rego.metadata.chain(), [acts[0], ducks[0]])"))
	doc := read(testTerms(), "the farmer say that a duck did bite him")
	doc.Modifiers[3] = []scope.Modifier{{Kind: scope.Attributed, Cue: 0, Speaker: 0}}

	res := p.Evaluate(context.Background(), doc)

	require.Empty(t, res.Errors)
	require.Len(t, res.Findings, 1)
	assert.Equal(t, policy.Finding{
		Label: "ducks", Rule: "bite", Kind: policy.Narrative, Stance: policy.Reports, Weight: 0.7, Status: policy.Live,
		Title: "a rule", Description: "What it says.", Sources: []string{"https://example.org/a"}, Disarm: []string{"T0001"},
		File: "narratives/ducks/ducks.rego", Line: 18,
		Evidence: []policy.Evidence{
			{Mention: 3, Role: policy.AsClaim}, {Mention: 2, Role: policy.AsClaim},
			{Mention: 0, Role: policy.AsSpeaker}, {Mention: 1, Role: policy.AsCue},
		},
	}, res.Findings[0])
}

func TestEvaluateWithoutCandidates(t *testing.T) {
	p := loadOne(t, bites("bite", "duck"))
	assert.Empty(t, p.Evaluate(context.Background(), read(testTerms(), "a goose did bite")))
	assert.Empty(t, p.Evaluate(context.Background(), read(testTerms())))
}

func TestBroaderTermsCount(t *testing.T) {
	p := loadOne(t, bites("bite", "animal"))
	res := p.Evaluate(context.Background(), read(testTerms(), "a goose did bite"))
	require.Empty(t, res.Errors)
	assert.Len(t, res.Findings, 1)
}

func TestFindingsOnTheSameMentionsAreOne(t *testing.T) {
	p := loadOne(t, rule("bite", "some sentence, acts in input.terms.bite\nducks := input.terms.duck[sentence]\nsome ms in [[acts[0], ducks[0]], [ducks[0], acts[0]]]", "ms"))
	res := p.Evaluate(context.Background(), read(testTerms(), "a duck did bite"))
	require.Empty(t, res.Errors)
	assert.Len(t, res.Findings, 1)
}

func TestStatus(t *testing.T) {
	with := func(id, status string) string {
		return ruleWith("#   id: "+id+"\n#   weight: 0.5\n#   status: "+status, "some sentence, acts in input.terms.bite", "f := evidence.finding(rego.metadata.chain(), acts)")
	}
	p := loadOne(t, with("a", "draft"), with("b", "live"), with("c", "retired"), with("d", "shadow"))
	res := p.Evaluate(context.Background(), read(testTerms(), "bite"))
	require.Empty(t, res.Errors)
	var got []string
	for _, f := range res.Findings {
		got = append(got, f.Rule+" "+string(f.Status))
	}
	assert.Equal(t, []string{"a draft", "b live", "d shadow"}, got)
	assert.False(t, res.Findings[0].Counts())
	assert.True(t, res.Findings[1].Counts())
}

// What fails is named, and the other rules of its label and of other labels count.
func TestFailuresAreIsolated(t *testing.T) {
	good := bites("good", "duck")
	for name, tc := range map[string]struct {
		bad     string
		message string
		line    string
	}{
		"a conflict": {
			bad: rule("bad", "_size(input.terms.duck)", `["m0"]`) +
				"\n_size(x) := n if n := count(x)\n\n_size(x) := n if n := count(x) + 1\n",
			message: "conflicting values",
		},
		"a loop": {
			bad:     rule("bad", "input.terms.duck\nxs := [x | some x in numbers.range(1, 100000000)]\ncount(xs) > 3", `["m0"]`),
			message: "time bound",
		},
		"a loop of joins": {
			bad:     rule("bad", "input.terms.duck\nxs := numbers.range(1, 3000)\nn := count({1 | some a in xs; some b in xs; some c in xs; a + b + c == 0})\nn == 0", `["m0"]`),
			message: "time bound",
		},
		"an error of a built-in function": {
			bad:     rule("bad", "some s, _ in input.terms.duck\nto_number(s) > 0", `["m0"]`),
			message: "to_number",
		},
		"evidence that is no mention": {
			bad:     rule("bad", "input.terms.duck", `["nobody"]`),
			message: "evidence names no mention",
		},
		"no evidence": {
			bad:     rule("bad", "input.terms.duck", `[]`),
			message: "no evidence",
		},
		"another shape": {
			bad:     ruleWith("#   id: bad\n#   weight: 0.5", "input.terms.duck", "f := {\"chain\": rego.metadata.chain()}"),
			message: "does not name its rule",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel() // most of it is waiting for the time bound
			p := load(t, pack(t, map[string]string{
				"narratives/ducks/ducks.rego": narrative("ducks", evidenceOnly, good, tc.bad),
				"narratives/other/other.rego": narrative("other", evidenceOnly, bites("also-good", "animal")),
			}), policy.Options{Labels: labels("ducks", "other"), Timeout: 4 * time.Second}) // for a busy machine

			res := p.Evaluate(context.Background(), read(testTerms(), "a duck did bite"))

			var got []string
			for _, f := range res.Findings {
				got = append(got, f.Label+"/"+f.Rule)
			}
			assert.Equal(t, []string{"ducks/good", "other/also-good"}, got)
			require.Len(t, res.Errors, 1)
			assert.Equal(t, "ducks", res.Errors[0].Label)
			assert.Equal(t, "bad", res.Errors[0].Rule)
			assert.Equal(t, "narratives/ducks/ducks.rego", res.Errors[0].File)
			assert.Positive(t, res.Errors[0].Line)
			assert.Contains(t, res.Errors[0].Error(), tc.message)
		})
	}
}

func TestCanceledContextNamesEveryCandidate(t *testing.T) {
	p := loadOne(t, bites("a", "duck"), bites("b", "duck"), bites("c", "goose"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	res := p.Evaluate(ctx, read(testTerms(), "a duck did bite"))
	assert.Empty(t, res.Findings)
	require.Len(t, res.Errors, 2)
	assert.Contains(t, res.Errors[0].Message, "canceled")
}

func TestNearMisses(t *testing.T) {
	p := loadOne(t, bites("a", "duck"), bites("b", "goose"), bites("c", "postman-joe"),
		rule("alone", "some _, ms in input.terms.farmer", "ms"))
	got := map[string]string{}
	for _, n := range p.NearMisses(read(testTerms(), "a duck and the goose")) {
		got[n.Rule.ID] = n.Missing
	}
	assert.Equal(t, map[string]string{"a": "bite", "b": "bite"}, got)
}
