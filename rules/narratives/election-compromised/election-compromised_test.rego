package rules.narratives["election-compromised_test"]

import data.rules.narratives["election-compromised"] as label

# One sentence that holds the terms in order, a word each, with modifiers by term.
text(terms, modifiers) := {
	"terms": {term: {"s0": [sprintf("m%d", [i])]} | some i, term in terms},
	"sentences": {"s0": {"index": 0, "part": "body"}},
	"mentions": {sprintf("m%d", [i]): {
		"term": term,
		"type": "act",
		"token": i,
		"end": i + 1,
		"modifiers": object.get(modifiers, term, []),
	} |
		some i, term in terms
	},
	"cues": {"c0": {"mention": "m0", "modifiers": []}},
}

plain(terms) := text(terms, {})

negated := [{"kind": "negated", "cue": "c0"}]

refuted := [{"kind": "refuted", "cue": "c0"}]

attributed := [{"kind": "attributed", "cue": "c0"}]

found := {trim_prefix(f.rule, "election-compromised/"): f.stance | some f in label.finding}

test_altered_votes if {
	found == {"votes-altered": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-tampering", "vote-thing"])
}

test_altered_votes_of_no_us_election if {
	found == {} with input as plain(["vote-anchor", "vote-tampering", "vote-thing"])
}

test_altered_votes_of_another_country if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-abroad", "vote-tampering", "vote-thing"])
}

test_altered_things_that_are_no_votes if {
	found == {} with input as plain(["us-vote-context", "vote-tampering", "vote-thing"])
}

test_altered_votes_refuted if {
	found == {"votes-altered": "refutes"} with input as text(["us-vote-context", "vote-anchor", "vote-tampering", "vote-thing"], {"vote-tampering": refuted})
}

test_altered_votes_as_somebody_says if {
	found == {"votes-altered": "reports"} with input as text(["us-vote-context", "vote-anchor", "vote-tampering", "vote-thing"], {"vote-tampering": attributed})
}

test_stolen_election if {
	found == {"election-stolen": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-stolen"])
}

test_election_stolen_by_collusion_is_another_story if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-stolen", "collude"])
}

test_fraud_asserted if {
	found == {"fraud-asserted": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-fraud", "fraud-asserted"])
}

test_fraud_only_named if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-fraud"])
}

test_fraud_as_somebody_says if {
	found == {"fraud-claimed": "reports"} with input as text(["us-vote-context", "vote-anchor", "vote-fraud"], {"vote-fraud": attributed})
}

test_fraud_before_a_court if {
	found == {"fraud-in-court": "reports"} with input as plain(["us-vote-context", "vote-anchor", "vote-fraud", "fraud-forum"])
}

test_votes_of_the_dead if {
	found == {"dead-voters": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-dead", "vote-cast"])
}

test_the_dead_without_a_vote if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-dead"])
}

test_slogan if {
	found == {"steal-slogan": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-slogan"])
}

test_slogan_of_another_country if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-abroad", "vote-slogan"])
}

test_hacked_vote if {
	found == {"vote-hacked": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-hacked"])
}

test_known_intrusion_by_russia if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "russia-side", "vote-hacked"])
}

test_intrusion_refuted if {
	found == {"vote-not-hacked": "refutes"} with input as text(["us-vote-context", "vote-anchor", "vote-intrusion", "vote-thing"], {"vote-intrusion": refuted})
}

test_intrusion_not_refuted if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-intrusion", "vote-thing"])
}

test_count_untouched if {
	found == {"count-untouched": "refutes"} with input as text(["vote-anchor", "vote-touch", "vote-machinery"], {"vote-touch": negated})
}

test_count_touched_is_nothing_yet if {
	found == {} with input as plain(["vote-anchor", "vote-touch", "vote-machinery"])
}

test_count_confirmed if {
	found == {"count-confirmed": "refutes"} with input as plain(["us-vote-context", "vote-anchor", "vote-secure", "vote-thing"])
}

test_count_not_confirmed if {
	found == {} with input as text(["us-vote-context", "vote-anchor", "vote-secure", "vote-thing"], {"vote-secure": negated})
}

test_plot_from_afar if {
	found == {"plot-from-afar": "promotes"} with input as plain(["us-vote-context", "vote-anchor", "vote-plot", "vote-plotter", "vote-thing"])
}

test_plot_about_something_else if {
	found == {} with input as plain(["us-vote-context", "vote-anchor", "vote-plot", "vote-plotter"])
}
