package rules.tactics["covert-influence_test"]

debate := [filler, russia, term("sway-debate")]

test_debate_swayed_needs_a_state if {
	needs_all("covert-influence/debate-swayed", debate)
}

test_debate_swayed_before_a_state_is_named_finds_nothing if {
	hits([filler, term("sway-debate"), russia]) == set()
}

test_debate_far_from_the_state_finds_nothing if {
	hits(changed(debate, 2, far)) == set()
}

test_debate_asked_about_finds_nothing if {
	hits(changed(debate, 2, asked)) == set()
}

test_debate_without_evidence_finds_nothing if {
	hits(array.concat(debate, [term("no-evidence")])) == set()
}

test_false_accusations_long_before_excuse_nothing if {
	words := array.concat([filler, term("evidence-word"), term("false-claim")], array.slice(campaign, 1, count(campaign)))
	hits(words) == set()
	hits([object.union(w, {"token": [0, 1, 2, 60, 61, 62][i]}) | some i, w in words]) != set()
}
