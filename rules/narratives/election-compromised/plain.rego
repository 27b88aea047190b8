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
