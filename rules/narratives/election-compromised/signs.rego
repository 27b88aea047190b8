package rules.narratives["election-compromised"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near

# METADATA
# title: nobody touched the count
# description: The technical side of the vote was not attacked or altered.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: count-untouched
#   weight: 0.7
#   stance: refutes
#   disarm: [T0022.001]
finding contains f if {
	some sentence, acts in input.terms["vote-touch"]
	_about_a_count(sentence)
	some [act, thing] in near.pairs(acts, input.terms["vote-machinery"][sentence], 6)
	some mention in [act, thing]
	count(flip.live(mention)) > 0
	f := evidence.finding(rego.metadata.chain(), [act, thing])
}

# METADATA
# title: the count was right
# description: Recounts, audits and courts confirmed the result.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: count-confirmed
#   weight: 0.55
#   disarm: [T0022.001]
#   stance: refutes
finding contains f if {
	some sentence, proofs in input.terms["vote-secure"]
	_in_the_us(sentence)
	count(near.around(input.terms["vote-thing"], sentence, 1)) > 0
	some proof in proofs
	count(flip.live(proof)) == 0
	f := evidence.finding(rego.metadata.chain(), [proof])
}

# METADATA
# title: a plot from afar
# description: A foreign power, an agency or a machine far away steered the count of a US election.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: plot-from-afar
#   weight: 0.6
#   disarm: [T0022.001, T0044]
finding contains f if {
	some sentence, plotters in input.terms["vote-plotter"]
	_in_the_us(sentence)
	some [plot, plotter] in near.pairs(input.terms["vote-plot"][sentence], plotters, 8)
	some [_, thing] in near.pairs([plot, plotter], input.terms["vote-thing"][sentence], 14)
	f := evidence.finding(rego.metadata.chain(), [plot, thing, plotter])
}

# METADATA
# title: the vote hacked
# description: Voting machines, votes or totals of a US election were hacked.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: vote-hacked
#   weight: 0.6
#   disarm: [T0022.001]
finding contains f if {
	some sentence, acts in input.terms["vote-hacked"]
	_in_the_us(sentence)
	not input.terms["russia-side"][sentence]
	not input.terms["vote-prosecution"][sentence]
	not input.terms["vote-hypothetical"][sentence]
	some act in acts
	f := evidence.finding(rego.metadata.chain(), [act])
}

# METADATA
# title: the vote not hacked
# description: It is refuted that voting machines, votes or rolls of a US election were broken into.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: vote-not-hacked
#   weight: 0.6
#   disarm: [T0022.001]
finding contains f if {
	some sentence, acts in input.terms["vote-intrusion"]
	_in_the_us(sentence)
	some [act, thing] in near.pairs(acts, input.terms["vote-thing"][sentence], 6)
	f := evidence.finding(rego.metadata.chain(), [act, thing])
	f.stance == "refutes"
}

# METADATA
# title: fraud before the courts
# description: A suit, a poll or an inquiry about fraud in a US election is told of.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: fraud-in-court
#   weight: 0.55
#   stance: reports
#   disarm: [T0022.001]
finding contains f if {
	some sentence, frauds in input.terms["vote-fraud"]
	_in_the_us(sentence)
	some [fraud, forum] in near.pairs(frauds, input.terms["fraud-forum"][sentence], 5)
	f := evidence.finding(rego.metadata.chain(), [fraud, forum])
}

# The sentence or one beside it is about an election, and no other country's.
_about_a_count(sentence) if {
	_about_an_election(sentence)
	_in_no_other_country(sentence)
}

_about_a_count(sentence) if {
	input.terms["us-vote-context"][sentence]
	not input.terms["vote-abroad"][sentence]
}
