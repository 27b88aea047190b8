# The denial without a denial: who is always blamed and why, whose word is taken, and who throws
# such talk out.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: Russia as a scapegoat
# description: The charge against Russia serves as an excuse for a lost election or a pretext for sanctions.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-03
# custom:
#   id: scapegoat
#   weight: 0.6
#   disarm: [T0075, T0078]
finding contains f if {
	some sentence, excuses in input.terms.scapegoat
	some story in _pinned(sentence)
	some excuse in excuses
	f := _shown(_jibed(rego.metadata.chain(), [excuse]), story)
}

# The affair, or what the services found of Russia.
_pinned(sentence) := near.around(input.terms["meddling-story"], sentence, 1)

_pinned(sentence) := near.around(input.terms["intelligence-report"], sentence, 1)

# METADATA
# title: always Russia
# description: Russia is said to be blamed for everything, in talk of US elections.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-02
# custom:
#   id: blamed-for-all
#   weight: 0.6
#   disarm: [T0078]
finding contains f if {
	some sentence, blames in input.terms["blamed-for-all"]
	topic := _politics(sentence)
	some blame in blames
	f := _shown(_scoffed(evidence.finding(rego.metadata.chain(), [blame]), sentence, blame), topic)
}

# "Still blaming Russia?": nobody is asked, since nobody is named before the blame.
_scoffed(f, sentence, blame) := object.union(f, {"stance": "promotes"}) if {
	f.stance == "reports"
	every m in input.mentions[blame].modifiers {
		m.kind == "questioned"
	}
	input.mentions[blame].span[0] - input.sentences[sentence].span[0] <= 8
} else := f

# METADATA
# title: Russophobia in Washington
# description: The charge is put down to hatred of Russia in American politics.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-01
# custom:
#   id: russophobia
#   weight: 0.6
#   disarm: [T0078]
finding contains f if {
	some sentence, hatreds in input.terms.russophobia
	topic := input.terms["us-setting"][sentence][0]
	not input.terms["ukraine-side"][sentence]
	some hatred in hatreds
	f := evidence.finding(rego.metadata.chain(), [hatred, topic])
}

# METADATA
# title: highly likely
# description: The words "highly likely" in Cyrillic, by which findings against Russia are mocked.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-04
# custom:
#   id: highly-likely
#   weight: 0.5
#   disarm: [T0075]
finding contains f if {
	some sentence, jibes in input.terms["highly-likely"]
	topic := near.around(input.terms["us-setting"], sentence, 2)[0]
	some jibe in jibes
	f := evidence.finding(rego.metadata.chain(), [jibe, topic])
}

# METADATA
# title: the word of the accused
# description: Somebody takes Putin's word that it was not Russia, or says that it could have been anybody.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-07
# custom:
#   id: takes-his-word
#   weight: 0.6
#   disarm: [T0129.006]
finding contains f if {
	some sentence, words in input.terms["accept-denial"]
	accused := near.around(input.terms["russia-side"], sentence, 1)[0]
	topic := near.around(input.terms["doubt-topic"], sentence, 2)[0]
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word, accused, topic])
}

# METADATA
# title: the denial thrown out
# description: The denial, or the word hoax, is answered with proof or mockery.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-17
# custom:
#   id: denial-thrown-out
#   weight: 0.9
#   stance: refutes
#   disarm: [T0129.006]
finding contains f if {
	some sentence, retorts in input.terms.retort
	denial := near.around(input.terms["denying-word"], sentence, 1)[0]
	topic := near.around(input.terms["inquiry-topic"], sentence, 1)[0]
	not input.terms["ukraine-side"][sentence]
	some retort in retorts
	f := evidence.finding(rego.metadata.chain(), [retort, denial, topic])
}

# "A fairy tale for sore losers": what calls the story untrue turns no jibe at it round.
_jibed(chain, mentions) := evidence.denial(chain, mentions) if {
	stance.denied(mentions[0])
	every f in flip.live(mentions[0]) {
		flip.of_material(f)
	}
} else := evidence.finding(chain, mentions)

_politics(sentence) := near.around(input.terms["us-setting"], sentence, 2)[0]

_politics(sentence) := [m |
	some term in ["rival-side", "scapegoat", "trifles", "interfere"]
	some m in near.around(object.get(input.terms, term, {}), sentence, 1)
][0] if near.around(object.get(input.terms, "us-setting", {}), sentence, 2) == []
