package rules.tactics["pressure-campaign_test"]

import data.rules.tactics["pressure-campaign"] as label

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

found := {trim_prefix(f.rule, "pressure-campaign/"): f.stance | some f in label.finding}

test_probe_demanded if {
	found == {"probe-demanded": "reports"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "pressure-act", "probe-word", "rival-word"])
}

test_probe_not_demanded if {
	found == {"probe-demanded": "refutes"} with input as text(["pressure-affair", "pressure-place", "pressure-target", "pressure-act", "probe-word", "rival-word"], {"pressure-act": negated})
}

test_probe_of_nobody_in_the_race if {
	found == {} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "pressure-act", "probe-word"])
}

test_loan_of_2016 if {
	found == {} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "pressure-act", "probe-word", "rival-word", "remove-from-office"])
}

test_aid_tied_to_a_probe if {
	found == {"aid-for-probe": "reports"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "aid-word", "tied-to", "probe-word"])
}

test_aid_tied_to_reforms if {
	found == {} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "aid-word", "tied-to"])
}

test_aid_held_back if {
	found == {"aid-held-back": "reports"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "held-back", "aid-word", "probe-word"])
}

test_aid_held_back_for_no_probe if {
	found == {} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "held-back", "aid-word"])
}

test_security_aid_held if {
	found == {"security-aid-held": "reports"} with input as plain(["pressure-target", "security-aid-held"])
}

test_security_aid_of_another_country if {
	found == {} with input as plain(["security-aid-held"])
}

test_catchword if {
	found == {"catchword": "reports"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "pressure-by-name"])
}

test_catchword_of_another_affair if {
	found == {} with input as plain(["pressure-affair", "pressure-by-name"])
}

test_no_pressure if {
	found == {"no-pressure": "refutes"} with input as plain(["pressure-setting", "no-pressure"])
}

test_no_pressure_in_sport if {
	found == {} with input as plain(["no-pressure"])
}

test_no_pressure_as_somebody_says if {
	said := text(["pressure-setting", "no-pressure"], {"no-pressure": attributed})
	grouped := {"terms": {"pressure-denied": {"s0": ["m1"]}}}
	found == {"no-pressure-said": "refutes"} with input as object.union(said, grouped)
}

test_denial_that_does_not_hold if {
	found == {"denial-refuted": "reports"} with input as text(["pressure-affair", "pressure-setting", "no-pressure"], {"no-pressure": refuted})
}

test_catchword_denied if {
	found == {"no-pressure": "refutes"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "pressure-setting", "pressure-by-name", "no-pressure"])
}

test_nothing_tied if {
	found == {"no-linkage": "refutes"} with input as plain(["pressure-target", "no-linkage", "linkage-topic"])
}

test_nothing_tied_to_what if {
	found == {} with input as plain(["pressure-target", "no-linkage"])
}

test_right_to_press if {
	found == {"right-to-press": "promotes"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "probe-word", "right-to-press"])
}

test_right_to_something_else if {
	found == {} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "right-to-press"])
}

test_no_probe_no_aid if {
	found == {"no-probe-no-aid": "promotes"} with input as plain(["rival-word", "no-probe-no-aid"])
}

test_no_probe_no_aid_as_somebody_says if {
	found == {"no-probe-no-aid": "reports"} with input as text(["rival-word", "no-probe-no-aid"], {"no-probe-no-aid": attributed})
}

test_defended_in_the_author_s_voice_is_no_account if {
	found == {"right-to-press": "promotes"} with input as plain(["pressure-affair", "pressure-place", "pressure-target", "pressure-act", "probe-word", "rival-word", "right-to-press", "pressure-defence"])
}
