package rules.narratives["interference-denial_guards_sarcasm_test"]

import data.rules.narratives["interference-denial_guards_test"] as g
import data.rules.narratives["interference-denial_words_test"] as w

table := {
	"almighty-russia": {
		"words": [w.word("almighty-russia"), w.word("voters-bent"), w.word("us-setting")],
		"silent": [{"without": 1}, {"without": 2}, {"away": 1}, {"away": 2}, {"plus": ["ukraine-side"]}],
	},
	"mythical-deed": {
		"words": [w.word("mythical-deed"), w.word("russia-or-own"), w.word("us-setting")],
		"silent": [{"without": 1}, {"without": 2}, {"away": 1}, {"away": 2}, {"plus": ["ukraine-side"]}],
	},
	"nothing-left-to-say": {
		"words": [w.word("nothing-left-to-say"), w.word("meddling-story")],
		"silent": [{"without": 1}, {"apart": 1}, {"plus": ["ukraine-side"]}],
	},
}

test_fires[rule] if {
	some rule, row in table
	[rule, "promotes", "m0"] in g.found(row.words)
}

test_silent[what] if {
	some rule, row in table
	some change in row.silent
	what := sprintf("%s, %v", [rule, change])
	not rule in g.rules_of(w.changed(row.words, change))
}

accused := [w.cue, w.word("russia-or-own"), w.word("us-setting")]

deed(modifiers) := array.concat(accused, [w.about("mythical-deed", modifiers)])

stances(words) := {r[1] | some r in g.found(words); r[0] == "mythical-deed"}

test_epithet_of_the_author if {
	stances(deed([{"kind": "attributed", "cue": "c0"}])) == {"promotes"}
	stances(deed([{"kind": "attributed", "cue": "c0", "speaker": "m1"}])) == {"reports"}
	stances(deed([{"kind": "questioned", "cue": "c0"}])) == {"reports"}
	stances(deed(w.refuted)) == {"refutes"}
}

blame(after, modifiers) := [w.cue, w.word("us-setting"), {"terms": ["blamed-for-all"], "modifiers": modifiers, "after": after}]

questioned := [{"kind": "questioned", "cue": "c0"}]

told := [{"kind": "attributed", "cue": "c0"}]

scoff(words) := {r[1] | some r in g.found(words); r[0] == "blamed-for-all"}

test_scoff_at_the_start_of_a_question if {
	scoff(blame(-2, questioned)) == {"promotes"}
	scoff(blame(6, questioned)) == {"reports"}
	scoff(blame(-2, array.concat(questioned, told))) == {"reports"}
}

test_whose_meddling_it_was if {
	words := [w.word("stay-out"), {"terms": ["russia", "russia-side", "russia-or-own"]}, {"terms": ["interfere", "meddling-topic"], "after": 1}]
	not "kept-out" in g.rules_of(words)
	"kept-out" in g.rules_of(w.apart(words, 1))
	"kept-out" in g.rules_of(w.apart(words, 2))
}
