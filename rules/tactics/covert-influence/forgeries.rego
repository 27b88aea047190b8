package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: forged pictures from a state's workshop
# description: A staged or forged video or recording about an American vote or candidate is laid at the door of a state's people.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-en-30
# custom:
#   id: forged-media
#   weight: 0.6
#   disarm: [T0002]
finding contains f if {
	some sentence, makers in input.terms["state-made"]
	some [maker, forgery] in near.pairs(makers, near.around(input.terms["fake-media"], sentence, 1), 24)
	count(near.around(input.terms["political-target"], sentence, 1)) > 0
	not _aside(maker, sentence)
	_happened([maker])
	f := evidence.account_of_spreading(rego.metadata.chain(), [maker, forgery])
}
