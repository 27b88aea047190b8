package rules.narratives["election-compromised"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: a result past belief
# description: The winner's total is mocked, in the author's own voice, as more than such a candidate can have got.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: result-past-belief
#   weight: 0.6
#   stance: promotes
#   disarm: [T0022.001]
finding contains f if {
	some sentence, totals in input.terms["vote-implausible"]
	_of_the_us(sentence)
	some total in totals
	not _taken_back(total)
	mock := near.around(input.terms["vote-mock"], sentence, 2)[0]
	f := evidence.finding(rego.metadata.chain(), [total, mock])
}

# METADATA
# title: a winner past belief
# description: That a candidate mocked as one without voters won is told as past belief.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: winner-past-belief
#   weight: 0.6
#   stance: promotes
#   disarm: [T0022.001]
finding contains f if {
	some sentence, wins in input.terms["result-won"]
	mocks := input.terms["candidate-mocked"][sentence]
	_of_the_us(sentence)
	some win in wins
	not stance.has(win, "quoted")
	f := evidence.finding(rego.metadata.chain(), [win, mocks[0]])
}

# Said by another, or denied. A question is a way to mock.
_taken_back(total) if {
	some modifier in input.mentions[total].modifiers
	modifier.kind in {"attributed", "quoted", "negated", "refuted", "ironic"}
	not _mocks(modifier.cue)
}

# "It does not add up": what is refuted is the total.
_mocks(cue) if {
	mention := input.cues[cue].mention
	count(near.pairs([mention], input.terms["vote-mock"][input.mentions[mention].sentence], 0)) > 0
}

# METADATA
# title: there was no fraud
# description: That there was fraud in a US election is denied in so many words.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: no-fraud
#   weight: 0.6
#   stance: refutes
#   disarm: [T0022.001]
finding contains f if {
	some sentence, denials in input.terms["no-fraud"]
	_in_the_us(sentence)
	some denial in denials
	count(flip.live(denial)) == 0
	f := evidence.finding(rego.metadata.chain(), [denial])
}

# METADATA
# title: lies about the election
# description: What is told against a US election is called false, in the text's own voice or by another.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: election-lies
#   weight: 0.55
#   stance: refutes
#   disarm: [T0022.001]
finding contains f if {
	some sentence, lies in input.terms["election-lies"]
	_in_the_us(sentence)
	some lie in lies
	count(flip.live(lie)) == 0
	not stance.has(lie, "quoted") # so-called, in scare quotes
	f := evidence.finding(rego.metadata.chain(), [lie])
}
