package rules.tactics["proxy-actor"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: sanctioned as part of an operation
# description: A person or front is sanctioned, charged or named over interference or work for Russia.
# related_resources:
# - ref: seeds/article.yaml#p16
# custom:
#   id: designated
#   weight: 0.6
#   disarm: [T0093.001]
finding contains f if {
	some sentence, designations in input.terms.designation
	some [designation, person] in near.pairs(designations, input.terms["proxy-or-front"][sentence], 14)
	not input.terms["troll-work"][sentence]
	count(near.around(input.terms["operation-word"], sentence, 1)) > 0
	f := evidence.account_of_spreading(rego.metadata.chain(), [designation, person])
}

# METADATA
# title: a Kyiv deputy sanctioned over interference
# description: A lawmaker or politician of Kyiv, not named, is sanctioned or charged over interference or spying.
# related_resources:
# - ref: seeds/proxy-actor.yaml#proxy-actor-en-01
# custom:
#   id: deputy-designated
#   weight: 0.55
#   disarm: [T0093.001]
finding contains f if {
	some sentence, designations in input.terms.blacklisting
	some [designation, person] in near.pairs(designations, input.terms["kyiv-deputy"][sentence], 6)
	some [_, ground] in near.pairs([designation], input.terms["designation-ground"][sentence], 12)
	f := evidence.account_of_spreading(rego.metadata.chain(), [designation, person, ground])
}

# METADATA
# title: tied to Russia
# description: A person or front named in the reports works for, is paid by or has ties to Russia or its leaders.
# related_resources:
# - ref: seeds/article.yaml#p9
# custom:
#   id: state-tie
#   weight: 0.55
#   disarm: [T0093.001]
finding contains f if {
	some sentence, ties in input.terms["service-tie"]
	some [tie, state] in near.before(ties, input.terms["russia-side"][sentence], 3)
	some [_, person] in near.pairs([tie], input.terms["proxy-or-front"][sentence], 14)
	f := evidence.account_of_spreading(rego.metadata.chain(), [tie, state, person])
}

# METADATA
# title: fed a proxy
# description: A campaign's inside figures went to a person named in the reports, a counterintelligence threat.
# related_resources:
# - ref: seeds/article.yaml#p20
# custom:
#   id: inside-figures
#   weight: 0.6
#   stance: reports
#   disarm: [T0010]
finding contains f if {
	some sentence, figures in input.terms["inside-figures"]
	some figure in figures
	some person in near.around(input.terms["proxy-person"], sentence, 1)
	f := evidence.account(rego.metadata.chain(), [figure, person])
}
