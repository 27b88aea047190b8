package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

removal := [["r", 1, ["dismissal"], []], ["p", 3, ["dismissed-prosecutor"], []], ["q", 6, ["probe-act"], []], ["t", 8, ["probe-target"], []], ["b", 11, ["biden-party"], []]]

without(words, id) := [w | some w in words; w[0] != id]

test_removed_while_he_asked_promotes if {
	found := finding with input as document(removal)
	says(found, "biden-ukraine-corruption/removed-while-probing", "promotes")
}

test_a_removal_needs_all_of_them if {
	every id in ["r", "p", "q", "t", "b"] {
		found := finding with input as document(without(removal, id))
		not says(found, "biden-ukraine-corruption/removed-while-probing", "promotes")
	}
}

test_a_removal_as_policy_is_none if {
	every term in ["case-asleep", "removal-policy", "policy-voice"] {
		found := finding with input as document(array.concat(removal, [["x", 14, [term], []]]))
		not says(found, "biden-ukraine-corruption/removed-while-probing", "promotes")
	}
}

test_an_inquiry_far_from_the_company_is_anothers if {
	found := finding with input as document(array.concat(without(removal, "t"), [["t", 30, ["probe-target"], []]]))
	not says(found, "biden-ukraine-corruption/removed-while-probing", "promotes")
}

payment := [["y", 1, ["plain-pay"], []], ["s", 5, ["biden-rescue"], []], ["b", 8, ["biden-party"], []], ["u", 10, ["ukraine-dealing"], []]]

test_paid_so_that_nobody_asks_promotes if {
	found := finding with input as document(payment)
	says(found, "biden-ukraine-corruption/paid-to-spare", "promotes")
}

test_a_payment_needs_all_of_them if {
	every id in ["y", "s", "b", "u"] {
		found := finding with input as document(without(payment, id))
		not says(found, "biden-ukraine-corruption/paid-to-spare", "promotes")
	}
}

# What a proxy ("p") of that name says of Biden, with the modifiers of the crime.
accused(name, modifiers) := object.union(
	document([["p", 1, ["proxy-person"], []], ["c", 3, ["crookedness"], modifiers], ["b", 5, ["biden-party"], []]]),
	{"mentions": {"p": {"term": name}}},
)

test_what_a_proxy_says_is_told_of if {
	found := finding with input as accused("andrii-derkach", ["attributed"])
	says(found, "biden-ukraine-corruption/proxy-accuses", "reports")
}

test_a_crime_beside_a_proxy_in_plain_words_is_not_his_word if {
	found := finding with input as accused("andrii-derkach", [])
	not says(found, "biden-ukraine-corruption/proxy-accuses", "reports")
}

test_a_proxy_with_another_tale_is_silent if {
	found := finding with input as accused("konstantin-kilimnik", ["attributed"])
	not says(found, "biden-ukraine-corruption/proxy-accuses", "reports")
}
