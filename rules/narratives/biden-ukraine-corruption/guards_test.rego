package rules.narratives["biden-ukraine-corruption_test"]

import data.rules.narratives["biden-ukraine-corruption"].finding

# A document of sentences, each a list of mentions as document() takes them.
story(sentences) := {
	"sentences": {sprintf("s%d", [i]): {"index": i, "part": "body", "question": false} | some i, _ in sentences},
	"mentions": {w[0]: {
		"type": "act",
		"part": "body",
		"sentence": sprintf("s%d", [i]),
		"token": w[1],
		"end": w[1] + 1,
		"span": [w[1] * 10, (w[1] * 10) + 9],
		"modifiers": [{"kind": k, "cue": "c"} | some k in w[3]],
	} |
		some i, words in sentences
		some w in words
	},
	"terms": {term: {sprintf("s%d", [i]): [w[0] | some w in words; term in w[2]] |
		some i, words in sentences
		term in _terms(words)
	} |
		some words in sentences
		some term in _terms(words)
	},
	"cues": {"c": {"mention": "cue", "modifiers": []}},
	"quotes": {},
}

winked(words) := object.union(document(words), {
	"mentions": {"cue": {"term": "insinuation"}},
	"cues": {"c": {"mention": "cue", "modifiers": []}},
})

test_a_removal_far_from_any_prosecutor_is_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], []], ["m", 6, ["shielding"], []], ["p", 40, ["dismissed-prosecutor", "ukraine-dealing"], []]])
	found == set()
}

test_a_price_for_a_prosecutor_elsewhere_is_another_story if {
	found := finding with input as document([["d", 2, ["billion-for-prosecutor"], []]])
	found == set()
}

test_a_threat_for_the_son_promotes if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 2, ["biden-coercion"], []], ["u", 4, ["ukraine-dealing"], []], ["r", 6, ["biden-rescue"], []]])
	says(found, "biden-ukraine-corruption/forced-for-son", "promotes")
}

test_a_threat_far_from_biden_is_anothers if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 20, ["biden-coercion"], []], ["u", 22, ["ukraine-dealing"], []], ["r", 24, ["biden-rescue"], []]])
	found == set()
}

test_a_threat_elsewhere_is_another_story if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 2, ["biden-coercion"], []], ["r", 6, ["biden-rescue"], []]])
	found == set()
}

test_a_threat_beside_trump_may_be_his if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 2, ["biden-coercion"], []], ["u", 4, ["ukraine-dealing"], []], ["r", 6, ["biden-rescue"], []], ["x", 9, ["trump-side"], []]])
	found == set()
}

test_a_threat_that_trump_tells_of_is_reported if {
	found := finding with input as document([["b", 0, ["biden-party"], []], ["t", 2, ["biden-coercion"], ["attributed"]], ["u", 4, ["ukraine-dealing"], []], ["r", 6, ["biden-rescue"], []], ["x", 9, ["trump-side"], []]])
	says(found, "biden-ukraine-corruption/forced-for-son", "reports")
}

test_a_winked_dismissal_promotes if {
	found := finding with input as winked([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], ["endorsed"]], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []]])
	says(found, "biden-ukraine-corruption/insinuated", "promotes")
}

test_a_winked_dismissal_without_a_biden_is_nothing if {
	found := finding with input as winked([["r", 3, ["dismissal"], ["endorsed"]], ["p", 4, ["dismissed-prosecutor", "ukraine-dealing"], []]])
	found == set()
}

test_a_winked_dismissal_elsewhere_is_nothing if {
	found := finding with input as winked([["b", 0, ["biden-party"], []], ["r", 3, ["dismissal"], ["endorsed"]], ["p", 4, ["dismissed-prosecutor"], []]])
	found == set()
}
