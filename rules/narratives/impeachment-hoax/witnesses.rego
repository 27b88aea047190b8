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
	some [soiled, blower] in near.pairs(input.terms["whistleblower-soiled"][sentence], blowers, 8)
	_soils(soiled, blower, sentence)
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
	count(near.around(input.terms["quoted-words"], sentence, 1)) > 0
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
	some sentence, sequels in input.terms["sequel-word"]
	count(near.around(input.terms["russia-affair"], sentence, 1)) > 0
	count(near.around(input.terms["impeachment-place"], sentence, 1)) > 0
	_the_affair_or_the_hoax(sentence)
	some sequel in sequels
	f := evidence.finding(rego.metadata.chain(), [sequel])
}

_the_affair_or_the_hoax(sentence) if count(near.around(input.terms["impeachment-affair"], sentence, 1)) > 0

_the_affair_or_the_hoax(sentence) if count(near.around(input.terms["russia-hoax-affair"], sentence, 1)) > 0

_the_affair_or_the_hoax(sentence) if input.terms["ukraine-became-it"][sentence]

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

# METADATA
# title: dismissed as a hoax
# description: Somebody is told to have called the impeachment a hoax, or to have made a film of that name.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: called-a-hoax
#   weight: 0.7
#   stance: reports
#   disarm: [T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some _, acts in input.terms["called-staged"]
	some act in acts
	f := evidence.finding(rego.metadata.chain(), [act])
}

# METADATA
# title: the defence does not hold
# description: The defence that there was no quid pro quo is itself refuted.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: defence-refuted
#   weight: 0.6
#   disarm: [T0136.001]
finding contains f if {
	some _, words in input.terms["no-quid-pro-quo"]
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word])
	f.stance == "refutes"
}

# METADATA
# title: a friendly call
# description: The call was nice and friendly, said where the impeachment is spoken of.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: friendly-call
#   weight: 0.55
#   disarm: [T0136.001]
finding contains f if {
	some sentence, praises in input.terms["call-liked"]
	count(near.around(input.terms["impeachment-affair"], sentence, 1)) > 0
	count(near.around(input.terms["impeachment-strong"], sentence, 2)) > 0
	some [praise, _] in near.pairs(praises, input.terms["call-word"][sentence], 4)
	f := evidence.finding(rego.metadata.chain(), [praise])
}

# METADATA
# title: the defence fell apart
# description: The defence of no quid pro quo or a perfect call is told to have collapsed.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: defence-collapsed
#   weight: 0.6
#   stance: refutes
#   disarm: [T0136.001]
finding contains f if {
	some _, words in input.terms["defence-collapsed"]
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word])
}
