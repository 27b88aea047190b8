# METADATA
# title: findings
# description: The one shape of a finding, with a stance table of three rows.
package rules.lib.evidence

# METADATA
# title: finding
# description: The finding of a rule that rests on these mentions.
finding(chain, mentions) := {
	"rule": concat("/", [chain[0].path[2], chain[0].annotations.custom.id]),
	"label": chain[0].path[2],
	"stance": _stance({m.kind | some id in mentions; some m in input.mentions[id].modifiers}),
	"weight": chain[0].annotations.custom.weight,
	"evidence": [{"mention": m, "role": "claim"} | some m in mentions],
}

_stance(kinds) := "refutes" if {
	kinds & {"refuted", "negated"} != set()
} else := "reports" if {
	kinds & {"attributed", "quoted", "questioned"} != set()
} else := "promotes"
