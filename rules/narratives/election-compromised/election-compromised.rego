# METADATA
# title: Election compromised
# description: Votes, ballots, rolls, machines or counts of a US election were hacked, altered or faked.
# related_resources:
# - ref: seeds/article.yaml#p23
package rules.narratives["election-compromised"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: votes altered
# description: Votes, ballots, counts or machines of a US election were altered, faked or made away with.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: votes-altered
#   weight: 0.7
#   disarm: [T0022.001, T0135.003]
finding contains f if {
	some sentence, acts in input.terms["vote-tampering"]
	_in_the_us(sentence)
	not input.terms["vote-prosecution"][sentence]
	not input.terms["vote-hypothetical"][sentence]
	some [act, _] in near.pairs(acts, input.terms["vote-thing"][sentence], 7)
	f := evidence.finding(rego.metadata.chain(), [act])
	_charged(f.stance, act, sentence)
}

# METADATA
# title: the election stolen
# description: A US election was rigged or stolen, as a whole.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: election-stolen
#   weight: 0.7
#   disarm: [T0022.001, T0078]
finding contains f if {
	some sentence, acts in input.terms["vote-stolen"]
	_in_the_us(sentence)
	not input.terms.collude[sentence]
	some act in acts
	not _rigged_by_russia(act, sentence)
	f := evidence.finding(rego.metadata.chain(), [act])
}

# METADATA
# title: fraud asserted
# description: There was fraud in a US election, in so many words.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: fraud-asserted
#   weight: 0.6
#   disarm: [T0022.001]
finding contains f if {
	some sentence, frauds in input.terms["vote-fraud"]
	_in_the_us(sentence)
	some [fraud, _] in near.pairs(frauds, input.terms["fraud-asserted"][sentence], 5)
	not _hearsay(fraud, sentence)
	f := evidence.finding(rego.metadata.chain(), [fraud])
}

# METADATA
# title: fraud spoken of
# description: Fraud in a US election is told of as others' claim, or refuted.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: fraud-claimed
#   weight: 0.55
#   disarm: [T0022.001]
finding contains f if {
	some sentence, frauds in input.terms["vote-fraud"]
	_in_the_us(sentence)
	some fraud in frauds
	f := evidence.finding(rego.metadata.chain(), [fraud])
	f.stance != "promotes"
}

# METADATA
# title: votes of the dead
# description: Dead people, aliens or others who may not vote decided a US election.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: dead-voters
#   weight: 0.65
#   disarm: [T0022.001]
finding contains f if {
	some sentence, voters in input.terms["vote-dead"]
	_in_the_us(sentence)
	not input.terms["vote-prosecution"][sentence]
	some [voter, cast] in near.pairs(voters, input.terms["vote-cast"][sentence], 6)
	f := evidence.finding(rego.metadata.chain(), [cast, voter])
}

# METADATA
# title: slogans of the steal
# description: Slogans and signs of proof that stand for the stolen election.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: steal-slogan
#   weight: 0.6
#   disarm: [T0022.001]
finding contains f if {
	some sentence, slogans in input.terms["vote-slogan"]
	_in_the_us(sentence)
	not input.terms["vote-prosecution"][sentence]
	some slogan in slogans
	f := evidence.finding(rego.metadata.chain(), [slogan])
}

# "Russia tried to rig the election" is told of Russia.
_rigged_by_russia(act, sentence) if count(near.before(input.terms["russia-side"][sentence], [act], 4)) > 0

# "claims of massive fraud"
_hearsay(fraud, sentence) if count(near.before(input.terms["fraud-hearsay"][sentence], [fraud], 1)) > 0

# "voter fraud theories", "the voter fraud commission"
_hearsay(fraud, sentence) if count(near.before([fraud], input.terms["fraud-compound"][sentence], 0)) > 0

# "almost entirely free of fraud"
_hearsay(fraud, sentence) if near.any([fraud], input.terms["no-fraud"][sentence], -1)

# An election is what the sentence or one beside it is about, and it is held in the US.
_in_the_us(sentence) if {
	_of_the_us(sentence)
	_about_an_election(sentence)
}

# The US is spoken of somewhere, and no other country's vote here.
_of_the_us(sentence) if {
	input.terms["us-vote-context"]
	_in_no_other_country(sentence)
}

_about_an_election(sentence) if count(near.around(input.terms["vote-anchor"], sentence, 1)) > 0

_in_no_other_country(sentence) if count(near.around(object.get(input.terms, "vote-abroad", {}), sentence, 1)) == 0
