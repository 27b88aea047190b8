package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: voices paid in secret
# description: A state pays outlets, commentators or influencers of another country by a hidden route.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-en-04
# custom:
#   id: paid-in-secret
#   weight: 0.6
#   disarm: [T0002]
finding contains f if {
	some sentence, routes in input.terms["secret-route"]
	near.any(routes, input.terms["paid-for"][sentence], 14)
	some route in routes
	near.any([route], input.terms["paid-voice"][sentence], 20)
	state := _paymaster(sentence)
	count(near.around(input.terms["us-audience"], sentence, 1)) > 0
	not _aside(route, sentence)
	_happened([route, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [route, state])
}

# METADATA
# title: sites that pass for others
# description: A state runs sites that copy real outlets or pass for local news, to reach American readers.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-uk-04
# custom:
#   id: cloned-sites
#   weight: 0.6
#   disarm: [T0002]
finding contains f if {
	some sentence, sites in input.terms["look-alike-site"]
	some site in sites
	some state in near.around(input.terms["influence-state"], sentence, 1)
	count(near.around(input.terms["us-audience"], sentence, 1)) > 0
	not _aside(site, sentence)
	_happened([site, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [site, state])
}

# METADATA
# title: turning a people against itself
# description: A state works, by words or in secret, to divide Americans or to take away their trust in the vote.
# related_resources:
# - ref: seeds/article.yaml#p6
# custom:
#   id: harm-public
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, harms in input.terms["harm-public"]
	some [harm, state] in near.pairs(harms, _states(sentence), 18)
	input.terms["spoken-war"][sentence]
	_at_voters(sentence)
	not _aside(harm, sentence)
	_happened([harm, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [harm, state])
}

_at_voters(sentence) if input.terms["us-audience"][sentence]

_at_voters(sentence) if count(near.around(input.terms["operation-context"], sentence, 1)) > 0

# A state, or an outlet of Russia's where none is named.
_paymaster(sentence) := states[0] if {
	states := near.around(input.terms["influence-state"], sentence, 1)
} else := outlets[0] if {
	outlets := near.around(input.terms["russian-state-outlet"], sentence, 1)
}

# The states of a sentence, or of the one before where "they" stand in it.
_states(sentence) := states if {
	states := input.terms["influence-state"][sentence]
} else := near.around(input.terms["influence-state"], sentence, 1) if {
	input.terms["they-word"][sentence]
}

# Who ordered: a state beside the order, or one in a sentence beside it where this one names none.
_ordered_by(orders, sentence) := pairs if {
	pairs := near.pairs(orders, input.terms["influence-state"][sentence], 8)
} else := {[orders[0], states[0]]} if {
	states := near.around(input.terms["influence-state"], sentence, 1)
	input.terms["operation-matter"][sentence]
}

# The state stands in another sentence, and this one speaks of Ukraine.
_another_did_it(state, sentence) if {
	input.terms["ukraine-actor"][sentence]
	input.mentions[state].sentence != sentence
}
