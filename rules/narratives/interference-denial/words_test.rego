# Documents made of words, for tests of what keeps a rule silent: a word too many, too few or too far away.
package rules.narratives["interference-denial_words_test"]

# The mentions of the document are m0, m1, … in the order of the words. A word stands two tokens after
# the one before it and in the first sentence, unless it says otherwise (after, sentence).
document(words, cues) := {
	"sentences": {sentence(i): {"index": i, "part": "body", "span": [0, (sum([object.get(w, "after", 2) | some w in words]) * 3) + 2]} | some i in numbers.range(0, 12)},
	"terms": {t: {s: ids(words, t, s) | some w in words; t in w.terms; s := sentence(object.get(w, "sentence", 0))} | some w in words; some t in w.terms},
	"mentions": {id(i): mention(words, i, w) | some i, w in words},
	"cues": cues,
}

ids(words, term, s) := [id(i) |
	some i, w in words
	term in w.terms
	sentence(object.get(w, "sentence", 0)) == s
]

id(i) := sprintf("m%d", [i])

sentence(i) := sprintf("s%d", [i])

mention(words, i, w) := {
	"term": w.terms[0],
	"type": object.get(w, "type", "concept"),
	"sentence": sentence(object.get(w, "sentence", 0)),
	"part": "body",
	"span": [token * 3, (token * 3) + 2],
	"token": token,
	"end": token + 1,
	"modifiers": object.get(w, "modifiers", []),
} if {
	token := sum([object.get(v, "after", 2) | some j, v in words; j <= i])
}

# Changes of the words of a rule.
joined(words, terms) := array.concat(words, [{"terms": terms}])

without(words, i) := [w | some j, w in words; j != i]

apart(words, i) := [object.union(w, {"after": after}) |
	some j, w in words
	after := object.get({i: 60}, j, object.get(w, "after", 2))
]

away(words, i) := [object.union(w, {"sentence": s}) |
	some j, w in words
	s := object.get({i: 9}, j, object.get(w, "sentence", 0))
]

turned(words, i) := [object.union(w, {"modifiers": m}) |
	some j, w in words
	m := object.get({i: negated}, j, object.get(w, "modifiers", []))
]

changed(words, change) := joined(words, change.plus)

changed(words, change) := without(words, change.without)

changed(words, change) := apart(words, change.apart)

changed(words, change) := away(words, change.away)

changed(words, change) := turned(words, change.turned)

negated := [{"kind": "negated", "cue": "c0"}]

refuted := [{"kind": "refuted", "cue": "c0"}]

cue := {"terms": ["not"], "type": "cue"}

word(term) := {"terms": [term]}

about(term, modifiers) := {"terms": [term], "modifiers": modifiers}
