package rules.tactics["narrative-laundering"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: hands on a proxy's material as proof
# description: |
#   The text itself hands on recordings, papers or witnesses that a Ukrainian lawmaker, prosecutor or
#   front put out, as proof against the Bidens or Kyiv.
# related_resources:
# - ref: seeds/narrative-laundering.yaml#narrative-laundering-en-18
# custom:
#   id: proxy-material
#   weight: 0.7
#   disarm: [T0042, T0118]
finding contains f if {
	some sentence, materials in input.terms["placed-material"]
	some material in materials
	some proof in near.around(input.terms["proof-word"], sentence, 1)
	some target in near.around(input.terms["smeared-target"], sentence, 1)
	_handed_on(material)
	f := evidence.finding(rego.metadata.chain(), [material, target])
}

# METADATA
# title: a borrowed authority
# description: |
#   The text passes a story off as confirmed by American or Western media, by independent outlets or
#   by a conduit that had "the courage".
# related_resources:
# - ref: seeds/narrative-laundering.yaml#narrative-laundering-en-20
# custom:
#   id: borrowed-authority
#   weight: 0.7
#   disarm: [T0100, T0117]
finding contains f if {
	some sentence, authorities in input.terms["clean-authority"]
	some authority in authorities
	some target in near.around(input.terms["smeared-target"], sentence, 1)
	_handed_on(authority)
	f := evidence.finding(rego.metadata.chain(), [authority, target])
}

# METADATA
# title: praise for a conduit
# description: The author praises an outlet or film that passed the material on against the Bidens or Kyiv.
# related_resources:
# - ref: seeds/narrative-laundering.yaml#narrative-laundering-en-21
# custom:
#   id: conduit-praise
#   weight: 0.6
#   disarm: [T0111, T0118]
finding contains f if {
	some sentence, praises in input.terms["conduit-praise"]
	some [praise, outlet] in near.pairs(praises, input.terms["airing-outlet"][sentence], 8)
	some target in near.around(input.terms["smeared-target"], sentence, 0)
	count(near.around(input.terms["ukraine-dealing"], sentence, 1)) > 0
	_handed_on(praise)
	f := evidence.finding(rego.metadata.chain(), [praise, outlet, target])
}

# METADATA
# title: not planted
# description: A story is said not to have been planted, or to rest on what its authors found themselves.
# related_resources:
# - ref: seeds/narrative-laundering.yaml#narrative-laundering-en-26
# custom:
#   id: not-planted
#   weight: 0.7
#   stance: refutes
#   disarm: [T0100]
finding contains f if {
	some sentence, denials in input.terms["not-planted"]
	some denial in denials
	some accusation in near.around(input.terms["accusation-of-planting"], sentence, 2)
	f := evidence.account(rego.metadata.chain(), [denial, accusation])
}

# In the author's own voice: no named speaker but the source itself, no bare hearsay.
_handed_on(material) if {
	every modifier in input.mentions[material].modifiers {
		modifier.kind in {"endorsed", "hedged"}
	}
}
