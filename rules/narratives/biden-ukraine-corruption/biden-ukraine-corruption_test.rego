package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

# A document of one sentence from mentions [id, token, terms, kinds of modifier].
document(words) := {
	"schema": 1,
	"sentences": {"s0": {"index": 0, "part": "body", "question": false}},
	"mentions": {w[0]: {
		"term": w[2][0],
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

_terms(words) := {term | some w in words; some term in w[2]}

test_removal_with_a_motive_promotes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["r", 3, ["dismissal"], []],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["m", 6, ["shielding"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/prosecutor-removed"
	f.stance == "promotes"
}

test_removal_without_a_motive_is_a_fact if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["r", 3, ["dismissal"], []],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
	])
	found == set()
}

test_removal_without_a_biden_is_another_story if {
	found := finding with input as document([
		["r", 3, ["dismissal"], []],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["m", 6, ["shielding"], []],
	])
	found == set()
}

test_refuted_removal_refutes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["r", 3, ["dismissal"], ["refuted"]],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["m", 6, ["shielding"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/prosecutor-removed"
	f.stance == "refutes"
}

test_negated_motive_refutes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["r", 3, ["dismissal"], []],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["m", 6, ["shielding"], ["negated"]],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/prosecutor-removed"
	f.stance == "refutes"
}

test_attributed_removal_reports if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["r", 3, ["dismissal"], ["attributed"]],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["m", 6, ["shielding"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/prosecutor-removed"
	f.stance == "reports"
}

test_a_bribed_biden_in_ukraine_promotes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["c", 2, ["bribery", "dirty-deal"], []],
		["u", 8, ["ukraine-dealing"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/biden-bribed"
	f.stance == "promotes"
}

test_a_bribed_biden_elsewhere_is_another_story if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["c", 2, ["bribery", "dirty-deal"], []],
	])
	found == set()
}

test_a_bribe_in_ukraine_without_a_biden_is_another_story if {
	found := finding with input as document([
		["c", 2, ["bribery", "dirty-deal"], []],
		["u", 8, ["ukraine-dealing"], []],
	])
	found == set()
}

test_corruption_close_to_biden_promotes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["c", 3, ["crookedness"], []],
		["u", 8, ["ukraine-dealing"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/corruption-near-biden"
	f.stance == "promotes"
}

test_corruption_far_from_biden_is_another_story if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["c", 20, ["crookedness"], []],
		["u", 8, ["ukraine-dealing"], []],
	])
	found == set()
}

test_the_slogan_promotes if {
	found := finding with input as document([
		["s", 0, ["biden-slogan"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/slogan"
	f.stance == "promotes"
}

test_the_quoted_slogan_reports if {
	found := finding with input as document([
		["s", 0, ["biden-slogan"], ["quoted"]],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/slogan-quoted"
	f.stance == "reports"
}

test_a_sleeping_case_refutes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["a", 6, ["case-asleep"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/case-asleep"
	f.stance == "refutes"
}

test_a_sleeping_case_of_another_is_nothing if {
	found := finding with input as document([
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["a", 6, ["case-asleep"], []],
	])
	found == set()
}

test_dismissal_as_policy_refutes if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["r", 3, ["dismissal"], []],
		["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []],
		["a", 6, ["removal-policy"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/removed-as-policy"
	f.stance == "refutes"
}

test_a_told_smear_reports if {
	found := finding with input as document([
		["a", 2, ["biden-smear"], []],
		["u", 8, ["ukraine-dealing"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/smear-told"
	f.stance == "reports"
}

test_a_refuted_smear_refutes if {
	found := finding with input as document([
		["a", 2, ["biden-smear"], ["refuted"]],
		["u", 8, ["ukraine-dealing"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/smear-told"
	f.stance == "refutes"
}

test_tapes_that_prove_promote if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["a", 2, ["derkach-tapes"], []],
		["b2", 4, ["bribery-proof"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/tapes-prove"
	f.stance == "promotes"
}

test_tapes_alone_are_nothing if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["a", 2, ["derkach-tapes"], []],
	])
	found == set()
}

test_doctored_tapes_of_biden_refute if {
	found := finding with input as document([
		["b", 0, ["biden-party"], []],
		["a", 2, ["doctored-tapes"], []],
	])
	some f in found
	f.rule == "biden-ukraine-corruption/tapes-doctored"
	f.stance == "refutes"
}

test_doctored_tapes_of_another_are_nothing if {
	found := finding with input as document([
		["a", 2, ["doctored-tapes"], []],
	])
	found == set()
}
