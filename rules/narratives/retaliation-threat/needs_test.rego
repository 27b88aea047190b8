# What each rule needs: it fires on these terms, and on none of them less.
package rules.narratives["retaliation-threat_needs_test"]

import data.rules.narratives["retaliation-threat"] as label

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

found := {trim_prefix(f.rule, "retaliation-threat/"): f | some f in label.finding}

# Of each rule the terms in their order, the anchor by its name.
needs := {
	"russia-answers": {"anchor": "answer-back", "terms": ["threat-side", "answer-back", "cause-word", "us-or-russia"]},
	"relations-wrecked": {"anchor": "harm-ties", "terms": ["cause-word", "harm-ties", "bilateral-ties", "threat-side", "us-setting"]},
	"withdraw-or-else": {"anchor": "ties-phrase", "terms": ["threat-side", "us-or-russia", "ties-phrase", "cause-word"]},
	"threat-told": {"anchor": "threaten", "terms": ["russia-side", "threaten", "menace", "cause-word"]},
	"answer-told": {"anchor": "answer-given", "terms": ["threat-side", "answer-given", "cause-word", "us-setting"]},
	"envoy-home": {"anchor": "envoy-home", "terms": ["threat-side", "envoy-home", "election-matter"]},
	"empty-threat": {"anchor": "empty-threat", "terms": ["russia-side", "empty-threat", "menace-word", "us-or-russia", "cause-word", "election-matter"]},
}

test_each_rule_fires_on_its_terms if {
	every rule, need in needs {
		some f in label.finding with input as plain(need.terms)
		f.rule == concat("/", ["retaliation-threat", rule])
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
