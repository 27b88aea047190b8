# METADATA
# title: Review flooding
# description: Paid reviews drown a warning.
package rules.tactics["review-flooding"]

import data.rules.lib.evidence

# METADATA
# title: paid reviews
# description: paid reviews, in one sentence.
# related_resources:
# - ref: https://recalls.example/paid-reviews
# custom:
#   id: paid-reviews
#   weight: 0.8
#   status: live
#   disarm: [T0066]
finding contains f if {
	some sentence, reviews in input.terms["paid-review"]
	makers := input.terms.acme[sentence]
	f := evidence.finding(rego.metadata.chain(), [reviews[0], makers[0]])
}
