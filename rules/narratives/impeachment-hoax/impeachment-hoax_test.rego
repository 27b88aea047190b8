package rules.narratives["impeachment-hoax_test"]

import data.rules.narratives["impeachment-hoax"] as label

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

found := {trim_prefix(f.rule, "impeachment-hoax/"): f.stance | some f in label.finding}

test_impeachment_a_hoax if {
	found == {"staged-impeachment": "promotes"} with input as plain(["impeachment-place", "impeachment-affair", "staged-word"])
}

test_impeachment_no_hoax if {
	found == {"staged-impeachment": "refutes"} with input as text(["impeachment-place", "impeachment-affair", "staged-word"], {"staged-word": negated})
}

test_impeachment_a_hoax_as_somebody_says if {
	found == {"staged-impeachment": "reports"} with input as text(["impeachment-place", "impeachment-affair", "staged-word"], {"staged-word": attributed})
}

test_hoax_of_another_impeachment if {
	found == {} with input as plain(["impeachment-place", "impeachment-affair", "impeachment-elsewhere", "staged-word"])
}

test_hoax_without_the_impeachment if {
	found == {} with input as plain(["impeachment-place", "staged-word"])
}

test_witch_hunt_beside if {
	found == {"staged-beside": "promotes"} with input as plain(["impeachment-place", "impeachment-affair", "staged-slogan"])
}

test_dismissed_as_a_hoax if {
	found == {"called-a-hoax": "reports"} with input as plain(["impeachment-place", "impeachment-affair", "called-staged", "staged-slogan"])
}

test_to_undo_an_election if {
	found == {"to-undo-election": "promotes"} with input as plain(["impeachment-place", "impeachment-affair", "to-undo-election"])
}

test_to_undo_an_election_without_the_impeachment if {
	found == {} with input as plain(["impeachment-place", "to-undo-election"])
}

test_good_call if {
	found == {"good-call": "promotes"} with input as plain(["impeachment-place", "impeachment-affair", "call-praised", "call-word"])
}

test_good_word_without_a_call if {
	found == {} with input as plain(["impeachment-place", "impeachment-affair", "call-praised"])
}

test_perfect_call if {
	found == {"perfect-call": "promotes"} with input as plain(["impeachment-place", "perfect-call"])
}

test_transcript_not_read if {
	found == {} with input as text(["impeachment-place", "perfect-call"], {"perfect-call": negated})
}

test_friendly_call if {
	found == {"friendly-call": "promotes"} with input as plain(["impeachment-affair", "impeachment-strong", "call-liked", "call-word"])
}

test_friendly_call_of_another_year if {
	found == {} with input as plain(["impeachment-affair", "call-liked", "call-word"])
}

test_did_no_wrong if {
	found == {"no-wrong": "promotes"} with input as plain(["impeachment-place", "impeachment-affair", "did-no-wrong"])
}

test_did_no_wrong_elsewhere if {
	found == {} with input as plain(["impeachment-place", "did-no-wrong"])
}

test_trivial_ground if {
	found == {"trivial-ground": "promotes"} with input as plain(["impeachment-place", "trivial-ground"])
}

test_whistleblower_discredited if {
	found == {"whistleblower-discredited": "promotes"} with input as plain(["impeachment-affair", "whistleblower-word", "whistleblower-soiled"])
}

test_whistleblower_of_another_affair if {
	found == {} with input as plain(["whistleblower-word", "whistleblower-soiled"])
}

test_chairman_made_it_up if {
	found == {"chairman-made-it-up": "promotes"} with input as plain(["impeachment-affair", "schiff-word", "made-up-quotation", "quoted-words"])
}

test_chairman_without_words if {
	found == {} with input as plain(["impeachment-affair", "schiff-word", "made-up-quotation"])
}

test_sequel if {
	found == {"sequel": "promotes"} with input as plain(["impeachment-place", "impeachment-affair", "russia-affair", "sequel-word"])
}

test_sequel_of_something_else if {
	found == {} with input as plain(["impeachment-place", "impeachment-affair", "sequel-word"])
}

test_mocked if {
	found == {"mocked": "refutes"} with input as plain(["impeachment-place", "impeachment-mocked-coup"])
}

test_defence_refuted if {
	found == {"defence-refuted": "refutes"} with input as text(["no-quid-pro-quo"], {"no-quid-pro-quo": refuted})
}

test_defence_only_stated if {
	found == {} with input as plain(["no-quid-pro-quo"])
}
