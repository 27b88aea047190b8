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
# title: interference called a hoax
# description: Russian interference is called a hoax, a witch hunt or a myth; or it is said to be none.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-17
# custom:
#   id: called-hoax
#   weight: 0.7
#   disarm: [T0075]
finding contains f if {
	some sentence, words in input.terms["hoax-noun"]
	some [word, story] in near.pairs(words, _stories(sentence), 10)
	not input.terms["russia-hoax"][sentence]
	not stance.has(story, "negated")
	_of_the_vote(sentence)
	f := _shown(_called(rego.metadata.chain(), word), story)
}

# METADATA
# title: it was no hoax
# description: Of Russian interference it is said, in a sentence of its own, that it is no hoax.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-17
# custom:
#   id: no-hoax
#   weight: 0.7
#   disarm: [T0075]
finding contains f if {
	some sentence, words in input.terms["hoax-noun"]
	not input.terms["meddling-matter"][sentence]
	some word in words
	stance.denied(word)
	stance.has(word, "negated")
	act := near.around(input.terms.interfere, sentence, 1)[0]
	count(near.around(input.terms["russia-side"], sentence, 1)) > 0
	f := _shown(evidence.finding(rego.metadata.chain(), [word]), act)
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

# Hackers and their scams there are without any vote.
_of_the_vote(sentence) if input.terms.interfere[sentence]

_of_the_vote(sentence) if near.around(object.get(input.terms, "us-election", {}), sentence, 2) != []

_of_the_vote(sentence) if near.around(object.get(input.terms, "democrat-side", {}), sentence, 2) != []

# "He dismissed the warnings as a hoax of his rivals": the word is his who dismissed them.
_dismissed_as(word) if {
	sentence := input.mentions[word].sentence
	some [_, doubt] in near.before(input.terms.doubter[sentence], input.terms["doubt-of-finding"][sentence], 8)
	near.before([doubt], [word], 25) != set()
}

# "He calls it a hoax": the word stands in the words of denying.
_called(chain, word) := object.union(evidence.finding(chain, [word]), {"stance": "reports"}) if {
	near.any(input.terms.deny[input.mentions[word].sentence], [word], 0)
} else := object.union(evidence.finding(chain, [word]), {"stance": "reports"}) if {
	_dismissed_as(word)
} else := evidence.finding(chain, [word])

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
