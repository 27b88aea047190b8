package rules.narratives["interference-denial_test"]

import data.rules.narratives["interference-denial"] as label

# One sentence: the terms in their order, each with the modifiers that stand on it.
document(words) := {
	"sentences": {"s0": {"index": 0, "part": "body"}},
	"terms": {term: {"s0": [m | some i, w in words; term in w.terms; m := id(i)]} | some w in words; some term in w.terms},
	"mentions": {id(i): mention(i, w) | some i, w in words},
	"cues": {"c0": {"mention": "m0", "term": "not", "modifiers": []}},
}

id(i) := sprintf("m%d", [i])

mention(i, word) := {
	"term": word.terms[0],
	"type": object.get(word, "type", "concept"),
	"sentence": "s0",
	"part": "body",
	"token": i * 2,
	"end": (i * 2) + 2,
	"modifiers": object.get(word, "modifiers", []),
}

negated := [{"kind": "negated", "cue": "c0"}]

refuted := [{"kind": "refuted", "cue": "c0"}]

russia := {"terms": ["russia", "russia-side", "russia-or-own"], "type": "place"}

ukraine := {"terms": ["ukraine", "ukraine-side"], "type": "place"}

filler := {"terms": ["not"], "type": "cue"}

interfere(modifiers) := {"terms": ["interfere", "meddling-topic", "meddling-charge"], "type": "act", "modifiers": modifiers}

found(words) := {[f.rule, f.stance] | some f in findings} if {
	findings := label.finding with input as document(words)
}

test_denied_of_russia_promotes if {
	["interference-denial/not-russia", "promotes"] in found([filler, russia, interfere(negated)])
}

test_said_of_russia_finds_nothing if {
	found([filler, russia, interfere([])]) == set()
}

test_denied_of_ukraine_finds_nothing if {
	found([filler, ukraine, interfere(negated)]) == set()
}

test_no_collusion_is_no_denial if {
	collude := {"terms": ["collude"], "type": "act", "modifiers": negated}
	found([filler, collude, russia, interfere(negated)]) == set()
}

test_votes_unchanged_is_no_denial if {
	outcome := {"terms": ["vote-outcome"]}
	found([filler, russia, interfere(negated), outcome]) == set()
}

test_story_refuted_promotes if {
	story := {"terms": ["meddling-story", "affair"], "modifiers": refuted}
	["interference-denial/story-denied", "promotes"] in found([filler, story])
}

test_story_told_finds_nothing if {
	found([filler, {"terms": ["meddling-story", "affair"]}]) == set()
}

test_hoax_promotes if {
	found([filler, {"terms": ["russia-hoax", "mocking-name"]}]) == {["interference-denial/russia-hoax", "promotes"]}
}

test_hoax_negated_refutes if {
	hoax := {"terms": ["russia-hoax", "mocking-name"], "modifiers": negated}
	found([filler, hoax]) == {["interference-denial/russia-hoax", "refutes"]}
}

test_hoax_scolded_promotes if {
	swindle := {"terms": ["swindle"]}
	hoax := {"terms": ["russia-hoax", "mocking-name"], "modifiers": refuted}
	found([filler, hoax, swindle]) == {["interference-denial/hoax-scolded", "promotes"]}
}

test_denial_thrown_out_refutes if {
	words := [{"terms": ["denying-word"]}, {"terms": ["retort"]}, {"terms": ["russia", "inquiry-topic"], "type": "place"}]
	found(words) == {["interference-denial/denial-thrown-out", "refutes"]}
}

want := {"terms": ["empty-charge", "proof-wanted"]}

vote := {"terms": ["us-election", "us-setting"]}

charge := {"terms": ["accusation-word", "charge-word"]}

test_empty_charge_promotes if {
	["interference-denial/empty-charge", "promotes"] in found([filler, charge, russia, vote, want])
}

test_charge_of_ukraine_finds_nothing if {
	found([filler, charge, ukraine, vote, want]) == set()
}

test_rejection_told_reports if {
	reject := {"terms": ["reject-finding"], "type": "act"}
	matter := {"terms": ["meddling-matter"]}
	["interference-denial/rejection-told", "reports"] in found([filler, russia, reject, matter])
}

test_rejection_of_nothing_finds_nothing if {
	found([filler, russia, {"terms": ["reject-finding"], "type": "act"}]) == set()
}

test_a_town_is_not_the_state if {
	town := {"terms": ["moscow", "russia-side", "russia-or-own"], "type": "place"}
	found([filler, town, interfere(negated)]) == set()
}
