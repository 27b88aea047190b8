package rules.tactics["covert-influence_test"]

import data.rules.tactics["covert-influence"] as label

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

russia := {"terms": ["russia", "russia-side", "influence-state", "hacking-state"], "type": "place"}

china := {"terms": ["china", "influence-state", "restraint-state"], "type": "place"}

operation := {"terms": ["influence-operation", "operation-matter"]}

interfere := {"terms": ["interfere"], "type": "act"}

election := {"terms": ["us-election"]}

test_operation_of_a_state_is_reported if {
	["covert-influence/state-operation", "reports"] in found([filler, russia, operation])
}

test_operation_without_a_state_finds_nothing if {
	found([filler, operation]) == set()
}

test_operation_denied_finds_nothing if {
	found([filler, russia, with_modifiers(operation, negated)]) == set()
}

test_interference_is_reported if {
	["covert-influence/state-interfered", "reports"] in found([filler, russia, interfere, election])
}

test_interference_denied_finds_nothing if {
	found([filler, russia, with_modifiers(interfere, negated), election]) == set()
}

test_interference_elsewhere_finds_nothing if {
	found([filler, russia, interfere, election, {"terms": ["other-election"]}]) == set()
}

test_interference_as_an_accusation_finds_nothing if {
	found([filler, {"terms": ["interference-aside"]}, russia, interfere, election]) == set()
}

test_interference_in_the_mouth_of_the_accused_finds_nothing if {
	said := [{"kind": "attributed", "cue": "c0", "speaker": "m1"}]
	document_of_denial := json.patch(
		document([filler, russia, with_modifiers(interfere, said), election]),
		[{"op": "replace", "path": "/mentions/m0/token", "value": 3}],
	)
	findings := label.finding with input as document_of_denial
	findings == set()
}

test_restraint_is_reported if {
	restraint := {"terms": ["restraint"], "type": "act"}
	matter := {"terms": ["restraint-matter"]}
	["covert-influence/restraint", "reports"] in found([filler, china, restraint, matter, {"terms": ["us-audience"]}])
}

test_hack_and_leak_is_reported if {
	hack := {"terms": ["break-in"], "type": "act"}
	["covert-influence/hack-and-leak", "reports"] in found([filler, russia, hack, {"terms": ["stolen-material", "political-target"]}])
}

test_hack_of_something_else_finds_nothing if {
	found([filler, russia, {"terms": ["break-in"], "type": "act"}]) == set()
}

applause := [
	filler,
	{"terms": ["operation-applause"]},
	{"terms": ["operating-side"]},
	{"terms": ["operation-deed"]},
	{"terms": ["operation-target"]},
]

test_applause_promotes if {
	["covert-influence/applause", "promotes"] in found(applause)
}

test_applause_of_others_is_reported if {
	quoted := json.patch(applause, [{"op": "replace", "path": "/1", "value": {"terms": ["operation-applause"], "modifiers": attributed}}])
	["covert-influence/applause", "reports"] in found(quoted)
}

test_no_operation_refutes if {
	["covert-influence/no-operation", "refutes"] in found([filler, {"terms": ["no-operation"]}, {"terms": ["foreign-matter"]}])
}

test_no_operation_beside_one_told_finds_no_refutation if {
	words := [filler, {"terms": ["no-operation"]}, {"terms": ["foreign-matter"]}, russia, operation]
	not ["covert-influence/no-operation", "refutes"] in found(words)
}

# "the report says Putin ordered it": he is the subject of what is said, not its speaker.
test_interference_told_of_the_one_named_after_the_verb_is_reported if {
	said := [{"kind": "attributed", "cue": "c0", "speaker": "m1"}]
	["covert-influence/state-interfered", "reports"] in found([filler, russia, with_modifiers(interfere, said), election])
}
