package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

# A document of one sentence from mentions [id, token, terms, kinds of modifier].
document(words) := {
	"sentences": {"s0": {"index": 0, "part": "body", "question": false}},
	"mentions": {w[0]: {
		"type": "act",
		"sentence": "s0",
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

test_removal_with_a_motive_promotes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["m", 6, ["shielding"], []]])
	says(found, "biden-ukraine-corruption/prosecutor-removed", "promotes")
}

test_removal_without_a_motive_is_a_fact if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []]])
	found == set()
}

test_removal_without_a_biden_is_another_story if {
	found := finding with input as document([["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["m", 6, ["shielding"], []]])
	found == set()
}

test_refuted_removal_refutes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], ["refuted"]], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["m", 6, ["shielding"], []]])
	says(found, "biden-ukraine-corruption/prosecutor-removed", "refutes")
}

test_negated_motive_refutes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["m", 6, ["shielding"], ["negated"]]])
	says(found, "biden-ukraine-corruption/prosecutor-removed", "refutes")
}

test_attributed_removal_reports if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], ["attributed"]], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["m", 6, ["shielding"], []]])
	says(found, "biden-ukraine-corruption/prosecutor-removed", "reports")
}

test_a_bribed_biden_in_ukraine_promotes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["c", 2, ["bribery", "dirty-deal"], []], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/biden-bribed", "promotes")
}

test_a_bribed_biden_elsewhere_is_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["c", 2, ["bribery", "dirty-deal"], []]])
	found == set()
}

test_a_bribe_in_ukraine_without_a_biden_is_another_story if {
	found := finding with input as document([["c", 2, ["bribery", "dirty-deal"], []], ["u", 8, ["ukraine-dealing"], []]])
	found == set()
}

test_corruption_close_to_biden_promotes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["c", 3, ["crookedness"], []], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_corruption_far_from_biden_is_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["c", 20, ["crookedness"], []], ["u", 8, ["ukraine-dealing"], []]])
	found == set()
}

test_the_slogan_promotes if {
	found := finding with input as document([["s", 0, ["biden-slogan"], []]])
	says(found, "biden-ukraine-corruption/slogan", "promotes")
}

test_the_quoted_slogan_reports if {
	found := finding with input as document([["s", 0, ["biden-slogan"], ["quoted"]]])
	says(found, "biden-ukraine-corruption/slogan-quoted", "reports")
}

test_a_sleeping_case_refutes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]])
	says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}

test_a_sleeping_case_of_another_is_nothing if {
	found := finding with input as document([["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]])
	found == set()
}

test_dismissal_as_policy_refutes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["removal-policy"], []]])
	says(found, "biden-ukraine-corruption/removed-as-policy", "refutes")
}

test_a_told_smear_reports if {
	found := finding with input as document([["a", 2, ["biden-smear"], []], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/smear-told", "reports")
}

test_a_refuted_smear_refutes if {
	found := finding with input as document([["a", 2, ["biden-smear"], ["refuted"]], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/smear-told", "refutes")
}

test_tapes_that_prove_promote if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["a", 2, ["derkach-tapes"], []], ["b2", 4, ["bribery-proof"], []]])
	says(found, "biden-ukraine-corruption/tapes-prove", "promotes")
}

test_tapes_alone_are_nothing if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["a", 2, ["derkach-tapes"], []]])
	found == set()
}

test_doctored_tapes_of_biden_refute if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["a", 2, ["doctored-tapes"], []]])
	says(found, "biden-ukraine-corruption/tapes-doctored", "refutes")
}

test_doctored_tapes_of_another_are_nothing if {
	found := finding with input as document([["a", 2, ["doctored-tapes"], []]])
	found == set()
}
