# METADATA
# title: Intelligence discredited
# description: US intelligence is a hopeless, partisan or lying body, and what it finds can be waved away.
# related_resources:
# - ref: seeds/article.yaml#p5
package rules.narratives["intelligence-discredited"]

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
	some slur in slurs
	some body in _slurred(slur, input.terms["spy-body"][sentence])
	_asserted(sentence, slur)
	not _told_by_target(slur)
	not _police_work(sentence, body, slur)
	not input.terms["spies-letter"][sentence]
	not _apart_affair(sentence)
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
	not _own_words(plot, body)
	not input.terms["fiction-talk"]
	not _police_work(sentence, body, plot)
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
	_asserted(sentence, making)
	not _bent_by_others(sentence, making)
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
	not _apart_affair(sentence)
	some doubt in doubts
	f := _of(rego.metadata.chain(), doubt, [doubt, body])
}
