# METADATA
# title: Interference denial
# description: Russia did not interfere in US elections; the findings that it did are groundless.
# related_resources:
# - ref: seeds/article.yaml#p2
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: Russia did not interfere
# description: The interference is denied of Russia in so many words.
# related_resources:
# - ref: seeds/article.yaml#p1
# custom:
#   id: not-russia
#   weight: 0.8
#   disarm: [T0129.006]
finding contains f if {
	some sentence, acts in input.terms.interfere
	some [act, actor] in near.pairs(acts, input.terms["russia-side"][sentence], 8)
	f := evidence.denial(rego.metadata.chain(), [act, actor])
}

# METADATA
# title: accusations called groundless
# description: The findings or accusations of interference are called baseless, unproven or invented.
# related_resources:
# - ref: seeds/article.yaml#p2
# custom:
#   id: groundless-accusations
#   weight: 0.7
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, accusations in input.terms.accusation
	acts := input.terms.interfere[sentence]
	some accusation in accusations
	f := evidence.denial(rego.metadata.chain(), [accusation, acts[0]])
}

# METADATA
# title: the Russia hoax
# description: The finding of interference goes by the name of a hoax, a witch hunt or a hysteria.
# related_resources:
# - ref: seeds/article.yaml#p1
# custom:
#   id: russia-hoax
#   weight: 0.7
#   disarm: [T0075]
finding contains f if {
	some _, hoaxes in input.terms["russia-hoax"]
	some hoax in hoaxes
	f := evidence.finding(rego.metadata.chain(), [hoax])
}
