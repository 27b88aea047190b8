# METADATA
# title: Proxy actor
# description: |
#   A person or front acts for a foreign service or government while appearing to act alone, by
#   supplying, voicing or releasing its material.
# related_resources:
# - ref: seeds/article.yaml#p12
package rules.tactics["proxy-actor"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: an agent of Russia
# description: A person named in the reports, or an official or adviser, is called an agent, asset or proxy of Russia.
# related_resources:
# - ref: seeds/article.yaml#p19
# custom:
#   id: foreign-agent
#   weight: 0.7
#   disarm: [T0093.001]
finding contains f if {
	some sentence, agents in input.terms["foreign-agent"]
	some agent in agents
	not _unknown(agent, sentence)
	some person in near.around(input.terms["tool-role"], sentence, 1)
	f := evidence.account_of_spreading(rego.metadata.chain(), [agent, person])
}

# METADATA
# title: an officer of a service
# description: A person named in the reports, or an official or adviser, is called an officer or recruit of a Russian service.
# related_resources:
# - ref: seeds/proxy-actor.yaml#proxy-actor-en-03
# custom:
#   id: foreign-officer
#   weight: 0.6
#   disarm: [T0093.001]
finding contains f if {
	some sentence, officers in input.terms["foreign-officer"]
	some person in near.around(input.terms["officer-role"], sentence, 1)
	some [officer, _] in near.pairs(officers, [person], 20)
	not _unknown(officer, sentence)
	f := evidence.account_of_spreading(rego.metadata.chain(), [officer, person])
}

# METADATA
# title: an agent, and nobody knew
# description: A person is called an agent of Russia in somebody's plea not to have known.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-15
# custom:
#   id: agent-unknown
#   weight: 0.6
#   stance: reports
#   disarm: [T0093.001]
finding contains f if {
	some sentence, agents in input.terms["foreign-agent"]
	some agent in agents
	_unknown(agent, sentence)
	some person in near.around(input.terms["tool-role"], sentence, 1)
	f := evidence.account(rego.metadata.chain(), [agent, person])
}

# METADATA
# title: tied to a service
# description: A person works for, is paid, run or recruited by, or has ties to a Russian service.
# related_resources:
# - ref: seeds/article.yaml#p9
# custom:
#   id: service-tie
#   weight: 0.6
#   disarm: [T0093.001, T0130.001]
finding contains f if {
	some sentence, ties in input.terms["service-tie"]
	some [tie, service] in near.pairs(ties, input.terms["any-service"][sentence], 5)
	some [_, person] in near.pairs([tie], input.terms["tool-person"][sentence], 20)
	count(near.before([service], [person], 0)) == 0
	f := evidence.account_of_spreading(rego.metadata.chain(), [tie, service])
}

# METADATA
# title: a proxy supplies the material
# description: A person or front named in the reports releases, voices or passes on the material against a candidate.
# related_resources:
# - ref: seeds/article.yaml#p16
# custom:
#   id: supplies-material
#   weight: 0.55
#   disarm: [T0010]
finding contains f if {
	some sentence, supplies in input.terms["material-supply"]
	some [supply, person] in near.pairs(supplies, input.terms["proxy-or-front"][sentence], 10)
	some [_, material] in near.pairs([supply], input.terms["spread-material"][sentence], 10)
	not near.any([supply], [material], -1)
	count(near.around(input.terms["operation-word"], sentence, 0)) > 0
	not _unproven(supply, sentence)
	f := evidence.account_of_spreading(rego.metadata.chain(), [supply, person, material])
}

# METADATA
# title: a proxy run from above
# description: Russia's leadership or a service supervised, steered or used a person named in the reports.
# related_resources:
# - ref: seeds/article.yaml#p12
# custom:
#   id: run-from-above
#   weight: 0.7
#   disarm: [T0093.001]
finding contains f if {
	some sentence, runs in input.terms["run-person"]
	some [run, state] in near.pairs(runs, input.terms["russia-side"][sentence], 8)
	some [_, person] in near.pairs([run], input.terms["proxy-or-front"][sentence], 12)
	f := evidence.account_of_spreading(rego.metadata.chain(), [run, state, person])
}

_unknown(agent, sentence) if count(near.before(input.terms.ignorance[sentence], [agent], 12)) > 0

_unknown(agent, sentence) if near.any([agent], input.terms.ignorance[sentence], 0)

# "no evidence for its claims"
_unproven(supply, sentence) if near.any([supply], input.terms["no-evidence"][sentence], 2)
