# The charge of Russian interference found empty, turned down or made small.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: an empty charge
# description: A charge or a report against Russia or the speaker's country is said to be without substance, in talk of a vote.
# related_resources:
# - ref: seeds/article.yaml#p2
# custom:
#   id: empty-charge
#   weight: 0.6
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, wants in input.terms["proof-wanted"]
	_of_a_vote(sentence)
	charge := near.around(input.terms["charge-word"], sentence, 1)[0]
	accused := near.around(input.terms["russia-or-own"], sentence, 1)[0]
	_not_elsewhere(sentence)
	not input.terms.collude[sentence]
	near.around(object.get(input.terms, "charge-of-invention", {}), sentence, 0) == []
	some want in wants
	not _other_charge(sentence, want)
	f := _shown(_shown(_empty(rego.metadata.chain(), sentence, [want]), accused), charge)
}

# METADATA
# title: the charge turned down
# description: Russia, or somebody who speaks for her, is told to have rejected the charge or the findings.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-13
# custom:
#   id: rejection-told
#   weight: 0.6
#   stance: reports
#   disarm: [T0129.006]
finding contains f if {
	some sentence, rejections in input.terms["reject-finding"]
	some [mouth, rejection] in near.before(_mouths(sentence), rejections, 16)
	count(near.around(input.terms["russia-side"], sentence, 2)) > 0
	topic := _meddling(sentence)
	not _of_another_matter(sentence)
	_not_elsewhere(sentence)
	f := evidence.finding(rego.metadata.chain(), [rejection, mouth, topic])
}

# METADATA
# title: a leak, not a hack
# description: The Democrats' mails are said to have been leaked by one of their own.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-03
# custom:
#   id: inside-leak
#   weight: 0.6
#   disarm: [T0129.006, T0040]
finding contains f if {
	some sentence, leaks in input.terms["inside-leak"]
	mails := near.around(input.terms["mail-theft"], sentence, 1)[0]
	russia := near.around(input.terms["inquiry-topic"], sentence, 2)[0]
	some leak in leaks
	f := _shown(_shown(_empty(rego.metadata.chain(), sentence, [leak]), mails), russia)
}

# METADATA
# title: a few pictures on Facebook
# description: The operation is made small, and the outcry over it laughed at.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-02
# custom:
#   id: trifles
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, trifles in input.terms.trifles
	scoff := near.around(input.terms["nothing-to-show"], sentence, 1)[0]
	russia := near.around(input.terms["russia-or-own"], sentence, 3)[0]
	some trifle in trifles
	f := _shown(_shown(_empty(rego.metadata.chain(), sentence, [trifle]), scoff), russia)
}

_of_a_vote(sentence) if near.around(object.get(input.terms, "us-election", {}), sentence, 1) != []

_of_a_vote(sentence) if near.around(object.get(input.terms, "robert-mueller", {}), sentence, 1) != []

# What hangs on the charge's own "claim that" is said of the charge, not by those who make it; and
# one word of abuse does not refute another ("an empty, baseless charge").
_empty(chain, sentence, mentions) := _of_charge(chain, charges[0], mentions) if {
	charges := [charge |
		some m in input.mentions[mentions[0]].modifiers
		m.kind == "attributed"
		some charge in _charges(sentence)
		near.any([input.cues[m.cue].mention], [charge], 0)
	]
} else := evidence.denial(chain, mentions) if {
	_rejected_by_speaker(mentions[0])
} else := evidence.denial(chain, mentions) if {
	some m in input.mentions[mentions[0]].modifiers
	m.kind in {"refuted", "negated"}
	count(near.pairs([input.cues[m.cue].mention], input.terms["proof-wanted"][sentence], 0)) > 0
} else := evidence.finding(chain, mentions)

_of_charge(chain, charge, mentions) := _shown(evidence.denial(chain, [charge]), mentions[0]) if {
	stance.denied(charge)
} else := _shown(evidence.finding(chain, [charge]), mentions[0])

_charges(sentence) := array.concat(
	object.get(input.terms, ["charge-word", sentence], []),
	object.get(input.terms, ["nothing-to-show", sentence], []),
)

_meddling(sentence) := near.around(input.terms["meddling-matter"], sentence, 1)[0]

_meddling(sentence) := near.around(input.terms["charge-word"], sentence, 1)[0] if {
	_around("meddling-matter", sentence) == []
	_around("us-setting", sentence) != []
}

_meddling(sentence) := near.around(input.terms.hack, sentence, 1)[0] if {
	_around("charge-word", sentence) == []
	_at_home(sentence)
}

_at_home(sentence) if _around("us-setting", sentence) != []

_at_home(sentence) if _around("democrat-side", sentence) != []

_not_elsewhere(sentence) if {
	_around("ukraine-side", sentence) == []
	_around("other-dispute", sentence) == []
	_around("steele-dossier", sentence) == []
	not input.terms["vote-outcome"][sentence]
}

# The empty charge is one against Biden, or one that somebody spreads.
_other_charge(sentence, want) if count(near.pairs(input.terms["biden-family"][sentence], [want], 4)) > 0

_other_charge(sentence, want) if near.any([want], input.terms["spreads-falsehood"][sentence], 0)

_around(term, sentence) := near.around(object.get(input.terms, term, {}), sentence, 1)

_mouths(sentence) := array.concat(
	object.get(input.terms, ["russia-mouth", sentence], []),
	object.get(input.terms, ["russia-side", sentence], []),
)
