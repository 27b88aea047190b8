# The affair put down to the losing side and the press.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: made by rivals
# description: The affair of Russian interference is said to be a plan, an invention or a purchase of the Democrats.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: made-by-rivals
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, plots in input.terms["rivals-plot"]
	rival := input.terms["rival-side"][sentence][0]
	some [plot, affair] in near.pairs(plots, _affairs(sentence), 10)
	not _of_another_matter(sentence)
	f := _shown(_shown(_plotted(rego.metadata.chain(), sentence, plot), rival), affair)
}

# METADATA
# title: the insider who leaked
# description: One of the Democrats' own people is named as the one who took or handed on their mails.
# related_resources:
# - ref: seeds/interference-denial.yaml
# custom:
#   id: insider-leaked
#   weight: 0.6
#   disarm: [T0129.006, T0140.001]
finding contains f if {
	some sentence, insiders in input.terms["own-insider"]
	some [insider, act] in near.before(insiders, input.terms["leak-act"][sentence], 6)
	mails := near.around(input.terms["mail-theft"], sentence, 1)[0]
	topic := near.around(input.terms["inquiry-topic"], sentence, 2)[0]
	f := evidence.finding(rego.metadata.chain(), [act, insider, mails, topic])
}

# METADATA
# title: Russia as their excuse
# description: Russia is the Democrats' excuse for an election that they lost.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-03
# custom:
#   id: their-excuse
#   weight: 0.55
#   disarm: [T0075, T0078]
finding contains f if {
	some sentence, excuses in input.terms["loss-excuse"]
	some [excuse, russia] in near.pairs(excuses, input.terms["russia-side"][sentence], 14)
	rival := input.terms["rival-side"][sentence][0]
	_not_elsewhere(sentence)
	f := _shown(_shown(_jibed(rego.metadata.chain(), [excuse]), russia), rival)
}

# METADATA
# title: lost, and not to Russia
# description: An American election was won or lost for other reasons, and not by Russian means.
# related_resources:
# - ref: seeds/interference-denial.yaml
# custom:
#   id: lost-not-to-russia
#   weight: 0.55
#   disarm: [T0129.006]
finding contains f if {
	some sentence, results in input.terms["lost-or-won"]
	rival := input.terms["rival-side"][sentence][0]
	some [_, means] in near.pairs(results, input.terms["russian-means"][sentence], 10)
	stance.denied(means)
	not _of_another_matter(sentence)
	_not_elsewhere(sentence)
	f := _shown(evidence.denial(rego.metadata.chain(), [means]), rival)
}

# METADATA
# title: lied to about Russia
# description: The press or the Democrats are said to have lied about Russia, in talk of an election.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: lied-about-russia
#   weight: 0.5
#   disarm: [T0075]
finding contains f if {
	some sentence, lies in input.terms["lie-about-russia"]
	some [_, lie] in near.before(input.terms["rival-side"][sentence], lies, 4)
	_not_elsewhere(sentence)
	f := evidence.finding(rego.metadata.chain(), [lie])
}

# METADATA
# title: all a hoax
# description: Of Russia and the election it is said that it is all a hoax.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: all-a-hoax
#   weight: 0.5
#   disarm: [T0075]
finding contains f if {
	some sentence, hoaxes in input.terms["all-a-hoax"]
	russia := near.around(input.terms["russia-side"], sentence, 3)[0]
	count(near.around(input.terms["us-election"], sentence, 3)) > 0
	_not_elsewhere(sentence)
	not input.terms.impeachment[sentence]
	some hoax in hoaxes
	f := evidence.finding(rego.metadata.chain(), [hoax, russia])
}

# "The hoax was made up by …": one word of abuse does not refute another.
_plotted(chain, sentence, plot) := evidence.denial(chain, [plot]) if {
	some m in input.mentions[plot].modifiers
	m.kind == "refuted"
	near.any([input.cues[m.cue].mention], input.terms.swindle[sentence], 0)
} else := evidence.finding(chain, [plot])

_affairs(sentence) := array.concat(
	object.get(input.terms, ["affair", sentence], []),
	object.get(input.terms, ["russia-hoax", sentence], []),
)
