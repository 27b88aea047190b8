package rules.tactics["pressure-campaign_needs_test"]

# Words this far from each other say nothing together.
apart := {
	"probe-demanded": [["pressure-affair", "pressure-place", "pressure-act", "rival-word"], ["probe-word"]],
	"aid-for-probe": [["pressure-affair", "pressure-target", "aid-word", "tied-to"], ["probe-word"]],
	"aid-held-back": [["pressure-affair", "pressure-target", "held-back", "probe-word"], ["aid-word"]],
}

test_words_far_apart_find_nothing if {
	every rule, parts in apart {
		terms := array.concat(array.concat(parts[0], fillers(30)), parts[1])
		rules := {r | some r, _ in found} with input as plain(terms)
		not rule in rules
	}
}

test_aid_far_from_what_ties_it_finds_nothing if {
	terms := array.concat(array.concat(["pressure-affair", "pressure-target", "aid-word"], fillers(30)), ["tied-to", "probe-word"])
	not found["aid-for-probe"] with input as plain(terms)
}

test_the_loan_of_2016_and_a_defence_take_an_account_out if {
	every rule in ["probe-demanded", "aid-for-probe", "aid-held-back", "catchword"] {
		every term in ["remove-from-office", "pressure-defence"] {
			rules := {r | some r, _ in found} with input as plain(array.concat(needs[rule].terms, [term]))
			not rule in rules
		}
	}
}

test_a_defence_that_is_somebody_s_leaves_the_account if {
	terms := array.concat(needs["probe-demanded"].terms, ["pressure-defence"])
	said := {"pressure-defence": [{"kind": "attributed", "cue": "c0"}]}
	found["probe-demanded"] with input as text([terms], said)
}

test_collusion_is_another_matter if {
	not found["probe-demanded"] with input as plain(array.concat(needs["probe-demanded"].terms, ["collude"]))
}

test_a_denial_told_to_have_collapsed_denies_nothing if {
	not found["no-pressure"] with input as plain(["pressure-setting", "no-pressure", "defence-collapsed"])
}

test_what_is_denied_stands_near_the_affair if {
	not found["no-pressure"] with input as text([["no-pressure"], ["x"], ["x"], ["x"], ["pressure-setting"]], {})
	not found["no-linkage"] with input as text([["no-linkage", "linkage-topic"], ["x"], ["x"], ["x"], ["pressure-target"]], {})
	not found["no-linkage"] with input as text([["no-linkage", "pressure-target"], ["x"], ["x"], ["x"], ["linkage-topic"]], {})
}

test_the_hold_stands_near_those_it_hit if {
	here := ["pressure-affair", "held-back", "aid-word", "probe-word"]
	not found["aid-held-back"] with input as text([here, ["x"], ["pressure-target"]], {})
}

# What somebody is said to deny: the group pressure-denied holds either kind of denial.
said(term, others) := object.union(
	text(others, {term: [{"kind": "attributed", "cue": "c0"}]}),
	{"terms": {"pressure-denied": {"s0": ["m0-0"]}}},
)

test_a_denial_of_pressure_needs_the_affair if {
	found["no-pressure-said"] with input as said("no-pressure", [["no-pressure", "pressure-setting"]])
	not found["no-pressure-said"] with input as said("no-pressure", [["no-pressure", "pressure-target", "linkage-topic"]])
}

test_a_denial_of_a_link_needs_whom_and_what if {
	found["no-pressure-said"] with input as said("no-linkage", [["no-linkage", "pressure-target", "linkage-topic"]])
	not found["no-pressure-said"] with input as said("no-linkage", [["no-linkage", "pressure-target"]])
	not found["no-pressure-said"] with input as said("no-linkage", [["no-linkage", "linkage-topic"]])
	not found["no-pressure-said"] with input as said("no-linkage", [["no-linkage", "pressure-setting"]])
}

account := ["pressure-act", "probe-word", "rival-word"]

denied := ["no-pressure", "pressure-setting"]

test_an_account_in_another_sentence_outweighs_what_somebody_denies if {
	not found["no-pressure-said"] with input as said("no-pressure", [denied, account])
}

test_no_account_outweighs_nothing if {
	found["no-pressure-said"] with input as said("no-pressure", [array.concat(denied, account)])
	found["no-pressure-said"] with input as said("no-pressure", [denied, ["pressure-act", "probe-word"]])
	found["no-pressure-said"] with input as said("no-pressure", [denied, array.concat(array.concat(["pressure-act", "rival-word"], fillers(20)), ["probe-word"])])
}

test_an_account_that_is_denied_or_somebody_s_outweighs_nothing if {
	every term in ["pressure-act", "probe-word"] {
		modifiers := {"no-pressure": [{"kind": "attributed", "cue": "c0"}], term: [{"kind": "attributed", "cue": "c0"}]}
		document := object.union(text([denied, account], modifiers), {"terms": {"pressure-denied": {"s0": ["m0-0"]}}})
		found["no-pressure-said"] with input as document
	}
}
