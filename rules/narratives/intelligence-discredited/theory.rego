# The deep state as a theory that others hold.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: a theory of the deep state
# description: The deep state's plot is named as a theory, a myth or an allegation, of the services or the FBI.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-19
# custom:
#   id: deep-state-theory
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, theories in input.terms["deep-state-theory"]
	some theory in theories
	body := [b | some b in near.around(input.terms["spy-or-fbi"], sentence, 1); _apart(theory, b)][0]
	f := evidence.account(rego.metadata.chain(), [theory, body])
}

# The deep state within its own theory is no body.
_apart(theory, body) if input.mentions[body].token >= input.mentions[theory].end

_apart(theory, body) if input.mentions[body].end <= input.mentions[theory].token
