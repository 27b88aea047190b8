# The moment that the impeachment came at, and the plain answer to it all.
package rules.narratives["impeachment-hoax"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: funny timing
# description: The complaint or the impeachment came just as somebody asked about Biden, which is said to be no accident.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: funny-timing
#   weight: 0.6
#   disarm: [T0023.001]
finding contains f if {
	some _, hints in input.terms["timing-hint"]
	some hint in hints
	stance.has(hint, "endorsed")
	f := evidence.finding(rego.metadata.chain(), [hint])
}

# METADATA
# title: impeached for what?
# description: The author asks what the impeachment was for, as if there were nothing.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: for-what
#   weight: 0.55
#   stance: promotes
#   disarm: [T0023.001]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, words in input.terms["impeached-for-what"]
	_first_impeachment(sentence)
	_for_nothing(sentence)
	some word in words
	not _others_word(word)
	f := evidence.finding(rego.metadata.chain(), [word])
}

# The answer stands beside it: for a call, for nothing, there was no crime.
_for_nothing(sentence) if count(near.around(input.terms["for-nothing"], sentence, 1)) > 0

_for_nothing(sentence) if count(near.around(input.terms["did-no-wrong"], sentence, 1)) > 0

_others_word(word) if stance.has(word, "attributed")

_others_word(word) if stance.has(word, "quoted")

# METADATA
# title: no coup
# description: The impeachment was no coup and no hoax.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: no-coup
#   weight: 0.6
#   stance: refutes
#   disarm: [T0004]
finding contains f if {
	input.terms["impeachment-place"]
	some sentence, words in input.terms["not-a-coup"]
	count(near.around(input.terms["impeachment-affair"], sentence, 3)) > 0
	count(near.around(object.get(input.terms, "impeachment-elsewhere", {}), sentence, 2)) == 0
	some word in words
	f := evidence.finding(rego.metadata.chain(), [word])
}

# METADATA
# title: impeached for asking
# description: The president asked about corruption in Ukraine, and the impeachment was the answer.
# related_resources:
# - ref: seeds/article.yaml#p22
# custom:
#   id: for-asking
#   weight: 0.55
#   disarm: [T0023.001]
finding contains f if {
	some _, acts in input.terms["impeached-for-asking"]
	some act in acts
	not _from_nobody(act)
	f := evidence.finding(rego.metadata.chain(), [act])
}

# In quotation marks, of a speaker that is not known.
_from_nobody(act) if {
	stance.has(act, "quoted")
	not stance.has(act, "attributed")
}
