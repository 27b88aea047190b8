# Where the operation itself is in dispute: the words that tell of it are its deniers' own.
package rules.tactics["covert-influence"]

import data.rules.lib.flip
import data.rules.lib.near
import data.rules.lib.stance

# A sentence that mocks the affair, or the one beside it. A "but" turns to what did happen.
_aside(_, sentence) if {
	some term in ["mocking-name", "nothing-confirmed", "mythical-deed", "almighty-russia", "nothing-left-to-say", "blamed-for-all"]
	some word in near.around(input.terms[term], sentence, 1)
	not stance.denied(word)
	not input.terms.contrast[sentence]
}

# The story collapses, or its proof is asked for.
_aside(_, sentence) if _fallen(input.terms["story-collapse"][sentence], sentence)

_aside(_, sentence) if {
	not input.terms["empty-charge"][sentence] # which may be what a proxy spread
	_fallen(input.terms["proof-wanted"][sentence], sentence)
}

# The bare word for it stands in scare quotes, which nobody said.
_aside(act, _) if {
	word := input.mentions[act]
	word.end - word.token == 1
	some quote in input.quotes
	quote.scare
	quote.token <= word.token
	quote.end >= word.end
}

# No "but" turns from it to what did happen.
_fallen(words, sentence) if {
	some word in words
	not stance.denied(word)
	count(near.before([word], input.terms.contrast[sentence], 40)) == 0
}

# "The fabricated interference", "fakes about Russian interference": it is called untrue itself.
_aside(act, _) if {
	input.mentions[act].term == "interfere"
	some f in flip.live(act)
	cue := input.mentions[input.cues[f.cue].mention]
	gap := input.mentions[act].token - cue.end
	gap >= 0
}

# A side at home stands right before the act, and no state between them or at the act itself.
_aside(act, sentence) if {
	some [doer, _] in near.before(input.terms["home-doer"][sentence], [act], 6)
	not _state_between(doer, act, sentence)
	not _state_at(act, sentence)
}

_state_between(doer, act, sentence) if {
	some [_, state] in near.before([doer], input.terms["influence-state"][sentence], 6)
	count(near.before([state], [act], 6)) > 0
}

_state_at(act, sentence) if near.any([act], input.terms["influence-state"][sentence], 1)

# "The law bans foreign nationals from …"
_aside(_, sentence) if input.terms["meddling-law"][sentence]
