package rules.lib.near_test

import data.rules.lib.near

# a0 at 0-1, a1 at 3-4, b0 at 2-3, wide at 2-5
document := {
	"mentions": {
		"a0": {"token": 0, "end": 1},
		"a1": {"token": 3, "end": 4},
		"b0": {"token": 2, "end": 3},
		"wide": {"token": 2, "end": 5},
	},
	"sentences": {
		"s0": {"index": 0, "part": "title"},
		"s1": {"index": 1, "part": "body"},
		"s2": {"index": 2, "part": "body"},
		"s10": {"index": 10, "part": "body"},
		"s11": {"index": 11, "part": "body"},
	},
}

test_pairs_in_either_order if {
	near.pairs(["a0", "a1"], ["b0"], 8) == {["a0", "b0"], ["a1", "b0"]} with input as document
}

test_pairs_too_far_apart if {
	near.pairs(["a0", "a1"], ["b0"], 0) == {["a1", "b0"]} with input as document
}

test_pairs_at_the_distance if {
	near.pairs(["a0"], ["b0"], 1) == {["a0", "b0"]} with input as document
}

test_pairs_that_overlap_are_at_distance_0 if {
	near.pairs(["a1"], ["wide"], 0) == {["a1", "wide"]} with input as document
}

test_pairs_never_hold_a_mention_twice if {
	near.pairs(["a0", "a1"], ["a0", "a1"], 8) == {["a0", "a1"], ["a1", "a0"]} with input as document
}

test_pairs_of_nothing if {
	near.pairs([], ["b0"], 8) == set() with input as document
}

test_before_in_order if {
	near.before(["a0"], ["b0"], 8) == {["a0", "b0"]} with input as document
}

test_before_not_after if {
	near.before(["a1"], ["b0"], 8) == set() with input as document
}

test_before_not_when_overlapping if {
	near.before(["wide"], ["a1"], 8) == set() with input as document
}

test_before_too_far_apart if {
	near.before(["a0"], ["a1"], 1) == set() with input as document
}

test_any if {
	near.any(["a0"], ["b0"], 1) with input as document
}

test_any_too_far_apart if {
	not near.any(["a0"], ["b0"], 0) with input as document
}

by_sentence := {"s0": ["a0"], "s1": ["a1"], "s10": ["b0"], "s11": ["wide"]}

test_around_within_the_part if {
	near.around(by_sentence, "s1", 1) == ["a1"] with input as document
}

test_around_a_sentence_without_the_term if {
	near.around(by_sentence, "s2", 1) == ["a1"] with input as document
}

test_around_in_the_order_of_the_text if {
	near.around(by_sentence, "s2", 9) == ["a1", "b0", "wide"] with input as document
}

test_around_nothing_near if {
	near.around(by_sentence, "s0", 0) == ["a0"] with input as document
	near.around({"s11": ["wide"]}, "s1", 5) == [] with input as document
}

test_any_never_pairs_a_mention_with_itself if {
	not near.any(["a0"], ["a0"], 8) with input as document
}
