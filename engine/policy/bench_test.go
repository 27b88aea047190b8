package policy_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
)

type lexiconTerm = lexicon.Term

// synthetic is a pack of labels with rules of several forms: nearness, negation,
// helpers, comprehensions, denials. Every rule needs two or three terms.
func synthetic(t testing.TB, labels, rules int) (fstest.MapFS, []policy.Label, []lexicon.Term) {
	t.Helper()
	terms := testTerms()
	for i := range rules {
		terms = append(terms, lexicon.Term{ID: fmt.Sprintf("act-%d", i), Type: "act"})
	}
	for i := range labels {
		terms = append(terms, lexicon.Term{ID: fmt.Sprintf("topic-%d", i), Type: "person", Broader: []string{"animal"}})
	}
	files := map[string]string{}
	var ls []policy.Label
	for l := range labels {
		id := fmt.Sprintf("label-%d", l)
		ls = append(ls, policy.Label{ID: id, Kind: policy.Narrative})
		var rs []string
		for r := range rules {
			act, topic := fmt.Sprintf("input.terms[\"act-%d\"]", r), fmt.Sprintf("input.terms[\"topic-%d\"]", l)
			where := "some sentence, acts in " + act + "\n"
			rs = append(rs, []func(string) string{
				func(id string) string {
					return rule(id, where+"some [a, b] in near.pairs(acts, "+topic+"[sentence], 8)", "[a, b]")
				},
				func(id string) string {
					return rule(id, where+"topics := "+topic+"[sentence]\nbitten := input.terms.bite[sentence]", "[acts[0], topics[0], bitten[0]]")
				},
				func(id string) string {
					return rule(id, where+"some b in near.around("+topic+", sentence, 1)\nnot input.terms.goose[sentence]", "[acts[0], b]")
				},
				func(id string) string {
					return ruleWith("#   id: "+id+"\n#   weight: 0.4", where+"_with_duck(sentence)\ncount([m | some m in "+topic+"[sentence]]) > 0",
						"f := evidence.denial(rego.metadata.chain(), acts)")
				},
			}[r%4](fmt.Sprintf("rule-%d", r)))
		}
		rs = append(rs, "\n_with_duck(sentence) if input.terms.duck[sentence]\n\n_with_duck(sentence) if input.terms.goose[sentence]\n")
		files["narratives/"+id+"/"+id+".rego"] = narrative(id, evidenceOnly+"import data.rules.lib.near\n", rs...)
	}
	return pack(t, files), ls, terms
}

// onTopic is a text of the given number of sentences about one or two topics: the
// last sentence holds the given acts.
func onTopic(terms []lexicon.Term, sentences, acts int) *scope.Scoped {
	var lines []string
	for i := range sentences - 1 {
		lines = append(lines, fmt.Sprintf("the farmer say that number %d is a lie of postman-joe and many other words", i))
	}
	var b strings.Builder
	b.WriteString("topic-1 a topic-2 the bite of a duck")
	for i := range acts {
		fmt.Fprintf(&b, " and act-%d", i)
	}
	doc := read(terms, append(lines, b.String())...)
	for i, m := range doc.Mentions {
		if terms[m.Term].Type == "act" && i%2 == 0 {
			doc.Modifiers[i] = []scope.Modifier{{Kind: scope.Attributed, Cue: -1, Speaker: 0}}
		}
	}
	return doc
}

func TestEvaluateIsTheSameEveryTimeAndEverywhere(t *testing.T) {
	fsys, labels, terms := synthetic(t, 4, 12)
	first := load(t, fsys, policy.Options{Terms: terms, Labels: labels})
	doc := onTopic(terms, 4, 8)
	want := first.Evaluate(context.Background(), doc)
	require.Empty(t, want.Errors)
	require.NotEmpty(t, want.Findings)
	again := load(t, fsys, policy.Options{Terms: terms, Labels: labels})
	assert.Equal(t, first.Rules(), again.Rules())

	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 5 {
				assert.Equal(t, want, again.Evaluate(context.Background(), doc))
			}
		})
	}
	wg.Wait()
}

func BenchmarkLoad(b *testing.B) {
	fsys, labels, terms := synthetic(b, 13, 15)
	for b.Loop() {
		load(b, fsys, policy.Options{Terms: terms, Labels: labels})
	}
}

func BenchmarkEvaluate(b *testing.B) {
	fsys, labels, terms := synthetic(b, 13, 15)
	p := load(b, fsys, policy.Options{Terms: terms, Labels: labels})
	for _, bc := range []struct {
		name string
		doc  *scope.Scoped
	}{
		{"no candidate", read(terms, "a duck say that the farmer is a lie")},
		{"2 candidates", onTopic(terms, 2, 1)},
		{"10 candidates", onTopic(terms, 2, 5)},
		{"10 candidates in 40 sentences", onTopic(terms, 40, 5)},
		{"10 candidates in 400 sentences", onTopic(terms, 400, 5)},
		{"30 candidates", onTopic(terms, 2, 15)},
	} {
		b.Run(bc.name, func(b *testing.B) {
			res := p.Evaluate(context.Background(), bc.doc)
			require.Empty(b, res.Errors)
			b.ReportAllocs()
			for b.Loop() {
				p.Evaluate(context.Background(), bc.doc)
			}
			b.ReportMetric(float64(len(res.Findings)), "findings")
		})
	}
}

func BenchmarkInput(b *testing.B) {
	fsys, labels, terms := synthetic(b, 1, 1)
	p := load(b, fsys, policy.Options{Terms: terms, Labels: labels})
	for _, n := range []int{2, 40, 400} {
		doc := onTopic(terms, n, 1)
		b.Run(fmt.Sprintf("%d sentences, %d mentions", n, len(doc.Mentions)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				p.BuildInput(doc)
			}
		})
	}
}
