# METADATA
# title: Rumours passed on
# description: A rumour about the recall is passed on.
package rules.tactics["rumour-relay"]

import data.rules.lib.evidence

# METADATA
# title: a rumour to pass on
# description: The text asks its readers to pass a rumour about Acme on.
# related_resources:
# - ref: https://example.org/kettles#3
# custom:
#   id: pass-it-on
#   weight: 0.4
finding contains f if {
	some sentence, acts in input.terms["pass-on"]
	rumours := input.terms.rumour[sentence]
	f := evidence.finding(rego.metadata.chain(), [acts[0], rumours[0]])
}
