# METADATA
# title: Plausible deniability
# description: |
#   Somebody who took part in spreading the material plays down the part, the contact or the
#   knowledge of where it came from.
# related_resources:
# - ref: seeds/article.yaml#p17
package rules.tactics["plausible-deniability"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: distances himself
# description: A participant distances himself from a proxy, from the material or from the other participants.
# related_resources:
# - ref: seeds/article.yaml#p17
# custom:
#   id: distances
#   weight: 0.6
#   stance: reports
#   disarm: [T0128.003]
finding contains f if {
	some sentence, acts in input.terms["distance-oneself"]
	some act in acts
	some party in near.around(input.terms["distanced-party"], sentence, 0)
	f := evidence.account(rego.metadata.chain(), [act, party])
}

# METADATA
# title: distances himself from a tie
# description: A participant is said to distance himself from ties or contacts to Russia.
# related_resources:
# - ref: seeds/article.yaml#p17
# custom:
#   id: distances-tie
#   weight: 0.55
#   stance: reports
#   disarm: [T0128.003]
finding contains f if {
	some sentence, acts in input.terms["distance-oneself"]
	some act in acts
	some tie in input.terms["russia-tie"][sentence]
	input.terms["spreading-participant"][sentence]
	f := evidence.account(rego.metadata.chain(), [act, tie])
}

# METADATA
# title: says he knew nothing
# description: A participant is said to plead ignorance of the proxy, the source or the material.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-01
# custom:
#   id: knew-nothing
#   weight: 0.6
#   stance: reports
#   disarm: [T0128.003]
finding contains f if {
	some sentence, acts in input.terms["play-down"]
	some act in acts
	some matter in near.around(input.terms["link-matter"], sentence, 1)
	_concerned(act, sentence)
	not _own(act, sentence)
	not _state(act, sentence)
	not _target(act, sentence)
	not _rejected(act)
	f := evidence.account(rego.metadata.chain(), [act, matter])
}

# METADATA
# title: makes a contact small
# description: Somebody whose contacts with Russians were looked into is said to make them small.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-11
# custom:
#   id: contact-minimised
#   weight: 0.55
#   stance: reports
#   disarm: [T0128.003]
finding contains f if {
	some sentence, acts in input.terms["minimised-contact"]
	some act in acts
	some matter in near.around(input.terms["link-matter"], sentence, 1)
	count(near.around(input.terms["contact-of-2016"], sentence, 1)) > 0
	not _own(act, sentence)
	f := evidence.account(rego.metadata.chain(), [act, matter])
}

# METADATA
# title: I knew nothing
# description: A participant plays down his part, his contacts or his knowledge in his own voice.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-15
# custom:
#   id: own-voice
#   weight: 0.6
#   stance: promotes
#   disarm: [T0128.003, T0129.006]
finding contains f if {
	some sentence, acts in input.terms["play-down"]
	some act in acts
	some matter in near.around(input.terms["link-matter"], sentence, 2)
	_affair(sentence)
	_own(act, sentence)
	not _never_met(act, sentence)
	not _rejected(act)
	f := evidence.finding(rego.metadata.chain(), [act, matter])
}

# Something shows that the plea concerns the affair, or a deputy is whom it is about.
_concerned(_, sentence) if count(near.around(input.terms["deniability-context"], sentence, 2)) > 0

_concerned(act, sentence) if count(near.before([act], input.terms["pleaded-deputy"][sentence], 3)) > 0

# The plea is about this affair: a participant stands by, or the material and Russia do.
_affair(sentence) if count(near.around(input.terms["own-context"], sentence, 3)) > 0

_affair(sentence) if {
	count(near.around(input.terms["distanced-party"], sentence, 2)) > 0
	count(near.around(input.terms["russia-side"], sentence, 2)) > 0
}
