# METADATA
# title: findings
# description: The shape of a finding, with a plain stance table. Refuted goes before attributed.
package rules.lib.evidence

# METADATA
# title: finding
# description: The finding of a rule on mentions, with the cues and speakers of its stance.
finding(chain, mentions) := {
	"rule": concat("/", [label, custom.id]),
	"label": label,
	"stance": _stance(mentions),
	"weight": custom.weight,
	"evidence": array.concat(
		[{"mention": m, "role": "claim"} | some m in mentions],
		[e | some e in _cues(mentions) | _speakers(mentions)],
	),
} if {
	custom := chain[0].annotations.custom
	label := chain[0].path[2]
}

_stance(mentions) := "refutes" if {
	count(_of_kind(mentions, "refuted")) > 0
} else := "reports" if {
	count(_of_kind(mentions, "attributed")) > 0
} else := "promotes"

_of_kind(mentions, kind) := {modifier |
	some mention in mentions
	some modifier in input.mentions[mention].modifiers
	modifier.kind == kind
}

_modifiers(mentions) := _of_kind(mentions, "refuted") | _of_kind(mentions, "attributed")

_cues(mentions) := {{"mention": input.cues[m.cue].mention, "role": "cue"} | some m in _modifiers(mentions)}

_speakers(mentions) := {{"mention": m.speaker, "role": "speaker"} | some m in _modifiers(mentions)}
