# METADATA
# title: voices
# description: Whose voice a modifier is, the author's own or that of somebody whose words are passed on.
package rules.lib.voice

import data.rules.lib.flip

# METADATA
# title: endorses
# description: |
#   True where the author himself endorses: not somebody whose words he passes on, nor where the
#   endorsing is denied ("the tapes prove nothing").
endorses(modifier) if {
	modifier.kind == "endorsed"
	not _taken_back(modifier)
}

_taken_back(modifier) if {
	some outer in input.cues[modifier.cue].modifiers
	outer.kind in {"attributed", "negated", "refuted"}
}

# METADATA
# title: speaks
# description: True where the modifier gives the words to a named speaker.
speaks(modifier) if modifier.speaker

_reported(modifier) if modifier.kind == "attributed"

_reported(modifier) if speaks(modifier)

# METADATA
# title: reported in
# description: The modifiers on the core of the evidence that give it to somebody else.
reported_in(mentions) := {m | some m in flip.core(mentions); _reported(m)}

# METADATA
# title: denying reported
# description: |
#   The modifiers that give the denying of the anchor to somebody else: the cue of a live flip is
#   attributed or attributes by itself ("denies"), or the layout gives the words to somebody else.
denying_reported(anchor) := {m |
	some m in input.mentions[anchor].modifiers
	_reported(m)
	_outer(m, flip.live(anchor))
}

_outer(modifier, _) if not modifier.cue

_outer(modifier, flips) if {
	some f in flips
	f.cue == modifier.cue
}

_outer(_, flips) if {
	some f in flips
	some outer in input.cues[f.cue].modifiers
	outer.kind == "attributed"
}

# "He called the claims nonsense": what they are called follows, and is his.
_outer(modifier, flips) if {
	calling := input.mentions[input.cues[modifier.cue].mention]
	calling.term in {"call", "calling"}
	some f in flips
	names := input.mentions[input.cues[f.cue].mention]
	names.sentence == calling.sentence
	names.token > calling.token
}
