package why_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/files"
	"github.com/canard-rules/canard/workbench/why"
)

// more are rules of every form of condition, behind those of the recalls pack.
const more = `
# METADATA
# title: near
# description: Acme and burning close together.
# related_resources:
# - ref: https://recalls.example/near
# custom: {id: near, weight: 0.5}
finding contains f if {
	some sentence, burns in input.terms.burn
	some [burn, maker] in near.pairs(burns, input.terms.acme[sentence], 3)
	f := evidence.finding(rego.metadata.chain(), [burn, maker])
}

# METADATA
# title: denied
# description: It is denied that anything burns.
# related_resources:
# - ref: https://recalls.example/denied
# custom: {id: denied, weight: 0.5}
finding contains f if {
	some sentence, burns in input.terms.burn
	f := evidence.denial(rego.metadata.chain(), [burns[0]])
}

# METADATA
# title: without the agency
# description: Reviews are paid, and nobody of the agency is near.
# related_resources:
# - ref: https://recalls.example/without
# custom: {id: without-agency, weight: 0.5}
finding contains f if {
	some sentence, reviews in input.terms["paid-review"]
	not _agency(sentence)
	f := evidence.finding(rego.metadata.chain(), [reviews[0]])
}

# METADATA
# title: three things
# description: A paid review, hiding and Acme in one sentence, told by a conduit.
# related_resources:
# - ref: https://recalls.example/three
# custom: {id: three-things, weight: 0.5}
finding contains f if {
	some sentence, reviews in input.terms["paid-review"]
	hides := input.terms.hide[sentence]
	some [_, _] in near.before(hides, _by(input.terms.acme, sentence), 2)
	input.doc.source.role == "conduit"
	f := evidence.finding(rego.metadata.chain(), [reviews[0], hides[0]])
}

# METADATA
# title: only reported
# description: Reviews, where the text reports them.
# related_resources:
# - ref: https://recalls.example/reported
# custom: {id: only-reported, weight: 0.5}
finding contains f if {
	some _, reviews in input.terms["paid-review"]
	f := evidence.finding(rego.metadata.chain(), [reviews[0]])
	f.stance == "reports"
}

# METADATA
# title: of old
# description: No longer in force.
# related_resources:
# - ref: https://recalls.example/old
# custom: {id: of-old, weight: 0.5, status: retired}
finding contains f if {
	some _, reviews in input.terms["paid-review"]
	f := evidence.finding(rego.metadata.chain(), [reviews[0]])
}

# Somebody of the agency is named in the sentence.
_agency(sentence) if input.terms.agency[sentence]

# In the sentence itself or the next one.
_by(by_sentence, sentence) := near.around(by_sentence, sentence, 1)
`

const ruleFile = "narratives/toaster-fire/toaster-fire.rego"

func recalls(t *testing.T) (*why.Asker, *engine.Engine) {
	t.Helper()
	pack, err := files.Read(os.DirFS("../../engine/testdata/recalls"), func(string) bool { return true })
	require.NoError(t, err)
	shared, err := files.Read(os.DirFS("../../rules"), func(name string) bool {
		return slices.Contains([]string{"main.rego", "lib/account.rego", "lib/evidence.rego", "lib/flip.rego", "lib/near.rego", "lib/stance.rego", "lib/voice.rego"}, name)
	})
	require.NoError(t, err)
	for name, data := range shared {
		pack[name] = data
	}
	imports := strings.Replace(string(pack[ruleFile]), "import data.rules.lib.evidence\n", "import data.rules.lib.evidence\nimport data.rules.lib.near\n", 1)
	pack[ruleFile] = []byte(imports + more)
	e, err := engine.Load(t.Context(), pack, engine.Options{})
	require.NoError(t, err)
	a, err := why.New(e, pack)
	require.NoError(t, err)
	return a, e
}

func TestSilentRulesSayWhatTheyLacked(t *testing.T) {
	a, _ := recalls(t)
	for name, c := range map[string]struct {
		rule, body string
		condition  string
		held, of   int
		found      []string
		missing    []string
		edits      []string
	}{
		"a term that is not there": {
			"acme-hides", "Hello to everybody.", "some sentence, hides in input.terms.hide", 0, 3, nil,
			[]string{"the text has no “to hide” (term hide), such as “hide”"},
			[]string{"say “to hide” (term hide), such as “hide” anywhere in the text", "say “Acme” (term acme), such as “acme” right behind “to hide”"},
		},
		"a term of another sentence": {
			"acme-hides", "Somebody hides it. We met twice. Acme was there.", "makers := input.terms.acme[sentence]", 1, 3, []string{"hides"},
			[]string{"“Acme” (term acme) is in the text (“Acme”), but not in the sentence of “hides”: the nearest is 2 sentences away"},
			[]string{"say, as elsewhere (“Acme”), “Acme” (term acme), such as “acme” right behind “hides”"},
		},
		"too far apart": {
			"near", "Acme said on that day in May that some of them burned.", "some [burn, maker] in near.pairs(burns, input.terms.acme[sentence], 3)", 1, 3, []string{"burned"},
			[]string{"“burned” and “Acme” are the nearest, 10 words apart, and the rule says 3", "it asks for pairs: “All [a, b] of the two lists that are at most n tokens apart, in either order”"},
			[]string{"say, as elsewhere (“Acme”), “Acme” (term acme), such as “acme” right behind “burned”"},
		},
		"not denied": {
			"denied", "The toasters burn.", "f := evidence.denial(rego.metadata.chain(), [burns[0]])", 1, 2, []string{"burn"},
			[]string{"undefined where nothing denies the anchor"},
			[]string{"deny “burn” (negated)"},
		},
		"something in the way": {
			"without-agency", "The agency has paid reviews.", "not _agency(sentence)", 1, 3, []string{"paid reviews"},
			[]string{"“the agency” (term agency) is there (“The agency”), and must not be"},
			[]string{"leave out “The agency” (the agency)"},
		},
		"another stance": {
			"only-reported", "There are paid reviews.", `f.stance == "reports"`, 2, 3, []string{"paid reviews"},
			[]string{`f.stance is "promotes"`},
			[]string{"attribute “paid reviews” to somebody (attributed)"},
		},
		"several things": {
			"three-things", "There are paid reviews.", "hides := input.terms.hide[sentence]", 1, 5, []string{"paid reviews"},
			[]string{"the text has no “to hide” (term hide)"},
			[]string{
				"say “to hide” (term hide), such as “hide” right behind “paid reviews”",
				"say “Acme” (term acme), such as “acme” right behind “to hide”",
				"let it come from a source whose role is conduit",
			},
		},
		"retired": {"of-old", "There are paid reviews.", "", 0, 2, nil, []string{"the rule is retired and never evaluated"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := a.Ask(t.Context(), engine.Document{Body: c.body}, why.Options{Rule: "toaster-fire/" + c.rule})
			require.NoError(t, err)
			require.Len(t, got.Silent, 1)
			s := got.Silent[0]
			assert.Equal(t, c.condition, s.Condition)
			assert.Equal(t, [2]int{c.held, c.of}, [2]int{s.Held, s.Of})
			var words []string
			for _, f := range s.Found {
				words = append(words, f.Words)
			}
			assert.Equal(t, c.found, words)
			for _, m := range c.missing {
				assert.Contains(t, s.Missing, m)
			}
			if c.edits == nil {
				assert.Nil(t, s.Change)
				return
			}
			require.NotNil(t, s.Change)
			assert.Equal(t, c.edits, s.Change.Edits)
			assert.Equal(t, len(c.edits) == 1, s.Change.Smallest)
		})
	}
}

func TestTheConditionStandsAtItsLine(t *testing.T) {
	a, e := recalls(t)
	got, err := a.Ask(t.Context(), engine.Document{Body: "Somebody hides it."}, why.Options{Rule: "toaster-fire/acme-hides"})
	require.NoError(t, err)
	require.Len(t, got.Silent, 1)
	for _, r := range e.Rules() {
		if r.Name() == "toaster-fire/acme-hides" {
			assert.Equal(t, r.Line+2, got.Silent[0].Line)
			assert.Equal(t, ruleFile, got.Silent[0].File)
		}
	}
}

// What is offered as a change must hold for a text that has it.
func TestTheChangeHolds(t *testing.T) {
	a, _ := recalls(t)
	for rule, bodies := range map[string][2]string{
		"acme-hides":     {"Somebody hides it. We met twice. Acme was there.", "Somebody hides Acme. We met twice."},
		"near":           {"Acme said on that day in May that some of them burned.", "They said that some of them burned Acme."},
		"denied":         {"The toasters burn.", "The toasters never burn."},
		"without-agency": {"The agency has paid reviews.", "Somebody has paid reviews."},
		"only-reported":  {"There are paid reviews.", "The agency says there are paid reviews."},
	} {
		t.Run(rule, func(t *testing.T) {
			for i, body := range bodies {
				got, err := a.Ask(t.Context(), engine.Document{Body: body}, why.Options{Rule: "toaster-fire/" + rule})
				require.NoError(t, err)
				assert.Len(t, got.Fired, i, body)
				assert.Len(t, got.Silent, 1-i, body)
			}
		})
	}
}

func TestTheNearestRulesComeFirst(t *testing.T) {
	a, e := recalls(t)
	got, err := a.Ask(t.Context(), engine.Document{Body: "The toasters burn."}, why.Options{Most: 2})
	require.NoError(t, err)
	require.NotEmpty(t, got.Fired)
	assert.Equal(t, "toaster-fire/toasters-burn", got.Fired[0].Rule)
	require.Len(t, got.Silent, 2)
	fired := map[string]bool{}
	for _, f := range got.Fired {
		fired[f.Rule] = true
	}
	assert.Equal(t, len(e.Rules()), len(fired)+len(got.Silent)+got.Others)
	assert.LessOrEqual(t, len(got.Silent[0].Change.Edits), len(got.Silent[1].Change.Edits))
	all, err := a.Ask(t.Context(), engine.Document{Body: "The toasters burn."}, why.Options{All: true})
	require.NoError(t, err)
	assert.Zero(t, all.Others)
	assert.Equal(t, len(e.Rules()), len(fired)+len(all.Silent))
}

func TestAnyTextWillDo(t *testing.T) {
	a, _ := recalls(t)
	for _, body := range []string{"", "\xff\xfe", strings.Repeat("Acme hides toasters. ", 300)} {
		_, err := a.Ask(t.Context(), engine.Document{Body: body}, why.Options{All: true})
		require.NoError(t, err)
	}
}
