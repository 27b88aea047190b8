package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence

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
