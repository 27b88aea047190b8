# The affair called a hoax, whose word that is, and what it is said of.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

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
	not input.terms["ukraine-side"][sentence]
	not _spread(sentence, word)
	f := _shown(_called(rego.metadata.chain(), word), story)
}

# Hoaxes that somebody spreads are what he meddles with.
_spread(sentence, word) if near.any([word], input.terms["spreads-falsehood"][sentence], 0)

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
	stance.has(word, "negated")
	act := near.around(input.terms.interfere, sentence, 1)[0]
	count(near.around(input.terms["russia-side"], sentence, 1)) > 0
	f := _shown(evidence.finding(rego.metadata.chain(), [word]), act)
}

# Hackers and their scams there are without any vote.
_of_the_vote(sentence) if input.terms.interfere[sentence]

_of_the_vote(sentence) if near.around(object.get(input.terms, "us-election", {}), sentence, 2) != []

_of_the_vote(sentence) if near.around(object.get(input.terms, "democrat-side", {}), sentence, 2) != []

# "They concocted the tale that Russia …", "they believe the false narrative that Russia …": the word
# is the author's own, and those who made or believe the story stand right before it.
_own_name_for_it(word) if {
	every m in input.mentions[word].modifiers {
		_right_before(m, word)
	}
	near.before([word], _stories(input.mentions[word].sentence), 10) != set()
}

_right_before(m, word) if {
	cue := input.cues[m.cue].mention
	not input.mentions[cue].term in {"call", "calling", "deny"}
	near.before([cue], [word], 3) != set()
}

_right_before(m, word) if {
	near.any([input.cues[m.cue].mention], [word], -1)
}

_right_before(m, word) if {
	near.before([input.cues[m.cue].mention], [word], 1) != set()
}

# "He dismissed the warnings as a hoax of his rivals": the word is his who dismissed them.
_dismissed_as(word) if {
	sentence := input.mentions[word].sentence
	some [_, doubt] in near.before(input.terms.doubter[sentence], input.terms["doubt-of-finding"][sentence], 8)
}

# "He calls it a hoax": the word stands in the words of denying.
_called(chain, word) := object.union(evidence.finding(chain, [word]), {"stance": "reports"}) if {
	near.any(input.terms.deny[input.mentions[word].sentence], [word], 0)
} else := object.union(evidence.finding(chain, [word]), {"stance": "reports"}) if {
	_dismissed_as(word)
} else := object.union(evidence.finding(chain, [word]), {"stance": "promotes"}) if {
	_own_name_for_it(word)
} else := evidence.finding(chain, [word])
