package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: a debate swayed from abroad
# description: A state, or an outfit of it, sways, shapes or usurps the political debate of Americans.
# related_resources:
# - ref: seeds/article.yaml#p6
# custom:
#   id: debate-swayed
#   weight: 0.6
#   disarm: [T0002, T0074.001]
finding contains f if {
	some sentence, acts in input.terms["sway-debate"]
	some [state, act] in near.before(input.terms["influence-state"][sentence], acts, 14)
	not _aside(act, sentence)
	_happened([act, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [act, state])
}
