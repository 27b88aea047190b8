package corpus

import (
	"cmp"
	"slices"
)

// Prediction is what a system says of one label of a text.
type Prediction struct {
	Label     string  `json:"label"`
	Stance    Stance  `json:"stance"`
	Score     float64 `json:"score"`
	Threshold float64 `json:"threshold"`
	Hit       bool    `json:"hit"`
	Fired     []Fired `json:"fired,omitempty"`
}

// Fired is a rule behind a Prediction, once for each stance that it found.
type Fired struct {
	Rule   string `json:"rule"` // "<label>/<id>"
	Stance Stance `json:"stance"`
	// Shadow marks a rule that is not live: it is shown and does not count.
	Shadow bool `json:"shadow,omitempty"`
}

// Outcome is what a system says of one text: at most one Prediction a label. A
// label without a Prediction is no hit, with a score of 0.
type Outcome struct {
	Predictions []Prediction
	// Failed says why the text could not be classified, or which rules failed.
	Failed []string
}

// Decision is one label of one text, judged. Want or Got is empty where the label
// is not expected or is no hit; they are never both empty.
type Decision struct {
	Label string `json:"label"`
	Want  Stance `json:"want,omitempty"`
	Got   Stance `json:"got,omitempty"`
}

// Right reports whether label and stance are as expected.
func (d Decision) Right() bool { return d.Want == d.Got }

// Judge compares the hits with what is expected of the text, by label. A label on
// which either answer is right (Optional) is left out, whatever was found; where
// several stances are right, Want is the one found if it is among them, and the
// first of them if not.
func Judge(it *Item, o Outcome) []Decision {
	got := map[string]Stance{}
	for _, p := range o.Predictions {
		if p.Hit {
			got[p.Label] = p.Stance
		}
	}
	var ds []Decision
	for _, e := range it.Expect {
		found := got[e.Label]
		delete(got, e.Label)
		switch {
		case e.Optional:
		case slices.Contains(e.Either, found):
			ds = append(ds, Decision{Label: e.Label, Want: found, Got: found})
		default:
			ds = append(ds, Decision{Label: e.Label, Want: e.Stance, Got: found})
		}
	}
	for label, stance := range got {
		ds = append(ds, Decision{Label: label, Got: stance})
	}
	slices.SortFunc(ds, func(a, b Decision) int { return cmp.Compare(a.Label, b.Label) })
	return ds
}

// AllRight reports whether every decision is right; so it is when there is none.
func AllRight(ds []Decision) bool {
	return !slices.ContainsFunc(ds, func(d Decision) bool { return !d.Right() })
}
