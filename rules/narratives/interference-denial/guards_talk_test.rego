package rules.narratives["interference-denial_guards_talk_test"]

import data.rules.narratives["interference-denial_guards_test"] as g
import data.rules.narratives["interference-denial_words_test"] as w

ukraine := {"plus": ["ukraine-side"]}

outcome := {"plus": ["vote-outcome"]}

dispute := {"plus": ["other-dispute"]}

dossier := {"plus": ["steele-dossier"]}

moscow := {"terms": ["russia-side", "russia-mouth"], "type": "place"}

matter := {"terms": ["meddling-matter"]}

table := {
	"rejection-told": {
		"words": [w.word("russia-mouth"), w.word("reject-finding"), matter, g.russia],
		"stance": "reports", "anchor": "m1",
		"silent": [{"apart": 1}, {"without": 2}, {"without": 3}, outcome, ukraine, dispute, dossier],
	},
	"turned-down-by": {
		"words": [w.word("rejected-by"), moscow, matter],
		"stance": "reports", "anchor": "m0",
		"silent": [{"apart": 1}, {"without": 2}, {"plus": ["another-vote"]}, ukraine, dispute],
	},
	"finding-doubted": {
		"words": [w.word("doubter"), w.word("doubt-of-finding"), w.word("meddling-story")],
		"stance": "reports", "anchor": "m1",
		"silent": [{"apart": 1}, {"apart": 2}, {"turned": 1}, {"plus": ["another-vote"]}, outcome, ukraine],
	},
	"called-hoax": {
		"words": [w.word("hoax-noun"), w.word("meddling-story"), {"terms": ["us-election"], "sentence": 1}],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"apart": 1}, {"turned": 1}, {"without": 2}, {"plus": ["russia-hoax"]}],
	},
	"no-hoax": {
		"words": [w.cue, w.about("hoax-noun", w.negated), {"terms": ["interfere"], "sentence": 1}, object.union(g.russia, {"sentence": 1})],
		"stance": "refutes", "anchor": "m1",
		"silent": [{"without": 2}, {"without": 3}, {"plus": ["meddling-matter"]}],
	},
	"despite-denial": {
		"words": [w.word("denial-brushed"), g.russia, g.interfere([])],
		"stance": "refutes", "anchor": "m0",
		"silent": [{"without": 1}, {"without": 2}, {"turned": 2}, {"apart": 2}],
	},
	"made-by-rivals": {
		"words": [w.word("rivals-plot"), w.word("rival-side"), w.word("affair")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"apart": 2}, {"without": 1}, outcome],
	},
	"lied-about-russia": {
		"words": [w.word("rival-side"), w.word("lie-about-russia")],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"apart": 1}, ukraine, dispute],
	},
	"all-a-hoax": {
		"words": [w.word("all-a-hoax"), g.russia, w.word("us-election")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"without": 1}, {"without": 2}, {"plus": ["impeachment"]}, ukraine],
	},
	"russia-jibe": {
		"words": [w.word("russia-jibe"), w.word("us-setting")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"without": 1}, {"away": 1}, {"plus": ["ukraine-side"]}],
	},
	"mueller-hoax": {
		"words": [w.word("bare-hoax"), w.word("robert-mueller")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"plus": ["impeachment"]}, {"plus": ["russia-hoax"]}],
	},
	"proof-wanted": {
		"words": [w.word("proof-wanted"), w.word("meddling-story")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"plus": ["collude"]}, outcome],
	},
	"empty-charge": {
		"words": [w.word("proof-wanted"), w.word("charge-word"), w.word("us-election"), g.russia],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"without": 1}, {"without": 2}, {"without": 3}, dispute],
	},
	"inside-leak": {
		"words": [w.word("inside-leak"), w.word("mail-theft"), w.word("inquiry-topic")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}],
	},
	"trifles": {
		"words": [w.word("trifles"), w.word("nothing-to-show"), w.word("russia-or-own")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}],
	},
	"scapegoat": {
		"words": [w.word("scapegoat"), w.word("meddling-story")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}],
	},
	"russophobia": {
		"words": [w.word("russophobia"), w.word("us-setting")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, ukraine],
	},
	"highly-likely": {
		"words": [w.word("highly-likely"), w.word("us-setting")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}],
	},
	"takes-his-word": {
		"words": [w.word("accept-denial"), w.word("russia-side"), w.word("doubt-topic")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}],
	},
	"denial-thrown-out": {
		"words": [w.word("retort"), w.word("denying-word"), w.word("inquiry-topic")],
		"stance": "refutes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}, ukraine],
	},
	"libel-to-retract": {
		"words": [w.word("libel-to-retract"), w.word("united-states")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}],
	},
}

test_fires[rule] if {
	some rule, row in table
	[rule, row.stance, row.anchor] in g.found(row.words)
}

test_silent[what] if {
	some rule, row in table
	some change in row.silent
	what := sprintf("%s, %v", [rule, change])
	not rule in g.rules_of(w.changed(row.words, change))
}

test_empty_charge_against_biden if {
	words := [w.word("charge-word"), w.word("us-election"), g.russia, w.word("proof-wanted")]
	"empty-charge" in g.rules_of(words)
	not "empty-charge" in g.rules_of(w.joined(words, ["biden-family"]))
}
