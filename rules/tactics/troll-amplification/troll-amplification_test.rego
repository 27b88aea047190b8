package rules.tactics["troll-amplification_test"]

import data.rules.tactics["troll-amplification"] as label

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

outfit := {"terms": ["internet-research-agency", "troll-work"], "type": "organization"}

fake := {"terms": ["fake-account"]}

act := {"terms": ["push-online", "account-act"], "type": "act"}

politics := {"terms": ["political-online"]}

pose := {"terms": ["pose-as", "account-act"], "type": "act"}

people := {"terms": ["ordinary-people"]}

online := {"terms": ["online-posting"]}

test_outfit_is_reported if {
	["troll-amplification/outfit", "reports"] in found([filler, outfit])
}

test_outfit_refuted_finds_nothing if {
	found([filler, with_modifiers(outfit, [{"kind": "refuted", "cue": "c0"}])]) == set()
}

test_outfit_in_a_negation_is_reported if {
	["troll-amplification/outfit", "reports"] in found([filler, with_modifiers(outfit, negated)])
}

test_fake_accounts_on_politics_are_reported if {
	["troll-amplification/fake-accounts", "reports"] in found([filler, fake, act, politics])
}

test_fake_accounts_without_politics_find_nothing if {
	found([filler, fake, act]) == set()
}

test_posing_online_is_reported if {
	["troll-amplification/posing", "reports"] in found([filler, pose, people, online])
}

test_posing_elsewhere_finds_nothing if {
	found([filler, pose, people]) == set()
}

call := [filler, {"terms": ["copy-call"], "type": "act"}, {"terms": ["many-accounts"]}, {"terms": ["boosted-matter"]}]

test_call_promotes if {
	found(call) == {["troll-amplification/boost-call", "promotes"]}
}

test_call_without_a_political_matter_finds_nothing if {
	found(array.slice(call, 0, 3)) == set()
}

test_call_of_others_is_reported if {
	said := json.patch(call, [{"op": "add", "path": "/1/modifiers", "value": attributed}])
	found(said) == {["troll-amplification/boost-call-told", "reports"]}
}

test_real_people_refute if {
	["troll-amplification/real-people", "refutes"] in found([filler, {"terms": ["real-people"]}, {"terms": ["bot-word"]}])
}

test_real_people_alone_find_nothing if {
	found([filler, {"terms": ["real-people"]}]) == set()
}

test_no_bots_refutes if {
	["troll-amplification/no-bots", "refutes"] in found([filler, {"terms": ["no-bots"]}])
}
