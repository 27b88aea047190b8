# Whether a word for a show is said of the impeachment, or merely stands in the same sentence.
package rules.narratives["impeachment-hoax"]

import data.rules.lib.near

# The word means no less than a hoax by itself.
_said_of_it(word, sentence) if not _loose_word(word, sentence)

# "impeachment theatre", "a phony impeachment"
_said_of_it(word, sentence) if near.any([word], input.terms["impeachment-affair"][sentence], 0)

# "the impeachment was nothing but revenge"
_said_of_it(word, sentence) if {
	some [_, link] in near.before(input.terms["impeachment-affair"][sentence], input.terms["is-called"][sentence], 5)
	count(near.before([link], [word], 5)) > 0
}

_loose_word(word, sentence) if near.any([word], input.terms["staged-loose"][sentence], -1)

# The ground speaks of an impeachment, or it is "he merely asked" and the affair stands by.
_ground_of_it(ground, sentence) if not _merely(ground, sentence)

_ground_of_it(_, sentence) if count(near.around(input.terms["impeachment-affair"], sentence, 2)) > 0

_ground_of_it(_, sentence) if {
	count(near.around(input.terms["pressure-target"], sentence, 1)) > 0
	count(near.around(input.terms["rival-word"], sentence, 1)) > 0
}

_merely(ground, sentence) if ground in input.terms["merely-asked"][sentence]

_affair_or_pretext(sentence) if count(near.around(input.terms["impeachment-affair"], sentence, 2)) > 0

_affair_or_pretext(sentence) if count(near.around(input.terms["ukraine-became-it"], sentence, 1)) > 0

# A word that may be said of something else ("a partisan fight over the whistleblower") stands right
# before the whistleblower, or is said of him: "the whistleblower is a plant".
_soils(soiled, _, sentence) if not _loose_soil(soiled, sentence)

_soils(soiled, blower, _) if count(near.before([soiled], [blower], 1)) > 0

_soils(soiled, blower, sentence) if {
	some [_, link] in near.before([blower], input.terms["is-called"][sentence], 6)
	count(near.before([link], [soiled], 6)) > 0
}

_soils(soiled, blower, sentence) if {
	count(near.before([blower], [soiled], 6)) > 0
	count(near.before([blower], input.terms["with-whom"][sentence], 6)) > 0
}

_loose_soil(soiled, sentence) if near.any([soiled], input.terms["soiled-name"][sentence], -1)
