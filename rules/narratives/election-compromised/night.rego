# The night of the count: strange things, of which two make the charge.
package rules.narratives["election-compromised"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: strange things in the night of the count
# description: A lost lead, a halted count, barred observers and late ballots, told as signs of a theft.
# related_resources:
# - ref: seeds/article.yaml#p23
# custom:
#   id: night-of-the-count
#   weight: 0.55
#   disarm: [T0022.001, T0044]
finding contains f if {
	some sentence, signs in input.terms["vote-sign"]
	_of_the_us(sentence)
	some sign in signs
	others := [m | some m in near.around(input.terms["vote-suspicion"], sentence, 2); m != sign]
	count(others) > 0
	_accusing(array.concat([sign], others))
	_enough(sign, others, sentence)
	f := evidence.finding(rego.metadata.chain(), array.concat([sign], _stated(others)))
}

# Of the words that accuse, no more than three. What is only asked beside it ("what were they
# hiding?") or waved away ("do not tell me") asks and denies nothing of the sign itself.
_stated(others) := array.slice([m | some m in others; _accuses(m); _said_plainly(m)], 0, 3)

_said_plainly(m) if {
	not stance.has(m, "questioned")
	not stance.denied(m)
}

# News tells of a lead that shrank overnight and of barred observers as well: one of the words must accuse.
_accusing(words) if {
	some word in words
	_accuses(word)
}

_accuses(word) if not input.mentions[word].term in {"vote-led", "lead-lost", "vote-course", "vote-barred", "vote-hour"}

# Two strange things, or one and something to say that it is an election.
_enough(_, others, sentence) if count(others) + count(near.around(object.get(input.terms, "vote-anchor", {}), sentence, 1)) > 1

_enough(sign, others, _) if {
	some word in array.concat([sign], others)
	input.mentions[word].term in {"lead-lost", "watchers-out"}
}

_enough(_, others, sentence) if {
	some other in others
	count(near.around(input.terms["vote-thing"], sentence, 1)) > 0
}
