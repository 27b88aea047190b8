# METADATA
# title: Threat of retaliation
# description: The accusations against Russia, or the answers to them, wreck relations; Russia will respond unless they are dropped.
# related_resources:
# - ref: seeds/article.yaml#p3
package rules.narratives["retaliation-threat"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: Russia will answer
# description: Russia is to answer sanctions or findings with measures of its own.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-11
# custom:
#   id: russia-answers
#   weight: 0.7
#   disarm: [T0139.003]
finding contains f if {
	some sentence, answers in input.terms["answer-back"]
	cause := _cause(sentence)
	count(near.around(input.terms["us-or-russia"], sentence, 3)) > 0
	some answer in answers
	russia := _near_russia(sentence)
	_by_russia(sentence, answer)
	_about_elections(sentence)
	not _told(sentence)
	not _made_light_of(sentence)
	f := _shown(_shown(_finding(rego.metadata.chain(), sentence, [answer]), russia), cause)
}

# METADATA
# title: relations wrecked
# description: The accusations, or the sanctions for them, are said to ruin relations between the two states.
# related_resources:
# - ref: seeds/article.yaml#p3
# custom:
#   id: relations-wrecked
#   weight: 0.7
#   disarm: [T0139.003]
finding contains f if {
	some sentence, harms in input.terms["harm-ties"]
	_cause(sentence)
	count(near.around(input.terms["us-setting"], sentence, 2)) > 0
	some [harm, ties] in near.pairs(harms, input.terms["bilateral-ties"][sentence], 8)
	count(near.pairs([harm], object.get(input.terms, ["ties-soured", sentence], []), 0)) == 0
	russia := _near_russia(sentence)
	_about_elections(sentence)
	not _told(sentence)
	f := _shown(_shown(_finding(rego.metadata.chain(), sentence, [harm]), ties), russia)
}

# METADATA
# title: no talks until it is withdrawn
# description: Talk of a broken or frozen diplomacy, or the demand to withdraw the report.
# related_resources:
# - ref: seeds/retaliation-threat.yaml#retaliation-threat-en-07
# custom:
#   id: withdraw-or-else
#   weight: 0.6
#   disarm: [T0139.003, T0110]
finding contains f if {
	some sentence, phrases in input.terms["ties-phrase"]
	side := near.around(input.terms["us-or-russia"], sentence, 1)[0]
	cause := _cause(sentence)
	_about_elections(sentence)
	_with_russia(sentence)
	some phrase in phrases
	f := _shown(_shown(_finding(rego.metadata.chain(), sentence, [phrase]), side), cause)
}

# Russia's threat is told, and not made.
_told(sentence) if {
	some given in input.terms["answer-given"][sentence]
	not stance.denied(given)
}

_told(sentence) if {
	some [_, threat] in near.before(input.terms["russia-side"][sentence], input.terms.threaten[sentence], 5)
	count(near.before([threat], input.terms.menace[sentence], 12)) > 0
}

_cause(sentence) := near.around(input.terms["cause-word"], sentence, 2)[0]

# Russia stands near, or the elections do.
_with_russia(sentence) if _near_russia(sentence)

_with_russia(sentence) if _election_around(sentence)

_near_russia(sentence) := near.around(input.terms["threat-side"], sentence, 2)[0]

# Who answers is Russia or nobody named: no American body stands before it, unless as the author
# of what is answered ("US sanctions will …") or as what is hit, and Russia is not its target.
_by_russia(sentence, answer) if {
	not _by_america(sentence, answer)
	targets := object.get(input.terms, ["answer-at-russia", sentence], [])
	count(near.pairs(targets, [answer], 0)) == 0
}

_by_america(sentence, answer) if {
	some [actor, _] in near.before(input.terms["us-actor"][sentence], [answer], 4)
	count(near.pairs([actor], input.terms["cause-word"][sentence], 1)) == 0
	count(near.pairs([actor], object.get(input.terms, ["us-object", sentence], []), 0)) == 0
}

# What is called a lie is the accusation, not the threat.
_scorned(sentence, anchor) if {
	some flip in input.mentions[anchor].modifiers
	flip.kind == "refuted"
	count(near.before([input.cues[flip.cue].mention], input.terms["cause-word"][sentence], 1)) > 0
}

# These phrases hold their own negation: one before them ("if it is not withdrawn, …") adds nothing.
_scorned(_, anchor) if input.mentions[anchor].term == "ties-phrase"

_finding(chain, sentence, mentions) := evidence.denial(chain, mentions) if {
	_scorned(sentence, mentions[0])
} else := evidence.finding(chain, mentions)

# No other state, and either the elections are named or nothing else is at stake.
_about_elections(sentence) if {
	not _elsewhere(sentence)
	_nothing_else(sentence)
}

_nothing_else(sentence) if input.terms["election-matter"][sentence]

_nothing_else(sentence) if {
	_disputes(sentence, 0) == 0
	_election_around(sentence)
}

_nothing_else(sentence) if _disputes(sentence, 5) == 0

_election_around(sentence) if count(near.around(input.terms["election-matter"], sentence, 3)) > 0

_disputes(sentence, n) := count([m |
	some term in ["other-dispute", "ukraine-side"]
	some m in near.around(object.get(input.terms, term, {}), sentence, n)
])

# Another state is named, and not America.
_elsewhere(sentence) if {
	input.terms.elsewhere[sentence]
	not input.terms["united-states"][sentence]
}

_shown(f, mention) := object.union(f, {"evidence": array.concat(f.evidence, [{"mention": mention, "role": "claim"}])})
