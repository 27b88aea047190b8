# Which negations deny the deed.
package rules.narratives["interference-denial_guards_governs_test"]

import data.rules.narratives["interference-denial_guards_test"] as g
import data.rules.narratives["interference-denial_words_test"] as w

denied(words) if {
	cues := {"c0": {"mention": "m0", "modifiers": []}}
	some ["not-russia", _, _] in g.found_with(words, cues)
}

told(words) if {
	cues := {"c0": {"mention": "m0", "modifiers": []}}
	some ["story-denied", _, _] in g.found_with(words, cues)
}

next(terms) := {"terms": terms, "after": 1}

deed(after, modifiers) := object.union(g.interfere(modifiers), {"after": after})

russia(after) := object.union(g.russia, {"after": after})

test_negation_on_the_deed if {
	denied([w.cue, deed(1, w.negated), russia(2)])
	not denied([w.cue, deed(3, w.negated), russia(2)])
}

test_negation_with_a_helping_verb if {
	denied([w.cue, next(["negation-aux"]), deed(1, w.negated), russia(2)])
	not denied([w.cue, next(["negation-aux"]), deed(2, w.negated), russia(2)])
	not denied([w.cue, object.union(next(["negation-aux"]), {"after": 2}), deed(1, w.negated), russia(2)])
}

test_negation_on_russia if {
	denied([w.cue, russia(1), deed(2, w.negated)])
	not denied([w.cue, russia(1), deed(4, w.negated)])
	not denied([w.cue, russia(3), deed(1, w.negated)])
}

test_negation_of_thinking_so if {
	denied([w.cue, next(["negation-raised"]), russia(1), deed(4, w.negated)])
	not denied([w.cue, next(["negation-raised"]), russia(1), deed(9, w.negated)])
	not denied([w.cue, russia(2), deed(4, w.negated)])
}

test_refutation_needs_no_place if denied([w.cue, russia(3), deed(4, w.refuted)])

test_what_is_dealt_with_is_not_denied if {
	not denied([w.cue, next(["deal-with"]), russia(1), deed(1, w.refuted)])
	not denied([w.cue, russia(1), next(["deal-with"]), deed(1, w.refuted)])
	denied([w.cue, next(["deal-with"]), russia(4), deed(1, w.refuted)])
}

test_negation_on_the_affair if {
	told([w.cue, object.union(w.about("meddling-story", w.negated), {"after": 1})])
	told([w.cue, next(["negation-aux"]), object.union(w.about("meddling-story", w.negated), {"after": 1})])
	told([w.cue, next(["negation-raised"]), object.union(w.about("meddling-story", w.negated), {"after": 1})])
	not told([w.cue, object.union(w.about("meddling-story", w.negated), {"after": 3})])
	not told([w.cue, next(["deal-with"]), object.union(w.about("meddling-story", w.refuted), {"after": 1})])
}

test_attribution_alone_denies_nothing if {
	said := [{"kind": "attributed", "cue": "c0"}, {"kind": "negated", "cue": "c1"}]
	cues := {"c0": {"mention": "m0", "modifiers": []}, "c1": {"mention": "m1", "modifiers": []}}
	words := [w.cue, object.union(w.cue, {"after": 5}), deed(3, said), russia(5)]
	every r in g.found_with(words, cues) { r[0] != "not-russia" }
	affair := [w.cue, object.union(w.about("meddling-story", said), {"after": 1}), object.union(w.cue, {"after": 5})]
	every r in g.found_with(affair, {"c0": {"mention": "m0", "modifiers": []}, "c1": {"mention": "m2", "modifiers": []}}) { r[0] != "story-denied" }
}
