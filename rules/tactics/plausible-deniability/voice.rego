package rules.tactics["plausible-deniability"]

import data.rules.lib.near

# The author's own plea: "I" is its subject, or the first person stands by, nobody else before it, and it is not quoted.
_own(act, sentence) if {
	near.any([act], input.terms["own-voice"][sentence], 1)
	not _quoted(act)
	not _staged(sentence)
}

_own(act, sentence) if {
	near.any([act], input.terms["own-voice"][sentence], 10)
	not _of_others(act, sentence, 5)
	not _quoted(act)
	not _staged(sentence)
}

_own(act, sentence) if {
	count(near.around(input.terms["own-voice"], sentence, 2)) > 0
	not _of_others(act, sentence, 20)
	not _quoted(act)
	not _staged(sentence)
}

_of_others(act, sentence, n) if count(near.before(input.terms["another-party"][sentence], [act], n)) > 0

_quoted(act) if {
	some modifier in input.mentions[act].modifiers
	modifier.kind == "quoted"
}

# "Giuliani: I hardly know him"
_quoted(act) if {
	some modifier in input.mentions[act].modifiers
	modifier.speaker
	not modifier.cue
}

# "I hardly know him, Trump said"
_quoted(act) if {
	some modifier in input.mentions[act].modifiers
	modifier.speaker
	input.mentions[input.cues[modifier.cue].mention].token > input.mentions[act].token
}

# The denial of a state, which is another matter.
_state(act, sentence) if count(near.before(input.terms["russian-official"][sentence], [act], 8)) > 0

_state(act, sentence) if {
	count(near.before(input.terms["russia-side"][sentence], [act], 8)) > 0
	not input.terms["distanced-party"][sentence]
	not input.terms["victim-plea"][sentence]
}

# "I never met him" is what a witness or a reporter says as well.
_never_met(act, sentence) if near.any([act], input.terms["never-met"][sentence], 0)

# The denial of those against whom the material went.
_target(act, sentence) if count(near.before(input.terms["accused-falsely"][sentence], [act], 6)) > 0

# The plea of others, staged ("his bosses shrug: never heard of him"), or a transcript.
_staged(sentence) if count(near.around(input.terms["plea-frame"], sentence, 1)) > 0
