# What keeps each rule silent, and who is said to say what.
package rules.narratives["intelligence-discredited_guards_test"]

import data.rules.narratives["intelligence-discredited"] as label
import data.rules.narratives["intelligence-discredited_words_test"] as w

found(words) := found_with(words, {"c0": {"mention": "m0", "term": "not", "modifiers": []}})

found_with(words, cues) := {[split(f.rule, "/")[1], f.stance, f.evidence[0].mention] | some f in findings} if {
	findings := label.finding with input as w.document(words, cues)
}

rules_of(words) := {r | some [r, _, _] in found(words)}

cia := {"terms": ["cia", "spy-body", "spy-or-fbi", "spy-boss", "spy-topic", "spy-work"], "type": "organization"}

fbi := {"terms": ["fbi", "spy-or-fbi"], "type": "organization"}

said_by(speaker) := [{"kind": "attributed", "cue": "c0", "speaker": speaker}]

abroad := {"plus": ["foreign-setting"]}

fiction := {"plus": ["fiction-talk"]}

table := {
	"attack-told": {
		"words": [w.word("attacker"), w.word("attack-on"), cia],
		"stance": "reports", "anchor": "m1",
		"silent": [{"apart": 1}, {"apart": 2}, {"plus": ["defence-of-spies"]}, abroad],
	},
	"services-defended": {
		"words": [w.word("defence-of-spies"), w.word("spy-work"), w.word("us-finding")],
		"stance": "refutes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}],
	},
	"deep-state": {
		"words": [w.word("deep-state"), w.word("deep-state-topic")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"plus": ["deep-state-talk"]}],
	},
	"agency-meddles": {
		"words": [fbi, w.word("agency-meddles"), w.word("us-election")],
		"stance": "promotes", "anchor": "m1",
		"silent": [{"apart": 1}, {"without": 2}, {"plus": ["russia-side"]}],
	},
	"report-ridiculed": {
		"words": [w.word("report-ridicule"), w.word("us-finding"), fbi],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"without": 1}, {"without": 2}, {"away": 2}],
	},
	"services-slurred": {
		"words": [w.word("spy-slur"), cia],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"apart": 1}, {"plus": ["spies-letter"]}, fiction],
	},
	"plot-at-home": {
		"words": [w.word("domestic-plot"), fbi],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"apart": 1}, abroad],
	},
	"plot-behind-findings": {
		"words": [w.word("domestic-plot"), w.word("us-finding")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"apart": 1}],
	},
	"cooked-findings": {
		"words": [w.word("cook-findings"), w.word("findings-object"), w.word("spy-boss")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"apart": 1}, {"away": 2}],
	},
	"same-people": {
		"words": [w.word("same-people"), w.word("past-failure"), w.word("spy-topic")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}],
	},
	"conspiracy-of-officials": {
		"words": [w.word("officials-plot"), w.word("accused-officials"), w.word("intelligence-topic")],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"away": 1}, {"away": 2}],
	},
	"charge-refuted": {
		"words": [w.cue, w.about("charge-of-invention", w.refuted), w.word("intelligence-topic")],
		"stance": "refutes", "anchor": "m1",
		"silent": [{"away": 2}, {"turned": 1}],
	},
	"deep-state-theory": {
		"words": [w.word("deep-state-theory"), fbi],
		"stance": "reports", "anchor": "m0",
		"silent": [{"without": 1}, {"away": 1}],
	},
	"chiefs-slurred": {
		"words": [w.word("person-slur"), {"terms": ["john-brennan", "former-chief"]}, {"terms": ["james-clapper", "former-chief"]}],
		"stance": "promotes", "anchor": "m0",
		"silent": [{"without": 1}, {"away": 2}, {"apart": 1}, fiction],
	},
}

test_fires[rule] if {
	some rule, row in table
	[rule, row.stance, row.anchor] in found(row.words)
}

test_silent[what] if {
	some rule, row in table
	some change in row.silent
	what := sprintf("%s, %v", [rule, change])
	not rule in rules_of(w.changed(row.words, change))
}

test_charge_not_borne_out_beside_it if {
	words := [w.word("charge-of-invention"), w.word("unsupported-word"), w.word("intelligence-topic")]
	"charge-refuted" in rules_of(words)
	not "charge-refuted" in rules_of(w.apart(words, 1))
	not "charge-refuted" in rules_of(w.away(words, 1))
}

test_chief_named_twice_is_one if {
	brennan := {"terms": ["john-brennan", "former-chief"]}
	not "chiefs-slurred" in rules_of([w.word("person-slur"), brennan, brennan])
}

test_defence_of_what_the_agencies_found_of_russia if {
	words := [w.word("defence-of-spies"), w.word("spy-work"), w.word("intelligence-topic"), w.word("russia-side")]
	"services-defended" in rules_of(words)
	not "services-defended" in rules_of(w.without(words, 3))
	not "services-defended" in rules_of(w.without(words, 2))
}

test_agency_and_not_russia if {
	words := [w.cue, fbi, w.word("agency-meddles"), w.word("us-election"), w.about("russia-side", w.negated)]
	"agency-meddles" in rules_of(words)
}

test_service_that_tells_of_a_plot_does_not_confess if {
	cues := {"c0": {"mention": "m1", "modifiers": []}}
	found_with([fbi, w.cue, w.about("domestic-plot", said_by("m0"))], cues) == set()
	found_with([fbi, w.cue, w.about("domestic-plot", said_by("m0")), cia], cues) != set()
	found_with([{"terms": ["memo"]}, w.cue, {"terms": ["fbi", "spy-or-fbi"]}, w.about("domestic-plot", said_by("m2"))], cues) != set()
}

test_letter_that_says_it_itself if {
	said := [{"kind": "attributed", "cue": "c0", "speaker": "m1"}]
	words := [w.cue, {"terms": ["spies-letter", "spy-or-fbi"], "after": 0}, w.about("dirty-trick", said)]
	["letter-of-51", "promotes", "m1"] in found(words)
	["letter-of-51", "promotes", "m2"] in found([w.cue, w.word("spies-letter"), w.word("dirty-trick")])
}
