package rules.tactics["covert-influence_test"]

campaign := [filler, term("state-campaign"), term("vote-word"), russia]

test_campaign_of_a_state_needs_vote_and_state if {
	needs_all("covert-influence/state-campaign", campaign)
}

test_campaign_far_from_the_vote_finds_nothing if {
	hits(changed(campaign, 2, far)) == set()
}

test_campaign_asked_about_finds_nothing if {
	hits(changed(campaign, 1, asked)) == set()
	hits(changed(campaign, 3, asked)) == set()
}

test_campaign_without_evidence_finds_nothing if {
	hits(array.concat(campaign, [term("no-evidence")])) == set()
}

# "no evidence that it changed the vote, but the campaign was real"
test_campaign_after_a_contrast_is_found if {
	"covert-influence/state-campaign" in hits(array.concat(campaign, [term("no-evidence"), term("contrast")]))
}

test_campaign_among_false_accusations_finds_nothing if {
	word := object.union(term("evidence-word"), {"token": 3})
	hits(array.concat(campaign, [term("false-claim"), word])) == set()
	hits(array.concat([term("evidence-word"), term("false-claim")], campaign)) == set()
}

# "a campaign that spread false accusations"
test_campaign_of_false_accusations_is_found if {
	"covert-influence/state-campaign" in hits(array.concat(campaign, [term("false-claim"), term("evidence-word")]))
}

test_campaign_as_a_topic_finds_nothing if {
	hits(array.concat(campaign, [object.union(term("interference-topic"), {"token": 3})])) == set()
}

threats := [filler, term("voter-threat"), russia]

test_threats_to_voters_need_a_state if {
	needs_all("covert-influence/voter-threat", threats)
}

test_threats_denied_find_nothing if {
	hits(changed(threats, 1, denied)) == set()
}

test_threats_far_from_the_state_find_nothing if {
	hits(changed(threats, 2, elsewhere)) == set()
}

officers := [filler, term("accused-hackers"), term("charged"), term("interference-matter")]

test_officers_charged_need_charge_and_matter if {
	needs_all("covert-influence/officers-charged", officers)
}

test_officers_not_charged_find_nothing if {
	hits(changed(officers, 1, denied)) == set()
}

test_charge_far_from_the_officers_finds_nothing if {
	hits(changed(officers, 2, far)) == set()
}

held_back := [filler, term("restraint"), china, term("restraint-matter"), term("us-audience")]

test_restraint_needs_state_matter_and_audience if {
	needs_all("covert-influence/restraint", held_back)
}

test_restraint_from_interfering_needs_no_audience if {
	"covert-influence/restraint" in hits(changed(held_back, 4, term("interfere")))
	"covert-influence/restraint" in hits(changed(held_back, 4, term("influence-operation")))
}

ordered := [filler, term("order-operation"), russia, term("plain-operation"), term("operation-context")]

test_order_needs_state_operation_and_context if {
	needs_all("covert-influence/ordered", ordered)
}

test_order_far_from_the_state_finds_nothing if {
	hits(changed(ordered, 2, far)) == set()
}

test_order_in_another_vote_finds_nothing if {
	hits(array.concat(ordered, [term("other-election")])) == set()
}

test_order_asked_about_finds_nothing if {
	hits(changed(ordered, 1, asked)) == set()
}

# "… was approved at the top. Moscow has not commented."
test_order_whose_giver_stands_beside_it_needs_an_operation if {
	beside := changed(ordered, 2, {"sentence": "s1"})
	not "covert-influence/ordered" in hits(beside)
	"covert-influence/ordered" in hits(array.concat(beside, [term("operation-matter")]))
}

forged := [filler, term("state-made"), term("fake-media"), term("political-target")]

test_forgery_needs_maker_picture_and_politics if {
	needs_all("covert-influence/forged-media", forged)
}

test_forgery_denied_finds_nothing if {
	hits(changed(forged, 1, denied)) == set()
}

test_forgery_about_another_vote_finds_nothing if {
	hits(array.concat(forged, [term("other-election")])) == set()
}

test_forgery_far_from_its_maker_finds_nothing if {
	hits(changed(forged, 2, far)) == set()
}
