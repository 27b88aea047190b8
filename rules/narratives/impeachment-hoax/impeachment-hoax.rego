# METADATA
# title: Impeachment hoax
# description: The impeachment of 2019-20 over Ukraine was a hoax, coup or witch hunt.
# related_resources:
# - ref: seeds/article.yaml#p22
package rules.narratives["impeachment-hoax"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: the impeachment a hoax
# description: The first impeachment, its inquiry or its call goes by the name of a hoax, coup, witch hunt or show.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: staged-impeachment
#   weight: 0.7
#   disarm: [T0023.001, T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, words in input.terms["staged-word"]
	_first_impeachment(sentence)
	some [word, _] in near.pairs(words, input.terms["impeachment-affair"][sentence], 12)
	_said_of_it(word, sentence)
	not _name(word, sentence)
	f := evidence.finding(rego.metadata.chain(), [word])
}

# METADATA
# title: witch hunt in the next sentence
# description: The call or the whistleblower stands in one sentence, the hoax or witch hunt beside it in the next.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: staged-beside
#   weight: 0.5
#   disarm: [T0023.001]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, words in input.terms["staged-slogan"]
	_first_impeachment(sentence)
	count(near.around(input.terms["impeachment-affair"], sentence, 3)) > 0
	some word in words
	not _name(word, sentence)
	f := evidence.finding(rego.metadata.chain(), [word])
}

# METADATA
# title: impeached to undo an election
# description: The impeachment was to undo an election, bring down a president or hide others' corruption.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: to-undo-election
#   weight: 0.6
#   disarm: [T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, motives in input.terms["to-undo-election"]
	_first_impeachment(sentence)
	not _the_race(sentence)
	_affair_or_pretext(sentence)
	some motive in motives
	f := evidence.finding(rego.metadata.chain(), [motive])
}

# METADATA
# title: nothing wrong with the call
# description: The call with Ukraine's president was fine, friendly, lawful.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: good-call
#   weight: 0.6
#   disarm: [T0136.001, T0023.001]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, praises in input.terms["call-praised"]
	count(near.around(input.terms["impeachment-affair"], sentence, 1)) > 0
	some [praise, _] in near.pairs(praises, input.terms["call-word"][sentence], 4)
	f := evidence.finding(rego.metadata.chain(), [praise])
}

# METADATA
# title: the perfect call
# description: The slogans of the perfect call and the transcript.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: perfect-call
#   weight: 0.6
#   disarm: [T0136.001]
finding contains f if {
	input.terms["impeachment-place"]
	some _, calls in input.terms["perfect-call"]
	some call in calls
	not stance.has(call, "negated") # "he did not read the transcript" refutes nothing
	f := evidence.finding(rego.metadata.chain(), [call])
}

# METADATA
# title: he did nothing wrong
# description: In the affair of the call the president did nothing wrong, there was no crime.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: no-wrong
#   weight: 0.55
#   disarm: [T0136.001]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, words in input.terms["did-no-wrong"]
	_first_impeachment(sentence)
	count(near.around(input.terms["impeachment-affair"], sentence, 3)) > 0
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word])
}

# METADATA
# title: impeached over a phone call
# description: The ground of the impeachment was a trifle.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: trivial-ground
#   weight: 0.6
#   disarm: [T0023.001]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, grounds in input.terms["trivial-ground"]
	_first_impeachment(sentence)
	some ground in grounds
	_ground_of_it(ground, sentence)
	f := evidence.finding(rego.metadata.chain(), [ground])
}

# No other impeachment is spoken of nearby, and it is not somebody's film or dismissal.
_first_impeachment(sentence) if {
	not input.terms["called-staged"][sentence]
	count(near.around(object.get(input.terms, "impeachment-elsewhere", {}), sentence, 2)) == 0
}

# It is the race of 2016 that is told of, with no word of an impeachment.
_the_race(sentence) if {
	count(near.around(input.terms["race-of-2016"], sentence, 1)) > 0
	not input.terms["impeachment-stage"]
}
