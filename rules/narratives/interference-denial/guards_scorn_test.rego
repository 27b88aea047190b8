package rules.narratives["interference-denial_guards_scorn_test"]

import data.rules.narratives["interference-denial_guards_test"] as g
import data.rules.narratives["interference-denial_words_test"] as w

elsewhere := {"plus": ["ukraine-side"]}

affair := {"terms": ["meddling-story", "affair", "charge-word"]}

table := {
	"old-tune": {
		"words": [w.word("old-tune"), affair],
		"anchor": "m0",
		"silent": [{"without": 1}, {"away": 1}, {"plus": ["denying-word"]}, elsewhere],
	},
	"smokescreen": {
		"words": [affair, w.word("smokescreen")],
		"anchor": "m1",
		"silent": [{"without": 0}, {"apart": 1}, elsewhere],
	},
	"their-excuse": {
		"words": [w.word("loss-excuse"), w.word("rival-side"), {"terms": ["russia-side"]}],
		"anchor": "m0",
		"silent": [{"without": 1}, {"without": 2}, {"apart": 2}, elsewhere],
	},
	"lost-not-to-russia": {
		"words": [w.cue, {"terms": ["russian-means"], "modifiers": w.negated, "after": 1}, w.word("lost-or-won"), w.word("rival-side")],
		"anchor": "m1",
		"silent": [{"without": 2}, {"without": 3}, {"apart": 2}, {"plus": ["vote-outcome"]}, elsewhere],
	},
	"insider-leaked": {
		"words": [w.word("own-insider"), w.word("leak-act"), w.word("mail-theft"), w.word("inquiry-topic")],
		"anchor": "m1",
		"silent": [{"without": 0}, {"apart": 1}, {"away": 2}, {"away": 3}],
	},
	"part-denied": {
		"words": [w.cue, w.word("russia-side"), w.about("had-a-part", w.negated), w.word("meddling-topic")],
		"anchor": "m2",
		"silent": [{"without": 1}, {"apart": 2}, {"away": 3}, {"plus": ["vote-outcome"]}, elsewhere],
	},
	"collusion-hoax": {
		"words": [w.word("collusion-story"), w.word("is-called"), w.word("bare-hoax")],
		"anchor": "m2",
		"silent": [{"without": 1}, {"apart": 1}, {"apart": 2}, {"plus": ["russia-hoax"]}, {"plus": ["impeachment"]}],
	},
	"absurd-to-claim": {
		"words": [w.word("claim-at-large"), w.word("russia-side"), w.word("interfere"), w.word("absurd-verdict")],
		"anchor": "m3",
		"silent": [{"without": 0}, {"without": 1}, {"apart": 2}, {"apart": 3}, {"plus": ["vote-outcome"]}, elsewhere],
	},
}

test_fires[rule] if {
	some rule, row in table
	[rule, "promotes", row.anchor] in g.found(row.words)
}

test_silent[what] if {
	some rule, row in table
	some change in row.silent
	what := sprintf("%s, %v", [rule, change])
	not rule in g.rules_of(w.changed(row.words, change))
}

test_the_tune_of_the_accused_is_another if {
	words := [w.word("russia-side"), w.word("old-tune"), affair]
	not "old-tune" in g.rules_of(words)
	"old-tune" in g.rules_of(w.apart(words, 1))
}

test_a_smokescreen_of_hackers_is_another if {
	words := [{"terms": ["meddling-story", "affair"]}, w.word("smokescreen")]
	not "smokescreen" in g.rules_of(words)
	"smokescreen" in g.rules_of(array.concat(words, [w.word("interfere")]))
}

test_no_part_is_denied_where_nothing_denies if {
	not "part-denied" in g.rules_of([w.word("russia-side"), w.word("had-a-part"), w.word("meddling-topic")])
}

test_a_tale_of_ukraine_is_no_hoax_of_russia if {
	words := [w.word("hoax-noun"), w.word("meddling-story"), w.word("us-election")]
	"called-hoax" in g.rules_of(words)
	not "called-hoax" in g.rules_of(w.joined(words, ["ukraine-side"]))
}

absurd(modifiers) := {r[1] |
	some r in g.found([w.cue, w.word("claim-at-large"), w.word("russia-side"), w.about("interfere", modifiers), w.word("absurd-verdict")])
	r[0] == "absurd-to-claim"
}

test_absurd_to_deny_refutes if {
	absurd([]) == {"promotes"}
	absurd(w.negated) == {"refutes"}
}
