package rules.lib.denial_test

import data.rules.lib.stance
import data.rules.lib.stance_test as fixture

# "it may not be true that"
hedged_not := {"not": [{"kind": "hedged", "cue": "claim"}]}

denials := {
	"negated": {"anchor": [fixture.negated], "cues": {}, "want": "promotes"},
	"refuted": {"anchor": [fixture.refuted], "cues": {}, "want": "promotes"},
	"a lie that not": {"anchor": [fixture.negated, fixture.refuted], "cues": fixture.lie_over_not, "want": "refutes"},
	"not, called a lie elsewhere": {"anchor": [fixture.negated], "cues": fixture.lie_over_not, "want": "refutes"},
	"ironic": {"anchor": [fixture.negated, fixture.ironic], "cues": {}, "want": "refutes"},
	"attributed": {"anchor": [fixture.negated, fixture.attributed], "cues": {}, "want": "reports"},
	"attributed to a speaker": {"anchor": [fixture.negated, fixture.said], "cues": {}, "want": "reports"},
	"quoted from a speaker": {"anchor": [fixture.negated, fixture.quoted_from], "cues": {}, "want": "reports"},
	"endorsed": {"anchor": [fixture.negated, fixture.attributed, fixture.endorsed], "cues": {}, "want": "promotes"},
	"what is denied is a claim": {"anchor": [fixture.negated, fixture.claimed], "cues": {}, "want": "promotes"},
	"the denying is said": {"anchor": [fixture.negated, fixture.claimed], "cues": fixture.said_of_not, "want": "reports"},
	"what is perhaps denied is a claim": {"anchor": [fixture.negated, fixture.claimed], "cues": hedged_not, "want": "promotes"},
	"denies": {"anchor": [fixture.denied, fixture.denied_saying], "cues": {}, "want": "reports"},
	"questioned": {"anchor": [fixture.negated, fixture.questioned], "cues": {}, "want": "reports"},
	"hedged": {"anchor": [fixture.negated, fixture.hedged], "cues": {}, "want": "promotes"},
}

test_denial[name] if {
	some name, case in denials
	stance.of_denial(["anchor", "person"]) == case.want with input as fixture.document(case.anchor, case.cues)
}

undenied := {
	"plain": {"anchor": [], "cues": {}},
	"attributed": {"anchor": [fixture.said], "cues": {}},
	"never refuted": {"anchor": [fixture.refuted], "cues": fixture.never_over_lie},
	"nobody refuted": {"anchor": [fixture.refuted, fixture.never], "cues": fixture.never_over_lie},
}

test_no_denial[name] if {
	some name, case in undenied
	not stance.of_denial(["anchor"]) with input as fixture.document(case.anchor, case.cues)
}

test_the_anchor_of_a_denial_must_be_denied if {
	not stance.of_denial(["anchor", "idea"]) with input as fixture.evidence({"idea": [fixture.negated]}, {})
}
