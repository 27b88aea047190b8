# The impeachment goes by the name of a hoax ("this impeachment hoax"), whatever is then said of it:
# who does not want it, does not fear it or will not speak of it takes the name for granted.
package rules.narratives["impeachment-hoax"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: the impeachment hoax, by that name
# description: A sentence that denies or asks something else gives the first impeachment the name of a hoax or a sham.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: hoax-by-name
#   weight: 0.6
#   disarm: [T0023.001, T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, words in input.terms["staged-word"]
	_first_impeachment(sentence)
	some word in words
	_name(word, sentence)
	f := object.union(evidence.finding(rego.metadata.chain(), [word]), {"stance": _voice(word)})
}

# "this impeachment hoax", "their sham impeachment", "this No Due Process Hoax": a definite noun
# that a verb before it denies, and not "this is no hoax".
_name(word, sentence) if {
	_defined(word, sentence, 1)
	_flipped_from_afar(word)
}

# "when will this impeachment hoax end?"
_name(word, sentence) if {
	_defined(word, sentence, 0)
	stance.has(word, "questioned")
}

_defined(word, sentence, n) if {
	some [_, name] in near.pairs([word], input.terms["impeachment-affair"][sentence], 0)
	some m in [word, name]
	count(near.before(input.terms["the-word"][sentence], [m], n)) > 0
}

_flipped_from_afar(word) if {
	flips := flip.live(word)
	count(flips) > 0
	every f in flips {
		f.kind == "negated"
		cue := input.mentions[input.cues[f.cue].mention]
		input.mentions[word].token - cue.end >= 2
	}
}

_voice(word) := "reports" if {
	some modifier in input.mentions[word].modifiers
	modifier.kind == "attributed"
} else := "reports" if {
	some modifier in input.mentions[word].modifiers
	modifier.speaker
} else := "promotes"
