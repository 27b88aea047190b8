# METADATA
# title: Covert influence
# description: A state runs a hidden campaign to sway a foreign public, or hacks and leaks to that end.
# related_resources:
# - ref: seeds/article.yaml#p6
package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: a state's influence operation
# description: An influence operation, a covert campaign or its aim is laid at the door of a state.
# related_resources:
# - ref: seeds/article.yaml#p7
# custom:
#   id: state-operation
#   weight: 0.7
#   disarm: [T0002, T0074.001]
finding contains f if {
	some sentence, operations in input.terms["influence-operation"]
	some operation in operations
	not _aside(operation, sentence)
	some state in near.around(input.terms["influence-state"], sentence, 2)
	not _another_did_it(state, sentence)
	_happened([operation, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [operation, state])
}

# METADATA
# title: a state interfered
# description: A state is said to have interfered in the vote or the affairs of the United States.
# related_resources:
# - ref: seeds/article.yaml#p6
# custom:
#   id: state-interfered
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, acts in input.terms.interfere
	input.terms["us-election"][sentence]
	some [act, state] in near.pairs(acts, input.terms["influence-state"][sentence], 10)
	not _aside(act, sentence)
	_happened([act, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [act, state])
}

# METADATA
# title: ordered from the top
# description: A state's leadership ordered, approved or steered such an operation.
# related_resources:
# - ref: seeds/article.yaml#p8
# custom:
#   id: ordered
#   weight: 0.6
#   disarm: [T0002]
finding contains f if {
	some sentence, orders in input.terms["order-operation"]
	_operation_in(sentence)
	some [order, state] in _ordered_by(orders, sentence)
	not _aside(order, sentence)
	_happened([order, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [order, state])
}

# METADATA
# title: hacked and leaked
# description: A state's service or its hackers broke into political mail or networks, or put it out.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: hack-and-leak
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, hacks in input.terms["break-in"]
	some [hack, state] in near.pairs(hacks, near.around(input.terms["hacking-state"], sentence, 1), 12)
	near.any([hack], near.around(input.terms["stolen-material"], sentence, 1), 20)
	count(near.around(input.terms["political-target"], sentence, 1)) > 0
	not input.terms["other-hackers"][sentence]
	not _aside(hack, sentence)
	_happened([hack, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [hack, state])
}

# METADATA
# title: worked for or against a candidate
# description: A state worked to hurt one candidate or to help another.
# related_resources:
# - ref: seeds/article.yaml#p16
# custom:
#   id: harm-candidate
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, harms in input.terms["harm-candidate"]
	some [harm, state] in near.pairs(harms, _states(sentence), 18)
	input.terms["state-effort"][sentence]
	count(near.around(input.terms["operation-context"], sentence, 1)) > 0
	not _aside(harm, sentence)
	_happened([harm, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [harm, state])
}

_operation_in(sentence) if input.terms["operation-matter"][sentence]

_operation_in(sentence) if {
	input.terms["plain-operation"][sentence]
	input.terms["operation-context"][sentence]
}

# The letter of the former officials is a story of its own.
_aside(_, _) if count(input.terms["letter-of-51"]) > 0

# No evidence, and no "but".
_aside(_, sentence) if {
	input.terms["no-evidence"][sentence]
	not input.terms.contrast[sentence]
}

# The accusations of it are called false; false accusations that it spreads are no such thing.
_aside(act, sentence) if near.any(input.terms["false-claim"][sentence], _accusations(act, sentence), 16)

# A topic, an accusation or an invitation, and no telling of the act; or the vote of another country.
_aside(act, sentence) if count(near.before(input.terms["interference-aside"][sentence], [act], 3)) > 0

_aside(_, sentence) if input.terms["other-election"][sentence]

_aside(act, sentence) if near.any([act], input.terms["interference-topic"][sentence], 0)

_accusations(act, sentence) := [word | some [word, _] in pairs] if {
	words := input.terms["evidence-word"][sentence]
	pairs := near.before(words, [act], 16) | {[b, a] | some [a, b] in near.before([act], words, 0)}
}
