# Why the prosecutor went and what the money was for, bound by who, act and whom it spared.
package rules.narratives["biden-ukraine-corruption"]

import data.rules.lib.evidence
import data.rules.lib.near
import data.rules.lib.stance

# METADATA
# title: removed while he asked questions
# description: The prosecutor's removal is told beside a Biden and an inquiry into the company or the son.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: removed-while-probing
#   weight: 0.5
#   disarm: [T0135.001, T0022.001]
finding contains f if {
	some sentence, targets in input.terms["probe-target"]
	[probe, target] := min(near.pairs(input.terms["probe-act"][sentence], targets, 6))
	removal := near.around(input.terms.dismissal, sentence, 1)[0]
	prosecutor := near.around(input.terms["dismissed-prosecutor"], sentence, 1)[0]
	biden := near.around(input.terms["biden-party"], sentence, 2)[0]
	_without_policy(sentence)
	f := _said_of(evidence.finding(rego.metadata.chain(), [removal, prosecutor, probe, target, biden]), sentence, biden)
}

# The removal is a fact; that Biden was behind it is somebody's word, where that stands in a sentence of its own.
_said_of(f, sentence, biden) := object.union(f, {"stance": "reports"}) if {
	f.stance == "promotes"
	input.mentions[biden].sentence != sentence
	stance.has(biden, "attributed")
} else := f

# METADATA
# title: paid so that nobody asks
# description: Money went to or from a Biden in Ukraine, told with whom it was to spare.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: paid-to-spare
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, rescues in input.terms["biden-rescue"]
	[pay, rescue] := min(near.before(input.terms["plain-pay"][sentence], rescues, 14))
	biden := input.terms["biden-party"][sentence][0]
	where := near.around(input.terms["ukraine-dealing"], sentence, 1)[0]
	f := evidence.finding(rego.metadata.chain(), [pay, rescue, biden, where])
}

# METADATA
# title: a proxy's accusations told of
# description: Accusations, recordings or slander of Biden are told of, as his words or as untrue, beside one of the proxies from Ukraine.
# related_resources:
# - ref: seeds/article.yaml#p10
# custom:
#   id: proxy-accuses
#   weight: 0.5
#   disarm: [T0135.001]
finding contains f if {
	some sentence, proxies in input.terms["proxy-person"]
	proxy := [p | some p in proxies; input.mentions[p].term != "konstantin-kilimnik"][0]
	[accusation, accused] := _accusation(sentence)
	not stance.plain(accusation)
	f := evidence.account_of_spreading(rego.metadata.chain(), [accusation, proxy, accused])
}

# Corruption or recordings of a Biden, recordings of corruption, or a tale of American officials.
_accusation(sentence) := [wrongs[0], bidens[0]] if {
	wrongs := _wrongs_on_tape(sentence)
	bidens := input.terms["biden-party"][sentence]
} else := [tapes[0], wrongs[0]] if {
	tapes := input.terms["bribery-tapes"][sentence]
	wrongs := input.terms.crookedness[sentence]
} else := min(near.before(input.terms["tale-told"][sentence], input.terms["us-official"][sentence], 3))

_wrongs_on_tape(sentence) := array.concat(
	object.get(input.terms, ["crookedness", sentence], []),
	object.get(input.terms, ["derkach-tapes", sentence], []),
)

# Nobody says here that the case slept, or that the removal was what governments and lenders wanted.
_without_policy(sentence) if {
	near.around(object.get(input.terms, "case-asleep", {}), sentence, 2) == []
	near.around(object.get(input.terms, "removal-policy", {}), sentence, 1) == []
	near.around(object.get(input.terms, "policy-voice", {}), sentence, 1) == []
}

# METADATA
# title: their own corruption there
# description: Corruption in Ukraine is called the accusers' own, beside the Bidens, as if that were known.
# related_resources:
# - ref: seeds/biden-ukraine-corruption.yaml
# custom:
#   id: own-corruption
#   weight: 0.55
#   disarm: [T0135.001]
finding contains f if {
	some sentence, owns in input.terms["own-corruption"]
	biden := near.around(input.terms["biden-party"], sentence, 1)[0]
	some own in owns
	f := _granted(evidence.finding(rego.metadata.chain(), [own, biden]), own)
}

# "Why do they bring up their own corruption?": the question takes it for granted.
_granted(f, own) := object.union(f, {"stance": "promotes"}) if {
	f.stance == "reports"
	every m in input.mentions[own].modifiers {
		m.kind == "questioned"
	}
} else := f
