package rules.tactics["troll-amplification"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near

# METADATA
# title: a call to copy and boost
# description: The text itself calls for copied posts, many accounts or a faked trend on a political matter.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-17
# custom:
#   id: boost-call
#   weight: 0.7
#   stance: promotes
#   disarm: [T0049.001, T0118]
finding contains f if {
	some sentence, calls in input.terms["copy-call"]
	some call in calls
	some many in near.around(input.terms["many-accounts"], sentence, 3)
	_worth_hiding(sentence)
	not _told(call)
	f := evidence.finding(rego.metadata.chain(), [call, many])
}

# METADATA
# title: a call to copy and boost, told about
# description: Somebody is said to call for copied posts, many accounts or a faked trend.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-17
# custom:
#   id: boost-call-told
#   weight: 0.6
#   stance: reports
#   disarm: [T0049.001, T0118]
finding contains f if {
	some sentence, calls in input.terms["copy-call"]
	some call in calls
	some many in near.around(input.terms["many-accounts"], sentence, 3)
	_worth_hiding(sentence)
	_told(call)
	f := evidence.account(rego.metadata.chain(), [call, many])
}

# A political matter, or copies that are to look unlike copies.
_worth_hiding(sentence) if count(near.around(input.terms["boosted-matter"], sentence, 3)) > 0

_worth_hiding(sentence) if count(near.around(input.terms["hide-copying"], sentence, 3)) > 0

# Somebody else's call, or none.
_told(call) if {
	some modifier in input.mentions[call].modifiers
	modifier.speaker
}

_told(call) if {
	some f in flip.live(call)
	f.kind == "negated"
}

# METADATA
# title: real people
# description: Those called bots or trolls are said to be real people, or no such network was found.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-24
# custom:
#   id: real-people
#   weight: 0.7
#   stance: refutes
#   disarm: [T0049.001]
finding contains f if {
	some sentence, people in input.terms["real-people"]
	some person in people
	some accused in near.around(input.terms["bot-word"], sentence, 3)
	f := evidence.account(rego.metadata.chain(), [person, accused])
}

# METADATA
# title: no bots found
# description: The charge that bots or trolls did it is rejected.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-26
# custom:
#   id: no-bots
#   weight: 0.7
#   stance: refutes
#   disarm: [T0049.001]
finding contains f if {
	some _, denials in input.terms["no-bots"]
	some denial in denials
	f := evidence.account(rego.metadata.chain(), [denial])
}
