package rules.tactics["plausible-deniability"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: ties to Russia disavowed
# description: A participant is said to deny or disavow ties, contacts or business with Russia.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-11
# custom:
#   id: ties-disavowed
#   weight: 0.55
#   stance: reports
#   disarm: [T0128.003]
finding contains f if {
	some sentence, acts in input.terms["tie-disavowed"]
	some act in acts
	some party in near.around(input.terms["spreading-participant"], sentence, 0)
	not _state(act, sentence)
	f := evidence.account(rego.metadata.chain(), [act, party])
}

# METADATA
# title: ties to Russia denied by himself
# description: A participant is quoted as saying that he has nothing to do with Russia.
# related_resources:
# - ref: seeds/plausible-deniability.yaml#plausible-deniability-en-11
# custom:
#   id: ties-denied
#   weight: 0.55
#   stance: reports
#   disarm: [T0128.003]
finding contains f if {
	some sentence, acts in input.terms["tie-negated"]
	some act in acts
	some modifier in input.mentions[act].modifiers
	modifier.kind in {"attributed", "quoted"}
	modifier.speaker in _participants(sentence)
	f := evidence.account(rego.metadata.chain(), [act, modifier.speaker])
}

_participants(sentence) := {m |
	some term in {"spreading-participant", "contact-of-2016"}
	some m in near.around(input.terms[term], sentence, 1)
}
