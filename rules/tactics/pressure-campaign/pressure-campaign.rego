# METADATA
# title: Pressure campaign
# description: In 2019 aid and a meeting were held back to press Ukraine to announce investigations of a rival.
# related_resources:
# - ref: seeds/article.yaml#p14
package rules.tactics["pressure-campaign"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: an investigation demanded
# description: Ukraine was asked or pressed to investigate a rival, or to announce that it would.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: probe-demanded
#   weight: 0.65
#   disarm: [T0138.003, T0074.002]
finding contains f if {
	input.terms["pressure-affair"]
	some sentence, acts in input.terms["pressure-act"]
	_of_2019(sentence)
	not input.terms.collude[sentence]
	count(near.around(input.terms["pressure-place"], sentence, 1)) > 0
	count(near.around(input.terms["rival-word"], sentence, 1)) > 0
	some [act, _] in near.pairs(acts, input.terms["probe-word"][sentence], 18)
	_pressing(act, sentence)
	not _ought(act, sentence)
	f := evidence.account(rego.metadata.chain(), [act])
}

# "A president should never ask" denies no deed and tells of none.
_ought(act, sentence) if {
	stance.denied(act)
	count(near.before(input.terms["called-wrong"][sentence], [act], 2)) > 0
}

# METADATA
# title: aid tied to an investigation
# description: Aid or a meeting was made to depend on an investigation or its announcement.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: aid-for-probe
#   weight: 0.65
#   disarm: [T0138.003, T0137.005]
finding contains f if {
	input.terms["pressure-affair"]
	some sentence, ties in input.terms["tied-to"]
	_of_2019(sentence)
	count(near.around(input.terms["pressure-target"], sentence, 2)) > 0
	some [_, probe] in near.pairs(ties, input.terms["probe-word"][sentence], 16)
	some [tie, _] in near.pairs(ties, input.terms["aid-word"][sentence], 14)
	not _by_biden(tie, sentence)
	f := evidence.account(rego.metadata.chain(), [tie, probe])
}

# METADATA
# title: aid held back
# description: The hold on the aid of 2019, told among those who took part.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: aid-held-back
#   weight: 0.6
#   disarm: [T0138.003]
finding contains f if {
	input.terms["pressure-affair"]
	some sentence, holds in input.terms["held-back"]
	_of_2019(sentence)
	count(near.around(input.terms["pressure-target"], sentence, 1)) > 0
	_told_with_its_purpose(sentence)
	some [hold, aid] in near.pairs(holds, input.terms["aid-word"][sentence], 6)
	not _by_biden(hold, sentence)
	f := evidence.account(rego.metadata.chain(), [hold, aid])
}

# METADATA
# title: security assistance on hold
# description: The security assistance for Ukraine was on hold, in the words of the inquiry.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: security-aid-held
#   weight: 0.55
#   disarm: [T0138.003]
finding contains f if {
	some sentence, holds in input.terms["security-aid-held"]
	count(near.around(input.terms["pressure-target"], sentence, 1)) > 0
	some hold in holds
	f := evidence.account(rego.metadata.chain(), [hold])
}

# METADATA
# title: the affair by its catchwords
# description: Quid pro quo, shakedown, a favour, spoken of Ukraine.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: catchword
#   weight: 0.55
#   disarm: [T0138.003]
finding contains f if {
	input.terms["pressure-affair"]
	some sentence, words in input.terms["pressure-by-name"]
	_of_2019(sentence)
	not input.terms["no-pressure"][sentence]
	count(near.around(input.terms["pressure-place"], sentence, 2)) > 0
	some word in words
	f := evidence.account(rego.metadata.chain(), [word])
}
