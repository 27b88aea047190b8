# What the rules of the label find in words.
package rules.narratives["interference-denial_guards_test"]

import data.rules.narratives["interference-denial"] as label
import data.rules.narratives["interference-denial_words_test"] as w

found(words) := found_with(words, {"c0": {"mention": "m0", "term": "not", "modifiers": []}})

found_with(words, cues) := {[split(f.rule, "/")[1], f.stance, f.evidence[0].mention] | some f in findings} if {
	findings := label.finding with input as w.document(words, cues)
}

rules_of(words) := {r | some [r, _, _] in found(words)}

russia := {"terms": ["russia", "russia-side", "russia-or-own", "inquiry-topic"], "type": "place"}

interfere(modifiers) := {"terms": ["interfere", "meddling-topic", "meddling-charge", "meddling-matter"], "type": "act", "modifiers": modifiers}
