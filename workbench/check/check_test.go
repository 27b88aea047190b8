package check_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/workbench/check"
	"github.com/canard-rules/canard/workbench/packtest"
)

func options(t *testing.T) check.Options {
	t.Helper()
	all := packtest.Texts(t)
	return check.Options{
		Ordinary:    all.Select(func(it *corpus.Item) bool { return it.Offtopic }),
		Corpus:      all.Select(func(it *corpus.Item) bool { return !it.Offtopic }),
		CommonShare: 0.5, SameTexts: 2,
	}
}

func run(t *testing.T, pack fstest.MapFS) []check.Finding {
	t.Helper()
	fs, err := check.Run(context.Background(), pack, options(t))
	require.NoError(t, err)
	return fs
}

func TestTheCleanPackIsClean(t *testing.T) {
	assert.Empty(t, run(t, packtest.Recalls(t)))
}

func TestAStemWithOneFormIsAlive(t *testing.T) {
	for _, pattern := range []string{"market~", "toast~", `"(marke~|market|markets)"`, "sold~"} {
		pack := packtest.Edit(t, packtest.Recalls(t), things, "en: [acme]", "en: [acme, "+pattern+"]")
		for _, f := range run(t, pack) {
			assert.NotEqual(t, check.DeadStem, f.Code, "%s: %s", pattern, f.Msg)
		}
	}
}

const (
	things = "lexicon/things.yaml"
	rego   = "narratives/toaster-fire/toaster-fire.rego"
	cs     = "narratives/toaster-fire/cases.yaml"
)

// twin is a rule with the evidence of toasters-burn.
const twin = `
# METADATA
# title: burning toasters
# description: The same again.
# related_resources:
# - ref: https://recalls.example/twin
# custom:
#   id: twin
#   weight: 0.6
finding contains f if {
	some sentence, toasters in input.terms.toaster
	burns := input.terms.burn[sentence]
	f := evidence.finding(rego.metadata.chain(), [toasters[0], burns[0]])
}
`

// hiding is a rule that needs one term.
const hiding = `
# METADATA
# title: hiding
# description: Something is hidden.
# related_resources:
# - ref: https://recalls.example/hiding
# custom:
#   id: hiding
#   weight: 0.2
finding contains f if {
	some hides in input.terms.hide
	f := evidence.finding(rego.metadata.chain(), [hides[0]])
}
`

// TestLints fires every lint by one edit of the pack that fires none.
func TestLints(t *testing.T) {
	fired := map[string]bool{}
	for _, c := range []struct {
		name, code, file, old, new string
		at                         string // file:line of the finding
		says                       string
	}{
		{"no case fires", check.NoPositiveCase, cs, "", "- {text: Blue., labels: {}}\n", "narratives/toaster-fire/cases.yaml:0", `"toaster-fire"`},
		{"only a pending one", check.NoPositiveCase, cs, "", "- {text: Burns., labels: {toaster-fire: promotes}, pending: true}\n- {text: Blue., labels: {}}\n", "narratives/toaster-fire/cases.yaml:0", "no case that fires it"},
		{"no case is silent", check.NoNegativeCase, cs, "", "- {text: The toasters burn., labels: {toaster-fire: promotes}}\n", "narratives/toaster-fire/cases.yaml:0", "must not fire it"},
		{"a term for nobody", check.UnusedTerm, things, "acme:", "kettle: {title: kettle, type: concept, en: [kettle]}\nacme:", "lexicon/things.yaml:1", `"kettle"`},
		{"swallowed", check.ShadowedVariant, things, "en: [the agency]", `en: ["the agency", "[the] agency"]`, "lexicon/things.yaml:2", `"the agency" matches is matched by "[the] agency"`},
		{"twice", check.DuplicateVariant, things, "en: [acme]", "en: [acme, acme]", "lexicon/things.yaml:1", "written twice"},
		{"short and all that a rule needs", check.ShortVariant, things, "(hide|hides|hid)", "(hide|hides|hid|hd)", "lexicon/things.yaml:5", `"hd" of "hide": fewer than 3 letters, and the rule "toaster-fire/hiding" needs nothing else`},
		{"short and an everyday word", check.ShortVariant, things, "en: [acme]", `en: [acme, "(by|of|it)"]`, "lexicon/things.yaml:1", `"it" of "acme" has fewer than 3 letters and is an everyday word: it stands in 2 of 4 ordinary texts (50.0%; o4 is one)`},
		{"common and all that a rule needs", check.CommonVariant, things, "(hide|hides|hid)", "(hide|hides|hid|the)", "lexicon/things.yaml:5", `4 of 4 ordinary texts (100.0%; o4 is one), and the rule "toaster-fire/hiding" needs nothing else`},
		{"common and the rule looks", check.CommonVariant, things, "(toaster|toasters)", "(toaster|toasters|the)", "lexicon/things.yaml:", `and the rule "toaster-fire/toasters-burn" finds all it needs in 2 of 4 ordinary texts`},
		{"a stem cut too short", check.DeadStem, things, "en: [acme]", "en: [acme, marke~]", "lexicon/things.yaml:1", `"marke~" finds none of the words that begin with it: market, markets`},
		{"allowed in vain", check.IdleAllowance, things, "en: [acme]", "en: [acme], allow: {short-variant: a name}", "lexicon/things.yaml:1", `"acme" allows short-variant, and there is none`},
		{"no such lint allowed", check.IdleAllowance, things, "en: [acme]", "en: [acme], allow: {tall-variant: a name}", "lexicon/things.yaml:1", "which is no lint"},
		{"the same words", check.SameEvidence, rego, "", "+" + twin, "narratives/toaster-fire/toaster-fire.rego:", `"toaster-fire/twin" and "toasters-burn"`},
		{"silent", check.SilentRule, things, "en: [\"paid (review|reviews)\"]", "en: [bought stars]", "tactics/review-flooding/review-flooding.rego:", `"review-flooding/paid-reviews"`},
		{"divides by nothing", check.FailingRule, rego, "f := evidence.finding(rego.metadata.chain(), [burns[0], toasters[0]])", "f := evidence.finding(rego.metadata.chain(), [burns[1 / (count(toasters) - 1)], toasters[0]])", "narratives/toaster-fire/toaster-fire.rego:18", `"toaster-fire/toasters-burn" fails on toaster-fire/cases.yaml:1: div: divide by zero`},
		{"asked of every text", check.UnboundRule, rego, "some sentence, burns in input.terms.burn\n\ttoasters := input.terms.toaster[sentence]", "some term in [\"burn\", \"toaster\"]\n\tsome _, burns in input.terms[term]\n\ttoasters := burns", "narratives/toaster-fire/toaster-fire.rego:18", `"toaster-fire/toasters-burn" is asked of every text`},
		{"for OPA alone", check.SlowRule, rego, "toasters := input.terms.toaster[sentence]", "toasters := input.terms.toaster[sentence]\n\tcount(burns) > 0 with input.quotes as {}", "narratives/toaster-fire/toaster-fire.rego:18", `"toaster-fire/toasters-burn", or what it calls`},
		{"too high", check.UnreachableThreshold, "score.yaml", "promotes: 0.9", "promotes: 0.99", "score.yaml:16", `"review-flooding" together reach`},
		{"runs on", check.EndlessCue, "cues/cues.yaml", ", ends: []", "", "cues/cues.yaml:3", `"false" reaches over the sentence`},
		{"no technique, of a rule", check.UnknownDisarm, rego, "disarm: [T0066]", "disarm: [T6600]", "narratives/toaster-fire/toaster-fire.rego:17", `"T6600"`},
		{"no technique, of a label", check.UnknownDisarm, "labels.yaml", "disarm: [T0049.001]", "disarm: [T0049.999]", "labels.yaml:", `"T0049.999"`},
		{"not formatted", check.Unformatted, rego, "\tmakers := input", "    makers  := input", "narratives/toaster-fire/toaster-fire.rego:", "opa fmt"},
		{"blanks", check.LooseEnd, things, "en: [acme]}\n", "en: [acme]}  \n", "lexicon/things.yaml:1", "blanks"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pack := packtest.Recalls(t)
			if strings.Contains(c.says, "toaster-fire/hiding") {
				pack = packtest.With(pack, map[string]string{rego: string(pack[rego].Data) + hiding})
			}
			switch {
			case c.old != "":
				pack = packtest.Edit(t, pack, c.file, c.old, c.new)
			case strings.HasPrefix(c.new, "+"):
				pack = packtest.With(pack, map[string]string{c.file: string(pack[c.file].Data) + c.new[1:]})
			default:
				pack = packtest.With(pack, map[string]string{c.file: c.new})
			}
			var got *check.Finding
			for _, f := range run(t, pack) {
				if f.Code == c.code && strings.Contains(f.Msg, c.says) {
					got = &f
				}
			}
			require.NotNil(t, got, "%s; found %v", c.code, run(t, pack))
			fired[c.code] = true
			file, line, _ := strings.Cut(c.at, ":")
			assert.Equal(t, file, got.File)
			if line != "" && line != "0" {
				assert.Equal(t, line, itoa(got.Line))
			}
			assert.NotEmpty(t, got.Hint, "what to do")
			assert.Equal(t, check.Warning, got.Level)
		})
	}
	for _, c := range check.Codes {
		assert.True(t, fired[c.ID], "a test for %s", c.ID)
	}
}

// TestNoLints edits the pack as near to a lint as can be.
func TestNoLints(t *testing.T) {
	for _, c := range []struct{ name, file, old, new string }{
		{"a pending case beside the others", cs, "- text", "- {text: Toasters., labels: {toaster-fire: promotes}, pending: true}\n- text"},
		{"a term that only a condition looks at", things, "en: [acme]", "en: [acme, {is: kettle, with: [kitchen]}]}\nkitchen: {type: place, en: [kitchen]"},
		{"a variant beside a longer one", things, "en: [the agency]", "en: [the agency, the large agency]"},
		{"the same words under a condition", things, "en: [acme]", "en: [acme, {is: ac, with: [burn]}]"},
		{"short beside other terms", things, "en: [acme]", "en: [acme, ac]"},
		{"short and written just so", things, "paid (review|reviews)\"", "paid (review|reviews)\", {is: PR, case: exact}"},
		{"short, everyday and allowed", things, "en: [acme]", `en: [acme, it], allow: {short-variant: "looked at beside a deed"}`},
		{"short and a sign", things, "en: [acme]", "en: [acme, 🔥]"},
		{"common beside rare terms", things, "paid (review|reviews)", "(paid (review|reviews)|the)"},
		{"allowed though no text of the sample shows it", things, "en: [acme]", `en: [acme, ac], allow: {short-variant: "looked at beside a deed"}`},
		{"an unused term, allowed", things, "acme:", "kettle: {type: concept, en: [kettle], allow: {unused-term: for the next rule}}\nacme:"},
		{"more evidence than the other", rego, "", twinOf(t)},
		{"a threshold that all rules reach together", "score.yaml", "promotes: 0.9", "promotes: 0.7"},
		{"endless, and meant", "cues/cues.yaml", ", ends: []}", "}, allow: {endless-cue: it speaks of all that follows}"},
		{"a sub-technique", rego, "disarm: [T0066]", "disarm: [T0049.001]"},
		{"blanks inside of a block", things, "acme: {", "kettle:\n  type: concept\n  allow: {unused-term: of a test}\n  note: |\n    two blanks  \n    end\nacme: {"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pack := packtest.Recalls(t)
			if c.old == "" {
				pack = packtest.With(pack, map[string]string{c.file: string(pack[c.file].Data) + c.new})
			} else {
				pack = packtest.Edit(t, pack, c.file, c.old, c.new)
			}
			for _, f := range run(t, pack) {
				assert.Equal(t, check.Allowed, f.Level, "%+v", f)
				assert.NotEmpty(t, f.Allowed)
			}
		})
	}
}

// twinOf is a rule with the evidence of toasters-burn and one word more.
func twinOf(t *testing.T) string {
	t.Helper()
	out := strings.Replace(twin, "burns := input", "acmes := input.terms.acme[sentence]\n\tburns := input", 1)
	return strings.Replace(out, "burns[0]]", "burns[0], acmes[0]]", 1)
}

func itoa(n int) string {
	b, _ := json.Marshal(n)
	return string(b)
}

func TestAPackAddsTechniques(t *testing.T) {
	pack := packtest.Edit(t, packtest.Recalls(t), rego, "disarm: [T0066]", "disarm: [T9999]")
	require.NotEmpty(t, run(t, pack))
	assert.Empty(t, run(t, packtest.With(pack, map[string]string{check.DisarmFile: "T9999: a technique of our own\n"})))
}

func TestWithoutACorpusNoRuleIsRun(t *testing.T) {
	pack := packtest.Edit(t, packtest.Recalls(t), things, "en: [\"paid (review|reviews)\"]", "en: [bought stars]")
	opt := options(t)
	opt.Corpus = nil
	fs, err := check.Run(context.Background(), pack, opt)
	require.NoError(t, err)
	assert.Empty(t, fs)
}

// TestWrongInput says where and what to do, for every kind of broken pack.
func TestWrongInput(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		file  string
		says  string
	}{
		"half-written YAML":   {map[string]string{things: "acme: {title: Acme, type"}, things, "did not find"},
		"a list of terms":     {map[string]string{things: "- acme\n"}, things, "maps term ids"},
		"Rego syntax":         {map[string]string{rego: "package rules.narratives[\"toaster-fire\"]\n\nfinding contains 1 if {"}, rego, ""},
		"http.send":           {map[string]string{rego: "package rules.narratives[\"toaster-fire\"]\n\n_x := http.send({\"method\": \"get\"})\n"}, rego, "rules may not call http.send"},
		"http.send in a test": {map[string]string{"lib/x_test.rego": "package rules.lib.x_test\n\ntest_x if http.send({\"method\": \"get\"})\n"}, "lib/x_test.rego", "a test may not call http.send"},
		"recursion":           {map[string]string{"lib/x.rego": "package rules.lib.x\n\na if b\n\nb if a\n"}, "lib/x.rego", "recursive"},
		"a test that imports nothing": {
			map[string]string{"lib/x_test.rego": "package rules.lib.x_test\n\ntest_x if nowhere.y\n"}, "lib/x_test.rego", "nowhere"},
		"half a case":            {map[string]string{cs: "- text: [\n"}, cs, ""},
		"a case without labels":  {map[string]string{cs: "- text: The toasters burn.\n"}, cs, "without labels"},
		"a case without a text":  {map[string]string{cs: "- labels: {}\n"}, cs, "without a text"},
		"a case of no label":     {map[string]string{cs: "- {text: A., labels: {kettle-fire: promotes}}\n"}, cs, `no label "kettle-fire"`},
		"a case with no stance":  {map[string]string{cs: "- {text: A., labels: {toaster-fire: shouts}}\n"}, cs, `"shouts" is no stance`},
		"evidence of nothing":    {map[string]string{cs: "- {text: A., labels: {}, evidence: [a]}\n"}, cs, "evidence of nothing"},
		"an unknown field":       {map[string]string{cs: "- {text: A., labels: {}, evidense: [a]}\n"}, cs, "evidense"},
		"cases that are no list": {map[string]string{cs: "text: A.\n"}, cs, "a list of cases"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, f := range run(t, packtest.With(packtest.Recalls(t), c.files)) {
				if f.File == c.file && strings.Contains(f.Msg, c.says) && f.Level == check.Error {
					assert.NotZero(t, f.Line)
					assert.NotEmpty(t, f.Hint)
					return
				}
			}
			t.Errorf("no error in %s that says %q; found %v", c.file, c.says, run(t, packtest.With(packtest.Recalls(t), c.files)))
		})
	}
}

func TestAnEmptyPack(t *testing.T) {
	fs := run(t, fstest.MapFS{})
	require.NotEmpty(t, fs)
	for _, f := range fs {
		assert.Equal(t, check.Error, f.Level)
		assert.NotEmpty(t, f.Hint, f.Msg)
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := check.Run(ctx, packtest.Recalls(t), check.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

func TestFormats(t *testing.T) {
	fs := run(t, packtest.Edit(t, packtest.Recalls(t), things, "en: [acme]", "en: [acme, it]"))
	require.Len(t, fs, 1)
	out := map[string]string{}
	for _, format := range check.Formats {
		var b bytes.Buffer
		require.NoError(t, check.Write(&b, format, "packs/a/", fs))
		out[format] = b.String()
	}
	assert.Contains(t, out["text"], "packs/a/lexicon/things.yaml:1:66: warning: ")
	lines := strings.Split(out["text"], "\n")
	assert.Equal(t, strings.Index(lines[1], "it]"), strings.Index(lines[2], "^"), "the caret stands under the variant")
	assert.Contains(t, out["text"], "hint: ")
	assert.Regexp(t, `^::warning file=packs/a/lexicon/things.yaml,line=1,col=66,title=short-variant::.*%0Ahint: .*\n$`, out["github"])

	var list []map[string]any
	require.NoError(t, json.Unmarshal([]byte(out["json"]), &list))
	assert.Equal(t, "short-variant", list[0]["code"])
	assert.EqualValues(t, 1, list[0]["line"])

	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out["sarif"]), &log))
	assert.Equal(t, "2.1.0", log.Version)
	res := log.Runs[0].Results[0]
	assert.Equal(t, "short-variant", log.Runs[0].Tool.Driver.Rules[res.RuleIndex].ID)
	assert.Equal(t, "warning", res.Level)
	at := res.Locations[0].PhysicalLocation
	assert.Equal(t, "packs/a/lexicon/things.yaml", at.ArtifactLocation.URI)
	assert.Equal(t, 1, at.Region.StartLine)
	assert.Equal(t, 66, at.Region.StartColumn)
}

func TestFormatsOfWhatIsAllowed(t *testing.T) {
	fs := run(t, packtest.Edit(t, packtest.Recalls(t), things, "en: [acme]", "en: [acme, it], allow: {short-variant: a pet name}"))
	require.Len(t, fs, 1)
	for format, want := range map[string]string{
		"text": "ordinary texts (50.0%; o4 is one); why: a pet name [short-variant]", "json": `"allowed": "a pet name"`,
		"sarif": `"justification": "a pet name"`, "github": "",
	} {
		var b bytes.Buffer
		require.NoError(t, check.Write(&b, format, "", fs))
		assert.Contains(t, b.String(), want, format)
		assert.NotContains(t, b.String(), "::", "nobody's to act on")
	}
}

func TestSARIFNamesFilesByURI(t *testing.T) {
	fs := run(t, packtest.Edit(t, packtest.Recalls(t), things, "en: [acme]", "en: [acme, it]"))
	var b bytes.Buffer
	require.NoError(t, check.Write(&b, "sarif", "my packs/a/", fs))
	assert.Contains(t, b.String(), `"uri": "my%20packs/a/lexicon/things.yaml"`)
}

func TestFormatsOfACleanPack(t *testing.T) {
	for format, want := range map[string]string{"text": "", "github": "", "json": "[]\n"} {
		var b bytes.Buffer
		require.NoError(t, check.Write(&b, format, "", nil))
		assert.Equal(t, want, b.String(), format)
	}
	var b bytes.Buffer
	require.NoError(t, check.Write(&b, "sarif", "", nil))
	assert.Contains(t, b.String(), `"results": []`)
}

func TestFix(t *testing.T) {
	dir := t.TempDir()
	pack := packtest.Edit(t, packtest.Recalls(t), rego, "\tmakers := input", "    makers  := input")
	pack = packtest.With(pack, map[string]string{
		"lexicon/more.yaml": "agent:   \n  type: person # kept\n  en:\n    - the agent\n    - a man\n    - the agent\n    - {is: a man, case: initial}\n  ru: [агент, агент]",
		"broken.rego":       "package x\n\na if {",
	})
	require.NoError(t, os.CopyFS(dir, pack))
	fixed, err := check.Fix(dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"lexicon/more.yaml", rego}, fixed)
	more, err := os.ReadFile(dir + "/lexicon/more.yaml")
	require.NoError(t, err)
	assert.Equal(t, "agent:\n  type: person # kept\n  en:\n    - the agent\n    - a man\n    - {is: a man, case: initial}\n  ru: [агент, агент]\n", string(more))
	data, err := os.ReadFile(dir + "/" + rego)
	require.NoError(t, err)
	assert.Equal(t, string(packtest.Recalls(t)[rego].Data), string(data))
	again, err := check.Fix(dir)
	require.NoError(t, err)
	assert.Empty(t, again, "what is mended stays")
}

func TestFixOfNothing(t *testing.T) {
	_, err := check.Fix(t.TempDir() + "/nowhere")
	require.ErrorIs(t, err, os.ErrNotExist)
}
