package rules.tactics["plausible-deniability_test"]

import data.rules.tactics["plausible-deniability"] as label

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
	"end": (i * 2) + 1,
	"modifiers": object.get(word, "modifiers", []),
}

filler := {"terms": ["not"], "type": "cue"}

negated := [{"kind": "negated", "cue": "c0"}]

attributed := [{"kind": "attributed", "cue": "c0", "speaker": "m0"}]

with_modifiers(word, modifiers) := object.union(word, {"modifiers": modifiers})

found(words) := {[f.rule, f.stance] | some f in findings} if {
	findings := label.finding with input as document(words)
}

distance := {"terms": ["distance-oneself", "denied-part"], "type": "act"}

derkach := {"terms": ["andrii-derkach", "spreading-participant", "distanced-party", "link-matter", "deniability-context", "belied-context", "own-context", "another-party"], "type": "person"}

unaware := {"terms": ["know-nothing", "play-down", "denied-part"], "type": "act"}

i_myself := {"terms": ["own-voice"], "type": "function-word"}

he := {"terms": ["third-person", "another-party"], "type": "function-word"}

test_distance_from_a_proxy_is_reported if {
	["plausible-deniability/distances", "reports"] in found([filler, distance, derkach])
}

test_distance_from_anybody_finds_nothing if {
	found([filler, distance]) == set()
}

test_ignorance_of_a_proxy_is_reported if {
	found([filler, he, unaware, derkach]) == {["plausible-deniability/knew-nothing", "reports"]}
}

test_ignorance_of_anything_finds_nothing if {
	found([filler, he, unaware]) == set()
}

test_own_ignorance_promotes if {
	found([filler, i_myself, unaware, derkach]) == {["plausible-deniability/own-voice", "promotes"]}
}

test_own_ignorance_quoted_is_reported if {
	quoted := with_modifiers(unaware, [{"kind": "quoted", "speaker": "m0"}])
	found([filler, i_myself, quoted, derkach]) == {["plausible-deniability/knew-nothing", "reports"]}
}

test_a_state_that_knows_nothing_finds_nothing if {
	kremlin := {"terms": ["kremlin", "russian-official"], "type": "organization"}
	found([filler, kremlin, unaware, derkach]) == set()
}

test_belied_refutes if {
	words := [filler, {"terms": ["denial-belied"]}, he, unaware, derkach]
	["plausible-deniability/belied", "refutes"] in found(words)
}

test_belied_without_a_plea_finds_nothing if {
	found([filler, {"terms": ["denial-belied"]}, derkach]) == set()
}

test_verdict_on_the_plea_refutes if {
	ruled := with_modifiers(unaware, [{"kind": "refuted", "cue": "c0"}])
	verdict := json.patch(
		document([filler, he, ruled, derkach]),
		[{"op": "replace", "path": "/mentions/m0/term", "value": "verdict"}],
	)
	findings := label.finding with input as verdict
	{[f.rule, f.stance] | some f in findings} == {["plausible-deniability/rejected", "refutes"]}
}
