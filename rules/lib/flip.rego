# METADATA
# title: flips
# description: |
#   The modifiers that turn a proposition round: negated and refuted. A flip is live unless its
#   cue is itself flipped ("never refuted"), or its cue is what flips another flip of the same
#   mention ("it is a lie that he did not": two flips make none).
package rules.lib.flip

# METADATA
# title: "on"
# description: The flips on a mention, live or not.
on(mention) := [flip |
	some flip in input.mentions[mention].modifiers
	_is_flip(flip)
]

# METADATA
# title: live
# description: The live flips on a mention.
live(mention) := {flip |
	flips := on(mention)
	some flip in flips
	not _undone(flip)
	not _spent(flip, flips)
}

# METADATA
# title: overturned
# description: True where the cue of some flip on the mention is itself refuted.
overturned(mention) if {
	some flip in on(mention)
	some outer in input.cues[flip.cue].modifiers
	outer.kind == "refuted"
}

# METADATA
# title: flips of a claim
# description: The live flips that turn a claim round, refuted on any evidence, negated on its core.
of_claim(mentions) := {flip |
	some i, mention in mentions
	some flip in input.mentions[mention].modifiers
	_counts(flip, i, mention)
	flip in live(mention)
	not _governs(flip, mentions)
} | _headed(mentions)

# "False. He did not do it.": behind a verdict that stands alone comes the claim or what is true.
_headed(mentions) := {flip |
	some mention in mentions
	some flip in input.mentions[mention].modifiers
	flip.kind == "refuted"
	word := input.mentions[input.cues[flip.cue].mention]
	word.term == "verdict-alone"
	word.token < input.mentions[mention].token
}

# METADATA
# title: undoes
# description: True where the cue of the flip undoes another flip of the evidence, and so denies none of it.
undoes(flip, mentions) if {
	some other in on(mentions[_])
	some outer in input.cues[other.cue].modifiers
	_is_flip(outer)
	outer.cue == flip.cue
}

# METADATA
# title: of the material
# description: True where the cue calls a claim untrue, rather than denying what is said.
of_material(flip) if {
	cue := input.mentions[input.cues[flip.cue].mention]
	cue.term in {"debunk", "debunked", "false-claim", "false-story", "falsely", "made-up", "made-up-by", "repeating-falsehood", "spreads-falsehood"}
}

# METADATA
# title: core
# description: The modifiers of the core of the evidence, which is the anchor and every act or concept.
core(mentions) := {modifier |
	some i, mention in mentions
	some modifier in input.mentions[mention].modifiers
	_is_core(i, mention)
}

# "Who believes that he did not?", "it is not true that he did not": the cue takes the denial for its
# clause. Of others that stand before one, most say the same ("False: he did not").
_governs(flip, mentions) if {
	cue := input.mentions[input.cues[flip.cue].mention]
	cue.term in {"who-believes", "to-believe", "made-believe", "false-clause"}
	some other in on(mentions[_])
	some outer in input.cues[other.cue].modifiers
	_is_flip(outer)
	outer.cue == flip.cue
	_token(flip) < _token(other)
}

_token(modifier) := input.mentions[input.cues[modifier.cue].mention].token

_is_core(0, _)

_is_core(_, mention) if input.mentions[mention].type in {"act", "concept"}

_counts(flip, _, _) if flip.kind == "refuted"

_counts(_, i, mention) if _is_core(i, mention)

_is_flip(modifier) if modifier.kind in {"negated", "refuted"}

# The cue of the flip is itself negated or refuted.
_undone(flip) if {
	some outer in input.cues[flip.cue].modifiers
	_is_flip(outer)
}

# The cue of the flip is what undoes another flip of the same mention.
_spent(flip, flips) if {
	some other in flips
	some outer in input.cues[other.cue].modifiers
	_is_flip(outer)
	outer.cue == flip.cue
}
