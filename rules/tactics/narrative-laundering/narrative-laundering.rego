# METADATA
# title: Narrative laundering
# description: |
#   A story of an interested source is passed through outlets, officials or prominent persons until
#   its origin is hidden and it looks independent.
# related_resources:
# - ref: seeds/article.yaml#p9
package rules.tactics["narrative-laundering"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.told

# METADATA
# title: narratives laundered
# description: A text says in so many words that a narrative, and no money, was laundered.
# related_resources:
# - ref: seeds/article.yaml#p9
# custom:
#   id: laundered
#   weight: 0.7
#   disarm: [T0100, T0117]
finding contains f if {
	some _, acts in input.terms["launder-narrative"]
	some act in acts
	f := evidence.account_of_spreading(rego.metadata.chain(), [act])
}

# METADATA
# title: passed through others
# description: An interested source handed material on through media, officials or prominent persons.
# related_resources:
# - ref: seeds/article.yaml#p21
# custom:
#   id: passed-through
#   weight: 0.6
#   disarm: [T0100.001, T0111]
finding contains f if {
	some sentence, acts in input.terms["hand-through"]
	some [act, _] in near.pairs(acts, input.terms["through-others"][sentence], 8)
	near.any([act], input.terms["planted-material"][sentence], 10)
	some source in near.around(input.terms["planting-source"], sentence, 1)
	near.any([source], near.around(input.terms["hand-through"], sentence, 0), 20)
	not input.terms["letter-of-51"]
	not input.terms["russia-hoax"][sentence]
	not input.terms.collude[sentence]
	told.undenied([act])
	f := evidence.account_of_spreading(rego.metadata.chain(), [act, source])
}

# METADATA
# title: a conduit
# description: An outlet, official or lawmaker is called a conduit, a dupe or an echo of Russia's material.
# related_resources:
# - ref: seeds/article.yaml#p21
# custom:
#   id: conduit
#   weight: 0.6
#   disarm: [T0010, T0100.001]
finding contains f if {
	some sentence, channels in input.terms["unwitting-channel"]
	some channel in channels
	some source in near.around(input.terms["planting-source"], sentence, 1)
	not input.terms["letter-of-51"]
	told.undenied([channel])
	f := evidence.account_of_spreading(rego.metadata.chain(), [channel, source])
}

# METADATA
# title: proxies on air
# description: A proxy appeared on, or helped to make, a programme of an outlet that passed on the material.
# related_resources:
# - ref: seeds/article.yaml#p15
# custom:
#   id: on-air
#   weight: 0.6
#   disarm: [T0111, T0117]
finding contains f if {
	some sentence, airings in input.terms.airing
	some airing in airings
	some outlet in near.around(input.terms["airing-outlet"], sentence, 0)
	some source in near.around(input.terms["airing-source"], sentence, 1)
	f := evidence.account_of_spreading(rego.metadata.chain(), [airing, outlet, source])
}

# METADATA
# title: the origin lost on the way
# description: The way of a story is traced through several mouths, its origin hidden or dropped.
# related_resources:
# - ref: seeds/narrative-laundering.yaml#narrative-laundering-en-05
# custom:
#   id: origin-hidden
#   weight: 0.55
#   disarm: [T0117]
finding contains f if {
	some sentence, hidings in input.terms["hidden-origin"]
	some hiding in hidings
	some source in near.around(input.terms["planting-source"], sentence, 2)
	count(near.around(input.terms["laundering-channel"], sentence, 2)) > 0
	told.undenied([hiding])
	f := evidence.account_of_spreading(rego.metadata.chain(), [hiding, source])
}
