package rules.narratives["retaliation-threat_needs_test"]

promises := ["spokesperson-russia", "answer-strong", "us-setting"]

if_then := ["russia-side", "if-then-we"]

test_an_official_promises_america_an_answer if {
	found["official-promises"].stance == "reports" with input as plain(promises)
	found["if-then-we"] with input as plain(if_then)
}

test_promises_need_their_terms if {
	every term in promises {
		not found["official-promises"] with input as plain([t | some t in promises; t != term])
	}
	every term in if_then {
		not found["if-then-we"] with input as plain([t | some t in if_then; t != term])
	}
}

test_promises_are_no_other_quarrel if {
	every term in ["elsewhere", "other-dispute", "ukraine-side"] {
		not found["official-promises"] with input as plain(array.concat(promises, [term]))
		not found["if-then-we"] with input as plain(array.concat(if_then, [term]))
	}
}

test_a_promise_denied_is_none if {
	denied := {"answer-strong": [{"kind": "negated", "cue": "c0"}]}
	not found["official-promises"] with input as text([promises], denied)
}
