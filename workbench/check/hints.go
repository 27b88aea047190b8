package check

import (
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/source"
)

// Hinted returns the mistakes of a pack that does not load, each kind with a hint
// what to do about it: once, where it would be the same again.
func Hinted(ms source.Mistakes) source.Mistakes {
	out := slices.Clone(ms)
	said := map[string]bool{}
	for i := range out {
		m := &out[i]
		if m.Hint == "" {
			m.Hint = hint(m)
		}
		if said[m.Hint] {
			m.Hint = ""
		}
		said[m.Hint] = true
	}
	return out
}

func hint(m *source.Mistake) string {
	switch {
	case strings.HasSuffix(m.Msg, "is a directory"):
		return "a folder stands where the file should be: move it away"
	case strings.HasSuffix(m.Msg, "permission denied"):
		return "the file may not be read: chmod it, or run as its owner"
	}
	return hints[m.Code]
}

// hints say what to do about mistakes of the loader that do not say it themselves.
var hints = map[string]string{
	"missing":         "a pack has pack.yaml, labels.yaml, score.yaml, lexicon/, cues/, main.rego, lib/ and a folder for each label",
	"yaml":            "mend the YAML: check the indent, the colons and the quotation marks around the line",
	"rego-parse":      "mend the Rego there; `opa fmt` names the same place",
	"rego-compile":    "see https://www.openpolicyagent.org/docs/policy-language",
	"rego-type":       "the two sides can never meet: look at what the reference at the caret holds",
	"rego-unsafe-var": "give the variable a value in a positive condition of the same body",
	"rego-recursion":  "break the circle: a rule may not depend on itself, directly or through others",
	"unreadable":      "check that the file exists and may be read",
	"unknown-term":    "correct the id, or add the term to a file in lexicon/",
	"duplicate-term":  "join the two entries, or rename one",
	"term-type":       "add type: person, organization, outlet, place, document, event, act or concept",
	"term-id":         "lower case words joined by hyphens",
	"variant":         "word~ is the word inflected, word* any letters behind it, (a|b) either, [a] a or nothing, <3> up to three words between",
	"allow":           "write why: allow: {short-variant: a pronoun, looked at beside a deed}",
	"cue":             "schemas/yaml/lexicon.json says what each field of a cue holds, and editors show it",
	"unknown-label":   "the labels stand in labels.yaml",
	"threshold":       "a number above 0 and up to 1",
	"formula":         "see the comments of score.yaml for what a formula may read",
}
