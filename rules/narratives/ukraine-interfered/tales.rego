package rules.narratives["ukraine-interfered"]

import data.rules.lib.evidence

# METADATA
# title: Ukrainian meddling, in quotation marks
# description: Somebody's phrase of Ukrainian interference is held at a distance.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: meddling-quoted
#   weight: 0.6
#   disarm: [T0077]
finding contains f if {
	some _, acts in input.terms["ukraine-meddling"]
	some act in acts
	_in_marks(act)
	f := evidence.account(rego.metadata.chain(), [act])
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
	_brought_up(sentence)
	f := evidence.account(rego.metadata.chain(), [firms[0], actors[0]])
}

# Not the firm's everyday work: Trump, Ukraine's president or the vote are near.
_brought_up(sentence) if _vote(sentence)

_brought_up(sentence) if _nearest(input.terms["volodymyr-zelensky"], sentence)

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
