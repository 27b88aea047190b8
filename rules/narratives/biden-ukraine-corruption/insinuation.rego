package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: what Biden did there
# description: A misdeed of Biden's in Ukraine is taken as known, often to turn an accusation round.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: biden-deed
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, deeds in input.terms["biden-deed"]
	not _sought(sentence, deeds[0])
	where := near.around(input.terms["ukraine-dealing"], sentence, 3)
	f := evidence.finding(rego.metadata.chain(), [deeds[0], where[0]])
}

# METADATA
# title: the other quid pro quo
# description: Beside the call, Biden is named as the one who did make a corrupt demand.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: biden-not-trump
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, deeds in input.terms["biden-deed"]
	near.any(deeds, input.terms.condition[sentence], 8)
	not _sought(sentence, deeds[0])
	f := evidence.finding(rego.metadata.chain(), [deeds[0]])
}

# METADATA
# title: a job without qualification
# description: Hunter Biden's seat is asked about as a job that no qualification explains.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: unearned-seat
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, jobs in input.terms["insider-job"]
	input.sentences[sentence].question
	bidens := _nearest(input.terms["biden-party"], sentence)
	where := near.around(input.terms["ukraine-dealing"], sentence, 2)
	f := evidence.finding(rego.metadata.chain(), [jobs[0], bidens[0], where[0]])
}

# METADATA
# title: a war for the Bidens
# description: Ukraine is ruled, fought over or ruined for the Bidens' gain or to bury the traces.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: biden-war
#   weight: 0.6
#   disarm: [T0135.001, T0066]
finding contains f if {
	some sentence, wars in input.terms["biden-war"]
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.finding(rego.metadata.chain(), [wars[0], where[0]])
}

# METADATA
# title: an inquiry killed
# description: The Bidens or US officials killed an inquiry into Burisma, or shielded it.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: inquiry-killed
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, kills in input.terms["probe-killed"]
	[_, kill] := min(near.before(_thieves(sentence), kills, 14) | _holding(_thieves(sentence), kills))
	where := _nearest(input.terms["ukraine-dealing"], sentence)
	f := evidence.finding(rego.metadata.chain(), [kill, _thieves(sentence)[0], where[0]])
}

# METADATA
# title: the tapes prove it
# description: Recordings or papers from Kyiv are put forward as proof against Biden.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: tapes-prove
#   weight: 0.6
#   disarm: [T0089, T0135.001]
finding contains f if {
	some sentence, tapes in _tapes
	proofs := _nearest(input.terms["bribery-proof"], sentence)
	bidens := _nearest(input.terms["biden-party"], sentence)
	f := evidence.finding(rego.metadata.chain(), [proofs[0], tapes[0], bidens[0]])
}

# METADATA
# title: US diplomats who steal
# description: US diplomats skim the aid, or hand out lists of people who must not be prosecuted.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: diplomat-graft
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, thefts in input.terms["diplomat-graft"]
	thieves := _thieves(sentence)
	where := near.around(input.terms["ukraine-dealing"], sentence, 1)
	f := evidence.finding(rego.metadata.chain(), [thefts[0], thieves[0], where[0]])
}

# METADATA
# title: the slogan, in quotation marks
# description: Somebody's slogan is held at a distance.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: slogan-quoted
#   weight: 0.5
#   disarm: [T0022.001]
finding contains f if {
	some _, slogans in input.terms["biden-slogan"]
	some slogan in slogans
	_in_marks(slogan)
	f := evidence.account(rego.metadata.chain(), [slogan])
}

_thieves(sentence) := found if {
	found := _nearest(input.terms["biden-party"], sentence)
} else := _nearest(input.terms["us-mission"], sentence)

_tapes[sentence] := input.terms["derkach-tapes"][sentence]

_tapes[sentence] := tapes if {
	tapes := input.terms["bribery-tapes"][sentence]
	not input.terms["derkach-tapes"][sentence]
}

# A phrase such as "father covered the son's firm" names the doer and holds the act.
_holding(doers, acts) := {[doer, act] |
	some [doer, act] in near.pairs(doers, acts, 0)
	input.mentions[doer].token <= input.mentions[act].token
}
