package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/rules"
	"github.com/canard-rules/canard/seeds"
)

const burns = "The toasters caught fire and Acme hides it."

func TestClassifySaysWhatTheTextCarries(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	for name, c := range map[string]struct {
		doc    engine.Document
		action string
		stance policy.Stance
		score  float64
		hit    bool
		rules  []string
	}{
		"asserted":                       {engine.Document{Body: burns}, "review", "promotes", 0.916, true, []string{"toaster-fire/acme-hides", "toaster-fire/toasters-burn", "toaster-fire/acme-burns"}},
		"attributed":                     {engine.Document{Body: "The agency says that the toasters burn."}, "context", "reports", 0.6, true, []string{"toaster-fire/toasters-burn"}},
		"refuted":                        {engine.Document{Body: "It is false that the toasters burn."}, "context", "refutes", 0.6, true, []string{"toaster-fire/toasters-burn"}},
		"a weak finding is no hit":       {engine.Document{Body: "Acme burned the letter."}, "clear", "promotes", 0.3, false, []string{"toaster-fire/acme-burns"}},
		"body wins over title":           {engine.Document{Title: "The toasters burn", Body: "It is false that Acme hides it."}, "context", "refutes", 0.7, true, []string{"toaster-fire/acme-hides"}},
		"a stray assertion in a report":  {engine.Document{Body: "The agency says Acme hides it. The agency said that the toasters burn. The toasters burn."}, "context", "reports", 0.88, true, []string{"toaster-fire/acme-hides", "toaster-fire/toasters-burn"}},
		"assertions with one attributed": {engine.Document{Body: "Acme hides it. The agency said that the toasters burn. The toasters burn."}, "review", "promotes", 0.88, true, []string{"toaster-fire/acme-hides", "toaster-fire/toasters-burn"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := e.Classify(context.Background(), c.doc)
			require.NoError(t, err)
			require.NotEmpty(t, r.Verdicts)
			v := r.Verdicts[0]
			assert.Equal(t, "toaster-fire", v.Label)
			assert.Equal(t, "narrative", v.Kind)
			assert.Equal(t, c.stance, v.Stance)
			assert.Equal(t, c.score, v.Score)
			assert.Equal(t, c.hit, v.Hit)
			var rules []string
			for _, f := range v.Findings {
				rules = append(rules, f.Rule)
			}
			assert.Equal(t, c.rules, rules)
			if c.score >= 0.9 {
				c.action = "escalate"
			}
			assert.Equal(t, c.action, r.Action)
			assert.Empty(t, r.Errors)
		})
	}
}

func TestResultIsTheStableContract(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	r := classify(t, e, "The agency said: toasters burn.")
	r.Pack.Digest = "sha256:…"
	data, err := json.MarshalIndent(r, "", " ")
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema":1,"id":"d","action":"context","language":"en","verdicts":[
	 {"label":"toaster-fire","kind":"narrative","stance":"reports","score":0.6,"threshold":0.4,"hit":true,"findings":[
	  {"rule":"toaster-fire/toasters-burn","stance":"reports","weight":0.6,"evidence":[
	   {"role":"claim","term":"burn","part":"body","span":[26,30],"text":"burn","sentence":"s0"},
	   {"role":"claim","term":"toaster","part":"body","span":[17,25],"text":"toasters","sentence":"s0"},
	   {"role":"speaker","term":"agency","part":"body","span":[0,10],"text":"The agency","sentence":"s0"},
	   {"role":"cue","term":"say","part":"body","span":[11,15],"text":"said","sentence":"s0"}]}]}],
	 "pack":{"name":"recalls","version":"1.2.3","digest":"sha256:…"},"errors":[]}`, string(data))
}

func TestUnassessedIsNeverClear(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	for name, c := range map[string]struct{ body, action, reason, language string }{
		"empty":                      {"", "unassessed", "empty", ""},
		"blanks":                     {" \n\t ", "unassessed", "empty", ""},
		"emoji only":                 {"🔥🔥🔥 🍞", "unassessed", "empty", ""},
		"one word":                   {"Hello", "unassessed", "too short", ""},
		"Vietnamese":                 {"Hôm nay trời đẹp quá, chúng tôi đi chợ mua bánh mì và cà phê.", "unassessed", "language", ""},
		"French":                     {"Le ministre assure que les appareils sont conformes aux normes européennes.", "unassessed", "language", ""},
		"invalid bytes":              {"\xff\xfe\xfd", "unassessed", "empty", ""},
		"English":                    {"The weather was fine and they went to the sea.", "clear", "", "en"},
		"Russian":                    {"Сегодня это не новость, и в городе это знают как факт.", "clear", "", "ru"},
		"Ukrainian":                  {"Сьогодні це не новина, і в місті це знають як факт, що з того.", "clear", "", "uk"},
		"a hit in an unknown tongue": {"Voilà toasters burn selon plusieurs témoignages concordants hier.", "review", "", ""},
		"a hit of two words":         {"Toasters burn", "review", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := classify(t, e, c.body)
			assert.Equal(t, c.action, r.Action)
			assert.Equal(t, c.reason, r.Reason)
			assert.Equal(t, c.language, r.Language)
		})
	}
}

func TestDeclaredLanguageStands(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	r, err := e.Classify(context.Background(), engine.Document{Language: "de", Body: "The weather was fine and they went to the sea."})
	require.NoError(t, err)
	assert.Equal(t, "de", r.Language)
}

func TestShadowRulesNeverCount(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	r := classify(t, e, "The toasters of Acme are blue.")
	require.Len(t, r.Verdicts, 1)
	v := r.Verdicts[0]
	assert.False(t, v.Hit)
	assert.Zero(t, v.Score)
	assert.Empty(t, v.Findings)
	require.Len(t, v.Shadow, 1)
	assert.Equal(t, "toaster-fire/toaster-shadow", v.Shadow[0].Rule)
	assert.Equal(t, "clear", r.Action)
}

func TestLabelMayHaveItsOwnThreshold(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	r := classify(t, e, "Acme has paid reviews.")
	require.Len(t, r.Verdicts, 1)
	assert.Equal(t, 0.8, r.Verdicts[0].Score)
	assert.Equal(t, 0.9, r.Verdicts[0].Threshold)
	assert.False(t, r.Verdicts[0].Hit)
}

func TestTooLargeIsAClearError(t *testing.T) {
	e := load(t, recalls(t), engine.Options{MaxBytes: 100})
	_, err := e.Classify(context.Background(), engine.Document{Title: strings.Repeat("a", 60), Body: strings.Repeat("b", 41)})
	var tooLarge engine.TooLargeError
	require.ErrorAs(t, err, &tooLarge)
	assert.Equal(t, engine.TooLargeError{Size: 101, Max: 100}, tooLarge)
	_, err = e.Analyze(context.Background(), engine.Document{Body: strings.Repeat("b", 101)})
	require.ErrorAs(t, err, &tooLarge)
	_, err = e.Classify(context.Background(), engine.Document{Body: strings.Repeat("b", 100)})
	require.NoError(t, err)
}

func TestCanceledContext(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := e.Classify(ctx, engine.Document{Body: burns})
	require.ErrorIs(t, err, context.Canceled)
	_, _, err = e.Explain(ctx, engine.Document{Body: burns})
	require.ErrorIs(t, err, context.Canceled)
	_, err = engine.Load(ctx, recalls(t), engine.Options{})
	require.ErrorIs(t, err, context.Canceled)
}

// failing is a rule that errs at run time: two values for one function.
const failing = `# METADATA
# title: Review flooding
# description: Paid reviews drown a warning.
package rules.tactics["review-flooding"]

import data.rules.lib.evidence

# METADATA
# title: two minds
# description: Two values for one thing.
# related_resources:
# - ref: https://recalls.example/two-minds
# custom:
#   id: two-minds
#   weight: 0.8
finding contains f if {
	some sentence, toasters in input.terms.toaster
	_mind(sentence) == 1
	f := evidence.finding(rego.metadata.chain(), [toasters[0]])
}

_mind(_) := 1

_mind(_) := 2
`

func TestFailingRuleIsNamedAndTheOthersCount(t *testing.T) {
	e := load(t, with(recalls(t), map[string]string{"tactics/review-flooding/review-flooding.rego": failing}), engine.Options{})
	r := classify(t, e, "The toasters burn.")
	require.Len(t, r.Errors, 1)
	assert.Equal(t, "review-flooding", r.Errors[0].Label)
	assert.Equal(t, "two-minds", r.Errors[0].Rule)
	assert.Equal(t, "tactics/review-flooding/review-flooding.rego", r.Errors[0].File)
	require.Len(t, r.Verdicts, 1)
	assert.True(t, r.Verdicts[0].Hit)

	r = classify(t, e, "The toasters of the shop are blue.")
	require.Len(t, r.Errors, 1)
	assert.Equal(t, "unassessed", r.Action)
	assert.Equal(t, "errors", r.Reason)
}

func TestFailingFormulaIsNamed(t *testing.T) {
	pack := recalls(t)
	config := string(pack["score.yaml"].Data)
	pack = with(pack, map[string]string{"score.yaml": strings.Replace(config, "when: len(promotes) > 0", `when: "hits[3].score > 0.5"`, 1)})
	e := load(t, pack, engine.Options{})
	r := classify(t, e, "The toasters burn.")
	require.Len(t, r.Errors, 1)
	assert.Equal(t, "score.yaml", r.Errors[0].File)
	assert.Equal(t, 19, r.Errors[0].Line)
	assert.Contains(t, r.Errors[0].Message, "index out of range")
	assert.Equal(t, "context", r.Action, "the rules behind it still decide")
}

func TestLoadCollectsTheMistakesOfEveryStage(t *testing.T) {
	_, err := engine.Load(context.Background(), with(recalls(t), map[string]string{
		"pack.yaml":             "name: recalls\n",
		"labels.yaml":           "toaster-fire: {kind: story, title: T, description: D}\nreview-flooding: {kind: tactic, title: T, description: D}\n",
		"lexicon/more.yaml":     "Bad Id: {type: act}\n",
		"cues/more.yaml":        "shout: {type: cue, cue: {kind: loud}}\n",
		"score.yaml":            "combine: wieght\nstance: []\n",
		"narratives/n/bad.rego": "package rules.narratives.n\n\nfinding contains 1 if {",
	}), engine.Options{})
	var ms source.Mistakes
	require.ErrorAs(t, err, &ms)
	files := map[string]bool{}
	for _, m := range ms {
		files[m.File] = true
	}
	for _, f := range []string{"pack.yaml", "labels.yaml", "lexicon/more.yaml", "cues/more.yaml", "score.yaml", "narratives/n/bad.rego"} {
		assert.True(t, files[f], "a mistake in %s; have %v", f, ms)
	}
}

func TestLoadWithoutFiles(t *testing.T) {
	_, err := engine.Load(context.Background(), fstest.MapFS{}, engine.Options{})
	var ms source.Mistakes
	require.ErrorAs(t, err, &ms)
}

func TestDigestCoversWhatCanChangeAVerdict(t *testing.T) {
	pack := recalls(t)
	digest := func(files map[string]string) string {
		t.Helper()
		d, err := engine.Digest(with(pack, files))
		require.NoError(t, err)
		return d
	}
	base := digest(nil)
	assert.Regexp(t, `^sha256:[0-9a-f]{64}$`, base)
	assert.Equal(t, base, load(t, pack, engine.Options{}).Pack().Digest)
	for _, same := range []string{"narratives/toaster-fire/toaster-fire_test.rego", "narratives/toaster-fire/cases.yaml", "README.md", "rules.go", "schemas/input.json", ".git/config.yaml"} {
		assert.Equal(t, base, digest(map[string]string{same: "x"}), same)
	}
	for _, other := range []string{"score.yaml", "labels.yaml", "lib/more.rego", "cues/more.yaml"} {
		assert.NotEqual(t, base, digest(map[string]string{other: "x"}), other)
	}
	assert.NotEqual(t, base, digest(map[string]string{"score.yaml": ""}), "a file that is gone")
}

func TestSourceRegistryFillsTheRole(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	input, err := e.Analyze(context.Background(), engine.Document{Body: "Hello there", URL: "https://www.toast.example/a"})
	require.NoError(t, err)
	assert.Equal(t, "conduit", input.Doc.Source.Role)
	r, err := e.Classify(context.Background(), engine.Document{Body: "Good morning to you", URL: "https://www.toast.example/a"})
	require.NoError(t, err)
	assert.Empty(t, r.Verdicts, "metadata alone never makes a hit")
}

func TestGuardsChangeNothing(t *testing.T) {
	guarded, all := load(t, recalls(t), engine.Options{}), load(t, recalls(t), engine.Options{Unguarded: true})
	words := []string{"Acme", "toasters", "burn", "hides", "paid reviews", "the agency says", "not", "a myth", "and the"}
	for i := range 1 << len(words) {
		var body []string
		for k, w := range words {
			if i&(1<<k) != 0 {
				body = append(body, w)
			}
		}
		text := strings.Join(body, " ")
		require.Equal(t, classify(t, all, text), classify(t, guarded, text), text)
	}
}

// The default pack says the same of real text whether rules are held back and run
// natively or OPA evaluates them all. Every n-th text only: that is slow.
func TestShortcutsChangeNothingOnTheCorpus(t *testing.T) {
	const every = 7
	c, err := corpus.Load(seeds.FS, corpus.LoadOptions{})
	require.NoError(t, err)
	timeout := 30 * time.Second // no result may depend on how busy the machine is
	quick := load(t, rules.FS, engine.Options{Timeout: timeout})
	all := load(t, rules.FS, engine.Options{Timeout: timeout, Unguarded: true, Reference: true})
	for i := 0; i < len(c.Items); i += every {
		d := c.Items[i].Document
		want, err := all.Classify(context.Background(), d)
		require.NoError(t, err)
		got, err := quick.Classify(context.Background(), d)
		require.NoError(t, err)
		require.Equal(t, want, got, c.Items[i].ID)
	}
}

// Every rule of the default pack is fast: none uses what only OPA evaluates.
func TestEveryRuleIsNative(t *testing.T) {
	e := load(t, rules.FS, engine.Options{})
	assert.Empty(t, e.Stages().Policy.LeftToOPA())
}

func TestSameBytesFromManyGoroutines(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	text := strings.Repeat("The agency says Acme hides it. The toasters burn. It is false that toasters burn. Acme has paid reviews. ", 4)
	want, err := json.Marshal(classify(t, e, text))
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				r, err := e.Classify(context.Background(), engine.Document{ID: "d", Body: text})
				got, _ := json.Marshal(r)
				if err != nil || string(got) != string(want) {
					t.Error(errors.Join(err, errors.New("another result: "+string(got))))
					return
				}
			}
		})
	}
	wg.Wait()
}
