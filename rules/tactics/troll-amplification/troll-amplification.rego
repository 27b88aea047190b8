# METADATA
# title: Troll amplification
# description: Fake or hired accounts, bots or coordinated copying make a message look more popular than it is.
# related_resources:
# - ref: seeds/article.yaml#p24
package rules.tactics["troll-amplification"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.told

# METADATA
# title: a known troll outfit
# description: An organisation known for running fake accounts is told of.
# related_resources:
# - ref: seeds/article.yaml#p24
# custom:
#   id: outfit
#   weight: 0.6
#   stance: reports
#   disarm: [T0091.003]
finding contains f if {
	some _, outfits in input.terms["troll-work"]
	some outfit in outfits
	told.unrefuted([outfit])
	f := evidence.account(rego.metadata.chain(), [outfit])
}

# METADATA
# title: fake accounts at work
# description: Fake accounts, bots or trolls post on politics, or are traced and removed.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-07
# custom:
#   id: fake-accounts
#   weight: 0.6
#   disarm: [T0049.001]
finding contains f if {
	some sentence, fakes in input.terms["fake-account"]
	some fake in fakes
	input.terms["account-act"][sentence]
	count(near.around(input.terms["political-online"], sentence, 1)) > 0
	not input.terms["money-fraud"][sentence]
	told.undenied([fake])
	f := evidence.account_of_spreading(rego.metadata.chain(), [fake])
}

# METADATA
# title: posing as the people of the country
# description: Someone abroad poses online as citizens, voters or activists of the target country.
# related_resources:
# - ref: seeds/troll-amplification.yaml#troll-amplification-en-03
# custom:
#   id: posing
#   weight: 0.6
#   disarm: [T0049.001]
finding contains f if {
	some sentence, poses in input.terms["pose-as"]
	some [pose, _] in near.before(poses, input.terms["ordinary-people"][sentence], 10)
	_online(sentence)
	not input.terms["money-fraud"][sentence]
	told.undenied([pose])
	f := evidence.account_of_spreading(rego.metadata.chain(), [pose])
}

_online(sentence) if count(near.around(input.terms["online-posting"], sentence, 2)) > 0

_online(sentence) if {
	input.terms["influence-state"][sentence]
	input.terms["vote-word"][sentence]
}
