# METADATA
# title: The juice was poisoned
# description: The makers of Sunvale juice put poison into it, and the recall hides that.
# related_resources:
# - ref: texts/rumour.yaml
package rules.narratives["poisoned-juice"]

import data.rules.lib.evidence

# METADATA
# title: poison in the juice
# description: The juice is said to be poisoned.
# related_resources:
# - ref: texts/rumour.yaml
# custom:
#   id: poison-in-juice
#   weight: 0.8
finding contains f if {
	some sentence, acts in input.terms.poison
	f := evidence.finding(rego.metadata.chain(), [acts[0], input.terms.juice[sentence][0]])
}

# METADATA
# title: the recall hides something
# description: The recall is called a cover-up.
# related_resources:
# - ref: texts/rumour.yaml
# custom:
#   id: recall-hides
#   weight: 0.6
finding contains f if {
	some sentence, acts in input.terms["cover-up"]
	f := evidence.finding(rego.metadata.chain(), [acts[0], input.terms.recall[sentence][0]])
}
