package rules.tactics["proxy-actor_test"]

import data.rules.tactics["proxy-actor"] as label

# Words that push what stands on either side of them far apart.
far := [filler | some _ in numbers.range(1, 10)]

apart(before, after) := array.concat(array.concat(before, far), after)

blacklisted := {"terms": ["designation"], "type": "act"}

operation := {"terms": ["operation-word"]}

test_designated_over_an_operation_is_reported if {
	found([filler, blacklisted, derkach, operation]) == {["proxy-actor/designated", "reports"]}
}

test_designated_far_from_the_name_finds_nothing if {
	found(apart([filler, blacklisted], [derkach, operation])) == set()
}

test_trolls_designated_are_no_proxies if {
	found([filler, blacklisted, derkach, operation, {"terms": ["troll-work"]}]) == set()
}

deputy := {"terms": ["kyiv-deputy"], "type": "role"}

listed := {"terms": ["blacklisting"], "type": "act"}

ground := {"terms": ["designation-ground"], "type": "act"}

test_a_deputy_listed_over_interference_is_reported if {
	found([filler, deputy, listed, ground]) == {["proxy-actor/deputy-designated", "reports"]}
}

test_a_deputy_far_from_the_list_finds_nothing if {
	found(apart([filler, deputy], [listed, ground])) == set()
}

test_a_deputy_listed_for_other_things_finds_nothing if {
	found([filler, deputy, listed]) == set()
}

test_interference_far_from_the_list_finds_nothing if {
	found(apart([filler, deputy, listed], [ground])) == set()
}

figures := {"terms": ["inside-figures"]}

kilimnik := {"terms": ["konstantin-kilimnik", "proxy-person"], "type": "person"}

test_inside_figures_for_a_proxy_are_reported if {
	found([filler, figures, kilimnik]) == {["proxy-actor/inside-figures", "reports"]}
}

test_inside_figures_for_nobody_named_find_nothing if {
	found([filler, figures]) == set()
}

test_run_from_above_is_reported if {
	words := [filler, {"terms": ["russia-side"], "type": "place"}, {"terms": ["run-person"], "type": "act"}, derkach]
	found(words) == {["proxy-actor/run-from-above", "reports"]}
}

test_run_far_from_above_finds_nothing if {
	state := {"terms": ["russia-side"], "type": "place"}
	found(apart([filler, state], [{"terms": ["run-person"], "type": "act"}, derkach])) == set()
}

state := {"terms": ["russia-side"], "type": "place"}

test_tie_of_a_proxy_to_the_state_is_reported if {
	found([filler, derkach, tie, state]) == {["proxy-actor/state-tie", "reports"]}
}

test_tie_of_a_proxy_far_from_the_state_finds_nothing if {
	found(apart([filler, derkach, tie], [state])) == set()
}

test_a_proxy_far_from_a_tie_finds_nothing if {
	found(apart([filler, derkach], [tie, state])) == set()
}

test_tie_far_from_the_person_finds_nothing if {
	stranger := {"terms": ["tool-person"], "type": "role"}
	found(apart([filler, stranger], [tie, service])) == set()
}

test_the_services_own_officials_are_no_proxies if {
	officials := {"terms": ["tool-person"], "type": "role"}
	next := json.patch(
		document([filler, tie, service, officials]),
		[{"op": "replace", "path": "/mentions/m3/token", "value": 5}],
	)
	findings := label.finding with input as next
	findings == set()
}

test_tie_far_from_the_service_finds_nothing if {
	person := {"terms": ["tool-person"], "type": "role"}
	found(apart([filler, tie, person], [service])) == set()
}
