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
	count(near.around(input.terms["deniability-context"], sentence, 2)) > 0
	not _own(act, sentence)
	not _state(act, sentence)
	not _target(act, sentence)
	not _rejected(act)
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

# The plea is about this affair: a participant stands by, or the material and Russia do.
_affair(sentence) if count(near.around(input.terms["own-context"], sentence, 3)) > 0

_affair(sentence) if {
	count(near.around(input.terms["distanced-party"], sentence, 2)) > 0
	count(near.around(input.terms["russia-side"], sentence, 2)) > 0
}

# The author's own plea: "I" is its subject, or the first person stands by, nobody else before it, and it is not quoted.
_own(act, sentence) if {
	near.any([act], input.terms["own-voice"][sentence], 1)
	not _quoted(act)
	not _staged(sentence)
}

_own(act, sentence) if {
	near.any([act], input.terms["own-voice"][sentence], 10)
	not _of_others(act, sentence, 5)
	not _quoted(act)
	not _staged(sentence)
}

_own(act, sentence) if {
	count(near.around(input.terms["own-voice"], sentence, 2)) > 0
	not _of_others(act, sentence, 20)
	not _quoted(act)
	not _staged(sentence)
}

_of_others(act, sentence, n) if count(near.before(input.terms["another-party"][sentence], [act], n)) > 0

_quoted(act) if {
	some modifier in input.mentions[act].modifiers
	modifier.kind == "quoted"
}

# "I hardly know him, Trump said"
_quoted(act) if {
	some modifier in input.mentions[act].modifiers
	modifier.speaker
	input.mentions[input.cues[modifier.cue].mention].token > input.mentions[act].token
}

# The denial of a state, which is another matter.
_state(act, sentence) if count(near.before(input.terms["russian-official"][sentence], [act], 8)) > 0

_state(act, sentence) if {
	count(near.before(input.terms["russia-side"][sentence], [act], 8)) > 0
	not input.terms["distanced-party"][sentence]
	not input.terms["victim-plea"][sentence]
}

# "I never met him" is what a witness or a reporter says as well.
_never_met(act, sentence) if near.any([act], input.terms["never-met"][sentence], 0)

# The denial of those against whom the material went.
_target(act, sentence) if count(near.before(input.terms["accused-falsely"][sentence], [act], 6)) > 0

# The plea of others, staged ("his bosses shrug: never heard of him"), or a transcript.
_staged(sentence) if count(near.around(input.terms["plea-frame"], sentence, 1)) > 0
