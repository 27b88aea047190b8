package rules.narratives["ukraine-interfered_test"]

import data.rules.narratives["ukraine-interfered"].finding

test_a_hack_far_from_ukraine_is_anothers if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["h", 20, ["hack"], []], ["d", 22, ["dnc"], []]])
	found == set()
}

test_who_is_blamed_for_a_hack_did_not_do_it if {
	found := finding with input as document([["b", 0, ["blame-ukraine"], []], ["u", 0, ["ukraine-actor"], []], ["h", 2, ["hack"], []], ["d", 4, ["dnc"], []]])
	found == set()
}

test_a_hack_in_an_election_year_promotes if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["h", 2, ["hack"], []], ["v", 4, ["us-vote"], []]])
	says(found, "ukraine-interfered/hacked", "promotes")
}

test_a_hack_of_russians_in_an_election_year_is_another_story if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["h", 2, ["hack"], []], ["r", 3, ["russia-side"], []], ["v", 4, ["us-vote"], []]])
	found == set()
}

test_not_russia_leaves_the_hack_to_ukraine if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["h", 2, ["hack"], []], ["r", 3, ["russia-side"], ["negated"]], ["v", 4, ["us-vote"], []]])
	says(found, "ukraine-interfered/hacked", "promotes")
}

test_a_server_that_russians_hacked_is_another_story if {
	found := finding with input as document([["s", 2, ["us-server"], []], ["u", 0, ["ukraine-actor"], []], ["d", 4, ["dnc"], []], ["r", 6, ["russia-side"], []], ["h", 7, ["hack"], []]])
	found == set()
}

test_russia_beside_the_server_leaves_it_with_ukraine if {
	found := finding with input as document([["s", 2, ["us-server"], []], ["u", 0, ["ukraine-actor"], []], ["d", 4, ["dnc"], []], ["r", 6, ["russia-side"], []], ["h", 20, ["hack"], []]])
	says(found, "ukraine-interfered/has-server", "promotes")
}

test_not_russians_who_hacked_leave_the_server_with_ukraine if {
	found := finding with input as document([["s", 2, ["us-server"], []], ["u", 0, ["ukraine-actor"], []], ["d", 4, ["dnc"], []], ["r", 6, ["russia-side"], ["negated"]], ["h", 7, ["hack"], []]])
	says(found, "ukraine-interfered/has-server", "promotes")
}

_meddled := [["u", 2, ["ukraine-actor"], []], ["a", 5, ["vote-meddling"], []], ["v", 8, ["us-vote"], []]]

test_ukraine_outside_a_quotation_does_not_do_what_it_speaks_of if {
	found := finding with input as quoting(_meddled, {"part": "body", "span": [44, 62]})
	found == set()
}

test_ukraine_within_the_quotation_does_it if {
	found := finding with input as quoting(_meddled, {"part": "body", "span": [18, 62]})
	says(found, "ukraine-interfered/meddled", "promotes")
}

test_a_quotation_that_ends_before_the_act_does_not_hold_it if {
	found := finding with input as quoting(_meddled, {"part": "body", "span": [32, 54]})
	says(found, "ukraine-interfered/meddled", "promotes")
}

test_a_quotation_that_begins_after_the_act_does_not_hold_it if {
	found := finding with input as quoting(_meddled, {"part": "body", "span": [55, 70]})
	says(found, "ukraine-interfered/meddled", "promotes")
}

test_a_quotation_in_the_title_holds_nothing_of_the_body if {
	found := finding with input as quoting(_meddled, {"part": "title", "span": [44, 62]})
	says(found, "ukraine-interfered/meddled", "promotes")
}

test_a_name_in_the_titles_quotation_is_plain_in_the_body if {
	found := finding with input as quoting([["m", 5, ["ukraine-meddling"], []]], {"part": "title", "span": [44, 62]})
	says(found, "ukraine-interfered/ukrainian-meddling", "promotes")
}

_russian_voice := [["r", 0, ["russia-side"], []], ["u", 2, ["ukraine-actor"], []], ["a", 5, ["vote-meddling"], []], ["v", 8, ["us-vote"], []]]

test_russia_before_ukraine_is_the_one_who_acts if {
	found := finding with input as document(_russian_voice)
	found == set()
}

test_russia_as_the_voice_leaves_the_act_to_ukraine if {
	found := finding with input as said(_russian_voice, "r")
	says(found, "ukraine-interfered/meddled", "reports")
}

test_russia_beside_another_voice_is_the_one_who_acts if {
	found := finding with input as said(_russian_voice, "v")
	found == set()
}

test_russia_long_before_leaves_the_act_to_ukraine if {
	found := finding with input as document([["r", 0, ["russia-side"], []], ["u", 12, ["ukraine-actor"], []], ["a", 15, ["vote-meddling"], []], ["v", 18, ["us-vote"], []]])
	says(found, "ukraine-interfered/meddled", "promotes")
}
