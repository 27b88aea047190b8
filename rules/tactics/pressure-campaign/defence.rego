# The pressure defended, or called for.
package rules.tactics["pressure-campaign"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: a right to press
# description: Holding back the aid for an investigation is defended or called for.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: right-to-press
#   weight: 0.8
#   disarm: [T0138.003]
finding contains f if {
	input.terms["pressure-affair"]
	some sentence, rights in input.terms["right-to-press"]
	count(near.around(input.terms["pressure-place"], sentence, 3)) > 0
	_of_the_pressure(sentence)
	some right in rights
	f := evidence.finding(rego.metadata.chain(), [right])
}

# METADATA
# title: no probe, no aid
# description: The text itself asks that aid wait until the investigation is announced.
# related_resources:
# - ref: seeds/article.yaml#p14
# custom:
#   id: no-probe-no-aid
#   weight: 0.85
#   disarm: [T0138.003, T0137.005]
finding contains f if {
	some sentence, demands in input.terms["no-probe-no-aid"]
	_for_a_probe(sentence)
	some demand in demands
	f := evidence.finding(rego.metadata.chain(), [demand])
}

_for_a_probe(sentence) if count(near.around(input.terms["rival-word"], sentence, 3)) > 0

_for_a_probe(sentence) if near.any(input.terms["pressure-target"][sentence], input.terms["probe-word"][sentence], 40)

_of_the_pressure(sentence) if count(near.around(input.terms["probe-word"], sentence, 2)) > 0

_of_the_pressure(sentence) if count(near.around(input.terms["pressure-by-name"], sentence, 2)) > 0
