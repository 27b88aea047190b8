# What each rule needs: it fires on these terms, and on none of them less.
package rules.tactics["pressure-campaign_needs_test"]

import data.rules.tactics["pressure-campaign"] as label

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

found := {trim_prefix(f.rule, "pressure-campaign/"): f | some f in label.finding}

# Of each rule the terms in their order, the anchor by its name.
needs := {
	"probe-demanded": {"anchor": "pressure-act", "terms": ["pressure-affair", "pressure-place", "pressure-act", "probe-word", "rival-word"]},
	"aid-for-probe": {"anchor": "tied-to", "terms": ["pressure-affair", "pressure-target", "aid-word", "tied-to", "probe-word"]},
	"aid-held-back": {"anchor": "held-back", "terms": ["pressure-affair", "pressure-target", "held-back", "aid-word", "probe-word"]},
	"security-aid-held": {"anchor": "security-aid-held", "terms": ["pressure-target", "security-aid-held"]},
	"catchword": {"anchor": "pressure-by-name", "terms": ["pressure-affair", "pressure-place", "pressure-by-name"]},
	"no-pressure": {"anchor": "no-pressure", "terms": ["pressure-setting", "no-pressure"]},
	"no-linkage": {"anchor": "no-linkage", "terms": ["pressure-target", "no-linkage", "linkage-topic"]},
	"right-to-press": {"anchor": "right-to-press", "terms": ["pressure-affair", "pressure-place", "right-to-press", "probe-word"]},
	"no-probe-no-aid": {"anchor": "no-probe-no-aid", "terms": ["rival-word", "no-probe-no-aid"]},
	"denial-collapsed": {"anchor": "defence-collapsed", "terms": ["defence-collapsed"]},
}

test_each_rule_fires_on_its_terms if {
	every rule, need in needs {
		some f in label.finding with input as plain(need.terms)
		f.rule == concat("/", ["pressure-campaign", rule])
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
