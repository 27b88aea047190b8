# Who denies, and whether one word of abuse turns another round.
package rules.narratives["interference-denial_guards_voice_test"]

import data.rules.narratives["interference-denial_guards_test"] as g
import data.rules.narratives["interference-denial_words_test"] as w

said := [{"kind": "attributed", "cue": "c0", "speaker": "m0"}]

both := [{"kind": "refuted", "cue": "c0"}, {"kind": "attributed", "cue": "c0", "speaker": "m0"}]

asked := [{"kind": "questioned", "cue": "c0"}]

stances(words, rule) := {s | some [r, s, _] in g.found(words); r == rule}

test_who_rejects_denies_with_these_words if {
	stances(staying(both), "kept-out") == {"reports"}
	stances(staying(w.refuted), "kept-out") == {"refutes"}
	stances(staying(said), "kept-out") == {"reports"}
}

test_who_is_told_that_it_is_untrue_does_not_deny if {
	words := staying([{"kind": "refuted", "cue": "c1"}, {"kind": "attributed", "cue": "c0", "speaker": "m0"}])
	cues := {"c0": {"mention": "m0", "modifiers": []}, "c1": {"mention": "m0", "modifiers": []}}
	{s | some ["kept-out", s, _] in g.found_with(words, cues)} == {"refutes"}
}

staying(modifiers) := [w.cue, w.about("stay-out", modifiers), g.russia, w.word("meddling-topic")]

story(modifiers, cue_sentence) := [{"terms": ["not"], "type": "cue", "sentence": cue_sentence}, w.about("meddling-story", modifiers)]

test_question_answered_in_the_next_sentence if {
	stances(story(array.concat(asked, w.refuted), 1), "story-denied") == {"promotes"}
}

test_question_that_denies_in_one_sentence_is_asked if {
	stances(story(array.concat(asked, w.refuted), 0), "story-denied") == {"reports"}
}

test_question_answered_by_somebody_named_is_told if {
	stances(story(array.concat(asked, both), 1), "story-denied") == {"reports"}
}

test_denial_in_irony_stays if {
	ironic := [{"kind": "ironic", "cue": "c0"}]
	stances(story(array.concat(ironic, w.refuted), 1), "story-denied") == {"refutes"}
}

test_made_up_hoax_is_not_unmade if {
	stances([w.cue, {"terms": ["swindle"], "after": 1}, w.about("rivals-plot", w.refuted), w.word("rival-side"), w.word("affair")], "made-by-rivals") == {"promotes"}
	stances([w.cue, w.about("rivals-plot", w.refuted), w.word("rival-side"), w.word("affair")], "made-by-rivals") == {"refutes"}
	stances([w.cue, {"terms": ["swindle"], "after": 1}, w.about("rivals-plot", w.negated), w.word("rival-side"), w.word("affair")], "made-by-rivals") == {"refutes"}
}

test_scorn_for_russiagate if {
	stances([w.cue, w.about("russiagate", w.refuted)], "russiagate") == set()
	scorned := {"terms": ["russiagate", "mocking-name"], "modifiers": w.refuted}
	stances([w.cue, scorned], "hoax-scolded") == {"promotes"}
	negated := {"terms": ["russiagate", "mocking-name"], "modifiers": w.negated}
	stances([w.cue, negated], "hoax-scolded") == set()
	hoax := {"terms": ["russia-hoax", "mocking-name"], "modifiers": w.refuted}
	stances([w.cue, hoax], "hoax-scolded") == set()
}

charge := {"terms": ["charge-word"], "after": 1}

wanting(modifiers) := [w.cue, charge, w.about("proof-wanted", modifiers), w.word("us-election"), g.russia]

test_what_hangs_on_the_charge_is_said_of_it if {
	stances(wanting(said), "empty-charge") == {"promotes"}
	stances([w.word("filler-free"), w.about("proof-wanted", said), w.word("charge-word"), w.word("us-election"), g.russia], "empty-charge") == {"reports"}
}

test_empty_charge_called_empty if {
	stances(wanting(w.refuted), "empty-charge") == {"refutes"}
	close := [object.union(w.cue, {"terms": ["not", "proof-wanted"]}), w.about("proof-wanted", w.refuted), w.word("charge-word"), w.word("us-election"), g.russia]
	"promotes" in stances(close, "empty-charge")
}

test_matter_of_a_rejection if {
	rejected_over(["charge-word", "us-setting"])
	not rejected_over(["charge-word"])
	rejected_over(["hack", "us-setting"])
	rejected_over(["hack", "democrat-side"])
	not rejected_over(["hack"])
	rejected_over(["hack", "charge-word", "meddling-matter", "us-setting"])
}

rejected_over(terms) if {
	words := [w.word("russia-mouth"), w.word("reject-finding"), g.russia]
	"rejection-told" in g.rules_of(array.concat(words, [w.word(t) | some t in terms]))
}
