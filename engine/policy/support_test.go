package policy_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// The terms of the synthetic packs, by id. Group "animal" is broader than duck and goose.
func testTerms(more ...string) []lexicon.Term {
	terms := []lexicon.Term{
		{ID: "animal", Type: "concept"},
		{ID: "bite", Type: "act"},
		{ID: "daily", Title: "The Daily", Type: "outlet", Role: "conduit", Domains: []string{"daily.example"}, Handles: []string{"TheDaily"}},
		{ID: "deny", Type: "cue"},
		{ID: "duck", Type: "person", Broader: []string{"animal"}},
		{ID: "farmer", Type: "person", Role: "official"},
		{ID: "goose", Type: "person", Broader: []string{"animal"}},
		{ID: "lie", Type: "cue"},
		{ID: "postman-joe", Type: "person"},
		{ID: "say", Type: "cue"},
	}
	for _, id := range more {
		terms = append(terms, lexicon.Term{ID: id, Type: "act"})
	}
	return terms
}

// read makes a Scoped of sentences of the body. Each word that is a term's id is
// a mention of it, each mention of type cue is a cue.
func read(terms []lexicon.Term, sentences ...string) *scope.Scoped {
	index := map[string]int{}
	for i, t := range terms {
		index[t.ID] = i
	}
	tx := &text.Text{Doc: &text.Document{ID: "d", Body: strings.Join(sentences, " ")}}
	s := &scope.Scoped{Text: tx, Lexicon: &lexicon.Lexicon{Terms: terms}}
	offset := 0
	for n, sentence := range sentences {
		first := len(tx.Tokens)
		start := offset
		for _, w := range strings.Fields(sentence) {
			tx.Tokens = append(tx.Tokens, text.Token{Word: w, Part: text.Body, Sentence: int32(n), Span: text.Span{Start: offset, End: offset + len(w)}})
			offset += len(w) + 1
			if term, ok := index[w]; ok {
				i := len(tx.Tokens) - 1
				s.Mentions = append(s.Mentions, lexicon.Mention{Term: term, First: i, End: i + 1})
				if terms[term].Type == "cue" {
					s.Cues = append(s.Cues, scope.Cue{Mention: len(s.Mentions) - 1})
				}
			}
		}
		tx.Sentences = append(tx.Sentences, text.Sentence{Part: text.Body, Span: text.Span{Start: start, End: offset}, First: first, End: len(tx.Tokens)})
	}
	s.Modifiers = make([][]scope.Modifier, len(s.Mentions))
	s.Sentences = make([][]scope.Modifier, len(tx.Sentences))
	return s
}

// rule writes a rule with METADATA; body is what stands before the finding.
func rule(id, body, mentions string) string {
	return ruleWith("#   id: "+id+"\n#   weight: 0.5", body, "f := evidence.finding(rego.metadata.chain(), "+mentions+")")
}

func ruleWith(custom, body, finding string) string {
	return fmt.Sprintf(`
# METADATA
# title: a rule
# description: What it says.
# related_resources:
# - ref: https://example.org/a
# custom:
%s
finding contains f if {
%s
	%s
}
`, custom, indent(body), finding)
}

func indent(s string) string { return "\t" + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n\t") }

// narrative writes the module of a label.
func narrative(label string, imports string, rules ...string) string {
	return fmt.Sprintf("# METADATA\n# title: %s\n# description: About it.\npackage rules.narratives[%q]\n\n%s\n%s",
		label, label, imports, strings.Join(rules, ""))
}

const evidenceOnly = "import data.rules.lib.evidence\n"

// bites is a rule that fires on a bird and a bite in one sentence.
func bites(id, bird string) string {
	return rule(id, fmt.Sprintf("some sentence, acts in input.terms.bite\nbirds := input.terms[%q][sentence]", bird), "[acts[0], birds[0]]")
}

// pack is the real main.rego and lib/ with the given files.
func pack(t testing.TB, files map[string]string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, f := range []string{"main.rego", "lib/account.rego", "lib/evidence.rego", "lib/flip.rego", "lib/near.rego", "lib/stance.rego", "lib/voice.rego"} {
		data, err := os.ReadFile("../../rules/" + f)
		require.NoError(t, err)
		fsys[f] = &fstest.MapFile{Data: data}
	}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

func labels(ids ...string) []policy.Label {
	var ls []policy.Label
	for _, id := range ids {
		ls = append(ls, policy.Label{ID: id, Kind: policy.Narrative})
	}
	return ls
}

func load(t testing.TB, fsys fstest.MapFS, opts policy.Options) *policy.Policy {
	t.Helper()
	if opts.Terms == nil {
		opts.Terms = testTerms()
	}
	if opts.Timeout == 0 {
		opts.Timeout = time.Minute // a busy machine is not what is tested
	}
	p, mistakes := policy.Load(context.Background(), fsys, opts)
	require.NoError(t, mistakes.Err())
	return p
}

// loadOne loads a pack of the one narrative "ducks" with the rules.
func loadOne(t testing.TB, rules ...string) *policy.Policy {
	t.Helper()
	return load(t, pack(t, map[string]string{"narratives/ducks/ducks.rego": narrative("ducks", evidenceOnly, rules...)}),
		policy.Options{Labels: labels("ducks")})
}
