package rules.tactics["troll-amplification_test"]

term(name) := {"terms": [name]}

rules(words) := {rule | some [rule, _] in found(words)}

without(words, i) := array.concat(array.slice(words, 0, i), array.slice(words, i + 1, count(words)))

# The rule fires on the words, and on none of them left out but the first.
needs_all(rule, words) if {
	rule in rules(words)
	every i in numbers.range(1, count(words) - 1) {
		not rule in rules(without(words, i))
	}
}

# The words with so many others between the i-th and those before it.
stretched(words, i, n) := array.concat(array.concat(array.slice(words, 0, i), fillers), array.slice(words, i, count(words))) if {
	fillers := [filler | some _ in numbers.range(1, n)]
}

test_call_needs_accounts_and_matter if {
	needs_all("troll-amplification/boost-call", call)
}

test_call_to_hide_the_copying_needs_no_matter if {
	"troll-amplification/boost-call" in rules(array.concat(array.slice(call, 0, 3), [term("hide-copying")]))
}

test_call_of_another_is_told_of if {
	told := array.concat([filler, with_modifiers(term("copy-call"), attributed)], array.slice(call, 2, 4))
	rules(told) == {"troll-amplification/boost-call-told"}
	rules(array.slice(told, 0, 3)) == set()
}

test_call_not_to_copy_calls_for_nothing if {
	told := array.concat([filler, with_modifiers(term("copy-call"), negated)], array.slice(call, 2, 4))
	not "troll-amplification/boost-call" in rules(told)
}

posing := [filler, pose, people, online]

test_posing_needs_people_and_a_place_online if {
	needs_all("troll-amplification/posing", posing)
}

test_posing_of_a_state_before_a_vote_needs_no_place_online if {
	needs_all("troll-amplification/posing", [filler, pose, people, term("influence-state"), term("vote-word")])
}

test_posing_denied_finds_nothing if {
	rules([filler, with_modifiers(pose, negated), people, online]) == set()
}

test_posing_far_from_the_people_finds_nothing if {
	rules(stretched(posing, 2, 8)) == set()
}

unmasked := [filler, term("mask-off"), term("troll-place"), term("false-front"), people]

test_unmasking_needs_place_front_and_people if {
	needs_all("troll-amplification/unmasked", unmasked)
}

test_unmasking_for_an_american_audience if {
	"troll-amplification/unmasked" in rules(array.concat(array.slice(unmasked, 0, 4), [term("us-audience")]))
}

test_unmasking_denied_finds_nothing if {
	rules(array.concat([filler, with_modifiers(term("mask-off"), negated)], array.slice(unmasked, 2, 5))) == set()
}

test_unmasking_far_from_the_place_finds_nothing if {
	rules(stretched(unmasked, 2, 5)) == set()
}

test_unmasking_behind_the_place_finds_nothing if {
	rules([filler, term("troll-place"), term("mask-off"), term("false-front"), people]) == set()
}

test_real_people_need_a_charge if {
	needs_all("troll-amplification/real-people", [filler, term("real-people"), term("bot-word")])
}

test_swindlers_are_no_trolls if {
	rules(array.concat(posing, [term("money-fraud")])) == set()
	fakes := [filler, fake, act, politics]
	"troll-amplification/fake-accounts" in rules(fakes)
	rules(array.concat(fakes, [term("money-fraud")])) == set()
}
