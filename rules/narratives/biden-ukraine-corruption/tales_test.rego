package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

asked(words) := object.union(document(words), {"sentences": {"s0": {"question": true}}})

# A slogan at bytes 40 to 49 of the body, and one quotation.
slogan_and(quote) := object.union(document([["s", 4, ["biden-slogan"], []]]), {
	"mentions": {"s": {"part": "body"}},
	"quotes": {"q": quote},
})

test_a_slogan_in_quotation_marks_is_told_of if {
	found := finding with input as slogan_and({"part": "body", "span": [38, 52]})
	says(found, "biden-ukraine-corruption/slogan-quoted", "reports")
}

test_a_slogan_before_a_quotation_is_the_authors if {
	found := finding with input as slogan_and({"part": "body", "span": [44, 90]})
	says(found, "biden-ukraine-corruption/slogan", "promotes")
}

test_a_slogan_after_a_quotation_is_the_authors if {
	found := finding with input as slogan_and({"part": "body", "span": [0, 44]})
	says(found, "biden-ukraine-corruption/slogan", "promotes")
}

test_a_quotation_in_the_title_leaves_the_body_alone if {
	found := finding with input as slogan_and({"part": "title", "span": [38, 52]})
	says(found, "biden-ukraine-corruption/slogan", "promotes")
}

test_an_unearned_seat_asked_about_promotes if {
	found := finding with input as asked([["b", 0, ["biden-party"], []], ["j", 3, ["insider-job"], []], ["u", 6, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/unearned-seat", "promotes")
}

test_a_seat_without_experience_is_a_fact if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["j", 3, ["insider-job"], []], ["u", 6, ["ukraine-dealing"], []]])
	found == set()
}

test_an_unearned_seat_of_another_is_nothing if {
	found := finding with input as asked([["j", 3, ["insider-job"], []], ["u", 6, ["ukraine-dealing"], []]])
	found == set()
}

test_an_unearned_seat_elsewhere_is_nothing if {
	found := finding with input as asked([["b", 0, ["biden-party"], []], ["j", 3, ["insider-job"], []]])
	found == set()
}

test_a_war_for_gain_elsewhere_is_another_story if {
	found := finding with input as document([["w", 3, ["biden-war"], []]])
	found == set()
}

test_an_inquiry_killed_by_the_bidens_promotes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["k", 3, ["probe-killed"], []], ["u", 6, ["ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/inquiry-killed", "promotes")
}

test_an_inquiry_killed_before_the_bidens_are_named_is_anothers if {
	found := finding with input as document([["b", 4, ["biden-party"], []], ["k", 3, ["probe-killed"], []], ["u", 6, ["ukraine-dealing"], []]])
	found == set()
}

test_a_slander_about_dealings_elsewhere_is_another_story if {
	found := finding with input as document([["s", 1, ["biden-slander"], []], ["d", 4, ["dirty-deal"], []]])
	found == set()
}

test_corrupt_ties_elsewhere_are_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 3, ["corrupt-tie"], []]])
	found == set()
}

# Lenders wanted the prosecutor gone; who says so is "x", and "b" is a Biden.
policy_of(words, modifiers) := object.union(document(words), {"mentions": {"a": {"modifiers": modifiers}}})

test_a_policy_without_a_dismissal_is_nothing if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["removal-policy"], []]])
	found == set()
}

test_a_dismissal_as_policy_needs_this_story if {
	found := finding with input as document([["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["removal-policy"], []]])
	found == set()
}

test_bidens_own_defence_told_of_is_not_the_texts if {
	words := [["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["removal-policy"], []]]
	found := finding with input as policy_of(words, [{"kind": "attributed", "cue": "c", "speaker": "b"}])
	found == set()
}

test_anothers_word_for_the_policy_refutes if {
	words := [["b", 0, ["biden-party"], []], ["x", 1, ["speaker"], []], ["r", 3, ["dismissal"], []], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []], ["a", 6, ["removal-policy"], []]]
	found := finding with input as policy_of(words, [{"kind": "attributed", "cue": "c", "speaker": "x"}])
	says(found, "biden-ukraine-corruption/removed-as-policy", "refutes")
}
