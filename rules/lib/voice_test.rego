package rules.lib.voice_test

import data.rules.lib.voice

# A call ("he called") and a word of abuse ("nonsense") that turns the anchor round, each with its place.
document(calling, names) := {
	"mentions": {
		"anchor": {"type": "act", "modifiers": [
			{"kind": "attributed", "cue": "c0"},
			{"kind": "refuted", "cue": "c1"},
		]},
		"calling": object.union({"type": "cue", "term": "call"}, calling),
		"names": object.union({"type": "cue", "term": "false-claim"}, names),
	},
	"cues": {
		"c0": {"mention": "calling", "modifiers": []},
		"c1": {"mention": "names", "modifiers": []},
	},
}

test_what_it_is_called_is_his_who_calls if {
	reported := voice.denying_reported("anchor") with input as document(
		{"sentence": "s0", "token": 3},
		{"sentence": "s0", "token": 8},
	)
	count(reported) == 1
}

test_an_adjective_before_is_the_authors if {
	reported := voice.denying_reported("anchor") with input as document(
		{"sentence": "s0", "token": 8},
		{"sentence": "s0", "token": 3},
	)
	reported == set()
}

test_what_the_next_sentence_says_is_the_authors if {
	reported := voice.denying_reported("anchor") with input as document(
		{"sentence": "s0", "token": 3},
		{"sentence": "s1", "token": 8},
	)
	reported == set()
}
