package rules.narratives["interference-denial_guards_denial_test"]

import data.rules.narratives["interference-denial_guards_test"] as g
import data.rules.narratives["interference-denial_words_test"] as w

ukraine := {"plus": ["ukraine-side"]}

outcome := {"plus": ["vote-outcome"]}

# Russia right after the negation: "no Russian meddled".
close := object.union(g.russia, {"after": 1})

# The words of each rule, what it makes of them, on which word first, and what silences it.
table := {
	"not-russia": {
		"words": [w.cue, close, g.interfere(w.negated)],
		"stance": "promotes", "anchor": "m2",
		"silent": [{"apart": 2}, {"away": 0}, {"without": 1}, outcome, {"plus": ["another-vote"]}],
	},
	"not-the-hack": {
		"words": [w.cue, close, w.about("hack", w.negated), w.word("democrat-side")],
		"stance": "promotes", "anchor": "m2",
		"silent": [{"apart": 2}, {"without": 3}, outcome],
	},
	"not-russia-but": {
		"words": [w.cue, object.union(close, {"modifiers": w.negated}), w.word("meddling-charge")],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"apart": 1}, {"apart": 2}, outcome],
	},
	"kept-out": {
		"words": [w.word("stay-out"), g.russia, w.word("meddling-topic")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"without": 1}, {"without": 2}, outcome],
	},
	"did-not-choose": {
		"words": [w.cue, close, w.about("vote-swayed", w.negated)],
		"stance": "promotes", "anchor": "m2",
		"silent": [{"apart": 2}, {"without": 1}, outcome, {"plus": ["spies-letter"]}],
	},
	"did-nothing": {
		"words": [object.union(g.russia, {"after": 0}), {"terms": ["did-nothing"], "after": 1}],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"apart": 1}, {"without": 0}],
	},
	"groundless-accusations": {
		"words": [w.cue, w.about("accusation", w.refuted), g.interfere([]), g.russia],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"apart": 2}, {"without": 3}, outcome],
	},
	"groundless-report": {
		"words": [w.cue, w.about("us-finding", w.refuted), w.word("meddling-topic"), g.russia],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"without": 2}, {"without": 3}, outcome, ukraine],
	},
	"story-denied": {
		"words": [w.cue, w.about("meddling-story", w.refuted)],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"away": 0}, outcome, ukraine],
	},
	"collusion-invented": {
		"words": [w.cue, w.about("collusion-story", w.refuted), w.word("swindle")],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"apart": 2}],
	},
	"not-us": {
		"words": [w.cue, {"terms": ["own-side"], "after": 1}, g.interfere(w.negated), object.union(g.russia, {"sentence": 2})],
		"stance": "promotes", "anchor": "m2",
		"silent": [{"apart": 2}, {"without": 3}, ukraine],
	},
}

test_fires[rule] if {
	some rule, row in table
	[rule, row.stance, row.anchor] in g.found(row.words)
}

test_silent[what] if {
	some rule, row in table
	some change in row.silent
	what := sprintf("%s, %v", [rule, change])
	not rule in g.rules_of(w.changed(row.words, change))
}

test_interference_of_ukraine_by_russia_named_after_is_hers if {
	ukraine_side := {"terms": ["ukraine-side"], "after": 1}
	not "not-russia" in g.rules_of([w.cue, g.interfere(w.negated), ukraine_side, g.russia])
	not "groundless-accusations" in g.rules_of([w.cue, w.about("accusation", w.refuted), g.interfere([]), ukraine_side, g.russia])
	not "not-the-hack" in g.rules_of([w.cue, w.word("ukraine-side"), w.about("hack", w.negated), g.russia, w.word("democrat-side")])
}

test_russian_interference_in_ukraine_is_russias if {
	adjacent := [w.cue, close, g.interfere(w.negated), {"terms": ["ukraine-side"], "after": 1}]
	"not-russia" in g.rules_of(adjacent)
	cues := {"c0": {"mention": "m1", "modifiers": []}}
	some ["not-russia", "promotes", _] in g.found_with([w.word("ukraine-side"), w.cue, close, g.interfere(w.negated)], cues)
}

test_another_vote_beside_the_american_one if {
	both := [w.cue, close, g.interfere(w.negated), w.word("another-vote"), w.word("united-states")]
	"not-russia" in g.rules_of(both)
}

test_not_russia_is_another_rules if {
	words := [w.cue, object.union(close, {"modifiers": w.negated}), g.interfere(w.negated)]
	not "not-russia" in g.rules_of(words)
	"not-russia-but" in g.rules_of(words)
}

test_denial_denied_is_no_denial_of_the_culprit if {
	words := [w.cue, object.union(close, {"modifiers": w.negated}), w.word("meddling-charge")]
	undone := {"c0": {"mention": "m0", "modifiers": [{"kind": "refuted", "cue": "c1"}]}, "c1": {"mention": "m0", "modifiers": []}}
	every r in g.found_with(words, undone) { r[0] != "not-russia-but" }
}

test_part_in_the_hack_at_home if {
	hack := [w.word("stay-out"), g.russia, w.word("hack")]
	not "kept-out" in g.rules_of(hack)
	"kept-out" in g.rules_of(w.joined(hack, ["democrat-side"]))
	"kept-out" in g.rules_of(w.joined(hack, ["us-setting"]))
	count(g.found(array.concat(hack, [w.word("meddling-topic"), w.word("us-setting")]))) > 0
}
