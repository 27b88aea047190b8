package rules.tactics["proxy-actor"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: praise for a proxy
# description: The author praises a person named in the reports for the material, as a hero or whistleblower.
# related_resources:
# - ref: seeds/proxy-actor.yaml#proxy-actor-en-17
# custom:
#   id: praise
#   weight: 0.7
#   disarm: [T0010, T0097.111]
finding contains f if {
	some sentence, praises in input.terms["proxy-praise"]
	some praise in praises
	some person in near.around(input.terms["praised-proxy"], sentence, 1)
	count(near.around(input.terms["praised-deed"], sentence, 2)) > 0
	not _spoke(praise, person)
	f := evidence.finding(rego.metadata.chain(), [praise, person])
}

# METADATA
# title: praise for a proxy who spoke
# description: The author praises a person named in the reports, who then is said to have testified or told.
# related_resources:
# - ref: seeds/proxy-actor.yaml#proxy-actor-en-17
# custom:
#   id: praise-who-spoke
#   weight: 0.6
#   stance: promotes
#   disarm: [T0010, T0097.111]
finding contains f if {
	some sentence, praises in input.terms["proxy-praise"]
	some [praise, person] in near.before(praises, input.terms["praised-proxy"][sentence], 4)
	count(near.around(input.terms["praised-deed"], sentence, 2)) > 0
	_spoke(praise, person)
	f := evidence.account(rego.metadata.chain(), [praise, person])
}

# "respect to him, who testified": the words before are not his own.
_spoke(praise, person) if {
	modifiers := input.mentions[praise].modifiers
	count(modifiers) > 0
	every modifier in modifiers {
		modifier.speaker == person
		input.mentions[input.cues[modifier.cue].mention].token > input.mentions[person].token
	}
}

# METADATA
# title: no agent
# description: A person is said not to be an agent, or to have no tie to any service.
# related_resources:
# - ref: seeds/proxy-actor.yaml#proxy-actor-en-23
# custom:
#   id: no-agent
#   weight: 0.7
#   stance: refutes
#   disarm: [T0093.001]
finding contains f if {
	some sentence, denials in input.terms["no-agent"]
	some denial in denials
	some topic in near.around(input.terms["agent-topic"], sentence, 1)
	not _told(denial)
	f := evidence.account(rego.metadata.chain(), [denial, topic])
}

# METADATA
# title: says that he is no agent
# description: Somebody is said to deny being an agent or having ties to a service.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-10
# custom:
#   id: denies-being-agent
#   weight: 0.6
#   stance: reports
#   disarm: [T0093.001]
finding contains f if {
	some sentence, denials in input.terms["no-agent"]
	some denial in denials
	some topic in near.around(input.terms["agent-topic"], sentence, 1)
	_told(denial)
	f := evidence.account(rego.metadata.chain(), [denial, topic])
}

# In somebody else's mouth, or asked.
_told(denial) if {
	some modifier in input.mentions[denial].modifiers
	modifier.kind in {"attributed", "quoted", "questioned"}
	not _unspoken(modifier)
}

_unspoken(modifier) if {
	modifier.kind == "quoted"
	not modifier.speaker
}
