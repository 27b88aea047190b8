# METADATA
# title: Interference denial
# description: Russia did not interfere in US elections; the findings that it did are groundless.
# related_resources:
# - ref: seeds/article.yaml#p2
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: Russia did not interfere
# description: The interference is denied of Russia in so many words.
# related_resources:
# - ref: seeds/article.yaml#p1
# custom:
#   id: not-russia
#   weight: 0.8
#   disarm: [T0129.006]
finding contains f if {
	some sentence, acts in input.terms.interfere
	some [act, actor] in near.pairs(acts, input.terms["russia-side"][sentence], 8)
	_does(actor, act)
	not _of_another_matter(sentence)
	not _of_another_actor(sentence, act)
	not _just_a_town(sentence, actor)
	not _negated(actor)
	_denied_here(act)
	_deed_denied(actor, act)
	f := _answered(evidence.denial(rego.metadata.chain(), [act, actor]), act)
}

# METADATA
# title: Russia did not hack the Democrats
# description: The theft of the Democrats' mails is denied of Russia.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-en-03
# custom:
#   id: not-the-hack
#   weight: 0.8
#   disarm: [T0129.006]
finding contains f if {
	some sentence, hacks in input.terms.hack
	some [hack, actor] in near.pairs(hacks, input.terms["russia-side"][sentence], 8)
	target := input.terms["democrat-side"][sentence][0]
	not _of_another_matter(sentence)
	not _of_another_actor(sentence, hack)
	f := evidence.denial(rego.metadata.chain(), [hack, actor, target])
}

# METADATA
# title: somebody else, not Russia
# description: Another interfered, and not Russia.
# related_resources:
# - ref: seeds/article.yaml#p4
# custom:
#   id: not-russia-but
#   weight: 0.8
#   disarm: [T0129.006, T0140.001]
finding contains f if {
	some sentence, acts in input.terms["meddling-charge"]
	some [actor, act] in near.pairs(input.terms["russia-side"][sentence], acts, 10)
	not _of_another_matter(sentence)
	_negated(actor)
	stance.denied(actor)
	not _dealt_with(actor)
	f := evidence.denial(rego.metadata.chain(), [actor, act])
	not _told_of_ukraine(sentence, f)
}

# A tale told of Ukraine, "and not Russia", is one of Ukraine, unless Russia's own people tell it.
_told_of_ukraine(sentence, f) if {
	f.stance != "promotes"
	input.terms["ukraine-side"][sentence]
	near.around(object.get(input.terms, "russia-mouth", {}), sentence, 1) == []
}

# What is denied is a collusion with Americans, or an effect on the count: both were never found.
_of_another_matter(sentence) if {
	some m in input.terms.collude[sentence]
	stance.denied(m)
}

_of_another_matter(sentence) if input.terms["vote-outcome"][sentence]

# The vote is one of another country, and America is not named beside it.
_of_another_matter(sentence) if {
	input.terms["another-vote"][sentence]
	not input.terms["united-states"][sentence]
}

# "Russia meddled", "the meddling by Russia"; not "the meddling that was told of in Moscow".
_does(actor, act) if input.mentions[actor].token <= input.mentions[act].token

_does(actor, act) if near.before([act], [actor], 4) != set()

# The deed is laid at another state's door.
# "the interference of Ukraine": what follows the noun directly owns it.
_of_another_actor(sentence, act) if {
	count(near.before([act], input.terms["ukraine-side"][sentence], 0)) > 0
	count(near.before(input.terms["russia-side"][sentence], [act], 1)) == 0
}

_of_another_actor(sentence, act) if {
	count(near.before(input.terms["ukraine-side"][sentence], [act], 2)) > 0
}

# Moscow alone, in no talk of America or a vote, may be any of the towns of that name.
_just_a_town(sentence, actor) if {
	input.mentions[actor].term == "moscow"
	near.around(object.get(input.terms, "us-setting", {}), sentence, 2) == []
}

# Radio, not politics.
_of_another_matter(_) if input.terms["radio-noise"]

# The denial stands beside its object: the verdict of a whole fact-check may be on something else.
_denied_here(mention) if {
	some modifier in input.mentions[mention].modifiers
	modifier.kind in {"negated", "refuted"}
	here := input.sentences[input.mentions[mention].sentence]
	there := input.sentences[input.mentions[input.cues[modifier.cue].mention].sentence]
	abs(here.index - there.index) <= 1
}

_refuted(mention) if stance.has(mention, "refuted")

_negated(actor) if {
	some modifier in input.mentions[actor].modifiers
	modifier.kind == "negated"
	count(near.before([input.cues[modifier.cue].mention], [actor], 0)) > 0
}
