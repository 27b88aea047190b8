package rules.tactics["proxy-actor_supply_test"]

import data.rules.tactics["proxy-actor"] as label

# The terms of each word of one sentence.
document(words) := {
	"sentences": {"s0": {"index": 0, "part": "body"}},
	"terms": {term: {"s0": _places(words, term)} | some terms in words; some term in terms},
	"mentions": {_id(i, term): {"term": term, "type": "act", "token": i, "end": i + 1, "modifiers": []} |
		some i, terms in words
		some term in terms
	},
	"cues": {},
}

_places(words, term) := [_id(i, term) |
	some i, terms in words
	term in terms
]

_id(i, term) := sprintf("m%d-%s", [i, term])

supplies if {
	some f in label.finding
	f.rule == "proxy-actor/supplies-material"
}

test_supply_near_the_material if {
	supplies with input as document([["proxy-or-front"], ["material-supply"], ["operation-word"], ["spread-material"]])
}

test_supply_far_from_the_material_finds_nothing if {
	far := [["filler"] | some _ in numbers.range(1, 12)]
	words := array.concat([["proxy-or-front"], ["material-supply"], ["operation-word"]], array.concat(far, [["spread-material"]]))
	not supplies with input as document(words)
}

test_claims_are_not_both_the_supply_and_the_material if {
	not supplies with input as document([["proxy-or-front"], ["material-supply", "spread-material"], ["operation-word"]])
}
