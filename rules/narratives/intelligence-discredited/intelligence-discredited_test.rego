package rules.narratives["intelligence-discredited_test"]

import data.rules.narratives["intelligence-discredited"] as label

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

cia := {"terms": ["cia", "spy-body", "spy-or-fbi", "spy-boss", "spy-topic", "spy-work"], "type": "organization"}

fbi := {"terms": ["fbi", "spy-or-fbi"], "type": "organization"}

found(words) := {[f.rule, f.stance] | some f in findings} if {
	findings := label.finding with input as document(words)
}

test_slur_on_services_promotes if {
	found([filler, cia, {"terms": ["spy-slur"]}]) == {["intelligence-discredited/services-slurred", "promotes"]}
}

test_slur_on_police_finds_nothing if {
	found([filler, fbi, {"terms": ["spy-slur"]}]) == set()
}

test_slur_negated_refutes if {
	found([filler, cia, {"terms": ["spy-slur"], "modifiers": negated}]) == {["intelligence-discredited/services-slurred", "refutes"]}
}

test_plot_of_the_fbi_promotes if {
	found([filler, fbi, {"terms": ["domestic-plot"]}]) == {["intelligence-discredited/plot-at-home", "promotes"]}
}

test_plot_denied_refutes if {
	plot := {"terms": ["domestic-plot"], "modifiers": negated}
	found([filler, fbi, plot]) == {["intelligence-discredited/plot-at-home", "refutes"]}
}

test_plot_of_others_finds_nothing if {
	found([filler, {"terms": ["domestic-plot"]}]) == set()
}

test_cooked_findings_promote if {
	words := [filler, cia, {"terms": ["cook-findings"]}, {"terms": ["findings-object"]}]
	found(words) == {["intelligence-discredited/cooked-findings", "promotes"]}
}

test_findings_alone_find_nothing if {
	found([filler, cia, {"terms": ["findings-object"]}]) == set()
}

test_attack_is_told if {
	words := [{"terms": ["attacker"]}, {"terms": ["attack-on"], "type": "act"}, cia]
	found(words) == {["intelligence-discredited/attack-told", "reports"]}
}

test_attack_by_the_services_finds_nothing if {
	found([cia, {"terms": ["attack-on"], "type": "act"}, {"terms": ["attacker"]}]) == set()
}

test_defence_refutes if {
	found([filler, cia, {"terms": ["defence-of-spies"]}]) == {["intelligence-discredited/services-defended", "refutes"]}
}

test_defence_of_other_analysts_finds_nothing if {
	found([filler, {"terms": ["spy-work"]}, {"terms": ["defence-of-spies"]}]) == set()
}

test_slur_in_talk_of_a_film_finds_nothing if {
	found([filler, cia, {"terms": ["spy-slur"]}, {"terms": ["fiction-talk"]}]) == set()
}
