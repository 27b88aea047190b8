# METADATA
# title: Toasters burn
# description: Acme's toasters catch fire and Acme hides it.
package rules.narratives["toaster-fire"]

import data.rules.lib.evidence

# METADATA
# title: toasters catch fire
# description: toasters catch fire, in one sentence.
# related_resources:
# - ref: https://recalls.example/toasters-burn
# custom:
#   id: toasters-burn
#   weight: 0.6
#   status: live
#   disarm: [T0066]
finding contains f if {
	some sentence, burns in input.terms.burn
	toasters := input.terms.toaster[sentence]
	f := evidence.finding(rego.metadata.chain(), [burns[0], toasters[0]])
}

# METADATA
# title: Acme hides it
# description: Acme hides it, in one sentence.
# related_resources:
# - ref: https://recalls.example/acme-hides
# custom:
#   id: acme-hides
#   weight: 0.7
#   status: live
#   disarm: [T0066]
finding contains f if {
	some sentence, hides in input.terms.hide
	makers := input.terms.acme[sentence]
	f := evidence.finding(rego.metadata.chain(), [hides[0], makers[0]])
}

# METADATA
# title: Acme burns
# description: Acme burns, in one sentence.
# related_resources:
# - ref: https://recalls.example/acme-burns
# custom:
#   id: acme-burns
#   weight: 0.3
#   status: live
#   disarm: [T0066]
finding contains f if {
	some sentence, burns in input.terms.burn
	makers := input.terms.acme[sentence]
	f := evidence.finding(rego.metadata.chain(), [burns[0], makers[0]])
}

# METADATA
# title: toaster named
# description: toaster named, in one sentence.
# related_resources:
# - ref: https://recalls.example/toaster-shadow
# custom:
#   id: toaster-shadow
#   weight: 0.9
#   status: shadow
#   disarm: [T0066]
finding contains f if {
	some sentence, toasters in input.terms.toaster
	makers := input.terms.acme[sentence]
	f := evidence.finding(rego.metadata.chain(), [toasters[0], makers[0]])
}
