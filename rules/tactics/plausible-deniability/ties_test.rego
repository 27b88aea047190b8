package rules.tactics["plausible-deniability_test"]

disavowed := {"terms": ["tie-disavowed"], "type": "act"}

negated_tie := {"terms": ["tie-negated"], "type": "act"}

test_ties_disavowed_by_a_participant_are_reported if {
	found([filler, participant, disavowed]) == {["plausible-deniability/ties-disavowed", "reports"]}
}

test_ties_disavowed_by_anybody_find_nothing if {
	found([filler, disavowed]) == set()
}

test_ties_disavowed_by_russia_find_nothing if {
	found([filler, {"terms": ["russian-official"], "type": "person"}, disavowed, participant]) == set()
}

test_ties_denied_by_a_participant_are_reported if {
	said := with_modifiers(negated_tie, [{"kind": "attributed", "cue": "c0", "speaker": "m1"}])
	found([filler, participant, said]) == {["plausible-deniability/ties-denied", "reports"]}
}

test_ties_denied_by_somebody_else_find_nothing if {
	said := with_modifiers(negated_tie, [{"kind": "attributed", "cue": "c0", "speaker": "m0"}])
	found([filler, participant, said]) == set()
}

test_ties_denied_by_the_author_find_nothing if {
	found([filler, participant, negated_tie]) == set()
}

test_ties_said_to_be_doubted_find_nothing if {
	doubted := with_modifiers(negated_tie, [{"kind": "questioned", "cue": "c0", "speaker": "m1"}])
	found([filler, participant, doubted]) == set()
}
