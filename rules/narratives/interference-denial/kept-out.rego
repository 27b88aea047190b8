# Russia kept out of it: no part in the vote, no say in who won.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.flip
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: Russia kept out of it
# description: Russia is said to have kept out of the vote, to have had no part in it or to be blamed wrongly.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-11
# custom:
#   id: kept-out
#   weight: 0.7
#   disarm: [T0129.006]
finding contains f if {
	some sentence, acts in input.terms["stay-out"]
	some act in acts
	actor := [a | some a in near.around(input.terms["russia-or-own"], sentence, 1); not _owns_deed(act, a)][0]
	_between_these_two(sentence)
	not _abroad(sentence)
	topic := _kept_out_of(sentence)
	not _of_another_matter(sentence)
	f := _shown(_kept_out(rego.metadata.chain(), [act, actor]), topic)
}

# "Moscow rejected the report and said that it had kept out": who rejects denies with these words,
# and does not deny them.
_kept_out(chain, mentions) := evidence.denial(chain, mentions) if {
	_rejected_by_speaker(mentions[0])
} else := evidence.denial(chain, mentions) if {
	_in_concord(mentions[0])
} else := evidence.finding(chain, mentions)

# Slavic languages say "no Russians nowhere not meddled", and mean one negation.
_in_concord(act) if {
	near.any([act], input.terms["not-slavic"][input.mentions[act].sentence], -1)
	every m in flip.on(act) {
		m.kind == "negated"
	}
}

_rejected_by_speaker(mention) if {
	some flip in input.mentions[mention].modifiers
	flip.kind == "refuted"
	some saying in input.mentions[mention].modifiers
	saying.kind == "attributed"
	saying.cue == flip.cue
}

# METADATA
# title: no part at all
# description: That Russia had any part in the meddling or the theft of the mails is denied.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-12
# custom:
#   id: part-denied
#   weight: 0.7
#   disarm: [T0129.006]
finding contains f if {
	some sentence, parts in input.terms["had-a-part"]
	some [actor, part] in near.before(input.terms["russia-side"][sentence], parts, 3)
	stance.denied(part)
	topic := _had_a_part_in(sentence)
	not _of_another_matter(sentence)
	_not_elsewhere(sentence)
	f := _shown(evidence.denial(rego.metadata.chain(), [part, actor]), topic)
}

_had_a_part_in(sentence) := _kept_out_of(sentence)

_had_a_part_in(sentence) := near.around(input.terms["mail-theft"], sentence, 1)[0]

# METADATA
# title: Russia did not choose their president
# description: It is denied of Russia that she swayed how Americans vote or chose their president.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-11
# custom:
#   id: did-not-choose
#   weight: 0.7
#   disarm: [T0129.006]
finding contains f if {
	some sentence, acts in input.terms["vote-swayed"]
	some [actor, act] in near.before(input.terms["russia-side"][sentence], acts, 10)
	not _of_another_matter(sentence)
	not input.terms["spies-letter"][sentence]
	f := evidence.denial(rego.metadata.chain(), [act, actor])
}

# METADATA
# title: we did not meddle
# description: A speaker of the accused country denies the meddling in the first person.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-09
# custom:
#   id: not-us
#   weight: 0.7
#   disarm: [T0129.006]
finding contains f if {
	some sentence, acts in input.terms.interfere
	some [own, act] in near.before(input.terms["own-side"][sentence], acts, 6)
	count(near.around(input.terms["russia-side"], sentence, 2)) > 0
	not input.terms["ukraine-side"][sentence]
	f := evidence.denial(rego.metadata.chain(), [act, own])
}

# "We" of another sentence may be anybody, where neither Russia nor America is named.
_between_these_two(sentence) if input.terms["own-side"][sentence]

_between_these_two(sentence) if near.around(object.get(input.terms, "russia-side", {}), sentence, 2) != []

_between_these_two(sentence) if near.around(object.get(input.terms, "united-states", {}), sentence, 1) != []

# Another country's affairs, and no word of America.
_abroad(sentence) if {
	input.terms.elsewhere[sentence]
	not input.terms["united-states"][sentence]
	not input.terms["us-election"][sentence]
}

# "He had no hand in the Russian meddling": whose meddling it was, and not who had no hand in it.
_owns_deed(act, actor) if {
	count(near.before([act], [actor], 3)) > 0
	count(near.before([actor], input.terms[term][input.mentions[act].sentence], 0)) > 0
}

_kept_out_of(sentence) := near.around(input.terms["meddling-topic"], sentence, 1)[0]

_kept_out_of(sentence) := near.around(input.terms.hack, sentence, 1)[0] if {
	near.around(object.get(input.terms, "meddling-topic", {}), sentence, 1) == []
	_at_home(sentence)
}

_russia_or_own(sentence) := near.around(input.terms["russia-or-own"], sentence, 1)[0]
