package policy_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/policy"
)

// Each case is a pack with one thing wrong; want is the place, code and a part of
// what is said.
func TestMistakes(t *testing.T) {
	const head = "# METADATA\n# title: t\n# description: D.\npackage rules.narratives.ducks\n\nimport data.rules.lib.evidence\nimport data.rules.lib.stance\n"
	duck := func(rules ...string) map[string]string {
		return map[string]string{"narratives/ducks/ducks.rego": narrative("ducks", evidenceOnly, rules...)}
	}
	in := func(body string) map[string]string { return duck(rule("r", body, `["m0"]`)) }
	custom := func(c string) map[string]string {
		return duck(ruleWith(c, "input.terms.duck", `f := evidence.finding(rego.metadata.chain(), ["m0"])`))
	}
	metadata := func(block string) map[string]string {
		return duck("\n" + block + "\nfinding contains f if {\n\tinput.terms.duck\n\tf := evidence.finding(rego.metadata.chain(), [\"m0\"])\n}\n")
	}
	also := func(files map[string]string, file, data string) map[string]string {
		files[file] = data
		return files
	}
	good := bites("good", "duck")

	for _, tc := range []struct {
		name  string
		files map[string]string
		code  string
		want  string
	}{
		{"a parse error", duck("\nfinding contains f if {\n\tf := \n}\n"), "rego-parse", "ducks.rego:11:"},
		{"an unused variable", in("input.terms.duck\nx := 1"), "rego-compile", "x unused"},
		{"an unused import", map[string]string{"narratives/ducks/ducks.rego": head + good}, "rego-compile", "unused"},
		{"an unsafe variable", in("input.terms.duck[x][y]\nz > 1"), "rego-unsafe-var", "var z is unsafe"},
		{"recursion", duck(rule("r", "_a", `["m0"]`), "\n_a if _b\n\n_b if _a\n"), "rego-recursion", "recursive"},
		{"a type error", in("count(1) > input.schema"), "rego-type", "count"},
		{"network", in("input.terms.duck\nhttp.send({\"method\": \"get\", \"url\": \"http://x\"}).status == 1"), "forbidden-builtin", "network"},
		{"clock", in("input.terms.duck\ntime.now_ns() > 1"), "forbidden-builtin", "clock"},
		{"randomness", in("input.terms.duck\nrand.intn(\"a\", 2) == 1"), "forbidden-builtin", "randomness"},
		{"environment", in("input.terms.duck\nopa.runtime().env"), "forbidden-builtin", "environment"},
		{"a regular expression", in("input.terms.duck\nregex.match(`a`, input.doc.id)"), "forbidden-builtin", "lexicon/"},
		{"a string function", in("input.terms.duck\ncontains(input.doc.id, \"a\")"), "forbidden-builtin", "lexicon/"},
		{"a nested call", in("input.terms.duck\ncount(split(input.doc.id, \"a\")) > 1"), "forbidden-builtin", "split"},
		{"a call in a helper's comprehension", duck(good, "\n_h := [x | some x in [1]; print(x)]\n"), "forbidden-builtin", "print"},
		{"a word list", in("input.terms.duck\ninput.doc.source.outlet in {\"one\", \"two\", \"three\"}"), "word-list", "lexicon/"},

		{"no METADATA", metadata("# METADTA\n# title: x"), "metadata-missing", "no METADATA"},
		{"no title", metadata("# METADATA\n# description: D.\n# custom:\n#   id: r\n#   weight: 1\n#   source: s"), "metadata-missing", "lacks title"},
		{"no description", metadata("# METADATA\n# title: D.\n# custom:\n#   id: r\n#   weight: 1\n#   source: s"), "metadata-missing", "lacks description"},
		{"no custom", metadata("# METADATA\n# title: D.\n# description: x\n# related_resources:\n# - ref: https://a.b"), "metadata-missing", "lacks custom.id"},
		{"no weight", custom("#   id: r"), "metadata-missing", "lacks custom.weight"},
		{"no source", metadata("# METADATA\n# title: D.\n# description: x\n# custom:\n#   id: r\n#   weight: 1"), "metadata-missing", "no source"},
		{"an unknown key", metadata("# METADATA\n# title: D.\n# description: x\n# auhtors: x\n# custom:\n#   id: r\n#   weight: 1\n#   source: s"), "metadata-key", `ducks.rego:12:3: unknown key "auhtors" in METADATA [metadata-key]`},
		{"an unknown key of the package", map[string]string{"narratives/ducks/ducks.rego": strings.Replace(narrative("ducks", evidenceOnly, good), "title:", "titel:", 1)}, "metadata-key", `did you mean "title"?`},
		{"an unknown key of the library", also(duck(good), "lib/x.rego", "# METADATA\n# titel: x\npackage rules.lib.x\n"), "metadata-key", "lib/x.rego:2:3"},
		{"an unknown custom key", custom("#   id: r\n#   weight: 1\n#   wieght: 1"), "metadata-key", `did you mean "weight"?`},
		{"weight zero", custom("#   id: r\n#   weight: 0"), "bad-weight", "ducks.rego:16:13"},
		{"weight above one", custom("#   id: r\n#   weight: 1.5"), "bad-weight", "1.5"},
		{"weight in words", custom("#   id: r\n#   weight: high"), "bad-weight", "high"},
		{"weight not a number", custom("#   id: r\n#   weight: NaN"), "bad-weight", "NaN"},
		{"an id in capitals", custom("#   id: R_1\n#   weight: 1"), "bad-id", "R_1"},
		{"a stance that does not exist", custom("#   id: r\n#   weight: 1\n#   stance: promote"), "bad-stance", `did you mean "promotes"?`},
		{"a status that does not exist", custom("#   id: r\n#   weight: 1\n#   status: alive"), "bad-status", `did you mean "live"?`},
		{"a scope of METADATA", metadata("# METADATA\n# title: D.\n# scope: document\n# description: x\n# custom:\n#   id: r\n#   weight: 1\n#   source: s"), "metadata-scope", "document"},
		{"an id twice", duck(good, good), "duplicate-id", "good"},

		{"finding as one value", duck(good, strings.Replace(rule("r", "input.terms.duck", `["m0"]`), "finding contains f", "finding := f", 1)), "finding-not-contains", "finding contains f if"},
		{"finding by key", duck(strings.Replace(rule("r", "input.terms.duck[x]", `["m0"]`), "finding contains f", "finding[x] contains f", 1)), "finding-not-contains", "ducks.rego"},
		{"no chain", duck(ruleWith("#   id: r\n#   weight: 1", "input.terms.duck", `f := evidence.finding([], ["m0"])`)), "no-chain", "rego.metadata.chain()"},
		{"chain in a helper", duck(rule("r", "input.terms.duck\n_h", `["m0"]`), "\n_h if rego.metadata.chain()\n"), "chain-in-helper", "_h"},
		{"another public rule", duck(good, "\nbird if input.terms.duck\n"), "public-rule", "_bird"},
		{"another package", map[string]string{"narratives/ducks/ducks.rego": strings.Replace(narrative("ducks", evidenceOnly, good), `["ducks"]`, ".geese", 1)}, "package-path", "package rules.narratives.ducks"},
		{"another package in lib", also(duck(good), "lib/x.rego", "package rules.lib.y\n"), "package-path", "package rules.lib.x"},
		{"a folder that is no label", also(duck(good), "narratives/duck/duck.rego", narrative("duck", evidenceOnly, good)), "unknown-label", `did you mean "ducks"?`},
		{"a folder of the other kind", also(duck(good), "tactics/ducks/x.rego", "package rules.tactics.ducks\n"), "unknown-label", "no tactic"},
		{"a label without a folder", map[string]string{}, "label-without-folder", "narratives/ducks/ducks.rego"},
		{"a folder without rules", map[string]string{"narratives/ducks/cases.yaml": "", "narratives/ducks/ducks_test.rego": "package x"}, "label-without-rules", "ducks"},
		{"a file beside the folders", also(duck(good), "narratives/ducks.rego", "package x"), "misplaced-file", "narratives/ducks.rego"},
		{"an empty file", map[string]string{"narratives/ducks/ducks.rego": ""}, "rego-parse", "empty module"},

		{"a term that does not exist", in("input.terms.dcuk"), "unknown-term", `did you mean "duck"?`},
		{"a term in brackets", in("input.terms[\"postman-jo\"]"), "unknown-term", `did you mean "postman-joe"?`},
		{"a term in a comprehension", in("count([1 | input.terms.dcuk]) > 0"), "unknown-term", "dcuk"},
		{"a term under not", in("not input.terms.dcuk"), "unknown-term", "dcuk"},
		{"a term in a helper", duck(good, "\n_h if input.terms.dcuk\n"), "unknown-term", "dcuk"},
		{"a term given to object.get", in("object.get(input.terms, \"dcuk\", {}) == {}"), "unknown-term", "dcuk"},
		{"a term by an import", map[string]string{"narratives/ducks/ducks.rego": narrative("ducks", evidenceOnly+"import input.terms as found\n", rule("r", "found.dcuk", `["m0"]`))}, "unknown-term", "dcuk"},

		{"a mistyped input path", in("input.trems.duck"), "input-path", `did you mean "terms"?`},
		{"a mistyped path of the document", in("input.doc.source.outlett == \"x\""), "input-path", `did you mean "outlet"?`},
		{"a mistyped path of a mention", in("some m, _ in input.mentions\ninput.mentions[m].modifers"), "input-path", `did you mean "modifiers"?`},
		{"a mistyped path of a variable", in("some mention in input.mentions\nmention.toke == 2"), "input-path", `input.mentions[_] has no "toke"`},
		{"a mistyped path of a modifier", in("some m, _ in input.mentions\nsome mod in input.mentions[m].modifiers\nmod.knid == \"negated\""), "input-path", `did you mean "kind"?`},
		{"a list as an object", in("some s\ninput.terms.duck[s].m0"), "input-path", "is a list"},
		{"something inside a string", in("some s\ninput.sentences[s].part.body"), "input-path", "is a string"},
		{"a mistyped path in the library", also(duck(good), "lib/x.rego", "package rules.lib.x\n\nf(m) := input.mention[m]\n"), "input-path", "lib/x.rego:3"},

		{"a modifier that does not exist", in("some m, _ in input.mentions\ninput.mentions[m].modifiers[_].kind == \"denied\""), "unknown-modifier", "denied"},
		{"a modifier of a variable", in("some m, _ in input.mentions\nsome mod in input.mentions[m].modifiers\nkind := mod.kind\nkind == \"negatd\""), "unknown-modifier", `did you mean "negated"?`},
		{"a modifier in a list", in("some m, _ in input.mentions\ninput.mentions[m].modifiers[_].kind in {\"negated\", \"ironicc\"}"), "unknown-modifier", `did you mean "ironic"?`},
		{"a modifier given to the library", map[string]string{"narratives/ducks/ducks.rego": head + rule("r", "some m, _ in input.mentions\nstance.has(m, \"negate\")", `["m0"]`)}, "unknown-modifier", `did you mean "negated"?`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p, mistakes := policy.Load(context.Background(), pack(t, tc.files), policy.Options{Terms: testTerms(), Labels: labels("ducks")})
			require.Nil(t, p)
			require.NotEmpty(t, mistakes)
			for _, m := range mistakes {
				assert.Equal(t, tc.code, m.Code, m.Error())
			}
			assert.Contains(t, mistakes.Error(), tc.want)
			assert.LessOrEqual(t, len(mistakes), 2, mistakes.Error())
		})
	}
}

func TestMistakesAreCollected(t *testing.T) {
	_, mistakes := policy.Load(context.Background(), pack(t, map[string]string{
		"narratives/ducks/ducks.rego": narrative("ducks", evidenceOnly,
			rule("Bad", "input.terms.dcuk\ntime.now_ns() > 0", `["m0"]`),
			rule("b", "input.trems.duck", `["m0"]`)),
		"narratives/geese/geese.rego": "package rules.narratives.geese\n\nfinding contains",
	}), policy.Options{Terms: testTerms(), Labels: labels("ducks", "geese", "swans")})
	var got []string
	for _, m := range mistakes {
		got = append(got, m.Code)
		assert.NotEmpty(t, m.File)
	}
	assert.Equal(t, []string{"label-without-folder", "bad-id", "unknown-term", "forbidden-builtin", "input-path", "rego-parse", "rego-parse"}, got)
}

func TestCleanPackHasNoMistakes(t *testing.T) {
	p := load(t, pack(t, map[string]string{
		"narratives/ducks/ducks.rego": narrative("ducks", evidenceOnly+"import data.rules.lib.near\nimport data.rules.lib.stance\n",
			rule("a", "some sentence, acts in input.terms.bite\nsome [act, bird] in near.pairs(acts, input.terms.duck[sentence], 8)\nnot stance.has(act, \"hedged\")\n_short(sentence)", "[act, bird]"),
			ruleWith("#   id: b\n#   weight: 1\n#   stance: refutes\n#   status: shadow\n#   owner: ann\n#   reviewed: 2024-01-01\n#   disarm: [T0001]\n#   source: a book",
				"some sentence, acts in input.terms.bite", "f := evidence.denial(rego.metadata.chain(), acts)"),
			"\n_short(sentence) if input.sentences[sentence].span[1] < 100\n"),
		"narratives/ducks/ducks_test.rego": "not rego at all",
		"tactics/flock/flock.rego": "# METADATA\n# related_resources:\n# - https://example.org/all\npackage rules.tactics.flock\n\nimport data.rules.lib.evidence\n" +
			"# METADATA\n# title: t\n# description: d\n# custom:\n#   id: x\n#   weight: 0.1\nfinding contains f if {\n\tsome _, ms in input.terms.animal\n\tf := evidence.finding(rego.metadata.chain(), ms)\n}\n",
	}), policy.Options{Labels: append(labels("ducks"), policy.Label{ID: "flock", Kind: policy.Tactic})})

	rules := p.Rules()
	require.Len(t, rules, 3)
	assert.Equal(t, "ducks/a", rules[0].Name())
	assert.Equal(t, []string{"bite", "duck"}, rules[0].Needs)
	assert.Equal(t, policy.Rule{
		Label: "ducks", ID: "b", Kind: policy.Narrative, Stance: policy.Refutes, Weight: 1, Status: policy.Shadow, Title: "a rule",
		Description: "What it says.", Sources: []string{"https://example.org/a", "a book"}, Disarm: []string{"T0001"}, Owner: "ann",
		Reviewed: "2024-01-01", File: "narratives/ducks/ducks.rego", Line: rules[1].Line, Needs: []string{"bite"},
	}, rules[1])
	assert.Equal(t, []string{"https://example.org/all"}, rules[2].Sources)
}

// What a rule needs is what its body cannot do without.
func TestNeeds(t *testing.T) {
	for name, tc := range map[string]struct {
		body    string
		helpers string
		want    []string
		any     [][]string
	}{
		"a bare ref":                {body: "input.terms.duck", want: []string{"duck"}},
		"some in":                   {body: "some s, ms in input.terms.duck\ncount(ms) > input.sentences[s].index", want: []string{"duck"}},
		"an argument":               {body: "count(input.terms.duck) > 0", want: []string{"duck"}},
		"a list":                    {body: "x := [input.terms.duck, {\"k\": input.terms.goose}]\ncount(x) == 2", want: []string{"duck", "goose"}},
		"a membership":              {body: "some s, _ in input.terms.duck\ns in object.keys(input.terms.goose)", want: []string{"duck", "goose"}},
		"not":                       {body: "input.terms.duck\nnot input.terms.goose", want: []string{"duck"}},
		"every":                     {body: "input.terms.duck\nevery s, _ in input.terms.duck { input.terms.goose[s] }", want: []string{"duck"}},
		"every over":                {body: "every _ in input.terms.duck { true }", want: []string{"duck"}},
		"a comprehension":           {body: "count([1 | input.terms.goose]) >= 0", want: []string{}},
		"with":                      {body: "input.terms.duck with input.terms as {\"duck\": 1}", want: []string{}},
		"object.get":                {body: "object.get(input.terms, \"duck\", {}) == {}", want: []string{}},
		"one of two":                {body: "some t in [\"duck\", \"goose\"]\ninput.terms[t]", want: []string{}},
		"a helper":                  {body: "_h", helpers: "_h if {\n\tinput.terms.duck\n\tinput.terms.bite\n}", want: []string{"bite", "duck"}},
		"two helpers of a name":     {body: "_h", helpers: "_h if {\n\tinput.terms.duck\n\tinput.terms.bite\n}\n\n_h if {\n\tinput.terms.goose\n\tinput.terms.bite\n}", want: []string{"bite"}, any: [][]string{{"duck", "goose"}}},
		"else":                      {body: "_h", helpers: "_h if input.terms.duck\n\nelse if input.terms.goose", want: []string{}, any: [][]string{{"duck", "goose"}}},
		"a body that needs none":    {body: "_h", helpers: "_h if input.terms.duck\n\n_h if input.doc.language == \"en\"", want: []string{}},
		"a group that a need is of": {body: "input.terms.duck\n_h", helpers: "_h if input.terms.duck\n\n_h if input.terms.goose", want: []string{"duck"}},
		"helpers in helpers": {
			body:    "_h",
			helpers: "_h if {\n\tinput.terms.bite\n\t_g\n}\n\n_h if input.terms.duck\n\n_g if input.terms.duck\n\n_g if input.terms.goose",
			want:    []string{}, any: [][]string{{"bite", "duck"}, {"duck", "goose"}},
		},
		"a default":              {body: "_h == false", helpers: "default _h := false\n\n_h if input.terms.duck", want: []string{}},
		"a function":             {body: "_f(1)", helpers: "_f(x) if {\n\tx > 0\n\tinput.terms.duck\n}", want: []string{"duck"}},
		"a function in a call":   {body: "count(_f(1)) > 0", helpers: "_f(_) := input.terms.duck", want: []string{"duck"}},
		"a helper set, whole":    {body: "count(_h) == 0", helpers: "_h contains s if some s, _ in input.terms.duck", want: []string{}},
		"a helper set, entered":  {body: "some s in _h\ns != \"\"", helpers: "_h contains s if some s, _ in input.terms.duck", want: []string{"duck"}},
		"a helper object, keyed": {body: "_h[\"s0\"]", helpers: "_h[s] := ms if some s, ms in input.terms.duck", want: []string{"duck"}},
		"the least of some":      {body: "x := min({m | some m in input.terms.duck.s0})\nx != \"\"", want: []string{"duck"}},
		"the least of any":       {body: "x := min({m | some t in [\"duck\", \"goose\"]; some m in input.terms[t].s0})\nx != \"\"", want: []string{}},
		"the least, by a helper": {body: "x := min(_near(input.terms.bite.s0, _birds))\nx != \"\"", helpers: "_near(xs, ys) := {[x, y] | some x in xs; some y in ys}\n\n_birds := array.concat(object.get(input.terms, [\"duck\", \"s0\"], []), object.get(input.terms, [\"goose\", \"s0\"], []))", want: []string{"bite"}, any: [][]string{{"duck", "goose"}}},
		"one of a few":           {body: "m := _birds(\"s0\")[0]\nm != \"\"", helpers: "_birds(s) := array.concat(object.get(input.terms, [\"duck\", s], []), object.get(input.terms, [\"goose\", s], []))", want: []string{}, any: [][]string{{"duck", "goose"}}},
		"one of what may be all": {body: "m := _birds(\"s0\")[0]\nm != \"\"", helpers: "_birds(s) := object.get(input.terms, [\"duck\", s], [\"m0\"])", want: []string{}},
		"some of it":             {body: "count(_birds(\"s0\")) > 0", helpers: "_birds(s) := [m | some m in input.terms.duck[s]]", want: []string{"duck"}},
		"any number of it":       {body: "count(_birds(\"s0\")) >= 0", helpers: "_birds(s) := [m | some m in input.terms.duck[s]]", want: []string{}},
		"not none of it":         {body: "_birds(\"s0\") != []", helpers: "_birds(s) := [] if input.doc.language == \"en\"\n\nelse := [m | some m in input.terms.duck[s]]", want: []string{"duck"}},
		"none of it":             {body: "_birds(\"s0\") == []", helpers: "_birds(s) := [m | some m in input.terms.duck[s]]", want: []string{}},
		"some of either":         {body: "some m in _birds(\"s0\")\nm != \"\"", helpers: "_birds(s) := [m | some m in input.terms.duck[s]] if input.sentences[s].question\n\nelse := [m | some m in input.terms.goose[s]]", want: []string{}, any: [][]string{{"duck", "goose"}}},
		"a helper's not":         {body: "not _h", helpers: "_h if input.terms.duck", want: []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			p := loadOne(t, rule("r", tc.body, `["m0"]`), "\n"+tc.helpers+"\n")
			assert.Equal(t, tc.want, p.Rules()[0].Needs)
			assert.Equal(t, tc.any, p.Rules()[0].NeedsAny)
		})
	}
}
