package rules.tactics["pressure-campaign_needs_test"]

# The pressure told with Ukraine or the rival unsaid: of each rule the terms in their order.
told := {
	"aid-for-his-probe": ["pressing-party", "state-aid", "tied-fast", "pressed-probe"],
	"aid-as-leverage": ["pressing-party", "aid-as-leverage", "hold-purpose"],
	"hold-ordered": ["inquiry-told", "pressing-party", "hold-ordered"],
	"foreign-probe": ["ask-foreign-probe"],
	"charge-fell": ["pressure-affair", "pressure-setting", "pressure-charge", "charge-fell"],
}

test_each_telling_needs_all_its_terms if {
	every rule, terms in told {
		rules := {r | some r, _ in found} with input as plain(terms)
		rule in rules
		every term in terms {
			fewer := {r | some r, _ in found} with input as plain([t | some t in terms; t != term])
			not rule in fewer
		}
	}
}

# A word with which each is another story.
spoils := {
	"aid-for-his-probe": ["remove-from-office", "pressure-defence"],
	"aid-as-leverage": ["remove-from-office", "pressure-defence"],
	"hold-ordered": ["war-talks"],
	"charge-fell": ["pressure-denied", "defence-collapsed"],
	"no-pressure": ["war-talks"],
}

test_each_telling_is_spoilt if {
	every rule, terms in spoils {
		every term in terms {
			rules := {r | some r, _ in found} with input as plain(array.concat(object.union(needs_terms, told)[rule], [term]))
			not rule in rules
		}
	}
}

needs_terms := {rule: need.terms | some rule, need in needs}

test_what_biden_did_is_another_story if {
	every rule in ["aid-for-his-probe", "aid-as-leverage", "hold-ordered"] {
		biden := array.concat([told[rule][0], "biden-party"], array.slice(told[rule], 1, 9))
		others := {r | some r, _ in found} with input as plain(biden)
		not rule in others
	}
}

test_beside_biden_it_may_be_trump if {
	terms := ["pressing-party", "state-aid", "biden-party", "trump-side", "tied-fast", "pressed-probe"]
	found["aid-for-his-probe"] with input as plain(terms)
}

test_told_words_far_apart_find_nothing if {
	far := array.concat(["pressing-party", "state-aid", "tied-fast"], array.concat(fillers(30), ["pressed-probe"]))
	not found["aid-for-his-probe"] with input as plain(far)
	fell := array.concat(["pressure-affair", "pressure-setting", "pressure-charge"], array.concat(fillers(30), ["charge-fell"]))
	not found["charge-fell"] with input as plain(fell)
}

test_a_charge_that_did_not_fall if {
	denied := {"charge-fell": [{"kind": "negated", "cue": "c0"}]}
	not found["charge-fell"] with input as text([told["charge-fell"]], denied)
}

test_a_charge_said_to_have_fallen if {
	said_so := {"charge-fell": [{"kind": "attributed", "cue": "c0"}]}
	not found["charge-fell"] with input as text([told["charge-fell"]], said_so)
	hedged := {"charge-fell": [{"kind": "hedged", "cue": "c0"}]}
	found["charge-fell"] with input as text([told["charge-fell"]], hedged)
}

test_the_ouster_is_but_the_topic if {
	terms := array.concat(needs["aid-held-back"].terms, ["remove-from-office", "trump-side", "pressure-act"])
	found["aid-held-back"] with input as plain(terms)
	far := array.concat(needs["aid-held-back"].terms, array.concat(["remove-from-office", "trump-side"], array.concat(fillers(9), ["pressure-act"])))
	not found["aid-held-back"] with input as plain(far)
}

# The same, where every pressure-act is a loose word too.
loose(terms) := object.union(plain(terms), {
	"terms": {"loose-act": {"s0": [sprintf("l%d", [i]) | some i, t in terms; t == "pressure-act"]}},
	"mentions": {sprintf("l%d", [i]): {"term": "loose-act", "token": i, "end": i + 1, "modifiers": []} |
		some i, t in terms
		t == "pressure-act"
	},
})

test_a_loose_word_needs_who_or_whom if {
	bare := ["pressure-affair", "rival-word", "probe-word", "pressure-act", "x", "x", "x", "x", "x", "x", "x", "pressure-place"]
	not found["probe-demanded"] with input as loose(bare)
	found["probe-demanded"] with input as loose(array.concat(["pressing-party"], bare))
	found["probe-demanded"] with input as loose(array.concat(bare, ["pressure-act", "pressure-target"]))
	not found["probe-demanded"] with input as loose(array.concat(["biden-party"], array.concat(bare, ["biden-party", "pressure-act", "pressure-target"])))
	biden := array.concat(["pressing-party", "biden-party"], bare)
	not found["probe-demanded"] with input as loose(biden)
	not found["probe-demanded"] with input as plain(biden)
	ousted := array.concat(needs["aid-held-back"].terms, ["remove-from-office", "trump-side", "pressure-act"])
	not found["aid-held-back"] with input as loose(ousted)
}
