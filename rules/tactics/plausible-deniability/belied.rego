package rules.tactics["plausible-deniability"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: the denial is belied
# description: Records, witnesses or his own words show that a participant's plea is untrue.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-23
# custom:
#   id: belied
#   weight: 0.6
#   stance: refutes
#   disarm: [T0129.003]
finding contains f if {
	some sentence, belied in input.terms["denial-belied"]
	some proof in belied
	some act in near.around(input.terms["denied-part"], sentence, 3)
	count(near.around(input.terms["belied-context"], sentence, 4)) > 0
	f := evidence.account(rego.metadata.chain(), [proof, act])
}

# METADATA
# title: the plea is judged untrue
# description: A verdict or a rejection stands on a participant's plea.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-24
# custom:
#   id: rejected
#   weight: 0.6
#   stance: refutes
#   disarm: [T0129.003]
finding contains f if {
	some sentence, acts in input.terms["denied-part"]
	some act in acts
	_rejected(act)
	some matter in near.around(input.terms["link-matter"], sentence, 1)
	count(near.around(input.terms["belied-context"], sentence, 2)) > 0
	f := evidence.account(rego.metadata.chain(), [act, matter])
}

_rejected(act) if {
	some modifier in input.mentions[act].modifiers
	input.mentions[input.cues[modifier.cue].mention].term in {"verdict", "false-that", "not-that", "false-clause", "overturned-denial"}
}
