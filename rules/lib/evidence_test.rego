package rules.lib.evidence_test

import data.rules.lib.evidence

chain(custom) := [{
	"path": ["rules", "narratives", "ducks", "finding"],
	"annotations": {"custom": object.union({"id": "bite", "weight": 0.5}, custom)},
}]

document(modifiers) := {
	"mentions": {
		"m0": {"type": "act", "modifiers": modifiers},
		"m1": {"type": "person", "modifiers": []},
		"m2": {"type": "cue", "modifiers": []},
	},
	"cues": {"c0": {"mention": "m2", "modifiers": []}},
}

test_finding_has_the_one_shape if {
	found := evidence.finding(chain({}), ["m0", "m1"]) with input as document([])
	found == {
		"rule": "ducks/bite",
		"label": "ducks",
		"stance": "promotes",
		"weight": 0.5,
		"evidence": [{"mention": "m0", "role": "claim"}, {"mention": "m1", "role": "claim"}],
	}
}

test_finding_shows_cue_and_speaker if {
	said := [{"kind": "attributed", "cue": "c0", "speaker": "m1"}]
	found := evidence.finding(chain({}), ["m0"]) with input as document(said)
	found.stance == "reports"
	found.evidence == [
		{"mention": "m0", "role": "claim"},
		{"mention": "m1", "role": "speaker"},
		{"mention": "m2", "role": "cue"},
	]
}

test_finding_leaves_out_cues_that_do_not_decide if {
	hedged := [{"kind": "hedged", "cue": "c0"}]
	found := evidence.finding(chain({}), ["m0"]) with input as document(hedged)
	found.evidence == [{"mention": "m0", "role": "claim"}]
}

test_finding_with_a_fixed_stance if {
	found := evidence.finding(chain({"stance": "refutes"}), ["m0"]) with input as document([])
	found.stance == "refutes"
}

test_finding_of_a_retired_rule if {
	not evidence.finding(chain({"status": "retired"}), ["m0"]) with input as document([])
}

test_finding_of_a_draft if {
	evidence.finding(chain({"status": "draft"}), ["m0"]) with input as document([])
}

test_denial if {
	negated := [{"kind": "negated", "cue": "c0"}]
	evidence.denial(chain({}), ["m0"]).stance == "promotes" with input as document(negated)
}

test_denial_of_nothing_denied if {
	not evidence.denial(chain({}), ["m0"]) with input as document([])
}

test_denial_with_a_fixed_stance_still_needs_one if {
	not evidence.denial(chain({"stance": "reports"}), ["m0"]) with input as document([])
}

spread(term) := {
	"mentions": {
		"m0": {"type": "act", "modifiers": [{"kind": "refuted", "cue": "c0"}]},
		"m1": {"type": "cue", "term": term, "modifiers": []},
	},
	"cues": {"c0": {"mention": "m1", "modifiers": []}},
}

test_account_of_spreading_what_is_called_false if {
	evidence.account_of_spreading(chain({}), ["m0"]).stance == "reports" with input as spread("false-claim")
}

test_account_of_spreading_that_is_denied if {
	evidence.account_of_spreading(chain({}), ["m0"]).stance == "refutes" with input as spread("no-evidence")
}
