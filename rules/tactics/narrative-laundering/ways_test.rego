package rules.tactics["narrative-laundering_test"]

use := {"terms": ["use-channel"], "type": "act"}

spread := {"terms": ["spread-through"], "type": "act"}

test_a_channel_put_to_use_is_reported if {
	found([filler, source, use, outlet, spread, material]) == {["narrative-laundering/channel-used", "reports"]}
}

test_a_channel_far_from_its_use_finds_nothing if {
	found(apart([filler, source, use], [outlet, spread, material])) == set()
}

test_a_channel_far_from_the_spreading_finds_nothing if {
	found(apart([filler, source, use, outlet], [spread, material])) == set()
}

test_a_channel_used_for_other_matter_finds_nothing if {
	found([filler, source, use, outlet, spread]) == set()
}

test_a_channel_used_by_anybody_finds_nothing if {
	found([filler, use, outlet, spread, material]) == set()
}

test_a_channel_not_used_finds_nothing if {
	unused := {"terms": ["use-channel"], "type": "act", "modifiers": negated}
	found([filler, source, unused, outlet, spread, material]) == set()
}

step := {"terms": ["relay-step"], "type": "act"}

station := {"terms": ["relay-station"]}

order := {"terms": ["relay-order"]}

origin := {"terms": ["relay-origin"], "type": "place"}

test_a_relay_is_reported if {
	found([filler, origin, step, station, order, step, station]) == {["narrative-laundering/relay", "reports"]}
}

test_three_stations_in_order_are_a_relay if {
	found([filler, origin, order, station, order, station, station]) == {["narrative-laundering/relay", "reports"]}
}

test_a_relay_of_one_station_finds_nothing if {
	found([filler, origin, step, station, order, step]) == set()
}

test_steps_far_from_stations_are_no_relay if {
	found(apart([filler, origin, step, order, step], [station, station])) == set()
}

test_a_relay_from_nowhere_finds_nothing if {
	found([filler, step, station, order, step, station]) == set()
}

test_a_relay_denied_finds_nothing if {
	untaken := {"terms": ["relay-step"], "type": "act", "modifiers": negated}
	found([filler, origin, untaken, station, order, untaken, station]) == set()
}

test_an_open_statement_quoted_by_all_is_no_relay if {
	speech := {"terms": ["open-speech"]}
	found([filler, origin, speech, step, station, order, step, station]) == set()
}
