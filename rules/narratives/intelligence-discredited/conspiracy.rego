# The charge of 2025 that officials of an earlier government invented the intelligence, and other
# slurs on those who led the services.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: a conspiracy of officials
# description: Officials of the Obama government are said to have conspired or staged a coup with intelligence on Russia.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-13
# custom:
#   id: conspiracy-of-officials
#   weight: 0.7
#   disarm: [T0135.001]
finding contains f if {
	some sentence, plots in input.terms["officials-plot"]
	officials := near.around(input.terms["accused-officials"], sentence, 1)[0]
	topic := near.around(input.terms["intelligence-topic"], sentence, 2)[0]
	some plot in plots
	f := _of(rego.metadata.chain(), plot, [plot, officials, topic])
}

# METADATA
# title: cooked intelligence for a coup
# description: Intelligence is said to have been made up, and a coup or a plot against a president made of it.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-13
# custom:
#   id: cooked-for-plot
#   weight: 0.65
#   disarm: [T0135.001, T0040]
finding contains f if {
	some sentence, plots in input.terms["domestic-plot"]
	some [making, paper] in near.pairs(input.terms["cook-findings"][sentence], input.terms["findings-object"][sentence], 3)
	some [_, plot] in near.pairs([making], plots, 20)
	input.terms["intelligence-topic"][sentence]
	not input.terms["foreign-setting"][sentence]
	not input.terms["fiction-talk"]
	f := _of(rego.metadata.chain(), making, [making, paper, plot])
}

# METADATA
# title: the charge itself refuted or told
# description: The charge that the intelligence was invented is named as a charge, and found wanting.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-13
# custom:
#   id: charge-refuted
#   weight: 0.8
#   stance: refutes
#   disarm: [T0135.001]
finding contains f if {
	some sentence, charges in input.terms["charge-of-invention"]
	some charge in charges
	_turned(charge)
	topic := near.around(input.terms["intelligence-topic"], sentence, 2)[0]
	f := evidence.finding(rego.metadata.chain(), [charge, topic])
}

# METADATA
# title: the chiefs slurred
# description: Two who led the services are called hacks, liars or traitors.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-03
# custom:
#   id: chiefs-slurred
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, slurs in input.terms["person-slur"]
	not input.terms["fiction-talk"]
	chiefs := near.around(input.terms["former-chief"], sentence, 1)
	count({_name(c) | some c in chiefs}) > 1
	some slur in slurs
	near.any([slur], chiefs, 5)
	not _by_chief(slur)
	f := _of(rego.metadata.chain(), slur, [slur, chiefs[0]])
}

_turned(charge) if stance.has(charge, "refuted")

_turned(charge) if {
	some sentence, failures in input.terms["unsupported-word"]
	sentence == input.mentions[charge].sentence
	near.any([charge], failures, 8)
}

# What the chiefs say of somebody else.
_by_chief(slur) if {
	some m in input.mentions[slur].modifiers
	m.speaker in near.around(input.terms["former-chief"], input.mentions[slur].sentence, 1)
}

# Chiefs that are persons of the lexicon are told apart by their term, the others by where they stand.
_name(chief) := chief if input.mentions[chief].term == "former-chief"

_name(chief) := input.mentions[chief].term if input.mentions[chief].term != "former-chief"
