# METADATA
# title: intelligence-discredited
# description: To be written.
# related_resources:
# - ref: seeds/article.yaml#p10
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence

# METADATA
# title: to be written
# description: To be written.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: to-be-written
#   weight: 0.1
#   status: draft
finding contains f if {
	some _, acts in input.terms.burisma
	some act in acts
	f := evidence.finding(rego.metadata.chain(), [act])
}
