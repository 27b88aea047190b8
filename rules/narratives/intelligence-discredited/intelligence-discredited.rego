# METADATA
# title: Intelligence discredited
# description: US intelligence is a hopeless, partisan or lying body, and what it finds can be waved away.
# related_resources:
# - ref: seeds/article.yaml#p5
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: hopeless, bought or lying
# description: The services are called incompetent, partisan, corrupt or liars.
# related_resources:
# - ref: seeds/article.yaml#p5
# custom:
#   id: services-slurred
#   weight: 0.7
#   disarm: [T0075, T0135.001]
finding contains f if {
	some sentence, slurs in input.terms["spy-slur"]
	some [slur, body] in near.pairs(slurs, input.terms["spy-body"][sentence], 6)
	not input.terms["spies-letter"][sentence]
	not input.terms["fiction-talk"]
	f := _of(rego.metadata.chain(), slur, [slur, body])
}

# METADATA
# title: a plot at home
# description: Intelligence, or the FBI with it, spied on a candidate, staged a coup or plotted against a president.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-03
# custom:
#   id: plot-at-home
#   weight: 0.7
#   disarm: [T0135.001]
finding contains f if {
	some sentence, plots in input.terms["domestic-plot"]
	some [plot, body] in near.pairs(plots, input.terms["spy-or-fbi"][sentence], 10)
	not input.terms["foreign-setting"][sentence]
	f := _of(rego.metadata.chain(), plot, [plot, body])
}

# METADATA
# title: a conspiracy behind the findings
# description: The findings on Russia are put down to a conspiracy.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-13
# custom:
#   id: plot-behind-findings
#   weight: 0.7
#   disarm: [T0135.001]
finding contains f if {
	some sentence, plots in input.terms["domestic-plot"]
	some [plot, paper] in near.pairs(plots, input.terms["us-finding"][sentence], 8)
	f := _of(rego.metadata.chain(), plot, [plot, paper])
}

# METADATA
# title: cooked intelligence
# description: Findings were made up, bent or written to order by the services or those above them.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-09
# custom:
#   id: cooked-findings
#   weight: 0.7
#   disarm: [T0135.001, T0040]
finding contains f if {
	some sentence, makings in input.terms["cook-findings"]
	some [making, paper] in near.pairs(makings, input.terms["findings-object"][sentence], 8)
	body := near.around(input.terms["spy-boss"], sentence, 1)[0]
	f := _of(rego.metadata.chain(), making, [making, paper, body])
}

# METADATA
# title: the same people who saw weapons in Iraq
# description: An old failure is held against the services so that nothing they find need be believed.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-01
# custom:
#   id: same-people
#   weight: 0.7
#   disarm: [T0075]
finding contains f if {
	some sentence, reproaches in input.terms["same-people"]
	failure := near.around(input.terms["past-failure"], sentence, 2)[0]
	object := near.around(input.terms["spy-topic"], sentence, 3)[0]
	some reproach in reproaches
	f := _of(rego.metadata.chain(), reproach, [reproach, failure, object])
}

# METADATA
# title: nothing they say can be believed
# description: The services, or their words of confidence, deserve no belief at all.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-05
# custom:
#   id: not-to-believe
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, doubts in input.terms["not-to-believe"]
	body := near.around(input.terms["spy-or-fbi"], sentence, 1)[0]
	some doubt in doubts
	f := _of(rego.metadata.chain(), doubt, [doubt, body])
}

# A word of abuse is itself a refuting cue, and one abuse does not refute another: what turns the
# finding round is only a negation.
_of(chain, anchor, mentions) := _shown(_stated(chain, mentions[1]), mentions) if {
	_told_by_target(anchor)
} else := _shown(evidence.denial(chain, [anchor]), mentions) if {
	_abused(anchor)
} else := _shown(evidence.finding(chain, [anchor]), mentions)

_stated(chain, mention) := evidence.denial(chain, [mention]) if _abused(mention)

_stated(chain, mention) := evidence.finding(chain, [mention]) if not _abused(mention)

# What hangs on the report's own "accusing" is not said by the services of themselves.
_told_by_target(anchor) if {
	some m in input.mentions[anchor].modifiers
	m.speaker in input.terms["spy-or-fbi"][input.mentions[anchor].sentence]
	input.mentions[m.speaker].end < input.mentions[anchor].token
	input.mentions[m.speaker].end <= input.mentions[input.cues[m.cue].mention].end
}

_abused(anchor) if {
	flips := [m.cue | some m in input.mentions[anchor].modifiers; m.kind == "refuted"]
	some cue in flips
	count(near.pairs([input.cues[cue].mention], _abuse(input.mentions[anchor].sentence), 0)) > 0
}

_abuse(sentence) := array.concat(
	object.get(input.terms, ["spy-slur", sentence], []),
	array.concat(
		object.get(input.terms, ["cook-findings", sentence], []),
		object.get(input.terms, ["attack-on", sentence], []),
	),
)

_shown(f, mentions) := object.union(f, {"evidence": array.concat(
	f.evidence,
	[{"mention": m, "role": "claim"} | some m in array.slice(mentions, 1, count(mentions))],
)})
