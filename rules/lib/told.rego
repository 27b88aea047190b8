# METADATA
# title: told as having happened
# description: |
#   Whether mentions of an act are told as having happened, for tactics of which much is also denied:
#   no live flip, no question, no mockery, and no bare word of hearsay ("alleged", "charges of").
package rules.lib.told

import data.rules.lib.flip
import data.rules.lib.stance

# METADATA
# title: happened
# description: True where none of the mentions carries a word that takes the telling back.
happened(mentions) if {
	every mention in mentions {
		not _taken_back(mention)
	}
}

# METADATA
# title: not denied
# description: True where no live flip stands on any of the mentions, but for words about the material.
undenied(mentions) if {
	every mention in mentions {
		not _denied(mention)
	}
}

# METADATA
# title: not refuted
# description: |
#   True where nothing refutes the mentions: a name that stands in a negation ("he had nothing to do
#   with the factory") is still told of.
unrefuted(mentions) if {
	every mention in mentions {
		not _refuted(mention)
	}
}

_refuted(mention) if {
	some f in flip.live(mention)
	f.kind == "refuted"
	not flip.of_material(f)
}

_taken_back(mention) if _denied(mention)

_taken_back(mention) if stance.has(mention, "questioned")

_taken_back(mention) if stance.has(mention, "ironic")

_taken_back(mention) if {
	some modifier in input.mentions[mention].modifiers
	_hearsay(mention, modifier)
}

_denied(mention) if {
	some f in flip.live(mention)
	not flip.of_material(f)
}

# "alleged interference", "charges of meddling"
_hearsay(mention, modifier) if {
	cue := input.mentions[input.cues[modifier.cue].mention]
	cue.term in {"allegedly", "claim-noun"}
	abs(input.mentions[mention].token - cue.end) <= 3
}
