package rules.narratives["retaliation-threat_test"]

import data.rules.narratives["retaliation-threat"] as label

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

negated := [{"kind": "negated", "cue": "c0"}]

refuted := [{"kind": "refuted", "cue": "c0"}]

filler := {"terms": ["not"], "type": "cue"}

russia := {"terms": ["russia", "russia-side", "russia-or-own", "threat-side", "us-or-russia"], "type": "place"}

america := {"terms": ["united-states", "us-actor", "us-setting"], "type": "place"}

answer(modifiers) := {"terms": ["answer-back", "menace-word"], "type": "act", "modifiers": modifiers}

sanctions := {"terms": ["provocation", "cause-word"]}

found(words) := {[f.rule, f.stance] | some f in findings} if {
	findings := label.finding with input as document(words)
}

test_answer_of_russia_promotes if {
	found([filler, russia, answer([]), sanctions]) == {["retaliation-threat/russia-answers", "promotes"]}
}

test_answer_not_given_refutes if {
	found([filler, russia, answer(negated), sanctions]) == {["retaliation-threat/russia-answers", "refutes"]}
}

test_answer_of_america_finds_nothing if {
	found([filler, america, filler, answer([]), russia, sanctions]) == set()
}

test_answer_without_cause_finds_nothing if {
	found([filler, russia, answer([])]) == set()
}

test_other_dispute_finds_nothing if {
	found([filler, russia, answer([]), sanctions, {"terms": ["other-dispute"]}]) == set()
}

test_relations_wrecked_promotes if {
	words := [sanctions, {"terms": ["harm-ties"], "type": "act"}, {"terms": ["bilateral-ties"]}, russia, america]
	found(words) == {["retaliation-threat/relations-wrecked", "promotes"]}
}

test_relations_without_america_find_nothing if {
	found([sanctions, {"terms": ["harm-ties"], "type": "act"}, {"terms": ["bilateral-ties"]}, russia]) == set()
}

test_threat_is_told if {
	words := [russia, {"terms": ["threaten"], "type": "act"}, {"terms": ["menace"]}, sanctions]
	found(words) == {["retaliation-threat/threat-told", "reports"]}
}

test_empty_threat_refutes if {
	words := [russia, {"terms": ["empty-threat"]}, {"terms": ["menace-word"]}, sanctions, {"terms": ["election-matter"]}]
	found(words) == {["retaliation-threat/empty-threat", "refutes"]}
}

test_empty_threat_in_no_talk_of_elections_finds_nothing if {
	words := [russia, {"terms": ["empty-threat"]}, {"terms": ["menace-word"]}, sanctions]
	found(words) == set()
}

test_answer_in_a_threat_told_is_not_made if {
	threat := {"terms": ["threaten"], "type": "act"}
	menace := {"terms": ["answer-back", "menace", "menace-word"], "type": "act"}
	found([russia, threat, menace, sanctions]) == {["retaliation-threat/threat-told", "reports"]}
}
