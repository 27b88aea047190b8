package rules.narratives["intelligence-discredited_belief_test"]

import data.rules.narratives["intelligence-discredited"] as label
import data.rules.narratives["intelligence-discredited_guards_test"] as g
import data.rules.narratives["intelligence-discredited_words_test"] as w

denied := [w.cue, w.word("nobody-or-we"), w.about("give-credence", w.negated), w.word("spy-or-fbi"), w.word("us-election")]

test_no_belief_in_the_services_promotes if {
	["belief-denied", "promotes", "m2"] in g.found(denied)
}

test_belief_that_is_none_of_theirs_is_silent if {
	every change in [{"without": 1}, {"without": 3}, {"without": 4}, {"apart": 2}, {"apart": 3}, {"away": 4}, {"plus": ["spy-affair-apart"]}] {
		not "belief-denied" in g.rules_of(w.changed(denied, change))
	}
	not "belief-denied" in g.rules_of([w.cue, w.word("nobody-or-we"), w.word("give-credence"), w.word("spy-or-fbi"), w.word("us-election")])
}

test_another_affair_with_russia_beside_it_counts if {
	"belief-denied" in g.rules_of(array.concat(denied, [w.word("spy-affair-apart"), w.word("russia-side")]))
}

# What is found in words that are a question.
asked(words) := {[split(f.rule, "/")[1], f.stance] | some f in findings} if {
	document := w.document(words, {"c0": {"mention": "m0", "term": "not", "modifiers": []}})
	findings := label.finding with input as object.union(document, {"sentences": {"s0": {"question": true}}})
}

mocked := [w.word("credence-scorned"), w.word("give-credence"), w.word("spy-or-fbi"), w.word("us-election")]

test_belief_mocked_in_a_question_promotes if {
	["belief-mocked", "promotes"] in asked(mocked)
	not "belief-mocked" in g.rules_of(mocked)
}

test_belief_asked_after_is_silent if {
	every change in [{"without": 0}, {"without": 2}, {"without": 3}, {"apart": 2}, {"plus": ["spy-affair-apart"]}] {
		not ["belief-mocked", "promotes"] in asked(w.changed(mocked, change))
	}
	not ["belief-denied", "promotes"] in asked(denied)
}
