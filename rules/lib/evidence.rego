# METADATA
# title: findings
# description: |
#   The one shape of a finding. A rule calls `rego.metadata.chain()` itself and hands it in, with
#   the mention ids that its proposition rests on, the anchor (its predicate) first. Rule id,
#   label and weight are read from the chain; the stance comes from the stance table, unless the
#   rule fixes it (custom.stance). A retired rule finds nothing.
package rules.lib.evidence

import data.rules.lib.account
import data.rules.lib.stance

# METADATA
# title: finding
# description: The finding of a rule that matches a proposition.
finding(chain, mentions) := _finding(chain, mentions, stance.reading(mentions))

# METADATA
# title: denial
# description: |
#   The finding of a rule that matches the denial of a proposition ("he did not do it"): undefined
#   where nothing denies the anchor.
denial(chain, mentions) := _finding(chain, mentions, stance.reading_of_denial(mentions))

# METADATA
# title: account
# description: The finding of a rule that matches a tactic being told about, not carried out.
account(chain, mentions) := _finding(chain, mentions, account.reading(mentions))

# METADATA
# title: account of spreading
# description: |
#   The finding of a rule that matches a tactic being told about by which untrue material is spread:
#   words that call the material false say nothing against the tactic.
account_of_spreading(chain, mentions) := _finding(chain, mentions, account.reading_of_spreading(mentions))

_finding(chain, mentions, reading) := {
	"rule": concat("/", [label, custom.id]),
	"label": label,
	"stance": object.get(custom, "stance", reading.stance),
	"weight": custom.weight,
	"evidence": array.concat([{"mention": m, "role": "claim"} | m := mentions[_]], _behind(reading.by)),
} if {
	custom := chain[0].annotations.custom
	object.get(custom, "status", "live") != "retired"
	label := chain[0].path[2]
}

# The cues and the speakers of the modifiers that the stance comes from.
_behind(modifiers) := [] if {
	modifiers == set()
} else := [e | some e in (cues | speakers)] if {
	cues := {{"mention": input.cues[m.cue].mention, "role": "cue"} | some m in modifiers}
	speakers := {{"mention": m.speaker, "role": "speaker"} | some m in modifiers}
}
