package rules.narratives["ukraine-interfered"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: an inquiry into Ukraine's part
# description: The text tells that somebody inquires into Ukrainian interference.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: inquired
#   weight: 0.5
#   disarm: [T0077]
finding contains f if {
	some sentence, acts in input.terms["ukraine-meddling"]
	some act in acts
	_inquired(sentence, act)
	f := evidence.account(rego.metadata.chain(), [act])
}

# METADATA
# title: a fable
# description: The story is named by a word that calls it untrue, such as a myth or a fairy tale.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: fable
#   weight: 0.7
#   stance: refutes
finding contains f if {
	some sentence, fables in input.terms["ukraine-fable"]
	settings := _nearest(input.terms["ui-setting"], sentence)
	f := evidence.finding(rego.metadata.chain(), [fables[0], settings[0]])
}

# METADATA
# title: time to ask about Ukraine
# description: A question points at Ukraine's part in an election and takes it for granted.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: pointed-at
#   weight: 0.6
#   stance: promotes
#   disarm: [T0129.010]
finding contains f if {
	some sentence, questions in input.terms["ukraine-pointing"]
	input.sentences[sentence].question
	not stance.has(questions[0], "attributed")
	settings := _nearest(input.terms["ui-setting"], sentence)
	f := evidence.finding(rego.metadata.chain(), [questions[0], settings[0]])
}

# METADATA
# title: the ledger as interference
# description: The ledger on Manafort is called interference in a US election.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: ledger-meddled
#   weight: 0.5
#   disarm: [T0077]
finding contains f if {
	some sentence, ledgers in input.terms["black-ledger"]
	[ledger, act] := min(near.pairs(ledgers, input.terms["vote-meddling"][sentence], 12))
	not input.terms["russia-side"][sentence]
	actors := _nearest(input.terms["ukraine-actor"], sentence)
	f := evidence.finding(rego.metadata.chain(), [act, ledger, actors[0]])
}

# METADATA
# title: the go-between and the embassy
# description: The Democrats' go-between is told of together with Ukraine and dirt on Trump's side.
# related_resources:
# - ref: seeds/ukraine-interfered.yaml
# custom:
#   id: go-between
#   weight: 0.5
#   disarm: [T0077]
finding contains f if {
	some sentence, envoys in input.terms["alexandra-chalupa"]
	actors := _nearest(input.terms["ukraine-actor"], sentence)
	acts := _nearest(input.terms["for-clinton"], sentence)
	f := evidence.finding(rego.metadata.chain(), [acts[0], envoys[0], actors[0]])
}
