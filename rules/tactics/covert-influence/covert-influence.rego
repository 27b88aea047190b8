# METADATA
# title: Covert influence
# description: A state runs a hidden campaign to sway a foreign public, or hacks and leaks to that end.
# related_resources:
# - ref: seeds/article.yaml#p6
package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: a state's influence operation
# description: An influence operation, covert campaign or the like is laid at the door of a state.
# related_resources:
# - ref: seeds/article.yaml#p7
# custom:
#   id: state-operation
#   weight: 0.7
#   disarm: [T0002, T0074.001]
finding contains f if {
	some sentence, operations in input.terms["influence-operation"]
	some [operation, state] in near.pairs(operations, input.terms["influence-state"][sentence], 12)
	_asserted(operation)
	f := evidence.account_of_spreading(rego.metadata.chain(), [operation, state])
}

# METADATA
# title: a state interfered
# description: A state is said to have interfered in the election, without a denial of it.
# related_resources:
# - ref: seeds/article.yaml#p6
# custom:
#   id: state-interfered
#   weight: 0.6
#   disarm: [T0135.003]
finding contains f if {
	some sentence, acts in input.terms.interfere
	some vote in input.terms["us-election"][sentence]
	some [act, state] in near.pairs(acts, input.terms["influence-state"][sentence], 10)
	_asserted(act)
	f := evidence.account_of_spreading(rego.metadata.chain(), [act, state, vote])
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
	some operation in near.around(input.terms["operation-matter"], sentence, 0)
	some [order, state] in near.pairs(orders, input.terms["influence-state"][sentence], 8)
	_asserted(order)
	f := evidence.account_of_spreading(rego.metadata.chain(), [order, state, operation])
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
	some [hack, state] in near.pairs(hacks, input.terms["hacking-state"][sentence], 14)
	some matter in near.around(input.terms["stolen-material"], sentence, 0)
	_asserted(hack)
	f := evidence.account_of_spreading(rego.metadata.chain(), [hack, state, matter])
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
	some [harm, state] in near.pairs(harms, input.terms["influence-state"][sentence], 14)
	some effort in near.around(input.terms["state-effort"], sentence, 0)
	_asserted(harm)
	f := evidence.account_of_spreading(rego.metadata.chain(), [harm, state, effort])
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
	some [restraint, state] in near.pairs(restraints, input.terms["restraint-state"][sentence], 12)
	some matter in near.around(input.terms["restraint-matter"], sentence, 1)
	f := evidence.account(rego.metadata.chain(), [restraint, state, matter])
}

_asserted(mention) if {
	count(flip.live(mention)) == 0
	not stance.has(mention, "questioned")
	not stance.has(mention, "ironic")
}
