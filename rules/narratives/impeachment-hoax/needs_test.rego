# What each rule needs: it fires on these terms, and on none of them less.
package rules.narratives["impeachment-hoax_needs_test"]

import data.rules.narratives["impeachment-hoax"] as label

# Sentence s<i> holds the terms of the i-th list, a word each; modifiers by term.
text(sentences, modifiers) := {
	"sentences": {sprintf("s%d", [s]): {"index": s, "part": "body"} | some s, _ in sentences},
	"terms": {term: _places(sentences, term) | some terms in sentences; some term in terms},
	"mentions": {_id(s, i): {
		"term": term,
		"type": "act",
		"token": i,
		"end": i + 1,
		"modifiers": object.get(modifiers, term, []),
	} |
		some s, terms in sentences
		some i, term in terms
	},
	"cues": {"c0": {"mention": _id(0, 0), "modifiers": []}},
}

_places(sentences, term) := {sprintf("s%d", [s]): places |
	some s, terms in sentences
	places := [_id(s, i) | some i, t in terms; t == term]
	places != []
}

_id(s, i) := sprintf("m%d-%d", [s, i])

plain(terms) := text([terms], {})

fillers(n) := ["filler" | some _ in numbers.range(1, n)]

found := {trim_prefix(f.rule, "impeachment-hoax/"): f | some f in label.finding}

# Of each rule the terms in their order, the anchor by its name.
needs := {
	"staged-impeachment": {"anchor": "staged-word", "terms": ["impeachment-place", "impeachment-affair", "staged-word"]},
	"staged-beside": {"anchor": "staged-slogan", "terms": ["impeachment-place", "impeachment-affair", "staged-slogan"]},
	"to-undo-election": {"anchor": "to-undo-election", "terms": ["impeachment-place", "impeachment-affair", "to-undo-election"]},
	"good-call": {"anchor": "call-praised", "terms": ["impeachment-place", "impeachment-affair", "call-praised", "call-word"]},
	"perfect-call": {"anchor": "perfect-call", "terms": ["impeachment-place", "perfect-call"]},
	"no-wrong": {"anchor": "did-no-wrong", "terms": ["impeachment-place", "impeachment-affair", "did-no-wrong"]},
	"trivial-ground": {"anchor": "trivial-ground", "terms": ["impeachment-place", "trivial-ground"]},
	"whistleblower-discredited": {"anchor": "whistleblower-soiled", "terms": ["impeachment-affair", "whistleblower-soiled", "whistleblower-word"]},
	"chairman-made-it-up": {"anchor": "made-up-quotation", "terms": ["impeachment-affair", "schiff-word", "made-up-quotation", "quoted-words"]},
	"sequel": {"anchor": "sequel-word", "terms": ["impeachment-place", "impeachment-affair", "sequel-word", "russia-affair"]},
	"mocked": {"anchor": "impeachment-mocked-coup", "terms": ["impeachment-place", "impeachment-mocked-coup"]},
	"called-a-hoax": {"anchor": "called-staged", "terms": ["impeachment-place", "called-staged"]},
	"friendly-call": {"anchor": "call-liked", "terms": ["impeachment-affair", "impeachment-strong", "call-liked", "call-word"]},
	"defence-collapsed": {"anchor": "defence-collapsed", "terms": ["defence-collapsed"]},
	"no-coup": {"anchor": "not-a-coup", "terms": ["impeachment-place", "impeachment-affair", "not-a-coup"]},
}

test_each_rule_fires_on_its_terms if {
	every rule, need in needs {
		some f in label.finding with input as plain(need.terms)
		f.rule == concat("/", ["impeachment-hoax", rule])
		some i, term in need.terms
		term == need.anchor
		f.evidence[0].mention == _id(0, i)
	}
}

test_no_rule_fires_with_a_term_less if {
	every rule, need in needs {
		every term in need.terms {
			less := [t | some t in need.terms; t != term]
			rules := {r | some r, _ in found} with input as plain(less)
			not rule in rules
		}
	}
}
