# The findings of Russian interference called groundless, unproven or invented.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: the charge called groundless
# description: The findings or accusations of Russian interference are called baseless, unproven or invented.
# related_resources:
# - ref: seeds/article.yaml#p2
# custom:
#   id: groundless-accusations
#   weight: 0.7
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, accusations in input.terms.accusation
	some [accusation, act] in near.pairs(accusations, input.terms.interfere[sentence], 8)
	_refuted(accusation)
	not _dealt_with(act)
	accused := _russia_or_own(sentence)
	not _of_another_matter(sentence)
	not _of_another_actor(sentence, act)
	f := evidence.denial(rego.metadata.chain(), [accusation, accused])
}

# METADATA
# title: the report called groundless
# description: The intelligence report on the election is called baseless or without facts, on behalf of Russia.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-11
# custom:
#   id: groundless-report
#   weight: 0.6
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, reports in input.terms["us-finding"]
	accused := _russia_or_own(sentence)
	not _of_another_matter(sentence)
	not input.terms["ukraine-side"][sentence]
	some report in reports
	_refuted(report)
	count(near.around(input.terms["meddling-topic"], sentence, 1)) > 0
	f := evidence.denial(rego.metadata.chain(), [report, accused])
}

# METADATA
# title: no proof of the affair
# description: Of the Russian interference, by any of its names, there is said to be no proof or no trace.
# related_resources:
# - ref: seeds/article.yaml#p1
# custom:
#   id: story-denied
#   weight: 0.7
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, stories in input.terms["meddling-story"]
	not _of_another_matter(sentence)
	not input.terms["ukraine-side"][sentence]
	some story in stories
	_denied_here(story)
	_story_denied(story)
	f := _answered(evidence.denial(rego.metadata.chain(), [story]), story)
}

# METADATA
# title: the collusion made up
# description: The affair of collusion with Russia is called an invention or a swindle, or is said to have collapsed.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-09
# custom:
#   id: collusion-invented
#   weight: 0.7
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, stories in input.terms["collusion-story"]
	some [story, swindle] in near.pairs(stories, input.terms.swindle[sentence], 8)
	f := evidence.denial(rego.metadata.chain(), [story, swindle])
}

# METADATA
# title: the collusion a hoax
# description: The affair of collusion with Russia goes by the name of a hoax, a scam or a big lie.
# related_resources:
# - ref: seeds/interference-denial.yaml
# custom:
#   id: collusion-hoax
#   weight: 0.55
#   disarm: [T0075]
finding contains f if {
	some sentence, hoaxes in input.terms["bare-hoax"]
	some [story, hoax] in near.before(input.terms["collusion-story"][sentence], hoaxes, 8)
	some link in input.terms["is-called"][sentence]
	not input.terms["russia-hoax"][sentence]
	not input.terms.impeachment[sentence]
	f := _shown(evidence.finding(rego.metadata.chain(), [hoax]), story)
}

# "Russian meddling? Never happened.": the question is answered in the next sentence.
_answered(f, story) := object.union(f, {"stance": "promotes"}) if {
	f.stance == "reports"
	every m in input.mentions[story].modifiers {
		m.kind in {"questioned", "refuted"}
	}
	denials := [m | some m in input.mentions[story].modifiers; m.kind == "refuted"]
	every m in denials {
		input.mentions[input.cues[m.cue].mention].sentence != input.mentions[story].sentence
	}
} else := f
