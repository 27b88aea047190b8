package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: what they say of Russia is not to be believed
# description: What the services say of Russia is waved away because of who says it.
# related_resources:
# - ref: seeds/article.yaml#p5
# custom:
#   id: not-to-believe-of-russia
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, doubts in input.terms["not-to-believe"]
	agencies := input.terms["us-intelligence"][sentence]
	[doubt, agency] := min(near.pairs(doubts, agencies, 8))
	actors := input.terms["russia-side"][sentence]
	near.before([doubt], actors, 1) == set()
	f := evidence.finding(rego.metadata.chain(), [doubt, agency, actors[0]])
}

# METADATA
# title: the old failure, and now Russia
# description: Those who were wrong before are mocked for what they now find of Russia.
# related_resources:
# - ref: seeds/article.yaml#p5
# custom:
#   id: old-failure-now-russia
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, people in input.terms["same-people"]
	failures := input.terms["past-failure"][sentence]
	actors := input.terms["russia-side"][sentence]
	f := evidence.finding(rego.metadata.chain(), [people[0], failures[0], actors[0]])
}

# METADATA
# title: absurd to claim
# description: To claim that Russia meddled is said to be absurd, whoever does.
# related_resources:
# - ref: seeds/interference-denial.yaml
# custom:
#   id: absurd-to-claim
#   weight: 0.75
#   disarm: [T0075]
finding contains f if {
	some sentence, verdicts in input.terms["absurd-verdict"]
	some [claim, act] in near.before(input.terms["claim-at-large"][sentence], _deeds(sentence), 8)
	some [_, verdict] in (near.before([act], verdicts, 8) | near.before(verdicts, [claim], 2))
	_not_elsewhere(sentence)
	f := _shown(_shown(_absurd(rego.metadata.chain(), claim, verdict, act), claim), act)
}

# "To say that Russia did not meddle is absurd" says that she did.
_absurd(chain, claim, verdict, act) := object.union(_jibed(chain, [verdict]), {"stance": "refutes"}) if {
	stance.has(act, "negated")
} else := object.union(_jibed(chain, [verdict]), {"stance": "promotes"}) if {
	_of_nobody(claim, verdict)
} else := _jibed(chain, [verdict])

# "To believe that …": nobody is said to believe it.
_of_nobody(claim, verdict) if {
	every m in input.mentions[verdict].modifiers {
		m.kind in {"attributed", "hedged"}
		near.any([input.cues[m.cue].mention], [claim], -1)
	}
}

# METADATA
# title: seriously believed
# description: A question asks whether anybody can seriously believe that Russia swayed the vote.
# related_resources:
# - ref: seeds/interference-denial.yaml
# custom:
#   id: seriously-believed
#   weight: 0.75
#   disarm: [T0075]
finding contains f if {
	some sentence, doubts in input.terms["seriously-asked"]
	some [doubt, act] in near.before(doubts, _deeds(sentence), 8)
	not stance.has(act, "negated")
	not _dealt_with(act)
	f := _shown(_asked_of_nobody(evidence.finding(rego.metadata.chain(), [doubt]), doubt), act)
}

_asked_of_nobody(f, doubt) := object.union(f, {"stance": "promotes"}) if {
	every m in input.mentions[doubt].modifiers {
		m.kind == "questioned"
	}
} else := f

# METADATA
# title: a libel to be taken back
# description: The accusation is called a libel or a lie that the United States must take back.
# related_resources:
# - ref: seeds/article.yaml#p3
# custom:
#   id: libel-to-retract
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, libels in input.terms["libel-to-retract"]
	states := input.terms["united-states"][sentence]
	f := evidence.finding(rego.metadata.chain(), [libels[0], states[0]])
}

# METADATA
# title: Russia did nothing
# description: That Russia did nothing is all that a sentence says.
# related_resources:
# - ref: seeds/article.yaml#p1
# custom:
#   id: did-nothing
#   weight: 0.6
#   disarm: [T0129.006]
finding contains f if {
	some sentence, deeds in input.terms["did-nothing"]
	some actor in input.terms["russia-side"][sentence]
	input.mentions[actor].end == input.mentions[deed].token
	input.mentions[actor].span[0] - input.sentences[sentence].span[0] <= 4
	input.sentences[sentence].span[1] - input.mentions[deed].span[1] <= 2
	f := evidence.finding(rego.metadata.chain(), [deed, actor])
}
