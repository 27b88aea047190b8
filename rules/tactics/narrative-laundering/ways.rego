package rules.tactics["narrative-laundering"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.told

# METADATA
# title: a channel put to use
# description: |
#   An interested source used, leveraged or got American media, officials or prominent persons to spread
#   its material.
# related_resources:
# - ref: seeds/article.yaml#p21
# custom:
#   id: channel-used
#   weight: 0.6
#   disarm: [T0100.001, T0111]
finding contains f if {
	some sentence, uses in input.terms["use-channel"]
	some [use, channel] in near.before(uses, input.terms["laundering-channel"][sentence], 5)
	some [_, spread] in near.before([channel], input.terms["spread-through"][sentence], 14)
	near.any([spread], input.terms["planted-material"][sentence], 8)
	not _of_ones_own(sentence)
	some source in near.around(input.terms["planting-source"], sentence, 1)
	told.undenied([use])
	f := evidence.account_of_spreading(rego.metadata.chain(), [use, source])
}

# METADATA
# title: a relay
# description: |
#   A story of an interested source goes from mouth to mouth, one outlet or person taking it up after the
#   other.
# related_resources:
# - ref: seeds/narrative-laundering.yaml#narrative-laundering-en-01
# custom:
#   id: relay
#   weight: 0.55
#   disarm: [T0117, T0118]
finding contains f if {
	some sentence, _ in input.terms["relay-order"]
	some step in _steps(sentence)
	not input.terms["open-speech"][sentence]
	some source in near.around(input.terms["relay-origin"], sentence, 2)
	told.undenied([step])
	f := evidence.account_of_spreading(rego.metadata.chain(), [step, source])
}

# Two takings-up by two stations, or three stations in a row.
_steps(sentence) := {step | some [step, _] in steps} if {
	steps := near.pairs(input.terms["relay-step"][sentence], input.terms["relay-station"][sentence], 6)
	count({step | some [step, _] in steps}) > 1
	count({station | some [_, station] in steps}) > 1
} else := {order | some order in input.terms["relay-order"][sentence]} if {
	count(input.terms["relay-order"][sentence]) > 1
	count(input.terms["relay-station"][sentence]) > 2
}

# Accounts and sites made up for it are nobody else's voice.
_of_ones_own(sentence) if input.terms["fake-account"][sentence]

_of_ones_own(sentence) if input.terms["look-alike-site"][sentence]
