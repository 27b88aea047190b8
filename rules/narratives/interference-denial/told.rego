# The denial as others tell it, and as others answer it.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: turned down by Moscow
# description: The charge or the finding was rejected or denied by Russia, in the passive or with a noun.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-13
# custom:
#   id: turned-down-by
#   weight: 0.6
#   stance: reports
#   disarm: [T0129.006]
finding contains f if {
	some sentence, rejections in input.terms["rejected-by"]
	some [rejection, mouth] in near.before(rejections, _mouths(sentence), 2)
	topic := _meddling(sentence)
	not _of_another_matter(sentence)
	_not_elsewhere(sentence)
	f := evidence.finding(rego.metadata.chain(), [rejection, mouth, topic])
}

# METADATA
# title: the finding doubted at home
# description: An American politician is told to have doubted, dismissed or mocked the finding of Russian interference.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-15
# custom:
#   id: finding-doubted
#   weight: 0.6
#   stance: reports
#   disarm: [T0075]
finding contains f if {
	some sentence, doubts in input.terms["doubt-of-finding"]
	some [doubter, doubt] in near.before(input.terms.doubter[sentence], doubts, 8)
	some [_, story] in near.pairs([doubt], _stories(sentence), 12)
	not stance.denied(doubt)
	not _dealt_with(story)
	not _of_another_matter(sentence)
	_not_elsewhere(sentence)
	f := evidence.finding(rego.metadata.chain(), [doubt, doubter, story])
}

# METADATA
# title: whatever Moscow says
# description: Russia's interference is stated in the teeth of her denial.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-17
# custom:
#   id: despite-denial
#   weight: 0.8
#   stance: refutes
#   disarm: [T0129.006]
finding contains f if {
	some sentence, brushes in input.terms["denial-brushed"]
	some brush in brushes
	some act in _deeds(sentence)
	not stance.has(act, "negated")
	f := evidence.finding(rego.metadata.chain(), [brush, act])
}

# The affair by a name of its own, or interference said of Russia.
_stories(sentence) := array.concat(object.get(input.terms, ["meddling-story", sentence], []), _deeds(sentence)) if _of_russia(sentence)

# Which terms that takes, for the engine to see before any text is handed to the rules.
_of_russia(_) if input.terms["meddling-story"]

_of_russia(sentence) if input.terms["russia-side"][sentence]

_deeds(sentence) := [act |
	some term in ["interfere", "hack", "vote-swayed"]
	some act in input.terms[term][sentence]
	near.any([act], input.terms["russia-side"][sentence], 8)
]
