package rules.tactics["pressure-campaign"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: no pressure
# description: Pressure, a link between aid and probes, or a quid pro quo is denied.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: no-pressure
#   weight: 0.7
#   stance: refutes
#   disarm: [T0138.003]
finding contains f if {
	some sentence, words in input.terms["no-pressure"]
	count(near.around(input.terms["pressure-setting"], sentence, 3)) > 0
	not input.terms["defence-collapsed"][sentence]
	not _war_talks(sentence)
	some word in words
	not stance.has(word, "attributed")
	not stance.denied(word)
	f := evidence.finding(rego.metadata.chain(), [word])
}

# METADATA
# title: somebody says there was no pressure
# description: A denial of the pressure is told as somebody's word. It weighs less than the author's own.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: no-pressure-said
#   weight: 0.5
#   stance: refutes
#   disarm: [T0138.003]
finding contains f if {
	some sentence, words in input.terms["pressure-denied"]
	not input.terms["defence-collapsed"][sentence]
	not _war_talks(sentence)
	some word in words
	stance.has(word, "attributed")
	not stance.denied(word)
	not _ought_not(word, sentence)
	_topical(word, sentence)
	not _told_elsewhere(sentence)
	f := evidence.finding(rego.metadata.chain(), [word])
}

# "should never ask" says what is proper.
_ought_not(word, sentence) if near.any([word], input.terms["called-wrong"][sentence], -1)

# METADATA
# title: the denial does not hold
# description: The denial of the pressure is itself refuted.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: denial-refuted
#   weight: 0.6
#   stance: reports
#   disarm: [T0138.003]
finding contains f if {
	input.terms["pressure-affair"]
	some _, words in input.terms["no-pressure"]
	some word in words
	stance.denied(word)
	f := evidence.finding(rego.metadata.chain(), [word])
}

# METADATA
# title: nothing tied to the aid
# description: Ukraine was asked for nothing, was told of nothing, did nothing and got the money.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: no-linkage
#   weight: 0.55
#   stance: refutes
#   disarm: [T0138.003]
finding contains f if {
	some sentence, words in input.terms["no-linkage"]
	count(near.around(input.terms["pressure-target"], sentence, 3)) > 0
	count(near.around(input.terms["linkage-topic"], sentence, 3)) > 0
	some word in words
	not stance.has(word, "attributed")
	f := evidence.finding(rego.metadata.chain(), [word])
}

# Another sentence tells of the pressure plainly: what is denied beside it is one side's word.
_told_elsewhere(sentence) if {
	some other, acts in input.terms["pressure-act"]
	other != sentence
	count(near.around(input.terms["rival-word"], other, 1)) > 0
	some [act, probe] in near.pairs(acts, input.terms["probe-word"][other], 8)
	stance.plain(act)
	stance.plain(probe)
}

# The pressure itself is denied in the affair, or something to do with the aid to Ukraine.
_topical(word, sentence) if {
	input.mentions[word].term == "no-pressure"
	count(near.around(input.terms["pressure-setting"], sentence, 3)) > 0
}

_topical(word, sentence) if {
	input.mentions[word].term == "no-linkage"
	count(near.around(input.terms["pressure-target"], sentence, 2)) > 0
	count(near.around(input.terms["linkage-topic"], sentence, 2)) > 0
}

# METADATA
# title: the denial fell apart
# description: The denial of the pressure is told to have collapsed.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: denial-collapsed
#   weight: 0.6
#   stance: reports
#   disarm: [T0138.003]
finding contains f if {
	some _, words in input.terms["defence-collapsed"]
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word])
}
