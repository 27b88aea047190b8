# Attacks on US intelligence as they are told, its defence, and what it is said to have done to
# voters at home.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: an attack on the services, told
# description: Somebody is told to have attacked, derided or dismissed the services or their findings.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-15
# custom:
#   id: attack-told
#   weight: 0.6
#   stance: reports
#   disarm: [T0075]
finding contains f if {
	some sentence, attacks in input.terms["attack-on"]
	some [attacker, attack] in near.before(input.terms.attacker[sentence], attacks, 10)
	some [_, body] in near.before([attack], _attacked(sentence), 6)
	not input.terms["defence-of-spies"][sentence]
	not input.terms["foreign-setting"][sentence]
	not _apart_affair(sentence)
	f := evidence.finding(rego.metadata.chain(), [attack, attacker, body])
}

# METADATA
# title: the services defended
# description: The work of the services is vouched for, or the plot is denied.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-19
# custom:
#   id: services-defended
#   weight: 0.8
#   stance: refutes
#   disarm: [T0075]
finding contains f if {
	some sentence, defences in input.terms["defence-of-spies"]
	body := near.around(input.terms["spy-work"], sentence, 2)[0]
	_about_spies(sentence)
	some defence in defences
	not _supposed(defence)
	f := evidence.finding(rego.metadata.chain(), [defence, body])
}

# METADATA
# title: the letter as a dirty trick
# description: The former officials' letter on the laptop is held up as a lie of the services to swing a vote.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-04
# custom:
#   id: letter-of-51
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, letters in input.terms["spies-letter"]
	some trick in input.terms["dirty-trick"][sentence]
	f := _of_letter(rego.metadata.chain(), trick, letters[0])
}

# METADATA
# title: the deep state at work
# description: The deep state is said to lie, plot or interfere.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-07
# custom:
#   id: deep-state
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, states in input.terms["deep-state"]
	object := input.terms["deep-state-topic"][sentence][0]
	not input.terms["deep-state-talk"][sentence]
	f := _of(rego.metadata.chain(), states[0], [states[0], object])
}

# METADATA
# title: an agency that meddles at home
# description: The FBI or another agency is said to have lied to, censored or interfered for one side in a US election.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-en-08
# custom:
#   id: agency-meddles
#   weight: 0.6
#   disarm: [T0135.001]
finding contains f if {
	some sentence, deeds in input.terms["agency-meddles"]
	some [body, deed] in near.before(input.terms["spy-or-fbi"][sentence], deeds, 4)
	vote := input.terms["us-election"][sentence][0]
	not _russia_accused(sentence)
	f := _of(rego.metadata.chain(), deed, [deed, body, vote])
}

# METADATA
# title: the report ridiculed
# description: An intelligence report is laughed off as literature, guesswork or propaganda.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml#intelligence-discredited-ru-02
# custom:
#   id: report-ridiculed
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, jibes in input.terms["report-ridicule"]
	paper := input.terms["us-finding"][sentence][0]
	body := _writer(sentence)
	some jibe in jibes
	f := _of(rego.metadata.chain(), jibe, [jibe, paper, body])
}

_attacked(sentence) := array.concat(
	object.get(input.terms, ["spy-body", sentence], []),
	[body | some body in input.terms["us-intelligence"][sentence]; input.mentions[body].term != "fbi"],
) if _of_services(sentence)

# Who wrote the report; one that goes by the name of an assessment says so itself.
_writer(sentence) := near.around(input.terms["spy-or-fbi"], sentence, 1)[0]

_writer(sentence) := input.terms["intelligence-report"][sentence][0] if {
	near.around(object.get(input.terms, "spy-or-fbi", {}), sentence, 1) == []
}

# Which terms that takes, for the engine to see before any text is handed to the rules.
_of_services(sentence) if input.terms["spy-body"][sentence]

_of_services(sentence) if input.terms["us-intelligence"][sentence]

# "A letter saying that … gave them an excuse": what the letter says is not who says the rest.
_of_letter(chain, trick, letter) := _shown(evidence.finding(chain, [letter]), [letter, trick]) if {
	_told_by_target(trick)
} else := evidence.finding(chain, [trick, letter])

# "The agencies interfered, not Russia" accuses nobody but the agencies.
_russia_accused(sentence) if {
	some actor in input.terms["russia-side"][sentence]
	not stance.has(actor, "negated")
}
