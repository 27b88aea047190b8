# The affair of Russian interference laughed off, called a swindle, an excuse or a lie.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: the Russia hoax
# description: The finding of interference goes by the name of a hoax, a witch hunt or a hysteria.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: russia-hoax
#   weight: 0.8
#   disarm: [T0075]
finding contains f if {
	some sentence, hoaxes in input.terms["russia-hoax"]
	some hoax in hoaxes
	not _scolded(sentence, hoax)
	f := evidence.finding(rego.metadata.chain(), [hoax])
}

# METADATA
# title: a jibe at Russia talk
# description: Talk of Russia is called a hysteria, a fable or an obsession, where American politics is spoken of.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: russia-jibe
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, jibes in input.terms["russia-jibe"]
	topic := _politics(sentence)
	near.around(object.get(input.terms, "ukraine-side", {}), sentence, 2) == []
	some jibe in jibes
	not _scolded(sentence, jibe)
	f := _shown(evidence.finding(rego.metadata.chain(), [jibe]), topic)
}

# METADATA
# title: the Russia hoax, and a lie at that
# description: The mocking name of the affair, or the word Russiagate, with another word of abuse for it.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: hoax-scolded
#   weight: 0.8
#   disarm: [T0075]
finding contains f if {
	some sentence, names in input.terms["mocking-name"]
	some name in names
	_scolded(sentence, name)
	f := evidence.denial(rego.metadata.chain(), [name])
}

# METADATA
# title: Russiagate
# description: The affair goes by the mocking name Russiagate.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: russiagate
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, names in input.terms.russiagate
	some name in names
	not _scolded(sentence, name)
	f := evidence.finding(rego.metadata.chain(), [name])
}

# METADATA
# title: a witch hunt by the special counsel
# description: Hoax or witch hunt, said of Mueller's inquiry.
# related_resources:
# - ref: seeds/impeachment-hoax.yaml#impeachment-hoax-en-08
# custom:
#   id: mueller-hoax
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, hoaxes in input.terms["bare-hoax"]
	counsel := near.around(input.terms["robert-mueller"], sentence, 4)[0]
	not input.terms.impeachment[sentence]
	not input.terms["russia-hoax"][sentence]
	some hoax in hoaxes
	f := evidence.finding(rego.metadata.chain(), [hoax, counsel])
}

# METADATA
# title: show us the evidence
# description: Proof of the Russian interference is asked for, or found wanting.
# related_resources:
# - ref: seeds/article.yaml#p2
# custom:
#   id: proof-wanted
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, wants in input.terms["proof-wanted"]
	some story in _near_stories(sentence)
	not input.terms["vote-outcome"][sentence]
	not input.terms.collude[sentence]
	not _dealt_with(story)
	some want in wants
	not _of_ukraine(want, story)
	f := _shown(_empty(rego.metadata.chain(), sentence, [want]), story)
}

# A word of abuse is itself what the scope takes for a refutation.
_scolded(sentence, name) if {
	stance.denied(name)
	count(near.pairs(input.terms.swindle[sentence], [name], 12)) > 0
}

# Russiagate is the affair's own name: whoever refutes it refutes the affair.
_scolded(_, name) if {
	input.mentions[name].term == "russiagate"
	stance.has(name, "refuted")
}

_shown(f, mention) := object.union(f, {"evidence": array.concat(f.evidence, [{"mention": mention, "role": "claim"}])})

# "No evidence of Ukraine's part", "a theory that it was Ukraine": the empty charge is the one against Kyiv.
_of_ukraine(want, _) if {
	mention := input.mentions[want]
	near.any([want], input.terms["ukraine-side"][mention.sentence], 4)
}

_of_ukraine(_, story) if {
	mention := input.mentions[story]
	near.any([story], input.terms["ukraine-instead"][mention.sentence], 0)
}

_near_stories(sentence) := array.concat(near.around(object.get(input.terms, "meddling-story", {}), sentence, 1), _deeds(sentence))

_near_stories(sentence) := near.around(input.terms["meddling-story"], sentence, 1) if input.terms["ukraine-side"][sentence]
