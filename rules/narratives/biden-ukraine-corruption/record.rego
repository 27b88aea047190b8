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
	some sentence, policies in _policies
	not _says_biden(policies[0])
	not _turned(sentence)
	removals := input.terms.dismissal[sentence]
	prosecutors := _nearest(input.terms["dismissed-prosecutor"], sentence)
	subjects := _story(sentence)
	f := evidence.finding(rego.metadata.chain(), [policies[0], removals[0], prosecutors[0], subjects[0]])
}

# Biden's own defence, told of, is not the text's.
_says_biden(mention) if {
	some modifier in input.mentions[mention].modifiers
	some bidens in input.terms["biden-party"]
	modifier.speaker in bidens
}

# Judgements of the prosecutor, or else what governments and lenders wanted.
_policies[sentence] := input.terms["removal-policy"][sentence]

_policies[sentence] := voices if {
	some sentence, all in input.terms["policy-voice"]
	not input.terms["removal-policy"][sentence]
	voices := [v | some v in all; near.any([v], input.terms["policy-wish"][sentence], 6)]
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
