package rules.lib.stance_test

import data.rules.lib.stance

# A document of an anchor (an act), a person, a concept and a speaker, with the
# modifiers of the anchor and of the cues.
document(anchor, cues) := evidence({"anchor": anchor}, cues)

evidence(modifiers, cues) := {
	"mentions": {m: {"type": type, "modifiers": object.get(modifiers, m, [])} |
		some m, type in {"anchor": "act", "person": "person", "idea": "concept", "speaker": "person"}
	},
	"cues": {c: {"modifiers": object.get(cues, c, [])} | some c in ["not", "lie", "never"]},
}

negated := {"kind": "negated", "cue": "not"}

refuted := {"kind": "refuted", "cue": "lie"}

never := {"kind": "negated", "cue": "never"}

# What "it is a lie that" does to the cue "not" within it, and "never" to "lie".
lie_over_not := {"not": [{"kind": "refuted", "cue": "lie"}]}

never_over_lie := {"lie": [{"kind": "negated", "cue": "never"}]}

# What "never" does to the cue "not", which no longer turns the anchor round.
never_over_not := {"not": [{"kind": "refuted", "cue": "never"}]}

not_over_never := {"never": [{"kind": "negated", "cue": "not"}]}

ironic := {"kind": "ironic"}

endorsed := {"kind": "endorsed"}

attributed := {"kind": "attributed"}

said := {"kind": "attributed", "speaker": "speaker"}

quoted := {"kind": "quoted"}

quoted_from := {"kind": "quoted", "speaker": "speaker"}

questioned := {"kind": "questioned"}

hedged := {"kind": "hedged"}

claimed := {"kind": "attributed", "cue": "claim"}

denied := {"kind": "refuted", "cue": "lie"}

denied_saying := {"kind": "attributed", "cue": "lie"}

said_of_not := {"not": [{"kind": "attributed", "cue": "claim"}]}

proven := {"kind": "endorsed", "cue": "never"}

said_of_never := {"never": [{"kind": "attributed", "cue": "claim"}]}

claims := {
	"plain": {"anchor": [], "cues": {}, "want": "promotes"},
	"hedged": {"anchor": [hedged], "cues": {}, "want": "promotes"},
	"negated": {"anchor": [negated], "cues": {}, "want": "refutes"},
	"refuted": {"anchor": [refuted], "cues": {}, "want": "refutes"},
	"refuted by the layout": {"anchor": [{"kind": "refuted"}], "cues": {}, "want": "refutes"},
	"refuted and attributed": {"anchor": [said, refuted], "cues": {}, "want": "refutes"},
	"a lie that not": {"anchor": [negated, refuted], "cues": lie_over_not, "want": "promotes"},
	"not, called a lie elsewhere": {"anchor": [negated], "cues": lie_over_not, "want": "promotes"},
	"not, and called a lie": {"anchor": [negated, refuted], "cues": {}, "want": "refutes"},
	"not, overturned, and called a lie": {"anchor": [negated, refuted], "cues": never_over_not, "want": "refutes"},
	"proven, as nobody does": {"anchor": [claimed, proven], "cues": not_over_never, "want": "reports"},
	"never refuted": {"anchor": [refuted], "cues": never_over_lie, "want": "promotes"},
	"never refuted, never reaching further": {"anchor": [refuted, never], "cues": never_over_lie, "want": "promotes"},
	"ironic": {"anchor": [ironic], "cues": {}, "want": "refutes"},
	"ironic and attributed": {"anchor": [ironic, said], "cues": {}, "want": "refutes"},
	"endorsed": {"anchor": [endorsed], "cues": {}, "want": "promotes"},
	"endorsed and attributed to nobody": {"anchor": [attributed, endorsed], "cues": {}, "want": "promotes"},
	"endorsed by a named speaker": {"anchor": [said, endorsed], "cues": {}, "want": "reports"},
	"endorsed and questioned": {"anchor": [questioned, endorsed], "cues": {}, "want": "promotes"},
	"attributed": {"anchor": [attributed], "cues": {}, "want": "reports"},
	"proven, as somebody says": {"anchor": [claimed, proven], "cues": said_of_never, "want": "reports"},
	"proven, of a claim": {"anchor": [claimed, proven], "cues": {}, "want": "promotes"},
	"quoted": {"anchor": [quoted], "cues": {}, "want": "promotes"},
	"quoted from a speaker": {"anchor": [quoted_from], "cues": {}, "want": "reports"},
	"questioned": {"anchor": [questioned], "cues": {}, "want": "reports"},
	"questioned and hedged": {"anchor": [questioned, hedged], "cues": {}, "want": "reports"},
}

test_claim[name] if {
	some name, case in claims
	stance.of(["anchor", "person"]) == case.want with input as document(case.anchor, case.cues)
}

test_a_person_who_is_refuted_refutes if {
	stance.of(["anchor", "person"]) == "refutes" with input as evidence({"person": [refuted]}, {})
}

test_a_person_who_is_negated_does_not if {
	stance.of(["anchor", "person"]) == "promotes" with input as evidence({"person": [negated]}, {})
}

test_a_concept_that_is_negated_refutes if {
	stance.of(["anchor", "idea"]) == "refutes" with input as evidence({"idea": [negated]}, {})
}

test_what_undoes_a_denial_does_not_deny_the_rest if {
	stance.of(["anchor", "person"]) == "promotes" with input as placed([negated, refuted], [refuted], 1, 2)
}

test_what_follows_a_denial_denies_too if {
	stance.of(["anchor", "person"]) == "refutes" with input as placed([negated, refuted], [refuted], 2, 1)
}

test_a_denial_that_is_refuted_elsewhere_is_none if {
	not stance.of_denial(["anchor", "person"]) with input as placed([refuted], [negated], 2, 1)
}

# A document in which the cue "lie" refutes the cue "not", with the tokens where they stand.
placed(anchor, person, lie, not_) := object.union(
	evidence({"anchor": anchor, "person": person}, lie_over_not),
	{"mentions": {"l": {"token": lie, "term": "false-clause"}, "n": {"token": not_}}, "cues": {"lie": {"mention": "l"}, "not": {"mention": "n"}}},
)

test_a_concept_that_is_attributed_reports if {
	stance.of(["anchor", "idea"]) == "reports" with input as evidence({"idea": [said]}, {})
}

test_a_person_who_is_questioned_does_not_report if {
	stance.of(["anchor", "person"]) == "promotes" with input as evidence({"person": [questioned]}, {})
}

test_has if {
	stance.has("anchor", "hedged") with input as document([hedged], {})
}

test_has_not if {
	not stance.has("anchor", "negated") with input as document([hedged], {})
}

test_denied if {
	stance.denied("anchor") with input as document([negated], {})
}

test_denied_not_when_overturned if {
	not stance.denied("anchor") with input as document([negated], lie_over_not)
}

test_plain if {
	stance.plain("anchor") with input as document([], {})
	stance.plain("anchor") with input as document([hedged], {})
}

test_plain_not if {
	not stance.plain("anchor") with input as document([hedged, quoted], {})
}
