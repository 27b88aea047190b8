# Who says it, and of whom.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near

# A word of abuse is itself a refuting cue, and one abuse does not refute another: what turns the
# finding round is only a negation.
_of(chain, anchor, mentions) := _shown(_stated(chain, mentions[1]), mentions) if {
	_told_by_target(anchor)
} else := _shown(_abusive(evidence.denial(chain, [anchor]), anchor), mentions) if {
	_abused(anchor)
} else := _shown(evidence.finding(chain, [anchor]), mentions)

# "They lied. And for those lies nobody was punished": what calls them lies gives them to nobody.
_abusive(f, anchor) := object.union(f, {"stance": "promotes"}) if {
	f.stance == "reports"
	every m in input.mentions[anchor].modifiers {
		not m.speaker
	}
} else := f

_stated(chain, mention) := evidence.denial(chain, [mention]) if _abused(mention)

_stated(chain, mention) := evidence.finding(chain, [mention]) if not _abused(mention)

# A service that tells of a plot does not confess to it.
_own_words(plot, body) if {
	some m in input.mentions[plot].modifiers
	m.speaker == body
	_named_before(m)
}

# What hangs on the report's own "accusing" is not said by the services of themselves.
_told_by_target(anchor) if {
	some m in input.mentions[anchor].modifiers
	m.speaker in input.terms["spy-or-fbi"][input.mentions[anchor].sentence]
	input.mentions[input.cues[m.cue].mention].end <= input.mentions[anchor].token
	_named_before(m)
}

_abused(anchor) if {
	flips := [m.cue | some m in input.mentions[anchor].modifiers; m.kind == "refuted"]
	some cue in flips
	_is_abuse(input.cues[cue].mention, anchor)
}

# "They sold us a lie about Russia": the word of the slur is what the scope takes for a refutation.
_is_abuse(cue, anchor) if {
	near.any([cue], [anchor], -1)
}

_is_abuse(cue, _) if {
	not _of_clause(cue)
	near.any([cue], _abuse(input.mentions[cue].sentence), 0)
}

# "scoff at the notion that": what the clause says is refuted, nobody abused.
_of_clause(cue) if input.mentions[cue].term in _of_clauses

# "found no sign of doctoring": beside the abuse, and none itself.
_of_clause(cue) if {
	word := input.mentions[cue]
	not near.any([cue], _abuse(word.sentence), -1)
}

_of_clauses := {"evidence-lacks", "false-clause", "false-that", "not-that"}

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

# "The memo alleges that the FBI …": who is named after the saying does not speak.
_named_before(m) if input.mentions[m.speaker].end <= input.mentions[input.cues[m.cue].mention].end
