# METADATA
# title: Ukraine interfered
# description: |
#   Ukraine, and not or not only Russia, interfered in a US election, hacked the Democrats or keeps
#   their server. Ukraine must be the one who acts; interference in Ukraine is another story.
# related_resources:
# - ref: seeds/article.yaml#p4
package rules.narratives["ukraine-interfered"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: Ukraine meddled
# description: Ukraine is the subject of an act of meddling in a US election.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: meddled
#   weight: 0.7
#   disarm: [T0077, T0129.010]
finding contains f if {
	some sentence, acts in input.terms["vote-meddling"]
	actors := input.terms["ukraine-actor"][sentence]
	[actor, act] := min({p | some p in near.before(actors, acts, 8); _acts(sentence, p[0], p[1])})
	not _inquired(sentence, act)
	votes := _vote(sentence)
	f := evidence.finding(rego.metadata.chain(), [act, actor, votes[0]])
}

# METADATA
# title: Ukrainian meddling
# description: Ukrainian interference or collusion goes by that name.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: ukrainian-meddling
#   weight: 0.7
#   disarm: [T0077, T0129.010]
finding contains f if {
	some sentence, acts in input.terms["ukraine-meddling"]
	some act in acts
	not _in_marks(act)
	not _inquired(sentence, act)
	f := evidence.finding(rego.metadata.chain(), [act])
}

# METADATA
# title: it was Ukraine
# description: Ukraine is named as the one behind the interference or the break-in.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: culprit
#   weight: 0.6
#   disarm: [T0129.010]
finding contains f if {
	some sentence, acts in input.terms["ukraine-culprit"]
	affairs := _affair(sentence)
	f := evidence.finding(rego.metadata.chain(), [acts[0], affairs[0]])
}

# METADATA
# title: collusion with Ukraine
# description: Democrats are said to have colluded with Ukraine over an election.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: collusion
#   weight: 0.6
#   disarm: [T0077]
finding contains f if {
	some sentence, acts in input.terms["ukraine-collusion"]
	sides := input.terms["democrat-side"][sentence]
	near.any(acts, sides, 8)
	votes := _vote(sentence)
	f := evidence.finding(rego.metadata.chain(), [acts[0], sides[0], votes[0]])
}

# METADATA
# title: Ukraine instead of Russia
# description: Ukraine is put in Russia's place as the one who interfered or hacked.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: instead-of-russia
#   weight: 0.7
#   disarm: [T0077, T0004]
finding contains f if {
	some sentence, contrasts in input.terms["ukraine-instead"]
	votes := _affair(sentence)
	f := evidence.finding(rego.metadata.chain(), [contrasts[0], votes[0]])
}

# METADATA
# title: Ukraine took sides
# description: Ukraine worked for one US candidate or against another, or dug up dirt for one.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: took-sides
#   weight: 0.6
#   disarm: [T0077]
finding contains f if {
	some sentence, acts in input.terms["for-clinton"]
	actors := _nearest(input.terms["ukraine-actor"], sentence)
	[actor, act] := min({p | some p in near.before(actors, acts, 16); _acts(sentence, p[0], p[1])})
	votes := _contest(sentence)
	f := evidence.finding(rego.metadata.chain(), [act, actor, votes[0]])
}
