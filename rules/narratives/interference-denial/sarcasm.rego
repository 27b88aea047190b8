# The denial in mockery: an almighty Russia, mythical attacks, nothing left to say.
package rules.narratives["interference-denial"]

import data.rules.lib.evidence
import data.rules.lib.near

# METADATA
# title: almighty Russia
# description: Almighty Russia is said to have made Americans vote as they did.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-02
# custom:
#   id: almighty-russia
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, powers in input.terms["almighty-russia"]
	bent := near.around(input.terms["voters-bent"], sentence, 1)[0]
	count(near.around(input.terms["us-setting"], sentence, 2)) > 0
	_not_elsewhere(sentence)
	some power in powers
	f := _shown(evidence.finding(rego.metadata.chain(), [power]), bent)
}

# METADATA
# title: mythical attacks
# description: The attacks that Russia or the speaker's country is charged with in America are called mythical.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-02
# custom:
#   id: mythical-deed
#   weight: 0.6
#   disarm: [T0075, T0040]
finding contains f if {
	some sentence, deeds in input.terms["mythical-deed"]
	accused := near.around(input.terms["russia-or-own"], sentence, 1)[0]
	count(near.around(input.terms["us-setting"], sentence, 2)) > 0
	_not_elsewhere(sentence)
	some deed in deeds
	f := _shown(_own_epithet(evidence.finding(rego.metadata.chain(), [deed]), deed), accused)
}

# "They accuse us of mythical attacks": the charge is theirs, whoever they are; the word mythical is not.
_own_epithet(f, deed) := object.union(f, {"stance": "promotes"}) if {
	f.stance == "reports"
	every m in input.mentions[deed].modifiers {
		m.kind == "attributed"
		not m.speaker
	}
} else := f

# METADATA
# title: nothing left to say
# description: Those who speak of Russian interference are said to have nothing else left to say.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-02
# custom:
#   id: nothing-left-to-say
#   weight: 0.6
#   disarm: [T0075]
finding contains f if {
	some sentence, jibes in input.terms["nothing-left-to-say"]
	some [jibe, deed] in near.before(jibes, _stories(sentence), 14)
	_not_elsewhere(sentence)
	f := _shown(_own_epithet(evidence.finding(rego.metadata.chain(), [jibe]), jibe), deed)
}

# METADATA
# title: the same old tune
# description: Talk of Russian interference is called a worn-out tune that nobody wants to hear any more.
# related_resources:
# - ref: seeds/interference-denial.yaml
# custom:
#   id: old-tune
#   weight: 0.5
#   disarm: [T0075]
finding contains f if {
	some sentence, tunes in input.terms["old-tune"]
	story := near.around(input.terms["meddling-story"], sentence, 1)[0]
	some tune in tunes
	near.before(object.get(input.terms, ["russia-side", sentence], []), [tune], 3) == set()
	near.around(object.get(input.terms, "denying-word", {}), sentence, 1) == []
	_not_elsewhere(sentence)
	f := _shown(_jibed(rego.metadata.chain(), [tune]), story)
}

# METADATA
# title: a smokescreen
# description: The charge against Russia is said to draw attention away from something else.
# related_resources:
# - ref: seeds/interference-denial.yaml#interference-denial-ru-03
# custom:
#   id: smokescreen
#   weight: 0.55
#   disarm: [T0075, T0078]
finding contains f if {
	some sentence, screens in input.terms.smokescreen

	# "His tweets draw attention away from Russian meddling" is another matter.
	some [story, screen] in near.before(input.terms.affair[sentence], screens, 14)
	_charged(sentence)
	_not_elsewhere(sentence)
	f := _shown(_not_their_words(_jibed(rego.metadata.chain(), [screen]), screen, story), story)
}

# Hackers may use a smokescreen, too.
_charged(sentence) if input.terms["charge-word"][sentence]

_charged(sentence) if _of_the_vote(sentence)

# "With accusations of meddling they want to …": the accusations are theirs, the wanting is told of them.
_not_their_words(f, screen, story) := object.union(f, {"stance": "promotes"}) if {
	f.stance == "reports"
	every m in input.mentions[screen].modifiers {
		not m.speaker
		near.any([input.cues[m.cue].mention], [story], -1)
	}
} else := f
