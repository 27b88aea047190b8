# METADATA
# title: Biden–Ukraine corruption
# description: |
#   Joe Biden, his family or other US officials were bought in Ukraine, or used US power there to
#   cover it up. A rule asks for who, what and where together; the board seat, the loan condition
#   and the dismissal alone are facts, and fire nothing.
# related_resources:
# - ref: seeds/article.yaml#p10
package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: prosecutor removed to shield Burisma
# description: Joe Biden had Ukraine's prosecutor general removed to protect Burisma or his son.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: prosecutor-removed
#   weight: 0.8
#   disarm: [T0135.001, T0022.001]
finding contains f if {
	some sentence, removals in input.terms.dismissal
	not input.terms["case-asleep"][sentence]
	pairs := near.pairs(removals, near.around(input.terms["dismissed-prosecutor"], sentence, 1), 25)
	[removal, prosecutor] := min(pairs)
	motives := _nearest(input.terms.shielding, sentence)
	bidens := _nearest(input.terms["biden-party"], sentence)
	f := evidence.finding(rego.metadata.chain(), array.concat([removal, prosecutor, bidens[0]], motives))
}

# METADATA
# title: a prosecutor for a billion
# description: The loan guarantee is told as the price paid, or extorted, for the prosecutor's head.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: prosecutor-bought
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, deals in input.terms["billion-for-prosecutor"]
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.finding(rego.metadata.chain(), [deals[0], where[0]])
}

# METADATA
# title: a Biden bought in Ukraine
# description: The Bidens took or extorted bribes or dirty money in Ukraine, or grew rich there.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: biden-bribed
#   weight: 0.7
#   disarm: [T0135.001, T0066]
finding contains f if {
	some sentence, bribes in input.terms.bribery
	[bribe, biden] := min({p | some p in near.pairs(bribes, _family[sentence], 14); _told_of(sentence, p[0], p[1])})
	where := near.around(input.terms["ukraine-dealing"], sentence, 3)
	f := evidence.finding(rego.metadata.chain(), [bribe, biden, where[0]])
}

# METADATA
# title: bribes from Burisma
# description: Burisma or its owner paid bribes, told beside the Bidens.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: burisma-bribes
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, bribes in input.terms.bribery
	not input.terms["biden-party"][sentence]
	[bribe, where] := min(near.pairs(bribes, input.terms["ukraine-dealing"][sentence], 10))
	bidens := near.around(input.terms["biden-party"], sentence, 1)
	f := evidence.finding(rego.metadata.chain(), [bribe, where, bidens[0]])
}

# METADATA
# title: the Burisma affair
# description: A bribe, scheme or scandal goes by Burisma's name.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: burisma-affair
#   weight: 0.6
#   disarm: [T0022.001]
finding contains f if {
	some sentence, affairs in input.terms["burisma-affair"]
	biden := near.around(input.terms["biden-party"], sentence, 2)[0]
	f := evidence.finding(rego.metadata.chain(), [affairs[0], biden])
}

# METADATA
# title: the corrupt Biden
# description: A Biden is called corrupt, criminal or a suspect, in a text about Ukraine.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: biden-corrupt
#   weight: 0.6
#   disarm: [T0140.001]
finding contains f if {
	some sentence, guilts in input.terms["biden-guilt"]
	guilt := [g | some g in guilts; not _asked_after(sentence, g)][0]
	where := near.around(input.terms["ukraine-dealing"], sentence, 3)
	f := evidence.finding(rego.metadata.chain(), [guilt, where[0]])
}

# METADATA
# title: corruption told of Biden and Ukraine
# description: Corruption or wrongdoing, a Biden and Ukraine stand close together in one sentence.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: corruption-near-biden
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, wrongs in input.terms.crookedness
	[wrong, biden] := min({p | some p in near.pairs(wrongs, _family[sentence], 6); _told_of(sentence, p[0], p[1])})
	where := input.terms["ukraine-dealing"][sentence]
	f := evidence.finding(rego.metadata.chain(), [wrong, biden, where[0]])
}

# METADATA
# title: the slogan
# description: A name that can mean nothing but the story, such as a hashtag of the crime family.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: slogan
#   weight: 0.6
#   disarm: [T0022.001, T0140.001]
finding contains f if {
	some _, slogans in input.terms["biden-slogan"]
	some slogan in slogans
	not _in_marks(slogan)
	f := evidence.finding(rego.metadata.chain(), [slogan])
}

# In the sentence itself, or else in the one before or after it.
_nearest(by_sentence, sentence) := by_sentence[sentence]

_nearest(by_sentence, sentence) := found if {
	not by_sentence[sentence]
	found := near.around(by_sentence, sentence, 1)
	count(found) > 0
}
