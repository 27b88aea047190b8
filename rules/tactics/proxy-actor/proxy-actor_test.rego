package rules.tactics["proxy-actor_test"]

import data.rules.tactics["proxy-actor"] as label

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

derkach := {
	"terms": ["andrii-derkach", "proxy-person", "proxy-or-front", "tool-role", "tool-person", "officer-role", "praised-proxy"],
	"type": "person",
}

agent := {"terms": ["foreign-agent"]}

service := {"terms": ["fsb", "any-service"], "type": "organization"}

tie := {"terms": ["service-tie"], "type": "act"}

test_agent_is_reported if {
	["proxy-actor/foreign-agent", "reports"] in found([filler, derkach, agent])
}

test_agent_alone_finds_nothing if {
	found([filler, agent]) == set()
}

test_agent_negated_refutes if {
	["proxy-actor/foreign-agent", "refutes"] in found([filler, derkach, with_modifiers(agent, negated)])
}

test_agent_denied_by_a_speaker_is_reported if {
	denied := array.concat(negated, attributed)
	["proxy-actor/foreign-agent", "reports"] in found([filler, derkach, with_modifiers(agent, denied)])
}

test_agent_nobody_knew_of_is_reported if {
	ignorance := {"terms": ["ignorance"]}
	found([filler, ignorance, derkach, with_modifiers(agent, negated)]) == {["proxy-actor/agent-unknown", "reports"]}
}

test_tie_to_a_service_is_reported if {
	["proxy-actor/service-tie", "reports"] in found([filler, derkach, tie, service])
}

test_a_service_alone_finds_nothing if {
	found([filler, derkach, service]) == set()
}

test_name_alone_finds_nothing if {
	found([filler, derkach]) == set()
}

test_supply_of_the_material_is_reported if {
	supply := {"terms": ["material-supply"], "type": "act"}
	words := [filler, derkach, supply, {"terms": ["spread-material"]}, {"terms": ["operation-word"]}]
	["proxy-actor/supplies-material", "reports"] in found(words)
}

test_supply_without_the_operation_finds_nothing if {
	supply := {"terms": ["material-supply"], "type": "act"}
	found([filler, derkach, supply, {"terms": ["spread-material"]}]) == set()
}

praise := {"terms": ["proxy-praise"]}

deed := {"terms": ["praised-deed"]}

test_praise_promotes if {
	["proxy-actor/praise", "promotes"] in found([filler, derkach, praise, deed])
}

test_praise_of_others_is_reported if {
	["proxy-actor/praise", "reports"] in found([filler, derkach, with_modifiers(praise, attributed), deed])
}

test_praise_of_nobody_named_finds_nothing if {
	found([filler, praise, deed]) == set()
}

test_no_agent_refutes if {
	found([filler, {"terms": ["no-agent"]}, {"terms": ["agent-topic"]}]) == {["proxy-actor/no-agent", "refutes"]}
}

test_no_agent_by_his_own_word_is_reported if {
	denial := {"terms": ["no-agent"], "modifiers": attributed}
	found([filler, denial, {"terms": ["agent-topic"]}]) == {["proxy-actor/denies-being-agent", "reports"]}
}

test_nobody_knew_of_an_agent_without_a_person_finds_nothing if {
	found([filler, {"terms": ["ignorance"]}, agent]) == set()
}

test_nobody_knew_of_an_officer_finds_nothing if {
	officer := {"terms": ["foreign-officer"]}
	found([filler, {"terms": ["ignorance"]}, officer, derkach]) == set()
}

released := {"terms": ["material-supply"], "type": "act"}

tapes := {"terms": ["spread-material"]}

test_supply_far_from_the_name_finds_nothing if {
	found(apart([filler, derkach], [released, tapes, operation])) == set()
}

test_supply_of_no_material_finds_nothing if {
	found([filler, derkach, released, operation]) == set()
}

test_no_evidence_supplied_finds_nothing if {
	nothing := {"terms": ["no-evidence"], "type": "cue"}
	found([filler, derkach, released, nothing, tapes, operation]) == set()
}
