package rules.narratives["ukraine-interfered_test"]

import data.rules.narratives["ukraine-interfered"].finding

# A document of one sentence from mentions [id, token, terms, kinds of modifier].
document(words) := {
	"sentences": {"s0": {"index": 0, "part": "body", "question": false}},
	"mentions": {w[0]: {
		"type": "act",
		"sentence": "s0",
		"part": "body",
		"token": w[1],
		"end": w[1] + 1,
		"span": [w[1] * 10, (w[1] * 10) + 9],
		"modifiers": [{"kind": k, "cue": "c"} | some k in w[3]],
	} |
		some w in words
	},
	"terms": {term: {"s0": [w[0] | some w in words; term in w[2]]} | some term in _terms(words)},
	"cues": {"c": {"mention": "cue", "modifiers": []}},
	"quotes": {},
}

says(found, rule, stance) if {
	some f in found
	f.rule == rule
	f.stance == stance
}

_terms(words) := {term | some w in words; some term in w[2]}

test_ukraine_meddled_promotes if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["a", 3, ["vote-meddling"], []], ["v", 6, ["us-vote"], []]])
	says(found, "ukraine-interfered/meddled", "promotes")
}

test_ukraine_meddled_in_no_us_vote_is_another_story if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["a", 3, ["vote-meddling"], []]])
	found == set()
}

test_somebody_meddled_in_ukraine_is_another_story if {
	found := finding with input as document([["a", 0, ["vote-meddling"], []], ["u", 3, ["ukraine-actor"], []], ["v", 6, ["us-vote"], []]])
	found == set()
}

test_russia_between_is_the_one_who_acts if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["r", 2, ["russia-side"], []], ["a", 3, ["vote-meddling"], []], ["v", 6, ["us-vote"], []]])
	found == set()
}

test_not_russia_between_leaves_ukraine if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["r", 2, ["russia-side"], ["negated"]], ["a", 3, ["vote-meddling"], []], ["v", 6, ["us-vote"], []]])
	says(found, "ukraine-interfered/meddled", "promotes")
}

test_a_proxy_is_not_ukraine if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["x", 1, ["proxy-person"], []], ["a", 3, ["vote-meddling"], []], ["v", 6, ["us-vote"], []]])
	found == set()
}

test_negated_meddling_refutes if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["a", 3, ["vote-meddling"], ["negated"]], ["v", 6, ["us-vote"], []]])
	says(found, "ukraine-interfered/meddled", "refutes")
}

test_attributed_meddling_reports if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["a", 3, ["vote-meddling"], ["attributed"]], ["v", 6, ["us-vote"], []]])
	says(found, "ukraine-interfered/meddled", "reports")
}

test_ukraine_instead_of_russia_promotes if {
	found := finding with input as document([["i", 0, ["ukraine-instead"], []], ["a", 3, ["vote-meddling"], []]])
	says(found, "ukraine-interfered/instead-of-russia", "promotes")
}

test_russia_instead_of_ukraine_refutes if {
	found := finding with input as document([["i", 0, ["russia-instead"], []], ["a", 3, ["vote-meddling"], []]])
	says(found, "ukraine-interfered/not-ukraine", "refutes")
}

test_a_server_in_ukraine_promotes if {
	found := finding with input as document([["s", 2, ["us-server"], []], ["u", 0, ["ukraine-actor"], []], ["d", 4, ["dnc"], []]])
	says(found, "ukraine-interfered/has-server", "promotes")
}

test_a_server_without_the_democrats_is_nothing if {
	found := finding with input as document([["s", 2, ["us-server"], []], ["u", 0, ["ukraine-actor"], []]])
	found == set()
}

test_a_mocked_server_refutes if {
	found := finding with input as document([["s", 2, ["us-server"], ["ironic"]], ["u", 0, ["ukraine-actor"], []]])
	says(found, "ukraine-interfered/mocked-server", "refutes")
}

test_a_hack_by_ukraine_promotes if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["h", 2, ["hack"], []], ["d", 4, ["dnc"], []]])
	says(found, "ukraine-interfered/hacked", "promotes")
}

test_a_hack_of_ukraine_is_another_story if {
	found := finding with input as document([["h", 0, ["hack"], []], ["u", 6, ["ukraine-actor"], []], ["d", 8, ["dnc"], []]])
	found == set()
}

test_ukraine_took_sides_promotes if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["f", 3, ["for-clinton"], []], ["v", 6, ["us-vote"], []]])
	says(found, "ukraine-interfered/took-sides", "promotes")
}

test_a_side_taken_by_others_is_nothing if {
	found := finding with input as document([["f", 3, ["for-clinton"], []], ["v", 6, ["us-vote"], []]])
	found == set()
}

test_a_forged_ledger_promotes if {
	found := finding with input as document([["l", 3, ["fake-ledger"], ["refuted"]], ["u", 0, ["ukraine-actor"], []]])
	says(found, "ukraine-interfered/forged-ledger", "promotes")
}

test_a_forged_ledger_told_of_reports if {
	found := finding with input as document([["l", 3, ["fake-ledger"], ["attributed"]], ["u", 0, ["ukraine-actor"], []]])
	says(found, "ukraine-interfered/forged-ledger", "reports")
}

test_a_theory_of_ukraine_reports if {
	found := finding with input as document([["t", 1, ["ukraine-tale"], []], ["v", 4, ["ui-setting"], []]])
	says(found, "ukraine-interfered/tale", "reports")
}

test_a_refuted_theory_of_ukraine_refutes if {
	found := finding with input as document([["t", 1, ["ukraine-tale"], ["refuted"]], ["v", 4, ["ui-setting"], []]])
	says(found, "ukraine-interfered/tale", "refutes")
}

test_a_theory_of_something_else_is_nothing if {
	found := finding with input as document([["t", 1, ["ukraine-tale"], []]])
	found == set()
}
