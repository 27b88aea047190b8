package rules.narratives["intelligence-discredited_guards_record_test"]

import data.rules.narratives["intelligence-discredited_guards_test"] as g
import data.rules.narratives["intelligence-discredited_words_test"] as w

table := {
	"failure-held-against": {
		"words": [w.cue, w.word("trust-doubted"), w.word("spy-or-fbi"), w.word("past-failure")],
		"silent": [{"without": 2}, {"without": 3}, {"apart": 2}, {"away": 3}, {"plus": ["foreign-setting"]}],
	},
	"sacred-cow": {
		"words": [w.cue, w.word("sacred-cow"), w.word("spy-or-fbi"), w.word("meddling-matter")],
		"silent": [{"without": 2}, {"without": 3}, {"apart": 2}, {"away": 3}, {"turned": 1}],
	},
}

test_fires[rule] if {
	some rule, row in table
	[rule, "promotes", "m1"] in g.found(row.words)
}

test_silent[what] if {
	some rule, row in table
	some change in row.silent
	what := sprintf("%s, %v", [rule, change])
	not rule in g.rules_of(w.changed(row.words, change))
}

asked(modifiers) := [{"terms": ["early"]}, w.about("trust-doubted", modifiers), w.cue, w.word("spy-or-fbi"), w.word("past-failure")]

stances(modifiers) := {r[1] | some r in g.found_with(asked(modifiers), {"c0": {"mention": "m2", "modifiers": []}, "c1": {"mention": "m0", "modifiers": []}}); r[0] == "failure-held-against"}

test_question_that_is_none if {
	stances([{"kind": "questioned", "cue": "c0"}]) == {"promotes"}
	stances([{"kind": "negated", "cue": "c0"}]) == {"promotes"}
	stances([{"kind": "attributed", "cue": "c0", "speaker": "m4"}]) == {"promotes"}
	stances([{"kind": "attributed", "cue": "c1", "speaker": "m4"}]) == {"reports"}
	stances([{"kind": "attributed", "cue": "c0", "speaker": "m0"}]) == {"reports"}
}
