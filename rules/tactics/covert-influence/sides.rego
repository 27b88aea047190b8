package rules.tactics["covert-influence"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.told

# METADATA
# title: there was no operation
# description: A foreign operation was looked for and not found, or was open and ordinary work.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-en-21
# custom:
#   id: no-operation
#   weight: 0.7
#   stance: refutes
#   disarm: [T0002]
finding contains f if {
	some sentence, denials in input.terms["no-operation"]
	some denial in denials
	some matter in near.around(input.terms["foreign-matter"], sentence, 2)
	denial != matter
	not _told
	f := evidence.account(rego.metadata.chain(), [denial, matter])
}

# METADATA
# title: operations aimed at the vote
# description: Foreign influence operations are told of in an election, their state unnamed.
# related_resources:
# - ref: seeds/article.yaml#p6
# custom:
#   id: unnamed-operation
#   weight: 0.55
#   disarm: [T0002]
finding contains f if {
	some sentence, operations in input.terms["influence-operation"]
	some operation in operations
	count(near.around(input.terms["foreign-word"], sentence, 1)) > 0
	near.any([operation], input.terms["operation-context"][sentence], 24)
	not input.terms["ukraine-operation"][sentence]
	not _aside(operation, sentence)
	_happened([operation])
	f := evidence.account_of_spreading(rego.metadata.chain(), [operation])
}

# METADATA
# title: we meddle and will meddle
# description: The side that meddles says so itself.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-ru-06
# custom:
#   id: we-meddle
#   weight: 0.6
#   stance: reports
#   disarm: [T0002]
finding contains f if {
	some _, boasts in input.terms["we-meddle"]
	some boast in boasts
	told.undenied([boast])
	f := evidence.account(rego.metadata.chain(), [boast])
}

# METADATA
# title: he owned up to it
# description: Somebody is told to have owned up to meddling, and the state's outfit is named.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-ru-06
# custom:
#   id: owned-meddling
#   weight: 0.6
#   disarm: [T0002]
finding contains f if {
	some sentence, confessions in input.terms["owned-meddling"]
	count(near.around(input.terms["us-election"], sentence, 1)) > 0
	outfit := near.around(input.terms["influence-state"], sentence, 1)[0]
	some confession in confessions
	told.happened([confession])
	f := evidence.account(rego.metadata.chain(), [confession, outfit])
}

# METADATA
# title: applause for an operation
# description: The author applauds a state's operation against another country's vote, or hopes for it.
# related_resources:
# - ref: seeds/covert-influence.yaml#covert-influence-en-18
# custom:
#   id: applause
#   weight: 0.8
#   disarm: [T0002]
finding contains f if {
	some sentence, cheers in input.terms["operation-applause"]
	some cheer in cheers
	some side in near.around(input.terms["operating-side"], sentence, 3)
	count(near.around(input.terms["operation-deed"], sentence, 3)) > 0
	count(near.around(input.terms["operation-target"], sentence, 3)) > 0
	told.undenied([cheer])
	f := evidence.finding(rego.metadata.chain(), [cheer, side])
}

# A state is told to have done it elsewhere in the text.
_told if {
	some sentence, acts in input.terms["operation-matter"]
	some [act, state] in near.pairs(acts, input.terms["influence-state"][sentence], 12)
	_happened([act, state])
}
