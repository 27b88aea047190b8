package rules.narratives["ukraine-interfered_test"]

import data.rules.narratives["ukraine-interfered"].finding

asked(words) := object.union(document(words), {"sentences": {"s0": {"question": true}}})

# The same words, and one quotation in them.
quoting(words, quote) := object.union(document(words), {"quotes": {"q": quote}})

# What is said of mention "a": who says it is "r".
said(words, speaker) := object.union(document(words), {"mentions": {"a": {"modifiers": [{"kind": "attributed", "cue": "c", "speaker": speaker}]}}})

test_a_question_that_points_at_ukraine_promotes if {
	found := finding with input as asked([["q", 1, ["ukraine-pointing"], []], ["v", 4, ["ui-setting"], []]])
	says(found, "ukraine-interfered/pointed-at", "promotes")
}

test_a_sentence_that_asks_nothing_points_at_nobody if {
	found := finding with input as document([["q", 1, ["ukraine-pointing"], []], ["v", 4, ["ui-setting"], []]])
	found == set()
}

test_a_question_told_of_points_at_nobody if {
	found := finding with input as asked([["q", 1, ["ukraine-pointing"], ["attributed"]], ["v", 4, ["ui-setting"], []]])
	found == set()
}

test_a_question_about_ukraine_at_large_is_nothing if {
	found := finding with input as asked([["q", 1, ["ukraine-pointing"], []]])
	found == set()
}

test_the_ledger_called_meddling_promotes if {
	found := finding with input as document([["a", 1, ["vote-meddling"], []], ["l", 4, ["black-ledger"], []], ["u", 6, ["ukraine-actor"], []]])
	says(found, "ukraine-interfered/ledger-meddled", "promotes")
}

test_the_ledger_beside_russias_meddling_is_nothing if {
	found := finding with input as document([["a", 1, ["vote-meddling"], []], ["l", 4, ["black-ledger"], []], ["u", 6, ["ukraine-actor"], []], ["r", 9, ["russia-side"], []]])
	found == set()
}

test_the_ledger_without_ukraine_is_nothing if {
	found := finding with input as document([["a", 1, ["vote-meddling"], []], ["l", 4, ["black-ledger"], []]])
	found == set()
}

test_the_go_between_with_ukraine_and_dirt_promotes if {
	found := finding with input as document([["x", 1, ["alexandra-chalupa"], []], ["f", 4, ["for-clinton"], []], ["u", 8, ["ukraine-actor"], []]])
	says(found, "ukraine-interfered/go-between", "promotes")
}

test_the_go_between_without_ukraine_is_nothing if {
	found := finding with input as document([["x", 1, ["alexandra-chalupa"], []], ["f", 4, ["for-clinton"], []]])
	found == set()
}

test_the_go_between_without_dirt_is_nothing if {
	found := finding with input as document([["x", 1, ["alexandra-chalupa"], []], ["u", 8, ["ukraine-actor"], []]])
	found == set()
}

test_ukraine_blamed_for_the_meddling_is_told_of if {
	found := finding with input as document([["b", 1, ["blame-ukraine"], []], ["v", 4, ["ui-setting"], []]])
	says(found, "ukraine-interfered/blamed", "reports")
}

test_ukraine_blamed_for_something_else_is_nothing if {
	found := finding with input as document([["b", 1, ["blame-ukraine"], []]])
	found == set()
}

test_russia_instead_of_ukraine_in_another_matter_is_nothing if {
	found := finding with input as document([["i", 0, ["russia-instead"], []]])
	found == set()
}

test_collusion_of_democrats_with_ukraine_promotes if {
	found := finding with input as document([["d", 0, ["democrat-side"], []], ["c", 3, ["ukraine-collusion"], []], ["v", 6, ["us-vote"], []]])
	says(found, "ukraine-interfered/collusion", "promotes")
}

test_collusion_of_others_is_another_story if {
	found := finding with input as document([["c", 3, ["ukraine-collusion"], []], ["v", 6, ["us-vote"], []]])
	found == set()
}

test_collusion_far_from_the_democrats_is_anothers if {
	found := finding with input as document([["d", 30, ["democrat-side"], []], ["c", 3, ["ukraine-collusion"], []], ["v", 6, ["us-vote"], []]])
	found == set()
}

test_work_with_ukraine_outside_an_election_is_nothing if {
	found := finding with input as document([["d", 0, ["democrat-side"], []], ["c", 3, ["ukraine-collusion"], []]])
	found == set()
}

test_a_side_taken_far_from_ukraine_is_anothers if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["f", 30, ["for-clinton"], []], ["v", 34, ["us-vote"], []]])
	found == set()
}

test_crowdstrike_in_a_talk_with_zelensky_without_ukraine_is_nothing if {
	found := finding with input as document([["c", 3, ["crowdstrike"], []], ["z", 6, ["volodymyr-zelensky"], []]])
	found == set()
}

test_crowdstrike_and_ukraine_reports if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["c", 3, ["crowdstrike"], []], ["z", 6, ["volodymyr-zelensky"], []]])
	says(found, "ukraine-interfered/crowdstrike-and-ukraine", "reports")
}

test_crowdstrike_at_work_in_ukraine_is_nothing if {
	found := finding with input as document([["u", 0, ["ukraine-actor"], []], ["c", 3, ["crowdstrike"], []]])
	found == set()
}

test_crowdstrike_alone_is_nothing if {
	found := finding with input as document([["c", 3, ["crowdstrike"], []]])
	found == set()
}
