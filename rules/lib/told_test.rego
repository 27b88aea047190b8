package rules.lib.told_test

import data.rules.lib.told

said(modifiers, cue) := {
	"mentions": {
		"act": {"type": "act", "token": 9, "end": 10, "modifiers": modifiers},
		"cue": {"type": "cue", "term": cue, "token": 7, "end": 8, "modifiers": []},
		"senate": {"type": "organization", "sentence": "s0", "modifiers": []},
	},
	"cues": {"c0": {"mention": "cue", "modifiers": []}},
}

test_happened_plainly if told.happened(["act"]) with input as said([], "say")

test_happened_by_a_report if {
	modifiers := [{"kind": "attributed", "cue": "c0", "speaker": "senate"}]
	told.happened(["act"]) with input as said(modifiers, "say")
}

test_not_happened_by_hearsay if {
	modifiers := [{"kind": "attributed", "cue": "c0"}]
	not told.happened(["act"]) with input as said(modifiers, "allegedly")
}

test_not_happened_when_negated if {
	not told.happened(["act"]) with input as said([{"kind": "negated", "cue": "c0"}], "not")
}

test_not_happened_when_questioned if {
	not told.happened(["act"]) with input as said([{"kind": "questioned", "cue": "c0"}], "question")
}

test_undenied_of_false_material if {
	told.undenied(["act"]) with input as said([{"kind": "refuted", "cue": "c0"}], "false-claim")
}

test_undenied_not_when_refuted if {
	not told.undenied(["act"]) with input as said([{"kind": "refuted", "cue": "c0"}], "no-evidence")
}

test_unrefuted_by_words_about_the_material if {
	told.unrefuted(["act"]) with input as said([{"kind": "refuted", "cue": "c0"}], "false-claim")
}

test_unrefuted_not_when_there_is_no_evidence if {
	not told.unrefuted(["act"]) with input as said([{"kind": "refuted", "cue": "c0"}], "no-evidence")
}

test_happened_though_something_else_is_alleged if {
	far := json.patch(
		said([{"kind": "attributed", "cue": "c0"}], "allegedly"),
		[{"op": "replace", "path": "/mentions/act/token", "value": 30}],
	)
	told.happened(["act"]) with input as far
}
