package rules.narratives["election-compromised_test"]

# What each rule needs beside a US election: the words, and what stands on them.
proposition := {
	"votes-altered": {"terms": ["vote-tampering", "vote-thing"]},
	"election-stolen": {"terms": ["vote-stolen"]},
	"fraud-asserted": {"terms": ["vote-fraud", "fraud-asserted"]},
	"fraud-claimed": {"terms": ["vote-fraud"], "modifiers": {"vote-fraud": attributed}},
	"fraud-in-court": {"terms": ["vote-fraud", "fraud-forum"]},
	"dead-voters": {"terms": ["vote-dead", "vote-cast"]},
	"steal-slogan": {"terms": ["vote-slogan"]},
	"night-of-the-count": {"terms": ["vote-sign", "vote-suspicion"]},
	"count-confirmed": {"terms": ["vote-secure", "vote-thing"]},
	"plot-from-afar": {"terms": ["vote-plot", "vote-plotter", "vote-thing"]},
	"vote-hacked": {"terms": ["vote-hacked"]},
	"vote-not-hacked": {"terms": ["vote-intrusion", "vote-thing"], "modifiers": {"vote-intrusion": refuted}},
	"count-untouched": {"terms": ["vote-touch", "vote-machinery"], "modifiers": {"vote-touch": negated}},
	"no-fraud": {"terms": ["no-fraud"]},
	"fraud-plain": {"terms": ["fraud-plain", "vote-thing"]},
	"result-past-belief": {"terms": ["vote-implausible", "vote-mock"]},
}

us := ["us-vote-context", "vote-anchor"]

about(setting, p) := text(array.concat(setting, p.terms), object.get(p, "modifiers", {}))

test_each_is_found_of_a_us_election if {
	every rule, p in proposition {
		found[rule] with input as about(us, p)
	}
}

# But that nobody touched the count is said of the US or of nowhere else.
test_none_is_found_of_no_us_election if {
	every _, p in object.remove(proposition, ["count-untouched"]) {
		found == {} with input as about(["vote-anchor"], p)
	}
}

test_none_is_found_of_another_country if {
	every _, p in proposition {
		found == {} with input as about(array.concat(us, ["vote-abroad"]), p)
	}
}

test_none_is_found_without_one_of_its_words if {
	every rule, p in proposition {
		every i, _ in p.terms {
			rest := array.concat(array.slice(p.terms, 0, i), array.slice(p.terms, i + 1, count(p.terms)))
			not found[rule] with input as about(us, object.union(p, {"terms": rest}))
		}
	}
}

# Words that stand far from each other say nothing together.
test_none_is_found_across_a_long_sentence if {
	every rule in ["votes-altered", "fraud-asserted", "fraud-in-court", "dead-voters", "vote-not-hacked", "count-untouched", "plot-from-afar"] {
		words := proposition[rule].terms
		doc := about(us, proposition[rule])
		every term in array.slice(words, 1, count(words)) {
			not found[rule] with input as moved(doc, term)
		}
	}
}

moved(doc, term) := json.patch(doc, [
	{"op": "replace", "path": sprintf("/mentions/%s/token", [m]), "value": 400},
	{"op": "replace", "path": sprintf("/mentions/%s/end", [m]), "value": 401},
]) if {
	m := doc.terms[term].s0[0]
}

test_a_case_before_a_court_is_no_stolen_election if {
	every rule in ["votes-altered", "dead-voters"] {
		not found[rule] with input as about(array.concat(us, ["vote-prosecution"]), proposition[rule])
	}
}

test_a_result_past_belief_is_the_author_s_or_nothing if {
	terms := array.concat(us, proposition["result-past-belief"].terms)
	every kind in ["attributed", "quoted", "negated", "refuted", "ironic"] {
		found == {} with input as text(terms, {"vote-implausible": [{"kind": kind, "cue": "c0"}]})
	}
	found == {"result-past-belief": "promotes"} with input as text(terms, {"vote-implausible": [{"kind": "questioned", "cue": "c0"}]})
}

# The technical side of a vote needs a US election, not the word election.
test_count_untouched_where_only_the_country_is_named if {
	p := proposition["count-untouched"]
	found["count-untouched"] with input as about(["us-vote-context"], p)
	found == {} with input as about(["us-vote-context", "vote-abroad"], p)
}

test_count_untouched_in_a_sentence_that_names_no_country if {
	p := proposition["count-untouched"]
	doc := about(["us-vote-context"], p)
	elsewhere := json.patch(doc, [{"op": "replace", "path": "/terms/us-vote-context", "value": {"s5": ["m0"]}}])
	found == {} with input as elsewhere
}

test_claims_of_fraud_assert_none if {
	found == {} with input as plain(array.concat(us, ["fraud-asserted", "fraud-hearsay", "vote-fraud"]))
}

test_no_fraud_taken_back_finds_nothing if {
	found == {} with input as text(array.concat(us, ["no-fraud"]), {"no-fraud": negated})
}
