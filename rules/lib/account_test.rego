package rules.lib.account_test

import data.rules.lib.account
import data.rules.lib.stance_test as fixture

accounts := {
	"plain": {"anchor": [], "cues": {}, "want": "reports"},
	"attributed": {"anchor": [fixture.said], "cues": {}, "want": "reports"},
	"negated": {"anchor": [fixture.negated], "cues": {}, "want": "refutes"},
	"refuted": {"anchor": [fixture.refuted], "cues": {}, "want": "refutes"},
	"endorsed": {"anchor": [fixture.endorsed], "cues": {}, "want": "reports"},
}

test_account[name] if {
	some name, case in accounts
	reading := account.reading(["anchor", "person"]) with input as fixture.document(case.anchor, case.cues)
	reading.stance == case.want
}
