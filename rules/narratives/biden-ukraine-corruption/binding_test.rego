package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

test_an_inquiry_into_corruption_reports if {
	found := finding with input as document([["i", 1, ["wrong-inquiry"], []], ["c", 3, ["crookedness", "dirty-deal"], []], ["b", 6, ["biden-party"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/wrong-inquired", "reports")
	not says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_an_inquiry_far_from_the_wrong_is_another if {
	found := finding with input as document([["i", 1, ["wrong-inquiry"], []], ["c", 9, ["crookedness", "dirty-deal"], []], ["b", 12, ["biden-party"], []], ["u", 15, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_an_inquiry_into_a_bribe_reports if {
	found := finding with input as document([["i", 1, ["wrong-inquiry"], []], ["c", 3, ["bribery", "dirty-deal"], []], ["b", 6, ["biden-party"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/wrong-inquired", "reports")
	not says(found, "biden-ukraine-corruption/biden-bribed", "promotes")
}

test_an_inquiry_into_guilt_reports if {
	found := finding with input as document([["i", 1, ["wrong-inquiry"], []], ["g", 3, ["biden-guilt"], []], ["b", 4, ["biden-party"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/wrong-inquired", "reports")
	not says(found, "biden-ukraine-corruption/biden-corrupt", "promotes")
}

test_an_inquiry_elsewhere_is_another_story if {
	found := finding with input as document([["i", 1, ["wrong-inquiry"], []], ["c", 3, ["crookedness", "dirty-deal"], []], ["b", 6, ["biden-party"], []]])
	found == set()
}

test_an_inquiry_into_another_is_another_story if {
	found := finding with input as document([["i", 1, ["wrong-inquiry"], []], ["c", 3, ["crookedness", "dirty-deal"], []], ["b", 20, ["biden-party"], []], ["u", 22, ["ukraine-dealing"], []]])
	found == set()
}

test_a_question_why_nobody_inquires_promotes if {
	found := finding with input as asked([["i", 1, ["wrong-inquiry"], []], ["c", 3, ["crookedness", "dirty-deal"], []], ["b", 6, ["biden-party"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_a_biden_to_be_investigated_is_no_doer if {
	found := finding with input as document([["c", 1, ["bribery"], []], ["a", 4, ["asks-about"], []], ["b", 5, ["biden-party"], []], ["u", 9, ["ukraine-dealing"], []]])
	found == set()
}

test_a_biden_to_be_investigated_for_a_bribe_is if {
	found := finding with input as document([["a", 4, ["asks-about"], []], ["b", 5, ["biden-party"], []], ["c", 7, ["bribery"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/biden-bribed", "promotes")
}

test_a_wrong_of_trumps_side_is_anothers if {
	found := finding with input as document([["t", 0, ["trump-side"], []], ["c", 2, ["crookedness"], []], ["b", 8, ["biden-party"], []], ["u", 12, ["ukraine-dealing"], []]])
	found == set()
}

test_a_wrong_far_from_trump_is_bidens if {
	found := finding with input as document([["t", 0, ["trump-side"], []], ["c", 12, ["crookedness"], []], ["b", 18, ["biden-party"], []], ["u", 22, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_a_wrong_told_after_biden_is_his if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 3, ["trump-side"], []], ["c", 6, ["crookedness"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_a_wrong_next_to_biden_is_his if {
	found := finding with input as document([["t", 0, ["trump-side"], []], ["c", 3, ["crookedness"], []], ["b", 5, ["biden-party"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

test_a_deed_that_trump_wants_looked_into_is_nothing if {
	found := finding with input as document([["t", 0, ["trump-side"], []], ["a", 3, ["asks-about"], []], ["d", 5, ["biden-deed"], []], ["u", 9, ["ukraine-dealing"], []]])
	found == set()
}

test_a_deed_to_be_looked_into_promotes if {
	found := finding with input as document([["a", 3, ["asks-about"], []], ["d", 5, ["biden-deed"], []], ["u", 9, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/biden-deed", "promotes")
}

test_a_wrong_told_before_trump_is_bidens if {
	found := finding with input as document([["c", 1, ["crookedness"], []], ["b", 7, ["biden-party"], []], ["t", 9, ["trump-side"], []], ["u", 12, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/corruption-near-biden", "promotes")
}

# A wrong that Trump ("t") stands beside, and of which the speaker is who.
told_by(who) := object.union(
	document([["t", 0, ["trump-side"], []], ["c", 2, ["crookedness"], []], ["b", 8, ["biden-party"], []], ["x", 11, ["speaker"], []], ["u", 14, ["ukraine-dealing"], []]]),
	{"mentions": {"c": {"modifiers": [{"kind": "attributed", "cue": "c", "speaker": who}]}}},
)

test_a_wrong_that_trump_tells_of_is_bidens if {
	found := finding with input as told_by("t")
	says(found, "biden-ukraine-corruption/corruption-near-biden", "reports")
}

test_a_wrong_beside_trump_that_another_tells_of_is_trumps if {
	found := finding with input as told_by("x")
	found == set()
}

test_a_bribe_far_from_biden_is_anothers if {
	found := finding with input as document([["c", 1, ["bribery"], []], ["b", 30, ["biden-party"], []], ["u", 32, ["ukraine-dealing"], []]])
	found == set()
}

test_a_deed_beside_a_demand_that_trump_wants_looked_into_is_nothing if {
	found := finding with input as document([["t", 0, ["trump-side"], []], ["a", 3, ["asks-about"], []], ["d", 5, ["biden-deed"], []], ["q", 8, ["condition"], []]])
	found == set()
}
