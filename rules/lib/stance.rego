# METADATA
# title: stance table
# description: |
#   What a text does with a proposition that a rule found: promotes, reports or refutes it.
#   The first mention of the evidence is the anchor: the predicate of the proposition. The anchor
#   and the evidence of type act or concept are its core. The first row that holds decides:
#
#   claim   | denial                   | holds where
#   refutes | promotes unless below    | a live flip: refuted on any evidence, negated on the core
#   -       | refutes                  | every flip of the anchor is itself refuted
#   -       | no finding               | the anchor has no flip
#   refutes | refutes                  | the core, or anything said with it, is meant ironically
#   promotes| promotes                 | endorsed by the author, and not said by a named speaker
#   reports | reports                  | attributed, or quoted from a known speaker; of a denial,
#           |                          | where the denying itself is attributed
#   reports | reports                  | questioned
#   promotes| promotes                 | otherwise: stated plainly or hedged
#
#   A flip is a modifier negated or refuted. It is live unless its cue is itself flipped ("never
#   refuted"), or its cue is what flips another flip of the same mention ("it is a lie that he
#   did not": two flips make none). An endorsement is the author's unless its cue is attributed
#   ("he said the tapes prove it"). An account of a tactic only knows refutes (a live flip) and
#   reports (account.rego). Whose voice a modifier is, is told in voice.rego.
package rules.lib.stance

import data.rules.lib.flip
import data.rules.lib.voice

# METADATA
# title: stance of a claim
# description: promotes, reports or refutes, for evidence that states its proposition.
of(mentions) := reading(mentions).stance

# METADATA
# title: stance of a denial
# description: The same for evidence whose anchor must be denied; undefined where it is not.
of_denial(mentions) := reading_of_denial(mentions).stance

# METADATA
# title: reading of a claim
# description: The stance of a claim, and the modifiers it comes from.
reading(mentions) := _plainly if {
	not _modified(mentions)
} else := {"stance": "refutes", "by": flips} if {
	flips := flip.of_claim(mentions)
	flips != set()
} else := _common(mentions, voice.reported_in(mentions))

# METADATA
# title: reading of a denial
# description: The stance of a denial, and the modifiers it comes from.
reading_of_denial(mentions) := _common(mentions, voice.denying_reported(mentions[0])) if {
	some f in flip.live(mentions[0])
	not flip.undoes(f, mentions)
} else := {"stance": "refutes", "by": flips} if {
	flip.overturned(mentions[0])
	flips := {f | some f in flip.on(mentions[0])}
}

# METADATA
# title: has
# description: True where the mention carries a modifier of that kind.
has(mention, kind) if {
	some modifier in input.mentions[mention].modifiers
	modifier.kind == kind
}

# METADATA
# title: denied
# description: True where a live flip stands on the mention.
denied(mention) if count(flip.live(mention)) > 0

# METADATA
# title: plain
# description: True where the mention carries no modifier, or is at most hedged.
plain(mention) if {
	every modifier in input.mentions[mention].modifiers {
		modifier.kind == "hedged"
	}
}

_plainly := {"stance": "promotes", "by": set()}

# The rows that claims and denials share.
_common(mentions, said) := {"stance": "refutes", "by": ironic} if {
	ironic := {m | some m in _all(mentions); m.kind == "ironic"}
	count(ironic) > 0
} else := {"stance": "promotes", "by": endorsed} if {
	core := flip.core(mentions)
	endorsed := {m | some m in core; voice.endorses(m)}
	count(endorsed) > 0
	every m in core { not voice.speaks(m) }
} else := {"stance": "reports", "by": said} if {
	count(said) > 0
} else := {"stance": "reports", "by": questioned} if {
	questioned := {m | some m in flip.core(mentions); m.kind == "questioned"}
	count(questioned) > 0
} else := {"stance": "promotes", "by": set()}

_modified(mentions) if input.mentions[mentions[_]].modifiers[_]

_all(mentions) := {modifier | modifier := input.mentions[mentions[_]].modifiers[_]}
