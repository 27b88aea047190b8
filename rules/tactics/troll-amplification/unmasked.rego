package rules.tactics["troll-amplification"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.told

# METADATA
# title: an invented person unmasked
# description: An online persona is shown to have been written or run from a foreign place.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-14
# custom:
#   id: unmasked
#   weight: 0.6
#   disarm: [T0049.001]
finding contains f if {
	some sentence, masks in input.terms["mask-off"]
	some [mask, place] in near.before(masks, input.terms["troll-place"][sentence], 4)
	count(near.around(input.terms["false-front"], sentence, 1)) > 0
	_passing_for_local(sentence)
	told.undenied([mask])
	f := evidence.account_of_spreading(rego.metadata.chain(), [mask, place])
}

_passing_for_local(sentence) if count(near.around(input.terms["ordinary-people"], sentence, 2)) > 0

_passing_for_local(sentence) if count(near.around(input.terms["us-audience"], sentence, 1)) > 0
