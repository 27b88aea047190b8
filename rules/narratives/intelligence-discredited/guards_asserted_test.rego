# Slurs that are none on the services as they are.
package rules.narratives["intelligence-discredited_guards_asserted_test"]

import data.rules.narratives["intelligence-discredited_guards_test"] as g
import data.rules.narratives["intelligence-discredited_words_test"] as w

test_slur_that_is_feared if {
	not "services-slurred" in g.rules_of([g.cia, w.word("not-asserted"), w.word("spy-slur")])
	"services-slurred" in g.rules_of([g.cia, w.word("spy-slur"), w.word("not-asserted")])
	"services-slurred" in g.rules_of([w.word("not-asserted"), {"terms": g.cia.terms, "after": 4}, w.word("spy-slur")])
}

test_findings_that_might_be_cooked if {
	not "cooked-findings" in g.rules_of([w.word("spy-boss"), w.word("not-asserted"), w.word("cook-findings"), w.word("findings-object")])
}

test_slur_on_somebody_beside_the_services if {
	"services-slurred" in g.rules_of([w.word("spy-slur"), {"terms": g.cia.terms, "after": 3}])
	not "services-slurred" in g.rules_of([w.word("spy-slur"), {"terms": g.cia.terms, "after": 5}])
	"services-slurred" in g.rules_of([g.cia, {"terms": ["spy-slur"], "after": 5}])
}

test_police_work_is_no_plot_of_the_police if {
	not "plot-at-home" in g.rules_of([g.fbi, w.word("police-work"), w.word("domestic-plot")])
	"plot-at-home" in g.rules_of([g.fbi, w.word("domestic-plot"), w.word("police-work")])
	"plot-at-home" in g.rules_of([w.word("police-work"), g.fbi, w.word("domestic-plot")])
	"plot-at-home" in g.rules_of([g.fbi, {"terms": ["police-work"], "after": 6}, w.word("domestic-plot")])
}

test_chiefs_who_call_another_names if {
	brennan := {"terms": ["john-brennan", "former-chief"]}
	clapper := {"terms": ["james-clapper", "former-chief"]}
	cues := {"c0": {"mention": "m2", "modifiers": []}}
	slur := w.about("spy-slur", g.said_by("m1"))
	every r in g.found_with([brennan, clapper, w.cue, slur], cues) { r[0] != "chiefs-slurred" }
	"chiefs-slurred" in g.rules_of([brennan, clapper, w.word("person-slur")])
}
