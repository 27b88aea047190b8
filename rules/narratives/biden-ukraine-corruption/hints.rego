package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: Kyiv forced, for the son
# description: Biden threatened or forced Ukraine in order to help his son or the son's company.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: forced-for-son
#   weight: 0.6
#   disarm: [T0135.001, T0022.001]
finding contains f if {
	some sentence, coercions in input.terms["biden-coercion"]
	[biden, coercion] := min(near.before(input.terms["biden-party"][sentence], coercions, 10))
	[_, rescue] := min(near.before([coercion], input.terms["biden-rescue"][sentence], 20))
	not _others_threat(sentence, coercion)
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.finding(rego.metadata.chain(), [coercion, biden, rescue, where[0]])
}

# METADATA
# title: just asking about the prosecutor
# description: The dismissal is told beside Biden with a wink, as if it spoke for itself.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: insinuated
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, hints in _hinted
	near.any(hints, near.around(input.terms["dismissed-prosecutor"], sentence, 1), 25)
	bidens := near.around(input.terms["biden-party"], sentence, 1)
	where := near.around(input.terms["ukraine-dealing"], sentence, 2)
	f := evidence.finding(rego.metadata.chain(), [hints[0], bidens[0], where[0]])
}

# METADATA
# title: a bribe, a Biden and Ukraine, in sentences side by side
# description: A word for a bribe stands in the sentence next to the one that names a Biden.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: bribe-beside
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, bribes in input.terms["bribe-outright"]
	not input.terms["biden-party"][sentence]
	bidens := near.around(input.terms["biden-party"], sentence, 1)
	where := near.around(input.terms["ukraine-dealing"], sentence, 1)
	f := evidence.finding(rego.metadata.chain(), [bribes[0], bidens[0], where[0]])
}

# METADATA
# title: paid in return for a favour
# description: Money went to a Biden from Ukraine, told as the price of a favour.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: paid-favour
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, pays in input.terms["plain-pay"]
	favours := input.terms["paid-favour"][sentence]
	[pay, favour] := min(near.pairs(pays, favours, 12))
	bidens := input.terms["biden-party"][sentence]
	where := near.around(input.terms["ukraine-dealing"], sentence, 1)
	f := evidence.finding(rego.metadata.chain(), [pay, bidens[0], where[0], favour])
}

# Trump's side stands by, and nobody is said to say that it was Biden.
_others_threat(sentence, coercion) if {
	input.terms["trump-side"][sentence]
	not stance.has(coercion, "attributed")
}

# The Bidens themselves, not the government under one of them.
_family[sentence] := persons if {
	some sentence, bidens in input.terms["biden-party"]
	persons := [m | some m in bidens; not _in_office(sentence, m)]
}

_in_office(sentence, mention) if {
	near.any([mention], input.terms["biden-office"][sentence], 0)
}

# Dismissals told with a wink.
_hinted[sentence] := hints if {
	some sentence, removals in input.terms.dismissal
	hints := [m | some m in removals; _winked(m)]
}

_winked(mention) if {
	some modifier in input.mentions[mention].modifiers
	input.mentions[input.cues[modifier.cue].mention].term == "insinuation"
}

# Quoted from somebody, or within quotation marks.
_in_marks(mention) if stance.has(mention, "quoted")

_in_marks(mention) if {
	some quote in input.quotes
	quote.part == input.mentions[mention].part
	quote.span[0] <= input.mentions[mention].span[0]
	quote.span[1] >= input.mentions[mention].span[1]
}
