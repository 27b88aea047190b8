package rules.tactics["covert-influence_test"]

import data.rules.tactics["covert-influence"] as label

# Words that may stand anywhere: each with its sentence and token where they matter.
story(words) := {
	"sentences": {sprintf("s%d", [n]): {"index": n, "part": "body"} | some n in numbers.range(0, 9)},
	"terms": {term: {s: [id(i) | some i, w in words; term in w.terms; place(w) == s] |
		some v in words
		term in v.terms
		s := place(v)
	} |
		some u in words
		some term in u.terms
	},
	"mentions": {id(i): object.union(mention(i, w), {"sentence": place(w), "token": at(i, w), "end": at(i, w) + 1}) |
		some i, w in words
	},
	"cues": {"c0": {"mention": "m0", "term": "not", "end": 1, "modifiers": []}},
}

place(word) := object.get(word, "sentence", "s0")

at(i, word) := object.get(word, "token", i * 2)

hits(words) := {f.rule | some f in findings} if {
	findings := label.finding with input as story(words)
}

without(words, i) := array.concat(array.slice(words, 0, i), array.slice(words, i + 1, count(words)))

changed(words, i, change) := [object.union(w, what) |
	some j, w in words
	what := {true: change, false: {}}[j == i]
]

# The rule fires on the words, and on none of them left out but the first.
needs_all(rule, words) if {
	rule in hits(words)
	every i in numbers.range(1, count(words) - 1) {
		not rule in hits(without(words, i))
	}
}

far := {"token": 400}

elsewhere := {"sentence": "s9"}

term(name) := {"terms": [name]}

asked := {"modifiers": [{"kind": "questioned", "cue": "c0"}]}

denied := {"modifiers": negated}

paid := [filler, term("secret-route"), term("paid-for"), term("paid-voice"), russia, term("us-audience")]

test_voices_paid_in_secret_need_money_voice_state_and_audience if {
	needs_all("covert-influence/paid-in-secret", paid)
}

test_payment_far_from_the_route_finds_nothing if {
	hits(changed(paid, 2, far)) == set()
}

test_voice_far_from_the_route_finds_nothing if {
	hits(changed(paid, 3, far)) == set()
}

test_payment_asked_about_finds_nothing if {
	hits(changed(paid, 1, asked)) == set()
}

test_payment_on_the_word_of_an_accuser_only_finds_nothing if {
	hits(array.concat(paid, [term("letter-of-51")])) == set()
}

test_state_broadcaster_may_be_the_paymaster if {
	"covert-influence/paid-in-secret" in hits(changed(paid, 4, term("russian-state-outlet")))
}

cloned := [filler, term("look-alike-site"), russia, term("us-audience")]

test_cloned_sites_need_state_and_audience if {
	needs_all("covert-influence/cloned-sites", cloned)
}

test_cloned_sites_denied_find_nothing if {
	hits(changed(cloned, 1, denied)) == set()
}

test_cloned_sites_of_another_vote_find_nothing if {
	hits(array.concat(cloned, [term("other-election")])) == set()
}

dividing := [filler, term("harm-public"), russia, term("spoken-war"), term("us-audience")]

test_dividing_a_people_needs_words_state_and_audience if {
	needs_all("covert-influence/harm-public", dividing)
}

test_dividing_voters_needs_no_other_audience if {
	"covert-influence/harm-public" in hits(changed(dividing, 4, term("operation-context")))
}

test_dividing_asked_about_finds_nothing if {
	not "covert-influence/harm-public" in hits(changed(dividing, 1, asked))
}

test_dividing_in_another_vote_finds_nothing if {
	hits(array.concat(dividing, [term("other-election")])) == set()
}

test_state_far_from_the_dividing_finds_nothing if {
	not "covert-influence/harm-public" in hits(changed(dividing, 2, far))
}

test_they_stand_for_the_state_before if {
	they := array.concat(changed(dividing, 2, {"sentence": "s1"}), [term("they-word")])
	"covert-influence/harm-public" in hits(they)
	not "covert-influence/harm-public" in hits(array.slice(they, 0, count(they) - 1))
}
