package rules.narratives["ukraine-interfered"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

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
	actors := input.terms["ukraine-actor"][sentence]
	[act, actor] := min({[a, b] | some [b, a] in near.before(actors, hacks, 6)} | near.before(hacks, actors, 2))
	_acts(sentence, actor, act)
	not _blamed(sentence, actor)
	not _in_culprit(sentence, actor)
	victims := _hacked(sentence)
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
	not _russians_hack(sentence)
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
	f := _turned_within(evidence.finding(rego.metadata.chain(), [owners[0], victims[0]]), sentence, owners[0])
}

# METADATA
# title: where is the server?
# description: The Democrats' server is asked for, as one that is kept from the FBI.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: server-asked-for
#   weight: 0.55
#   disarm: [T0022]
finding contains f if {
	some sentence, slogans in input.terms["server-slogan"]
	owners := _owner(sentence)
	where := near.around(_ukrainian, sentence, 2)
	f := evidence.finding(rego.metadata.chain(), [slogans[0], owners[0], where[0]])
}

# METADATA
# title: the Ukrainian server, in mockery
# description: A Ukrainian server is spoken of in a joke.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: mocked-server
#   weight: 0.55
finding contains f if {
	some sentence, servers in input.terms["us-server"]
	[server, actor] := min(near.pairs(servers, input.terms["ukraine-actor"][sentence], 3))
	stance.has(server, "ironic")
	f := evidence.finding(rego.metadata.chain(), [server, actor])
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
	f := _forgery(rego.metadata.chain(), [ledgers[0], actors[0]])
}

# "Ukrainian involvement in the hack": whose involvement it was, and not who hacked.
_in_culprit(sentence, actor) if near.any([actor], input.terms["ukraine-culprit"][sentence], -1)

# "CrowdStrike is not owned by them": the phrase itself holds the negation.
_turned_within(f, sentence, owner) := object.union(f, {"stance": "refutes"}) if {
	near.any([owner], _negations(sentence), -1)
} else := f

_negations(sentence) := array.concat(
	object.get(input.terms, ["not", sentence], []),
	array.concat(object.get(input.terms, ["never", sentence], []), object.get(input.terms, ["not-slavic", sentence], [])),
)

# "Forged" denies the paper, and so asserts the story.
_forgery(chain, mentions) := evidence.denial(chain, mentions)

# What calls the paper a fake must not clear the forger, who stands near it.
_forgery(chain, mentions) := evidence.finding(chain, [mentions[0]]) if not stance.denied(mentions[0])

# Mentions by sentence of what makes the server a Ukrainian one.
_ukrainian[sentence] := input.terms["ukraine-actor"][sentence]

_ukrainian[sentence] := firms if {
	firms := input.terms.crowdstrike[sentence]
	not input.terms["ukraine-actor"][sentence]
}
