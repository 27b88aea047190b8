package rules.narratives["retaliation-threat_needs_test"]

# What takes a rule out when it stands in the same sentence.
spoilt := {
	"russia-answers": {"other-dispute", "ukraine-side", "elsewhere", "empty-threat", "answer-given"},
	"relations-wrecked": {"other-dispute", "ukraine-side", "elsewhere", "answer-given"},
	"withdraw-or-else": {"other-dispute", "ukraine-side", "elsewhere"},
	"threat-told": {"other-dispute", "ukraine-side", "elsewhere"},
	"answer-told": {"other-dispute", "ukraine-side", "elsewhere"},
	"empty-threat": {"elsewhere"},
}

test_another_matter_takes_a_rule_out if {
	every rule, terms in spoilt {
		every term in terms {
			rules := {r | some r, _ in found} with input as plain(array.concat(needs[rule].terms, [term]))
			not rule in rules
		}
	}
}

test_another_state_beside_america_takes_nothing_out if {
	found["russia-answers"] with input as plain(array.concat(needs["russia-answers"].terms, ["elsewhere", "united-states"]))
}

test_elections_named_outweigh_another_matter if {
	found["russia-answers"] with input as plain(array.concat(needs["russia-answers"].terms, ["other-dispute", "election-matter"]))
}

test_another_matter_three_sentences_on_takes_the_threat_out if {
	sentences := [needs["russia-answers"].terms, ["filler"], ["filler"], ["other-dispute"]]
	not found["russia-answers"] with input as text(sentences, {})
}

test_elections_in_the_next_sentence_outweigh_another_matter_further_on if {
	sentences := [needs["russia-answers"].terms, ["election-matter"], ["filler"], ["other-dispute"]]
	found["russia-answers"] with input as text(sentences, {})
}

test_another_matter_in_the_sentence_itself_is_outweighed_by_no_other_sentence if {
	sentences := [array.concat(needs["russia-answers"].terms, ["other-dispute"]), ["election-matter"]]
	not found["russia-answers"] with input as text(sentences, {})
}

test_america_that_answers_is_no_threat if {
	every rule in ["russia-answers", "answer-told"] {
		terms := array.concat(["us-actor", "filler"], needs[rule].terms)
		rules := {r | some r, _ in found} with input as plain(terms)
		not rule in rules
	}
}

test_america_far_before_is_not_who_answers if {
	terms := array.concat(array.concat(["us-actor"], fillers(9)), needs["russia-answers"].terms)
	found["russia-answers"] with input as plain(terms)
}

test_an_answer_given_to_russia_is_no_threat if {
	aimed := object.union(plain(needs["russia-answers"].terms), {"terms": {"answer-at-russia": {"s0": ["m0-1"]}}})
	at_it := json.patch(aimed, [{"op": "add", "path": "/mentions/m", "value": {"term": "answer-at-russia", "type": "concept", "token": 1, "end": 3, "modifiers": []}}])
	not found["russia-answers"] with input as object.union(at_it, {"terms": {"answer-at-russia": {"s0": ["m"]}}})
}

test_an_answer_denied_is_not_told if {
	negated := {"answer-given": [{"kind": "negated", "cue": "c0"}]}
	not found["answer-told"] with input as text([needs["answer-told"].terms], negated)
}

test_an_answer_not_given_leaves_the_threat if {
	terms := array.concat(needs["russia-answers"].terms, ["answer-given"])
	found["russia-answers"] with input as text([terms], {"answer-given": [{"kind": "negated", "cue": "c0"}]})
}

test_relations_far_from_the_harm_find_nothing if {
	terms := array.concat(array.concat(["cause-word", "harm-ties", "threat-side", "us-setting"], fillers(20)), ["bilateral-ties"])
	not found["relations-wrecked"] with input as plain(terms)
}

test_relations_that_soured_by_themselves_find_nothing if {
	soured := object.union(plain(needs["relations-wrecked"].terms), {"terms": {"ties-soured": {"s0": ["m"]}}})
	same := json.patch(soured, [{"op": "add", "path": "/mentions/m", "value": {"term": "ties-soured", "type": "act", "token": 1, "end": 2, "modifiers": []}}])
	not found["relations-wrecked"] with input as same
}

test_a_threat_far_from_russia_is_not_hers if {
	terms := array.concat(array.concat(["russia-side"], fillers(20)), ["threaten", "menace", "cause-word"])
	not found["threat-told"] with input as plain(terms)
}

test_a_threat_of_something_far_behind_is_not_of_an_answer if {
	terms := array.concat(array.concat(["russia-side", "threaten"], fillers(30)), ["menace", "cause-word"])
	not found["threat-told"] with input as plain(terms)
}

test_somebody_else_s_threat_leaves_russia_s_own if {
	far := array.concat(array.concat(["russia-side"], fillers(20)), ["threaten", "menace"])
	found["russia-answers"] with input as plain(array.concat(far, needs["russia-answers"].terms))
}

test_a_threat_of_something_else_leaves_russia_s_own if {
	found["russia-answers"] with input as plain(array.concat(["threat-side", "answer-back", "cause-word", "us-or-russia"], ["russia-side", "threaten"]))
}

test_a_threat_called_empty_between_other_parties_finds_nothing if {
	terms := ["empty-threat", "menace-word", "us-or-russia", "cause-word", "election-matter", "threat-word"]
	not found["empty-threat"] with input as plain(terms)
	found["empty-threat"] with input as plain(array.concat(terms, ["bilateral-ties"]))
}

test_an_accusation_denied_and_a_threat_refutes if {
	terms := ["filler", "cause-word", "threat-side", "answer-back", "us-or-russia"]
	found["russia-answers"].stance == "refutes" with input as text([terms], {"answer-back": [{"kind": "negated", "cue": "c0"}]})
	found["russia-answers"].stance == "promotes" with input as text([terms], {"answer-back": [{"kind": "refuted", "cue": "c0"}]})
}

test_the_elections_will_do_for_russia_beside_a_phrase if {
	found["withdraw-or-else"] with input as plain(["us-or-russia", "ties-phrase", "cause-word", "election-matter"])
}
