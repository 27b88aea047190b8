package rules.tactics["plausible-deniability_test"]

import data.rules.tactics["plausible-deniability"] as label

russia := {"terms": ["russia", "russia-side"], "type": "place"}

participant := {"terms": ["rudy-giuliani", "spreading-participant"], "type": "person"}

tie := {"terms": ["russia-tie"]}

test_distance_from_ties_to_russia_is_reported if {
	away := {"terms": ["distance-oneself"], "type": "act"}
	found([filler, participant, away, tie]) == {["plausible-deniability/distances-tie", "reports"]}
}

test_distance_of_outsiders_from_ties_to_russia_finds_nothing if {
	away := {"terms": ["distance-oneself"], "type": "act"}
	found([filler, away, tie]) == set()
}

tapes := {"terms": ["distanced-party", "link-matter"], "type": "role"}

test_own_plea_about_the_tapes_and_russia_promotes if {
	found([filler, i_myself, unaware, tapes, russia]) == {["plausible-deniability/own-voice", "promotes"]}
}

test_own_plea_about_any_tapes_finds_nothing if {
	found([filler, i_myself, unaware, tapes]) == set()
}

test_own_plea_rejected_promotes_nothing if {
	ruled := with_modifiers(unaware, [{"kind": "refuted", "cue": "c0"}])
	verdict := json.patch(
		document([filler, i_myself, ruled, derkach]),
		[{"op": "replace", "path": "/mentions/m0/term", "value": "verdict"}],
	)
	findings := label.finding with input as verdict
	{f.stance | some f in findings} == {"refutes"}
}

test_never_having_met_him_promotes_nothing if {
	overlapping := json.patch(
		document([filler, i_myself, {"terms": ["never-met"], "type": "act"}, unaware, derkach]),
		[{"op": "replace", "path": "/mentions/m2/end", "value": 6}],
	)
	findings := label.finding with input as overlapping
	findings == set()
}

test_plea_of_another_in_my_words_is_reported if {
	found([filler, i_myself, he, unaware, derkach]) == {["plausible-deniability/knew-nothing", "reports"]}
}

test_plea_said_by_nobody_named_stays_my_own if {
	hearsay := with_modifiers(unaware, [{"kind": "attributed", "cue": "c0"}])
	found([filler, i_myself, hearsay, derkach]) == {["plausible-deniability/own-voice", "promotes"]}
}

test_denial_of_the_accused_finds_nothing if {
	biden := {"terms": ["joe-biden", "accused-falsely"], "type": "person"}
	found([filler, biden, unaware, derkach]) == set()
}

test_plea_after_russia_about_a_proxy_is_reported if {
	found([filler, russia, he, unaware, derkach]) == {["plausible-deniability/knew-nothing", "reports"]}
}

test_verdict_without_the_matter_finds_nothing if {
	ruled := with_modifiers(unaware, [{"kind": "refuted", "cue": "c0"}])
	context := {"terms": ["deniability-context", "belied-context"]}
	verdict := json.patch(
		document([filler, he, ruled, context]),
		[{"op": "replace", "path": "/mentions/m0/term", "value": "verdict"}],
	)
	findings := label.finding with input as verdict
	findings == set()
}

smaller := {"terms": ["minimised-contact"], "type": "act"}

kushner := {"terms": ["contact-of-2016"], "type": "person"}

matter := {"terms": ["link-matter"]}

test_a_contact_made_small_is_reported if {
	found([filler, kushner, smaller, matter]) == {["plausible-deniability/contact-minimised", "reports"]}
}

test_a_contact_of_others_made_small_finds_nothing if {
	found([filler, smaller, matter]) == set()
}

test_something_else_made_small_finds_nothing if {
	found([filler, kushner, smaller]) == set()
}

test_a_contact_made_small_in_my_words_finds_nothing if {
	found([filler, kushner, i_myself, smaller, matter]) == set()
}

test_a_plea_about_a_deputy_is_reported if {
	deputy := {"terms": ["pleaded-deputy", "link-matter"], "type": "role"}
	found([filler, he, unaware, deputy]) == {["plausible-deniability/knew-nothing", "reports"]}
}

test_a_deputy_who_knew_nothing_finds_nothing if {
	deputy := {"terms": ["pleaded-deputy", "link-matter"], "type": "role"}
	found([filler, deputy, unaware]) == set()
}

test_a_plea_under_a_speakers_name_is_reported if {
	labelled := with_modifiers(unaware, [{"kind": "attributed", "speaker": "m0"}])
	found([filler, i_myself, labelled, derkach]) == {["plausible-deniability/knew-nothing", "reports"]}
}
