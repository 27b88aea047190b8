# Who works on a people: the state or its outfit first, then what it does to them.
package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: a people worked on from abroad
# description: A state, or an outfit of it, deceives, divides or sways Americans or spreads propaganda among them.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: people-worked-on
#   weight: 0.55
#   disarm: [T0002, T0135.003]
finding contains f if {
	some sentence, acts in input.terms["sway-public"]
	_at_americans(sentence)
	not input.terms["state-broadcast"][sentence]
	some [state, act] in near.before(_workers(sentence), acts, 24)
	not _nearer(state, act, sentence)
	not _aside(act, sentence)
	_happened([act, state])
	f := evidence.account_of_spreading(rego.metadata.chain(), [act, state])
}

_at_americans(sentence) if count(near.around(input.terms["us-audience"], sentence, 1)) > 0

# In this sentence, or in the one before where "they" or "these posts" stand in it.
_workers(sentence) := _at_work(sentence) if {
	count(_at_work(sentence)) > 0
} else := [m | some m in near.around(input.terms["troll-work"], sentence, 1)] if {
	input.terms["they-word"][sentence]
}

_at_work(sentence) := array.concat(
	object.get(input.terms, ["influence-state", sentence], []),
	object.get(input.terms, ["troll-work", sentence], []),
)

# Ukraine stands between: it is the one who is said to do it.
_nearer(state, act, sentence) if {
	some [_, other] in near.before([state], input.terms["ukraine-actor"][sentence], 24)
	count(near.before([other], [act], 24)) > 0
}
