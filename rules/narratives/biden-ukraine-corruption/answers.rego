package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: a fable
# description: The story is named by a word that calls it untrue, such as a myth or a fairy tale.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: fable
#   weight: 0.7
#   stance: refutes
finding contains f if {
	some sentence, fables in input.terms["biden-fable"]
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.finding(rego.metadata.chain(), [fables[0], where[0]])
}

# METADATA
# title: nothing wrong
# description: The Bidens broke no law in Ukraine, or are suspected of nothing.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: cleared
#   weight: 0.6
#   stance: refutes
finding contains f if {
	some sentence, clearances in input.terms["biden-cleared"]
	where := input.terms["ukraine-dealing"][sentence]
	f := evidence.finding(rego.metadata.chain(), [clearances[0], where[0]])
}

# METADATA
# title: took no money
# description: Biden took no money from Ukraine, or none was paid.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: took-nothing
#   weight: 0.5
#   stance: refutes
finding contains f if {
	some sentence, pays in input.terms["plain-pay"]
	not input.terms.bribery[sentence]
	[pay, biden] := min(near.pairs(pays, input.terms["biden-party"][sentence], 6))
	stance.denied(pay)
	where := input.terms["ukraine-dealing"][sentence]
	f := evidence.finding(rego.metadata.chain(), [pay, biden, where[0]])
}

# What makes a prosecutor's story this one: a Biden near by, or else the company.
_story(sentence) := found if {
	found := near.around(input.terms["biden-party"], sentence, 2)
	count(found) > 0
} else := found if {
	found := near.around(input.terms.burisma, sentence, 1)
}
