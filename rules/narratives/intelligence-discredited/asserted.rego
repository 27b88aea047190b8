# Whether a slur is one on the services as they are: not feared, not another's, not a single man's crime.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.near

_asserted(sentence, slur) if {
	count(near.before(input.terms["not-asserted"][sentence], [slur], 3)) == 0
} else if not input.terms["not-asserted"][sentence]

# "The agencies are corrupt", "corrupt agencies"; not "a corrupt dealer cheated the agency".
_slurred(slur, bodies) := {body | some [body, _] in near.before(bodies, [slur], 6)} | {body |
	some [_, body] in near.pairs([slur], bodies, 2)
}

# "Republicans distorted the findings", "Ratcliffe's politicization of intelligence"
_bent_by_others(sentence, making) if {
	near.before(input.terms["critic-of-spies"][sentence], [making], 1) != set()
}

# "The FBI arrested a man who plotted …"
_police_work(sentence, body, plot) if {
	some work in input.terms["police-work"][sentence]
	count(near.before([body], [work], 3)) > 0
	count(near.before([work], [plot], 8)) > 0
}

# "What was supposed to be an objective assessment"
_supposed(defence) if {
	some m in input.mentions[defence].modifiers
	input.mentions[input.cues[m.cue].mention].term == "alleged"
}

# Analysts and assessments there are in every trade.
_about_spies(sentence) if count(near.around(input.terms["spy-or-fbi"], sentence, 3)) > 0

_about_spies(sentence) if count(near.around(input.terms["us-finding"], sentence, 2)) > 0

_about_spies(sentence) if count(near.around(input.terms.interfere, sentence, 2)) > 0

_about_spies(sentence) if {
	input.terms["intelligence-topic"][sentence]
	count(near.around(input.terms["russia-side"], sentence, 2)) > 0
}
