# What those who speak for Russia promise America, where its cause goes without saying.
package rules.narratives["retaliation-threat"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: an official promises an answer
# description: Somebody who speaks for Russia is told to promise America retaliation, over no other dispute.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-14
# custom:
#   id: official-promises
#   weight: 0.5
#   stance: reports
#   disarm: [T0139.003]
finding contains f if {
	some sentence, answers in input.terms["answer-strong"]
	official := near.around(input.terms["spokesperson-russia"], sentence, 1)[0]
	count(near.around(input.terms["us-setting"], sentence, 1)) > 0
	not _elsewhere(sentence)
	_disputes(sentence, 2) == 0
	some answer in answers
	not stance.denied(answer)
	f := evidence.finding(rego.metadata.chain(), [answer, official])
}

# METADATA
# title: if America goes on
# description: Russia, as "we", will answer if America goes on.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-14
# custom:
#   id: if-then-we
#   weight: 0.55
#   disarm: [T0139.003]
finding contains f if {
	some sentence, threats in input.terms["if-then-we"]
	count(near.around(input.terms["russia-side"], sentence, 3)) > 0
	not _elsewhere(sentence)
	_disputes(sentence, 2) == 0
	some threat in threats
	f := evidence.finding(rego.metadata.chain(), [threat])
}
