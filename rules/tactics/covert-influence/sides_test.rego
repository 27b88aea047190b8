package rules.tactics["covert-influence_test"]

import data.rules.tactics["covert-influence"] as label

unnamed := [filler, term("influence-operation"), term("foreign-word"), term("operation-context")]

test_operation_of_nobody_named_needs_foreign_and_vote if {
	needs_all("covert-influence/unnamed-operation", unnamed)
}

test_operation_of_nobody_named_asked_about_finds_nothing if {
	hits(changed(unnamed, 1, asked)) == set()
}

test_operation_of_nobody_named_in_another_vote_finds_nothing if {
	hits(array.concat(unnamed, [term("other-election")])) == set()
}

test_operation_of_nobody_named_far_from_the_vote_finds_nothing if {
	hits(changed(unnamed, 3, far)) == set()
}

test_operation_far_from_the_state_finds_nothing if {
	words := [filler, term("influence-operation"), russia]
	"covert-influence/state-operation" in hits(words)
	hits(changed(words, 2, elsewhere)) == set()
}

# "in Moscow's version it was Ukraine": the state of another sentence did not do it.
test_operation_laid_at_the_door_of_another_finds_nothing if {
	words := [filler, term("influence-operation"), object.union(russia, {"sentence": "s1"})]
	"covert-influence/state-operation" in hits(words)
	hits(array.concat(words, [term("ukraine-actor")])) == set()
	"covert-influence/state-operation" in hits([filler, term("influence-operation"), russia, term("ukraine-actor")])
}

test_interference_far_from_the_state_finds_nothing if {
	words := [filler, interfere, russia, election]
	"covert-influence/state-interfered" in hits(words)
	hits(changed(words, 2, far)) == set()
}

hacked := [filler, term("break-in"), russia, term("stolen-material"), term("political-target")]

test_hacking_needs_state_material_and_politics if {
	needs_all("covert-influence/hack-and-leak", hacked)
}

test_hacking_far_from_the_material_finds_nothing if {
	hits(changed(hacked, 3, far)) == set()
}

test_hacking_by_the_other_side_finds_nothing if {
	hits(array.concat(hacked, [term("other-hackers")])) == set()
}

test_hacking_without_evidence_finds_nothing if {
	hits(array.concat(hacked, [term("no-evidence")])) == set()
}

harm := [filler, term("harm-candidate"), russia, term("state-effort"), term("operation-context")]

test_harm_to_a_candidate_needs_state_effort_and_vote if {
	needs_all("covert-influence/harm-candidate", harm)
}

not_found := [filler, term("no-operation"), term("foreign-matter")]

test_no_operation_needs_a_foreign_matter_near_it if {
	needs_all("covert-influence/no-operation", not_found)
	hits(changed(not_found, 2, elsewhere)) == set()
}

test_no_operation_is_no_matter_by_itself if {
	hits([filler, {"terms": ["no-operation", "foreign-matter"]}]) == set()
}

# An act far from any state is none that was told of.
test_no_operation_beside_an_act_of_nobody_refutes if {
	words := array.concat(not_found, [term("operation-matter"), object.union(russia, far)])
	"covert-influence/no-operation" in hits(words)
}

test_boast_denied_finds_nothing if {
	hits([filler, term("we-meddle")]) == {"covert-influence/we-meddle"}
	hits([filler, object.union(term("we-meddle"), denied)]) == set()
}

test_applause_needs_side_deed_and_target if {
	needs_all("covert-influence/applause", applause)
}

test_applause_denied_finds_nothing if {
	hits(changed(applause, 1, denied)) == set()
}

# "according to Moscow": only so does a speaker behind the cue count as the accused.
test_interference_according_to_the_accused_finds_nothing if {
	said := {"modifiers": [{"kind": "attributed", "cue": "c0", "speaker": "m2"}]}
	words := [filler, object.union(interfere, said), object.union(russia, {"token": 1}), election]
	cue(words, "according-to") == set()
	cue(words, "report-verb") == {"covert-influence/state-interfered"}
}

# "Moscow meddled, said the panel, while Moscow slept": the speaker is not the one who comes later.
test_interference_told_before_one_named_far_behind_the_verb_is_found if {
	said := {"modifiers": [{"kind": "attributed", "cue": "c0", "speaker": "m2"}], "token": 1}
	words := [{"terms": ["not"], "token": 4}, object.union(interfere, said), object.union(russia, {"token": 2}), election]
	near_by := json.patch(story(words), [{"op": "replace", "path": "/mentions/m2/token", "value": 5}])
	far_off := json.patch(story(words), [{"op": "replace", "path": "/mentions/m2/token", "value": 9}])
	in_story(near_by) == set()
	"covert-influence/state-interfered" in in_story(far_off)
}

in_story(doc) := {f.rule | some f in findings} if {
	findings := label.finding with input as doc
}

cue(words, name) := {f.rule | some f in findings} if {
	told := json.patch(story(words), [{"op": "replace", "path": "/mentions/m0/term", "value": name}])
	findings := label.finding with input as told
}
