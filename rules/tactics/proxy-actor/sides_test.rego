package rules.tactics["proxy-actor_test"]

import data.rules.tactics["proxy-actor"] as label

topic := {"terms": ["agent-topic"]}

test_no_agent_quoted_from_nobody_refutes if {
	quoted := {"terms": ["no-agent"], "modifiers": [{"kind": "quoted"}]}
	found([filler, quoted, topic]) == {["proxy-actor/no-agent", "refutes"]}
}

test_no_agent_quoted_from_a_speaker_is_reported if {
	quoted := {"terms": ["no-agent"], "modifiers": [{"kind": "quoted", "speaker": "m0"}]}
	found([filler, quoted, topic]) == {["proxy-actor/denies-being-agent", "reports"]}
}

test_no_tie_denied_of_other_matters_finds_nothing if {
	found([filler, {"terms": ["no-agent"], "modifiers": attributed}]) == set()
}

test_praise_for_a_proxy_who_then_spoke_promotes if {
	words := [filler, with_modifiers(praise, [{"kind": "attributed", "cue": "c0", "speaker": "m2"}]), derkach, filler, deed]
	spoke := json.patch(document(words), [{"op": "replace", "path": "/cues/c0/mention", "value": "m3"}])
	findings := label.finding with input as spoke
	{[f.rule, f.stance] | some f in findings} == {["proxy-actor/praise-who-spoke", "promotes"]}
}

test_praise_that_the_proxy_gives_himself_is_reported if {
	words := [filler, with_modifiers(praise, [{"kind": "attributed", "cue": "c0", "speaker": "m2"}]), derkach, filler, deed]
	found(words) == {["proxy-actor/praise", "reports"]}
}

test_praise_for_who_spoke_without_a_deed_finds_nothing if {
	words := [filler, with_modifiers(praise, [{"kind": "attributed", "cue": "c0", "speaker": "m2"}]), derkach, filler]
	spoke := json.patch(document(words), [{"op": "replace", "path": "/cues/c0/mention", "value": "m3"}])
	findings := label.finding with input as spoke
	findings == set()
}

test_praise_far_from_who_spoke_finds_nothing if {
	said := with_modifiers(praise, [{"kind": "attributed", "cue": "c0", "speaker": "m12"}])
	words := apart([filler, said], [derkach, filler, deed])
	spoke := json.patch(document(words), [{"op": "replace", "path": "/cues/c0/mention", "value": "m13"}])
	findings := label.finding with input as spoke
	findings == set()
}
