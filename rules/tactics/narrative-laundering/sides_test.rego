package rules.tactics["narrative-laundering_test"]

proxy_material := [filler, {"terms": ["placed-material"]}, {"terms": ["proof-word"], "type": "act"}, target]

test_handing_on_promotes if {
	found(proxy_material) == {["narrative-laundering/proxy-material", "promotes"]}
}

test_handing_on_in_reported_speech_finds_nothing if {
	said := json.patch(proxy_material, [{"op": "add", "path": "/1/modifiers", "value": attributed}])
	found(said) == set()
}

test_handing_on_without_a_target_finds_nothing if {
	found(array.slice(proxy_material, 0, 3)) == set()
}

test_borrowed_authority_promotes if {
	found([filler, {"terms": ["clean-authority"]}, target]) == {["narrative-laundering/borrowed-authority", "promotes"]}
}

test_not_planted_refutes if {
	words := [filler, {"terms": ["not-planted"]}, {"terms": ["accusation-of-planting"]}]
	found(words) == {["narrative-laundering/not-planted", "refutes"]}
}

outlet := {"terms": ["airing-outlet", "laundering-channel"], "type": "outlet"}

praise := {"terms": ["conduit-praise"], "type": "act"}

dealing := {"terms": ["ukraine-dealing"]}

test_praise_for_a_conduit_promotes if {
	found([filler, praise, outlet, target, dealing]) == {["narrative-laundering/conduit-praise", "promotes"]}
}

test_praise_far_from_the_conduit_finds_nothing if {
	found(apart([filler, praise], [outlet, target, dealing])) == set()
}

test_praise_for_a_conduit_without_a_target_finds_nothing if {
	found([filler, praise, outlet, dealing]) == set()
}

test_praise_for_a_conduit_on_other_matters_finds_nothing if {
	found([filler, praise, outlet, target]) == set()
}

test_praise_for_a_conduit_by_others_finds_nothing if {
	said := {"terms": ["conduit-praise"], "type": "act", "modifiers": attributed}
	found([filler, said, outlet, target, dealing]) == set()
}
