# What is done to ballots in good order, too (they are printed, moved, counted again, destroyed in the
# end) is a charge only where something beside it makes it one.
package rules.narratives["election-compromised"]

import data.rules.lib.near

# Told of another, or denied: others made the charge.
_charged(stance, _, _) if stance != "promotes"

_charged(_, act, sentence) if not _weak(act, sentence)

_charged(_, _, sentence) if {
	count(near.around(input.terms["vote-grave"], sentence, 1)) > 0
	not input.terms["vote-mended"][sentence]
}

_charged(_, _, sentence) if count(near.around(input.terms["vote-strange"], sentence, 1)) > 0

_weak(act, sentence) if near.any([act], input.terms["vote-weak"][sentence], -1)
