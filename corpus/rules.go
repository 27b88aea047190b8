package corpus

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// RuleFigures is one rule by itself.
type RuleFigures struct {
	Rule   string `json:"rule"` // "<label>/<id>"
	Shadow bool   `json:"shadow,omitempty"`
	// Fired is the number of labelled texts it fired on, Offtopic that of off-topic ones.
	Fired    int `json:"fired"`
	Offtopic int `json:"offtopic,omitempty"`
	// Precision is the share of labelled texts it fired on, those where the label is
	// optional left out, that carry its label with a stance it found; Presence is the
	// same whatever the stance.
	Precision Figure `json:"precision"`
	Presence  Figure `json:"presence"`
	// Alone lists the texts whose label, rightly hit, rests on this rule only: what
	// would be missed without it.
	Alone []string `json:"alone,omitempty"`
	// Overlap lists the rules of its label that fired on the same texts, most first.
	Overlap []Overlap `json:"overlap,omitempty"`
	// Conflict lists the texts on which another rule of its label found another stance.
	Conflict []string `json:"conflict,omitempty"`
	// Wrong lists the texts it fired on that carry another stance or not its label.
	Wrong []string `json:"wrong,omitempty"`
}

// Overlap is how many texts a rule shares with another.
type Overlap struct {
	Rule  string `json:"rule"`
	Texts int    `json:"texts"`
}

// Label returns the label that the rule belongs to.
func (r *RuleFigures) Label() string {
	label, _, _ := strings.Cut(r.Rule, "/")
	return label
}

// ruleTally is a RuleFigures being counted.
type ruleTally struct {
	RuleFigures
	right, present, counted int
	overlap                 map[string]int
}

// ruleFigures returns the figures of each rule that fired and of each in known, by name.
func ruleFigures(c *Corpus, outcomes []Outcome, known []string) []RuleFigures {
	rules := map[string]*ruleTally{}
	at := func(name string) *ruleTally {
		if rules[name] == nil {
			rules[name] = &ruleTally{RuleFigures: RuleFigures{Rule: name}, overlap: map[string]int{}}
		}
		return rules[name]
	}
	for _, name := range known {
		at(name)
	}
	for i := range c.Items {
		for _, p := range outcomes[i].Predictions {
			stances := map[string][]Stance{}
			live := 0 // rules behind the prediction's stance
			for _, f := range p.Fired {
				if f.Stance == p.Stance && !f.Shadow {
					live++
				}
				stances[f.Rule] = append(stances[f.Rule], f.Stance)
				at(f.Rule).Shadow = f.Shadow
			}
			for name := range stances {
				at(name).add(&c.Items[i], p, stances, live)
			}
		}
	}
	out := make([]RuleFigures, 0, len(rules))
	for _, name := range slices.Sorted(maps.Keys(rules)) {
		out = append(out, rules[name].figures())
	}
	return out
}

// add counts a text on which the rule fired. Stances holds what each rule of the
// label found there; the prediction's stance rests on live of them.
func (r *ruleTally) add(it *Item, p Prediction, stances map[string][]Stance, live int) {
	e, expected := it.Expected(p.Label)
	right := expected && slices.ContainsFunc(stances[r.Rule], e.Accepts)
	if it.Offtopic {
		r.Offtopic++
	} else {
		r.Fired++
	}
	if !e.Optional && !right {
		r.Wrong = append(r.Wrong, it.ID)
	}
	if it.Offtopic {
		return
	}
	if !e.Optional {
		r.counted++
		if expected {
			r.present++
		}
		if right {
			r.right++
		}
	}
	if live == 1 && !r.Shadow && slices.Contains(stances[r.Rule], p.Stance) && p.Hit && expected && e.Accepts(p.Stance) {
		r.Alone = append(r.Alone, it.ID)
	}
	conflict := false
	for other, found := range stances {
		if other == r.Rule {
			continue
		}
		r.overlap[other]++
		for _, s := range found {
			conflict = conflict || !slices.Contains(stances[r.Rule], s)
		}
	}
	if conflict {
		r.Conflict = append(r.Conflict, it.ID)
	}
}

func (r *ruleTally) figures() RuleFigures {
	f := r.RuleFigures
	f.Precision = Proportion(r.right, r.counted)
	f.Presence = Proportion(r.present, r.counted)
	for _, other := range slices.Sorted(maps.Keys(r.overlap)) {
		f.Overlap = append(f.Overlap, Overlap{Rule: other, Texts: r.overlap[other]})
	}
	slices.SortStableFunc(f.Overlap, func(a, b Overlap) int { return cmp.Compare(b.Texts, a.Texts) })
	return f
}
