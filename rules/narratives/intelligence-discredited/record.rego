# An old failure turned into a reason to believe nothing now, and the services as an idol of others.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: a failure held against them
# description: An old failure of the services is the reason why their word is not to be taken.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-01
# custom:
#   id: failure-held-against
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, doubts in input.terms["trust-doubted"]
	some [doubt, body] in near.pairs(doubts, _bodies(sentence), 10)
	failure := near.around(input.terms["past-failure"], sentence, 1)[0]
	not input.terms["foreign-setting"][sentence]
	f := _rhetorical(_of(rego.metadata.chain(), doubt, [doubt, body, failure]), doubt)
}

# METADATA
# title: an idol of the press
# description: It is held against others that they take the services for infallible, in talk of Russia and an election.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-05
# custom:
#   id: sacred-cow
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, idols in input.terms["sacred-cow"]
	some [idol, body] in near.pairs(idols, _bodies(sentence), 14)
	not stance.denied(idol)
	count(near.around(input.terms["meddling-matter"], sentence, 2)) > 0
	f := evidence.finding(rego.metadata.chain(), [idol, body])
}

_bodies(sentence) := input.terms["spy-or-fbi"][sentence]

# "Can we trust them?", asked where an old failure stands, is no question.
_rhetorical(f, doubt) := object.union(f, {"stance": "promotes"}) if {
	every m in input.mentions[doubt].modifiers {
		_no_speaker(m, doubt)
	}
} else := f

_no_speaker(m, _) if m.kind in {"questioned", "negated"}

# "Can we trust them when they say …": the saying is theirs, the question is not.
_no_speaker(m, doubt) if {
	input.mentions[input.cues[m.cue].mention].token >= input.mentions[doubt].end
	not _named_before(m)
}
