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
	some sentence, acts in input.terms["ukraine-did-it"]
	votes := _vote(sentence)
	f := evidence.finding(rego.metadata.chain(), [acts[0], votes[0]])
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
# title: Ukraine hacked the Democrats
# description: Ukraine or Ukrainians broke into the Democrats' computers.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: hacked
#   weight: 0.7
#   disarm: [T0129.010]
finding contains f if {
	some sentence, hacks in input.terms.hack
	[act, actor] := min(near.pairs(hacks, input.terms["ukraine-actor"][sentence], 6))
	not _plain_russia(sentence)
	victims := _victim(sentence)
	f := evidence.finding(rego.metadata.chain(), [act, actor, victims[0]])
}

# METADATA
# title: Ukraine has the server
# description: The Democrats' server is in Ukraine, or was taken or hidden by Ukrainians.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: has-server
#   weight: 0.7
#   disarm: [T0022, T0077]
finding contains f if {
	some sentence, servers in input.terms["us-server"]
	[server, actor] := min(near.pairs(servers, input.terms["ukraine-actor"][sentence], 10))
	victims := _victim(sentence)
	f := evidence.finding(rego.metadata.chain(), [server, actor, victims[0]])
}

# METADATA
# title: CrowdStrike is Ukrainian
# description: The firm that examined the hack belongs to Ukrainians.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: crowdstrike-ukrainian
#   weight: 0.6
#   disarm: [T0022]
finding contains f if {
	some sentence, owners in input.terms["crowdstrike-owner"]
	victims := _victim(sentence)
	f := evidence.finding(rego.metadata.chain(), [owners[0], victims[0]])
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
	votes := _vote(sentence)
	f := evidence.finding(rego.metadata.chain(), [act, actor, votes[0]])
}

# METADATA
# title: the forged ledger
# description: Ukrainians forged the ledger or other evidence against Trump's people.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: forged-ledger
#   weight: 0.6
#   disarm: [T0022]
finding contains f if {
	some sentence, ledgers in input.terms["fake-ledger"]
	actors := near.around(input.terms["ukraine-actor"], sentence, 1)
	f := evidence.finding(rego.metadata.chain(), [ledgers[0], actors[0]])
}
