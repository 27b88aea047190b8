package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: accusations against Biden told of
# description: The text tells of accusations or a smear against Biden over Ukraine.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: smear-told
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, smears in input.terms["biden-smear"]
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.account(rego.metadata.chain(), [smears[0], where[0]])
}

# METADATA
# title: slander of corruption told of
# description: The text tells of a smear of Biden, and corruption is what it is about.
# related_resources:
# - ref: seeds/article.yaml#p13
# custom:
#   id: slander-told
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, slanders in input.terms["biden-slander"]
	deals := input.terms["dirty-deal"][sentence]
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.account(rego.metadata.chain(), [slanders[0], deals[0], where[0]])
}

# METADATA
# title: corrupt ties told of
# description: Corrupt ties or dealings between Biden or US officials and Ukraine.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: corrupt-ties
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, ties in input.terms["corrupt-tie"]
	bidens := input.terms["biden-party"][sentence]
	where := input.terms["ukraine-dealing"][sentence]
	f := evidence.finding(rego.metadata.chain(), [ties[0], bidens[0], where[0]])
}

# METADATA
# title: the tapes told of
# description: The text tells of the recordings of Biden and Poroshenko.
# related_resources:
# - ref: seeds/article.yaml#p12
# custom:
#   id: tapes-told
#   weight: 0.5
#   disarm: [T0089]
finding contains f if {
	some sentence, tapes in _tapes
	bidens := input.terms["biden-party"][sentence]
	subjects := _talked_of(sentence)
	f := evidence.account(rego.metadata.chain(), [tapes[0], bidens[0], subjects[0]])
}

# What the talk on the tapes is told to be about, or with whom.
_talked_of(sentence) := found if {
	found := input.terms["petro-poroshenko"][sentence]
} else := found if {
	found := input.terms.crookedness[sentence]
} else := found if {
	found := input.terms.dismissal[sentence]
} else := _nearest(input.terms["dismissed-prosecutor"], sentence)

# METADATA
# title: the tapes show nothing
# description: The recordings are doctored, or show nothing but policy.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: tapes-show-nothing
#   weight: 0.6
#   stance: refutes
finding contains f if {
	some _, tapes in input.terms["routine-tapes"]
	f := evidence.finding(rego.metadata.chain(), [tapes[0]])
}

# METADATA
# title: the tapes are doctored
# description: The recordings of Biden are doctored or fabricated.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: tapes-doctored
#   weight: 0.6
#   stance: refutes
finding contains f if {
	some sentence, tapes in input.terms["doctored-tapes"]
	bidens := _nearest(input.terms["biden-party"], sentence)
	f := evidence.finding(rego.metadata.chain(), [tapes[0], bidens[0]])
}

# METADATA
# title: the case was asleep
# description: When the prosecutor was removed, nobody was investigating Burisma.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: case-asleep
#   weight: 0.6
#   stance: refutes
finding contains f if {
	some sentence, asleep in input.terms["case-asleep"]
	prosecutors := near.around(input.terms["dismissed-prosecutor"], sentence, 1)
	subjects := _story(sentence)
	f := evidence.finding(rego.metadata.chain(), [asleep[0], prosecutors[0], subjects[0]])
}

# METADATA
# title: removed for not prosecuting
# description: Many governments and lenders wanted the prosecutor gone, for not prosecuting.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: removed-as-policy
#   weight: 0.5
#   stance: refutes
finding contains f if {
	some sentence, policies in input.terms["removal-policy"]
	not _says_biden(policies[0])
	removals := input.terms.dismissal[sentence]
	prosecutors := _nearest(input.terms["dismissed-prosecutor"], sentence)
	subjects := _story(sentence)
	f := evidence.finding(rego.metadata.chain(), [policies[0], removals[0], prosecutors[0], subjects[0]])
}

# Biden's own defence, told of, is not the text's.
_says_biden(mention) if {
	some modifier in input.mentions[mention].modifiers
	some bidens in input.terms["biden-party"]
	modifier.speaker in bidens
}
