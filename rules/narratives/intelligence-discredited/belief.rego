# Whose word is not to be taken on Russia or the election.
package rules.narratives["intelligence-discredited"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: belief in the services mocked
# description: A question mocks whoever believes the services or their chiefs, in talk of Russia, Trump or the election.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml
# custom:
#   id: belief-mocked
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, scorns in input.terms["credence-scorned"]
	_asked(sentence)
	[belief, body] := min(near.before(_credences(sentence), _believed(sentence), 6))
	topic := _spied_on(sentence)
	not _apart_affair(sentence)
	f := _rhetorical(_shown(evidence.finding(rego.metadata.chain(), [belief]), [belief, body, scorns[0], topic]), belief)
}

# METADATA
# title: no belief in the services
# description: The author, or nobody, believes the services or their chiefs, in talk of Russia, Trump or the election.
# related_resources:
# - ref: seeds/intelligence-discredited.yaml
# custom:
#   id: belief-denied
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, beliefs in input.terms["give-credence"]
	[belief, body] := min(near.before(beliefs, _believed(sentence), 5))
	stance.has(belief, "negated")
	not _asked(sentence)
	near.before(input.terms["nobody-or-we"][sentence], [belief], 4) != set()
	topic := _spied_on(sentence)
	not _apart_affair(sentence)
	f := _shown(evidence.denial(rego.metadata.chain(), [belief]), [belief, body, topic])
}

_credences(sentence) := input.terms["give-credence"][sentence]

_asked(sentence) if input.sentences[sentence].question

# The services, or one who led them.
_believed(sentence) := array.concat(
	object.get(input.terms, ["spy-or-fbi", sentence], []),
	object.get(input.terms, ["former-chief", sentence], []),
)

_spied_on(sentence) := [m |
	some term in ["russia-side", "us-election", "donald-trump", "meddling-matter"]
	some m in near.around(object.get(input.terms, term, {}), sentence, 1)
][0]

# Torture, drones and other affairs, and no word on Russia.
_apart_affair(sentence) if {
	input.terms["spy-affair-apart"][sentence]
	not input.terms["russia-side"][sentence]
}
