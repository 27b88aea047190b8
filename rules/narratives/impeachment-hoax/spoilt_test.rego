package rules.narratives["impeachment-hoax_needs_test"]

# Words this far from each other say nothing together.
apart := {
	"staged-impeachment": [["impeachment-place", "impeachment-affair"], ["staged-word"]],
	"good-call": [["impeachment-place", "impeachment-affair", "call-praised"], ["call-word"]],
	"whistleblower-discredited": [["impeachment-affair", "whistleblower-soiled"], ["whistleblower-word"]],
	"chairman-made-it-up": [["impeachment-affair", "schiff-word", "quoted-words"], ["made-up-quotation"]],
	"friendly-call": [["impeachment-affair", "impeachment-strong", "call-liked"], ["call-word"]],
}

test_words_far_apart_find_nothing if {
	every rule, parts in apart {
		terms := array.concat(array.concat(parts[0], fillers(30)), parts[1])
		rules := {r | some r, _ in found} with input as plain(terms)
		not rule in rules
	}
}

test_another_impeachment_takes_a_rule_out if {
	every rule in ["staged-impeachment", "staged-beside", "to-undo-election", "no-wrong", "trivial-ground", "no-coup"] {
		terms := array.concat(needs[rule].terms, ["impeachment-elsewhere"])
		rules := {r | some r, _ in found} with input as plain(terms)
		not rule in rules
	}
}

test_somebody_s_dismissal_takes_a_rule_out if {
	every rule in ["staged-impeachment", "staged-beside", "to-undo-election", "no-wrong", "trivial-ground"] {
		terms := array.concat(needs[rule].terms, ["called-staged"])
		rules := {r | some r, _ in found} with input as plain(terms)
		not rule in rules
	}
}

test_the_affair_may_stand_in_another_sentence_but_not_far if {
	every rule in ["staged-beside", "to-undo-election", "good-call", "no-wrong", "friendly-call", "no-coup"] {
		here := [t | some t in needs[rule].terms; t != "impeachment-affair"]
		beside := {r | some r, _ in found} with input as text([here, ["impeachment-affair"]], {})
		rule in beside
		far := {r | some r, _ in found} with input as text([here, ["x"], ["x"], ["x"], ["x"], ["impeachment-affair"]], {})
		not rule in far
	}
}

test_what_places_a_friendly_call_stands_near if {
	here := ["impeachment-affair", "call-liked", "call-word"]
	not found["friendly-call"] with input as text([here, ["x"], ["x"], ["x"], ["impeachment-strong"]], {})
}

test_what_places_a_sequel_stands_near if {
	here := ["impeachment-affair", "sequel-word", "russia-affair"]
	not found.sequel with input as text([here, ["x"], ["x"], ["impeachment-place"]], {})
}

test_the_russia_hoax_by_name_will_do_for_a_sequel if {
	found.sequel with input as plain(["impeachment-place", "sequel-word", "russia-affair", "russia-hoax-affair"])
}

test_funny_timing_needs_a_hint if {
	endorsed := [{"kind": "endorsed", "cue": "c0"}]
	found["funny-timing"].stance == "promotes" with input as text([["filler", "timing-hint"]], {"timing-hint": endorsed})
	not found["funny-timing"] with input as plain(["filler", "timing-hint"])
}

test_a_transcript_not_read_is_no_refutation if {
	unread := {"perfect-call": [{"kind": "negated", "cue": "c0"}]}
	not found["perfect-call"] with input as text([["filler", "impeachment-place", "perfect-call"]], unread)
}

test_a_perfect_call_called_untrue_is_refuted if {
	untrue := {"perfect-call": [{"kind": "refuted", "cue": "c0"}]}
	found["perfect-call"].stance == "refutes" with input as text([["filler", "impeachment-place", "perfect-call"]], untrue)
}

test_the_race_of_2016_is_no_impeachment if {
	race := array.concat(needs["to-undo-election"].terms, ["race-of-2016"])
	not found["to-undo-election"] with input as plain(race)
	found["to-undo-election"] with input as plain(array.concat(race, ["impeachment-stage"]))
}
