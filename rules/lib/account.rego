# METADATA
# title: accounts
# description: |
#   What a text does with a tactic that it tells of: it refutes it, where a live flip says that the
#   tactic was none, or reports it. Telling of a tactic never promotes it.
package rules.lib.account

import data.rules.lib.flip
import data.rules.lib.voice

# METADATA
# title: reading
# description: The stance of a text that tells of a tactic, and the modifiers it comes from.
reading(mentions) := {"stance": "refutes", "by": flips} if {
	flips := flip.of_claim(mentions)
	count(flips) > 0
} else := {"stance": "reports", "by": voice.reported_in(mentions)}

# METADATA
# title: reading of spreading
# description: |
#   The same, where words that call the spread material false do not count as flips, and what
#   somebody else is said to deny ("he denies any ties") is reported.
reading_of_spreading(mentions) := {"stance": "refutes", "by": flips} if {
	every m in voice.reported_in(mentions) {
		not m.speaker
	}
	flips := {f | some f in flip.of_claim(mentions); not flip.of_material(f)}
	count(flips) > 0
} else := {"stance": "reports", "by": voice.reported_in(mentions)}
