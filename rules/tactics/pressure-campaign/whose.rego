# Whose pressure it is, and of what year.
package rules.tactics["pressure-campaign"]

import data.rules.lib.near
import data.rules.lib.stance

_told_with_its_purpose(sentence) if count(near.around(input.terms["probe-word"], sentence, 3)) > 0

_told_with_its_purpose(sentence) if count(near.around(input.terms["hold-judged"], sentence, 1)) > 0

_told_with_its_purpose(sentence) if count(near.around(input.terms["hold-purpose"], sentence, 1)) > 0

# Not the loan of 2016, and not the aid debates of the war.
_of_2019(sentence) if {
	not input.terms["remove-from-office"][sentence]
	not _defended(sentence)
}

_of_2019(sentence) if {
	some [_, act] in near.before(input.terms["trump-side"][sentence], input.terms["pressure-act"][sentence], 4)
	not _loose(act, sentence)
	not _defended(sentence)
}

# The author defends it or calls for it here: that is no account.
_defended(sentence) if {
	some m in near.around(object.get(input.terms, "pressure-defence", {}), sentence, 2)
	stance.plain(m)
}

# The word presses by itself, or one of those who pressed is its subject, or Ukraine its object.
_pressing(act, sentence) if {
	not _loose(act, sentence)
	not _by_biden(act, sentence)
}

_pressing(act, sentence) if {
	count(near.before(input.terms["pressing-party"][sentence], [act], 10)) > 0
	not _by_biden(act, sentence)
}

_pressing(act, sentence) if {
	near.any([act], input.terms["pressure-target"][sentence], 5)
	not _by_biden(act, sentence)
}

_loose(act, sentence) if near.any([act], input.terms["loose-act"][sentence], -1)

# What the Bidens did or their friends say is another matter.
_by_biden(act, sentence) if {
	count(near.before(input.terms["biden-party"][sentence], [act], 5)) > 0
	count(near.before(object.get(input.terms, ["trump-side", sentence], []), [act], 3)) == 0
}
