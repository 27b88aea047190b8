package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.told

# METADATA
# title: a state's effort in an election
# description: A state's campaign, effort or operation is named beside the vote that it is about.
# related_resources:
# - ref: seeds/article.yaml#p6
# custom:
#   id: state-campaign
#   weight: 0.55
#   disarm: [T0074.001]
finding contains f if {
	some sentence, campaigns in input.terms["state-campaign"]
	some [campaign, _] in near.pairs(campaigns, input.terms["vote-word"][sentence], 12)
	some state in input.terms["influence-state"][sentence]
	not _aside(campaign, sentence)
	_happened([campaign, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [campaign])
}

# METADATA
# title: messages to voters
# description: Threatening or spoofed messages to voters are traced to a state.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-en-02
# custom:
#   id: voter-threat
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, threats in input.terms["voter-threat"]
	some threat in threats
	some state in near.around(input.terms["influence-state"], sentence, 2)
	_happened([threat, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [threat, state])
}

# METADATA
# title: officers charged
# description: Officers, hackers or nationals of a state are charged over the election or stolen mail.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-17
# custom:
#   id: officers-charged
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, officers in input.terms["accused-hackers"]
	some [officer, charge] in near.pairs(officers, input.terms.charged[sentence], 14)
	count(near.around(input.terms["interference-matter"], sentence, 1)) > 0
	told.undenied([officer])
	not _accused_says(charge)
	f := evidence.account_of_spreading(rego.metadata.chain(), [charge, officer])
}

# METADATA
# title: considered and not done
# description: A state weighed such a campaign and left it, or kept to open means.
# related_resources:
# - ref: seeds/article.yaml#p7
# custom:
#   id: restraint
#   weight: 0.6
#   stance: reports
#   disarm: [T0074.001]
finding contains f if {
	some sentence, restraints in input.terms.restraint
	some restraint in restraints
	some state in near.around(input.terms["restraint-state"], sentence, 1)
	some matter in near.around(input.terms["restraint-matter"], sentence, 1)
	_of_the_vote(sentence)
	f := evidence.account(rego.metadata.chain(), [restraint, state, matter])
}

_of_the_vote(sentence) if count(near.around(input.terms["us-audience"], sentence, 1)) > 0

_of_the_vote(sentence) if input.terms.interfere[sentence]

_of_the_vote(sentence) if input.terms["influence-operation"][sentence]
