package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: the case was asleep
# description: When the prosecutor was removed, nobody was investigating Burisma.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: case-asleep
#   weight: 0.6
#   stance: refutes
finding contains f if {
	some sentence, asleep in input.terms["case-asleep"]
	not _turned(sentence)
	prosecutors := near.around(input.terms["dismissed-prosecutor"], sentence, 1)
	subjects := _story(sentence)
	f := evidence.finding(rego.metadata.chain(), [asleep[0], prosecutors[0], subjects[0]])
}

# METADATA
# title: removed for not prosecuting
# description: Many governments and lenders wanted the prosecutor gone, for not prosecuting.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: removed-as-policy
#   weight: 0.5
#   stance: refutes
finding contains f if {
	some [sentence, policy] in _policies
	not _says_biden(policy)
	not _turned(sentence)
	removals := input.terms.dismissal[sentence]
	prosecutors := _nearest(input.terms["dismissed-prosecutor"], sentence)
	subjects := _story(sentence)
	f := evidence.finding(rego.metadata.chain(), [policy, removals[0], prosecutors[0], subjects[0]])
}

# Biden's own defence, told of, is not the text's.
_says_biden(mention) if {
	some modifier in input.mentions[mention].modifiers
	some bidens in input.terms["biden-party"]
	modifier.speaker in bidens
}

# Judgements of the prosecutor, and what governments and lenders wanted.
_policies contains [sentence, policy] if {
	some sentence, judgements in input.terms["removal-policy"]
	some policy in judgements
}

_policies contains [sentence, voice] if {
	some sentence, voices in input.terms["policy-voice"]
	some voice in voices
	near.any([voice], input.terms["policy-wish"][sentence], 6)
}

# METADATA
# title: the sleeping case doubted
# description: That nobody was investigating is brought up, and then turned against.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: sleep-doubted
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, _ in input.terms["case-asleep"]
	turns := _turns(sentence)
	prosecutors := near.around(input.terms["dismissed-prosecutor"], sentence, 1)
	subjects := _story(sentence)
	f := evidence.finding(rego.metadata.chain(), [turns[0], prosecutors[0], subjects[0]])
}

_turned(sentence) if _turns(sentence)

# In the sentence after it: "then why …?"
_turns(sentence) := turns if {
	here := input.sentences[sentence]
	there := sprintf("s%d", [here.index + 1])
	turns := input.terms["asleep-turned"][there]
	input.sentences[there].part == here.part
}
