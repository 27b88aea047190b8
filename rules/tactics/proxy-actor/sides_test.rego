package rules.tactics["proxy-actor_test"]

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
