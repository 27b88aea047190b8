package rules.narratives["ukraine-interfered"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

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
	f := evidence.finding(rego.metadata.chain(), [slogans[0], owners[0]])
}

# METADATA
# title: Ukraine blamed
# description: The text tells that somebody puts the blame for the interference on Ukraine.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: blamed
#   weight: 0.5
#   disarm: [T0129.010]
finding contains f if {
	some sentence, blames in input.terms["blame-ukraine"]
	settings := _nearest(input.terms["ui-setting"], sentence)
	f := evidence.account(rego.metadata.chain(), [blames[0], settings[0]])
}

# METADATA
# title: the tale told of
# description: A theory, myth or narrative of Ukraine's part in 2016 is named as such.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: tale
#   weight: 0.5
#   disarm: [T0022]
finding contains f if {
	some sentence, tales in input.terms["ukraine-tale"]
	settings := _nearest(input.terms["ui-setting"], sentence)
	f := evidence.account(rego.metadata.chain(), [tales[0], settings[0]])
}

# METADATA
# title: the CrowdStrike theory told of
# description: A theory goes by CrowdStrike's name, or the firm is brought up with Ukraine.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: crowdstrike-tale
#   weight: 0.6
#   disarm: [T0022]
finding contains f if {
	some _, tales in input.terms["crowdstrike-tale"]
	f := evidence.account(rego.metadata.chain(), [tales[0]])
}

# METADATA
# title: CrowdStrike and Ukraine
# description: The firm that examined the hack is brought up together with Ukraine.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: crowdstrike-and-ukraine
#   weight: 0.5
#   disarm: [T0022]
finding contains f if {
	some sentence, firms in input.terms.crowdstrike
	actors := _nearest(input.terms["ukraine-actor"], sentence)
	not input.terms["crowdstrike-owner"][sentence]
	f := evidence.account(rego.metadata.chain(), [firms[0], actors[0]])
}

# METADATA
# title: Russia and not Ukraine
# description: It was Russia, and not Ukraine, that interfered.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: not-ukraine
#   weight: 0.7
#   stance: refutes
finding contains f if {
	some sentence, contrasts in input.terms["russia-instead"]
	votes := _affair(sentence)
	f := evidence.finding(rego.metadata.chain(), [contrasts[0], votes[0]])
}

# The actor does the act, and no Russia stands in the way; nor is he one of the proxies.
_acts(sentence, actor, act) if {
	not input.terms["proxy-person"][sentence]
	not _russia_between(sentence, actor, act)
}

_russia_between(sentence, actor, act) if {
	some russia in input.terms["russia-side"][sentence]
	not stance.denied(russia)
	input.mentions[russia].token < input.mentions[act].token
	input.mentions[russia].token > input.mentions[actor].token - 6
}

_plain_russia(sentence) if {
	some russia in input.terms["russia-side"][sentence]
	not stance.denied(russia)
}

# The US election, or a side of it, in the sentence or next to it.
_vote(sentence) := _nearest(input.terms["us-vote"], sentence)

_vote(sentence) := found if {
	not _nearest(input.terms["us-vote"], sentence)
	found := _nearest(input.terms["trump-side"], sentence)
}

# What the affair is about: the vote, the meddling, the hack, the server.
_affair(sentence) := acts if {
	acts := _nearest(input.terms["vote-meddling"], sentence)
} else := acts if {
	acts := _nearest(input.terms.hack, sentence)
} else := _vote(sentence)

_victim(sentence) := _owner(sentence)

_victim(sentence) := found if {
	not _owner(sentence)
	found := _nearest(input.terms["democrat-side"], sentence)
}

_owner(sentence) := found if {
	found := _nearest(input.terms.dnc, sentence)
} else := found if {
	found := _nearest(input.terms.crowdstrike, sentence)
}

# In the sentence itself, or else in the one before or after it.
_nearest(by_sentence, sentence) := by_sentence[sentence]

_nearest(by_sentence, sentence) := found if {
	not by_sentence[sentence]
	found := near.around(by_sentence, sentence, 1)
	count(found) > 0
}
