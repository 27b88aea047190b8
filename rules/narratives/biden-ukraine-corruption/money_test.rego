package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

test_pay_in_return_for_a_favour_promotes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 2, ["plain-pay"], []], ["f", 5, ["paid-favour"], []], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/paid-favour", "promotes")
}

test_pay_for_work_is_a_fact if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 2, ["plain-pay"], []], ["u", 8, ["ukraine-dealing"], []]])
	found == set()
}

test_a_favour_far_from_the_pay_is_another_matter if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 2, ["plain-pay"], []], ["u", 8, ["ukraine-dealing"], []], ["f", 30, ["paid-favour"], []]])
	found == set()
}

test_a_favour_paid_to_others_is_another_story if {
	found := finding with input as document([["m", 2, ["plain-pay"], []], ["f", 5, ["paid-favour"], []], ["u", 8, ["ukraine-dealing"], []]])
	found == set()
}

test_a_favour_paid_elsewhere_is_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 2, ["plain-pay"], []], ["f", 5, ["paid-favour"], []]])
	found == set()
}

test_pay_denied_refutes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 3, ["plain-pay"], ["negated"]], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/took-nothing", "refutes")
}

test_pay_denied_far_from_biden_is_anothers if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 20, ["plain-pay"], ["negated"]], ["u", 24, ["ukraine-dealing"], []]])
	found == set()
}

test_pay_denied_elsewhere_is_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 3, ["plain-pay"], ["negated"]]])
	found == set()
}

test_pay_denied_beside_a_bribe_is_no_clearance if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["m", 3, ["plain-pay"], ["negated"]], ["c", 6, ["bribery"], []], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/biden-bribed", "promotes")
	not says(found, "biden-ukraine-corruption/took-nothing", "refutes")
}

test_a_government_is_not_the_family if {
	found := finding with input as document([["b", 0, ["biden-party", "biden-office"], []], ["o", 0, ["biden-office"], []], ["c", 2, ["bribery"], []], ["w", 3, ["crookedness"], []], ["u", 8, ["ukraine-dealing"], []]])
	found == set()
}

test_a_sleeping_case_at_burisma_refutes if {
	found := finding with input as document([["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []], ["c", 8, ["burisma"], []]])
	says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}

test_a_sleeping_case_far_from_the_bidens_is_another_story if {
	found := finding with input as story([
		[["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]],
		[["x", 0, ["weather"], []]],
		[["y", 0, ["weather"], []]],
		[["b", 0, ["biden-party"], []]],
	])
	found == set()
}

test_a_sleeping_case_two_sentences_from_the_bidens_refutes if {
	found := finding with input as story([
		[["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]],
		[["x", 0, ["weather"], []]],
		[["b", 0, ["biden-party"], []]],
	])
	says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}

test_burisma_makes_it_this_story_however_far_the_bidens_are if {
	found := finding with input as story([
		[["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []], ["c", 8, ["burisma"], []]],
		[["x", 0, ["weather"], []]],
		[["y", 0, ["weather"], []]],
		[["b", 0, ["biden-party"], []]],
	])
	says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}

test_a_fable_of_biden_in_ukraine_refutes if {
	found := finding with input as document([["f", 2, ["biden-fable"], []], ["u", 8, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/fable", "refutes")
}

test_a_fable_of_biden_elsewhere_is_another_story if {
	found := finding with input as document([["f", 2, ["biden-fable"], []]])
	found == set()
}
