package rules.tactics["narrative-laundering_test"]

import data.rules.tactics["narrative-laundering"] as label

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

source := {"terms": ["russia", "planting-source"], "type": "place"}

act := {"terms": ["hand-through"], "type": "act"}

channel := {"terms": ["through-others"]}

material := {"terms": ["planted-material"]}

target := {"terms": ["smeared-target"], "type": "role"}

test_laundered_is_reported if {
	["narrative-laundering/laundered", "reports"] in found([filler, {"terms": ["launder-narrative"], "type": "act"}])
}

test_laundered_false_claims_are_reported if {
	launder := {"terms": ["launder-narrative"], "type": "act", "modifiers": [{"kind": "refuted", "cue": "c0"}]}
	false_material := json.patch(
		document([filler, launder]),
		[{"op": "replace", "path": "/mentions/m0/term", "value": "false-claim"}],
	)
	findings := label.finding with input as false_material
	{f.stance | some f in findings} == {"reports"}
}

test_passed_through_others_is_reported if {
	["narrative-laundering/passed-through", "reports"] in found([filler, source, act, material, channel])
}

test_passed_on_without_a_source_finds_nothing if {
	found([filler, act, material, channel]) == set()
}

test_passed_on_without_a_channel_finds_nothing if {
	found([filler, source, act, material]) == set()
}

test_conduit_is_reported if {
	["narrative-laundering/conduit", "reports"] in found([filler, {"terms": ["unwitting-channel"]}, source])
}

test_conduit_denied_finds_nothing if {
	found([filler, {"terms": ["unwitting-channel"], "modifiers": negated}, source]) == set()
}

test_proxies_on_air_are_reported if {
	words := [filler, {"terms": ["airing"], "type": "act"}, {"terms": ["airing-outlet"], "type": "outlet"}, {"terms": ["airing-source"], "type": "person"}]
	["narrative-laundering/on-air", "reports"] in found(words)
}

# Words that push what stands on either side of them far apart.
far := [filler | some _ in numbers.range(1, 10)]

apart(before, after) := array.concat(array.concat(before, far), after)

test_the_letter_of_the_51_is_not_passed_through if {
	letter := {"terms": ["letter-of-51"], "type": "document"}
	found([filler, letter, source, act, material, channel]) == set()
}

test_the_russia_hoax_is_not_passed_through if {
	found([filler, {"terms": ["russia-hoax"]}, source, act, material, channel]) == set()
}

test_a_story_of_collusion_is_not_passed_through if {
	found([filler, {"terms": ["collude"], "type": "act"}, source, act, material, channel]) == set()
}

test_a_mouthpiece_of_the_51_is_no_conduit if {
	letter := {"terms": ["letter-of-51"], "type": "document"}
	found([filler, letter, {"terms": ["unwitting-channel"]}, source]) == set()
}
