package rules.narratives["impeachment-hoax"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: the whistleblower discredited
# description: The whistleblower of 2019 is fake, planted or partisan, or knew it from hearsay.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: whistleblower-discredited
#   weight: 0.6
#   disarm: [T0135.001, T0023.001]
finding contains f if {
	input.terms["impeachment-affair"]
	some sentence, blowers in input.terms["whistleblower-word"]
	some [soiled, _] in near.pairs(input.terms["whistleblower-soiled"][sentence], blowers, 8)
	f := evidence.finding(rego.metadata.chain(), [soiled])
}

# METADATA
# title: Schiff made it up
# description: The chairman of the inquiry invented or twisted the words of the call.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: chairman-made-it-up
#   weight: 0.65
#   disarm: [T0135.001]
finding contains f if {
	input.terms["impeachment-affair"]
	some sentence, persons in input.terms["schiff-word"]
	count(near.around(input.terms["call-word"], sentence, 1)) > 0
	some [act, _] in near.pairs(input.terms["made-up-quotation"][sentence], persons, 10)
	f := evidence.finding(rego.metadata.chain(), [act])
}

# METADATA
# title: the Russia story's sequel
# description: The Ukraine affair is the Russia investigation over again.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: sequel
#   weight: 0.6
#   disarm: [T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, sequels in input.terms["sequel-word"]
	count(near.around(input.terms["russia-affair"], sentence, 1)) > 0
	count(near.around(input.terms["impeachment-place"], sentence, 1)) > 0
	count(near.around(input.terms["impeachment-affair"], sentence, 1)) > 0
	some sequel in sequels
	f := evidence.finding(rego.metadata.chain(), [sequel])
}

# METADATA
# title: mockery of the coup
# description: Those who call the impeachment a coup or a hoax are mocked.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: mocked
#   weight: 0.7
#   stance: refutes
#   disarm: [T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some _, words in input.terms["impeachment-mocked-coup"]
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word])
}
