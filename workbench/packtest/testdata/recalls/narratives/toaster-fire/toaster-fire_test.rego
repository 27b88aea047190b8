package rules.narratives["toaster-fire_test"]

import data.rules.narratives["toaster-fire"] as fire

words(terms) := {
	"sentences": {"s0": {"index": 0}},
	"terms": {term: {"s0": [concat("-", ["m", term])]} | some term in terms},
	"mentions": {concat("-", ["m", term]): {"term": term, "type": "act", "sentence": "s0", "modifiers": []} | some term in terms},
	"cues": {},
	"quotes": {},
}

test_toasters_burn if {
	some f in fire.finding with input as words(["burn", "toaster"])
	f.rule == "toaster-fire/toasters-burn"
}

test_nothing_burns if {
	count(fire.finding) == 0 with input as words(["toaster"])
}

todo_test_kettles if {
	count(fire.finding) == 1 with input as words(["burn", "kettle"])
}
