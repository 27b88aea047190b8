# The pressure as witnesses and reporters tell it, with Ukraine or the rival left unsaid.
package rules.tactics["pressure-campaign"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: aid made to depend on the president's probes
# description: Aid or a meeting depended on an investigation of a rival, or on one that the president wanted.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: aid-for-his-probe
#   weight: 0.6
#   disarm: [T0138.003, T0137.005]
finding contains f if {
	some sentence, ties in input.terms["tied-fast"]
	_of_2019(sentence)
	count(near.around(input.terms["pressing-party"], sentence, 1)) > 0
	count(near.around(input.terms["state-aid"], sentence, 1)) > 0
	some [tie, probe] in near.pairs(ties, input.terms["pressed-probe"][sentence], 12)
	not _by_biden(tie, sentence)
	f := evidence.account(rego.metadata.chain(), [tie, probe])
}

# METADATA
# title: aid used as a lever
# description: Aid was used as leverage for an investigation or for the president's own political ends.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: aid-as-leverage
#   weight: 0.6
#   disarm: [T0138.003, T0137.005]
finding contains f if {
	some sentence, uses in input.terms["aid-as-leverage"]
	_of_2019(sentence)
	count(near.around(input.terms["pressing-party"], sentence, 1)) > 0
	some use in uses
	not _by_biden(use, sentence)
	some purpose in near.around(input.terms["hold-purpose"], sentence, 0)
	f := evidence.account(rego.metadata.chain(), [use, purpose])
}

# METADATA
# title: the hold was ordered
# description: Witnesses or the inquiry tell that the president ordered the aid to be held back.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: hold-ordered
#   weight: 0.55
#   disarm: [T0138.003]
finding contains f if {
	some sentence, orders in input.terms["hold-ordered"]
	count(near.around(input.terms["inquiry-told"], sentence, 1)) > 0
	count(near.around(input.terms["pressing-party"], sentence, 0)) > 0
	not _war_talks(sentence)
	some order in orders
	not _by_biden(order, sentence)
	f := evidence.account(rego.metadata.chain(), [order])
}

# METADATA
# title: a foreign government asked to investigate a rival
# description: A foreign government was asked to investigate a citizen or a political opponent.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: foreign-probe
#   weight: 0.55
#   stance: reports
#   disarm: [T0138.003]
finding contains f if {
	some sentence, asks in input.terms["ask-foreign-probe"]
	some ask in asks
	_done_or_judged(ask, sentence)
	f := evidence.account(rego.metadata.chain(), [ask])
}

# METADATA
# title: the charge fell apart
# description: The charge that Ukraine was pressed is told to have fallen apart.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: charge-fell
#   weight: 0.6
#   stance: refutes
#   disarm: [T0138.003]
finding contains f if {
	input.terms["pressure-affair"]
	some sentence, charges in input.terms["pressure-charge"]
	count(near.around(input.terms["pressure-setting"], sentence, 1)) > 0
	not input.terms["pressure-denied"][sentence]
	not input.terms["defence-collapsed"][sentence]
	some [charge, fall] in near.before(charges, input.terms["charge-fell"][sentence], 25)
	not _said(fall, charge)
	not stance.denied(fall)
	f := evidence.account(rego.metadata.chain(), [fall, charge])
}

_done_or_judged(ask, _) if not stance.denied(ask)

# "It is not proper to ask" denies no deed.
_done_or_judged(ask, sentence) if count(near.before(input.terms["called-wrong"][sentence], [ask], 8)) > 0

# Somebody says that it fell apart: the words of the charge itself are no such cue.
_said(fall, charge) if {
	some modifier in input.mentions[fall].modifiers
	modifier.kind == "attributed"
	not near.any([input.cues[modifier.cue].mention], [charge], -1)
}

# The war and the talks about it are spoken of.
_war_talks(sentence) if count(near.around(input.terms["war-talks"], sentence, 1)) > 0
