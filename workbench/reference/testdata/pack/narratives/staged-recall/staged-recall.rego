# METADATA
# title: The recall was staged
# description: Acme recalled its kettles to hide something else.
package rules.narratives["staged-recall"]

import data.rules.lib.evidence

# METADATA
# title: recall called staged
# description: The recall of the kettles is called staged.
# related_resources:
# - ref: https://example.org/kettles#1
# custom:
#   id: called-staged
#   weight: 0.8
#   disarm: [T0002]
finding contains f if {
	some sentence, acts in input.terms.staged
	recalls := input.terms.recall[sentence]
	f := evidence.finding(rego.metadata.chain(), [acts[0], recalls[0]])
}

# METADATA
# title: recall called a cover-up
# description: The recall is said to cover something up.
# related_resources:
# - ref: https://example.org/kettles#2
# custom:
#   id: called-cover-up
#   weight: 0.6
finding contains f if {
	some sentence, acts in input.terms["cover-up"]
	recalls := input.terms.recall[sentence]
	f := evidence.finding(rego.metadata.chain(), [acts[0], recalls[0]])
}
