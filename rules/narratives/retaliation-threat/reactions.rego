# The ambassador called home, and the threat made light of.
package rules.narratives["retaliation-threat"]

import data.rules.lib.evidence
import data.rules.lib.near

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
	cause := near.around(input.terms["cause-word"], sentence, 2)[0]
	_election_around(sentence)
	_threatened(sentence)
	some bluff in bluffs
	f := evidence.finding(rego.metadata.chain(), [bluff, menace, side, cause])
}

_election_around(sentence) if count(near.around(input.terms["election-matter"], sentence, 3)) > 0

# Russia is named near, or an answer is.
_threatened(sentence) if count(near.around(input.terms["russia-side"], sentence, 3)) > 0

_threatened(sentence) if count(near.around(input.terms["answer-back"], sentence, 2)) > 0

_threatened(sentence) if input.terms["threat-word"][sentence]
