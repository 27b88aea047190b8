# Threats and answers told of as news, the ambassador called home, the threat made light of.
package rules.narratives["retaliation-threat"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: Moscow threatened
# description: A Russian body is told to have threatened, warned or promised an answer or a break.
# related_resources:
# - ref: seeds/article.yaml#p3
# custom:
#   id: threat-told
#   weight: 0.7
#   stance: reports
#   disarm: [T0139.003]
finding contains f if {
	some sentence, threats in input.terms.threaten
	some [russia, threat] in near.before(input.terms["russia-side"][sentence], threats, 5)
	some [_, menace] in near.before([threat], input.terms.menace[sentence], 12)
	cause := _cause(sentence)
	_about_elections(sentence)
	f := evidence.finding(rego.metadata.chain(), [threat, russia, menace, cause])
}

# METADATA
# title: an answer told of
# description: Russia's answer is told as news, given, under way or awaited.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-14
# custom:
#   id: answer-told
#   weight: 0.6
#   stance: reports
#   disarm: [T0139.003]
finding contains f if {
	some sentence, answers in input.terms["answer-given"]
	cause := _cause(sentence)
	count(near.around(input.terms["us-setting"], sentence, 3)) > 0
	russia := _near_russia(sentence)
	_about_elections(sentence)
	some answer in answers
	_by_russia(sentence, answer)
	not stance.denied(answer)
	f := evidence.finding(rego.metadata.chain(), [answer, russia, cause])
}

# METADATA
# title: the ambassador called home
# description: Russia's ambassador goes home over the accusations or the words that followed them.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-13
# custom:
#   id: envoy-home
#   weight: 0.6
#   stance: reports
#   disarm: [T0110]
finding contains f if {
	some sentence, recalls in input.terms["envoy-home"]
	russia := _near_russia(sentence)
	cause := near.around(input.terms["election-matter"], sentence, 1)[0]
	some recall in recalls
	f := evidence.finding(rego.metadata.chain(), [recall, russia, cause])
}

# METADATA
# title: an empty threat
# description: The threat is called a bluff, the harm is laid at the door of the interference, or the answer never came.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-21
# custom:
#   id: empty-threat
#   weight: 0.9
#   stance: refutes
#   disarm: [T0139.003]
finding contains f if {
	some sentence, bluffs in input.terms["empty-threat"]
	menace := near.around(input.terms["menace-word"], sentence, 2)[0]
	side := near.around(input.terms["us-or-russia"], sentence, 2)[0]
	cause := near.around(input.terms["cause-word"], sentence, 3)[0]
	_election_around(sentence)
	_threatened(sentence)
	not _elsewhere(sentence)
	some bluff in bluffs
	f := evidence.finding(rego.metadata.chain(), [bluff, menace, side, cause])
}

# Russia is named near, or an answer is, or relations are said to be under threat.
_threatened(sentence) if count(near.around(input.terms["russia-side"], sentence, 3)) > 0

_threatened(sentence) if count(near.around(input.terms["answer-back"], sentence, 2)) > 0

_threatened(sentence) if {
	input.terms["threat-word"][sentence]
	count(near.around(input.terms["bilateral-ties"], sentence, 2)) > 0
}

# The threat is called empty here or hereabouts.
_made_light_of(sentence) if count(near.around(input.terms["empty-threat"], sentence, 2)) > 0
