package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: an inquiry into the Bidens' corruption
# description: The text tells that somebody inquires into, asks for or looks for corruption of the Bidens.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: wrong-inquired
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some [sentence, wrong] in _wrongs
	_asked_after(sentence, wrong)
	[_, biden] := min(near.pairs([wrong], _family[sentence], 6))
	where := near.around(input.terms["ukraine-dealing"], sentence, 1)
	f := evidence.account(rego.metadata.chain(), [wrong, biden, where[0]])
}

_wrongs contains [sentence, wrong] if {
	some term in {"dirty-deal", "biden-guilt"}
	some sentence, wrongs in input.terms[term]
	some wrong in wrongs
}

# Only inquired into, looked for or demanded; a question that asks why nobody does is another matter.
_asked_after(sentence, wrong) if {
	not input.sentences[sentence].question
	inquiries := input.terms["wrong-inquiry"][sentence]
	_stands_by(inquiries, wrong)
}

_stands_by(inquiries, wrong) if near.before(inquiries, [wrong], 2) != set()

_stands_by(inquiries, wrong) if near.any(inquiries, [wrong], -1)

# The wrong is told of this Biden: he is no mere subject of an inquiry, and nobody of Trump's side is nearer.
_told_of(sentence, wrong, biden) if {
	not _asked_after(sentence, wrong)
	not _investigated(sentence, wrong, biden)
	not _anothers(sentence, wrong, biden)
}

# "a bribe to have Biden investigated"
_investigated(sentence, wrong, biden) if {
	near.before(input.terms["asks-about"][sentence], [biden], 1) != set()
	near.before([biden], [wrong], 2) == set()
}

# "Trump's abuse of power over Biden"
_anothers(sentence, wrong, biden) if {
	some person in input.terms["trump-side"][sentence]
	not _says(person, wrong)
	input.mentions[person].token < input.mentions[biden].token
	input.mentions[wrong].end + 3 < input.mentions[biden].token
	input.mentions[wrong].token - input.mentions[person].end < 7
}

_says(person, act) if {
	some modifier in input.mentions[act].modifiers
	input.mentions[modifier.speaker].span == input.mentions[person].span
}

# Trump's side is told to have asked for it to be looked into.
_sought(sentence, deed) if {
	input.terms["trump-side"][sentence]
	near.before(input.terms["asks-about"][sentence], [deed], 4) != set()
}
