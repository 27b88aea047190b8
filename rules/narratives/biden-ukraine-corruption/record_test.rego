package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

sleeping := [["b", 0, ["biden-party"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]]

test_a_sleeping_case_doubted_in_the_next_sentence_promotes if {
	found := finding with input as story([sleeping, [["w", 0, ["asleep-turned"], []]]])
	says(found, "biden-ukraine-corruption/sleep-doubted", "promotes")
	not says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}

test_a_doubt_two_sentences_on_is_of_something_else if {
	found := finding with input as story([sleeping, [["x", 0, ["weather"], []]], [["w", 0, ["asleep-turned"], []]]])
	says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}

test_a_policy_doubted_in_the_next_sentence_does_not_refute if {
	policy := [["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["removal-policy"], []]]
	found := finding with input as story([policy, [["w", 0, ["asleep-turned"], []]]])
	found == set()
}

test_a_voice_that_wants_him_gone_refutes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["v", 6, ["policy-voice"], []], ["w", 8, ["policy-wish"], []]])
	says(found, "biden-ukraine-corruption/removed-as-policy", "refutes")
}

test_a_voice_that_wants_nothing_is_a_bystander if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["v", 6, ["policy-voice"], []], ["w", 20, ["policy-wish"], []]])
	found == set()
}

test_a_doubt_of_another_case_is_nothing if {
	found := finding with input as story([
		[["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]],
		[["w", 0, ["asleep-turned"], []]],
	])
	found == set()
}

test_a_doubt_with_no_prosecutor_is_nothing if {
	found := finding with input as story([
		[["b", 0, ["biden-party"], []], ["u", 4, ["ukraine-dealing"], []], ["a", 6, ["case-asleep"], []]],
		[["w", 0, ["asleep-turned"], []]],
	])
	found == set()
}

test_a_doubt_in_another_part_is_of_something_else if {
	doc := object.union(story([sleeping, [["w", 0, ["asleep-turned"], []]]]), {"sentences": {"s1": {"part": "title"}}})
	found := finding with input as doc
	says(found, "biden-ukraine-corruption/case-asleep", "refutes")
}
