package rules.narratives["election-compromised"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: fraud plain to see
# description: Fraud at the votes or ballots of a US election is called open, staggering or plain.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: fraud-plain
#   weight: 0.55
#   disarm: [T0022.001]
finding contains f if {
	some sentence, frauds in input.terms["fraud-plain"]
	_in_the_us(sentence)
	count(near.around(input.terms["vote-thing"], sentence, 1)) > 0
	not input.terms["impeachment-affair"][sentence]
	some fraud in frauds
	f := evidence.finding(rego.metadata.chain(), [fraud])
}

# METADATA
# title: a party accused of fraud
# description: It is told that somebody accuses a party or its people of fraud in a US election.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: accused-of-fraud
#   weight: 0.55
#   stance: reports
#   disarm: [T0022.001]
finding contains f if {
	some sentence, accusals in input.terms["vote-accused"]
	_in_the_us(sentence)
	some accusal in accusals
	f := evidence.finding(rego.metadata.chain(), [accusal])
}

# METADATA
# title: those who run the vote conspired
# description: Clerks, officials or poll workers conspired or worked in secret on rolls, ballots or counts.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: insiders-conspired
#   weight: 0.55
#   disarm: [T0022.001]
finding contains f if {
	some sentence, schemes in input.terms["vote-collusion"]
	insiders := input.terms["vote-insider"][sentence]
	_in_the_us(sentence)
	some [scheme, insider] in (near.before(schemes, insiders, 0) | near.before(insiders, schemes, 8))
	some [_, thing] in near.pairs([scheme], input.terms["vote-thing"][sentence], 16)
	f := evidence.finding(rego.metadata.chain(), [scheme, thing, insider])
}
