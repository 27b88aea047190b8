package corpus

import (
	"maps"
	"slices"
)

// Curve shows what other thresholds would do: precision and recall at each.
type Curve struct {
	Label string `json:"label"` // empty: all labels
	// Stance is promotes where only predictions and labels with that stance count;
	// empty where labels count whatever their stance.
	Stance Stance  `json:"stance,omitempty"`
	Points []Point `json:"points"` // by rising threshold
	// InForce is the point at which the pack stands. Its threshold is 0 where labels
	// and stances have different ones.
	InForce Point `json:"in_force"`
}

// Point is precision and recall at a threshold.
type Point struct {
	Threshold float64 `json:"threshold"`
	Counts
	Precision float64 `json:"precision"` // 1 where nothing is found
	Recall    float64 `json:"recall"`
}

const curveSteps = 20

// curves returns the curves of all labels together and of each, for promotes and
// for presence. Off-topic text is left out.
func curves(c *Corpus, outcomes []Outcome) []Curve {
	tallies := map[[2]string]*curveTally{}
	at := func(label string, s Stance) *curveTally {
		key := [2]string{label, string(s)}
		if tallies[key] == nil {
			tallies[key] = &curveTally{}
		}
		return tallies[key]
	}
	for i := range c.Items {
		it := &c.Items[i]
		if it.Offtopic {
			continue
		}
		predicted := map[string]Prediction{}
		for _, p := range outcomes[i].Predictions {
			predicted[p.Label] = p
		}
		for _, e := range it.Expect {
			if _, ok := predicted[e.Label]; !ok {
				predicted[e.Label] = Prediction{Label: e.Label}
			}
		}
		for label, p := range predicted {
			e, expected := it.Expected(label)
			if e.Optional {
				continue
			}
			want := e.Stance
			if p.Stance != "" && e.Accepts(p.Stance) {
				want = p.Stance
			}
			for _, l := range []string{"", label} {
				at(l, "").add(p, p.Stance != "", expected)
				at(l, Promotes).add(p, p.Stance == Promotes, want == Promotes)
			}
		}
	}
	var out []Curve
	keys := slices.SortedFunc(maps.Keys(tallies), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) })
	for _, key := range keys {
		out = append(out, tallies[key].curve(key[0], Stance(key[1])))
	}
	return out
}

// curveTally counts, for each step of the threshold and last for what is in force.
type curveTally struct {
	steps      [curveSteps + 1]Counts
	thresholds map[float64]bool
}

func (t *curveTally) add(p Prediction, predicted, wanted bool) {
	for i := range t.steps {
		hit := predicted && p.Score >= step(i)
		if i == curveSteps {
			hit = predicted && p.Hit
		}
		switch {
		case hit && wanted:
			t.steps[i].TP++
		case hit:
			t.steps[i].FP++
		case wanted:
			t.steps[i].FN++
		}
	}
	if predicted {
		if t.thresholds == nil {
			t.thresholds = map[float64]bool{}
		}
		t.thresholds[p.Threshold] = true
	}
}

// step returns the i-th threshold: 0.05, 0.10 … 1.
func step(i int) float64 { return float64(i+1) / curveSteps }

func (t *curveTally) curve(label string, s Stance) Curve {
	c := Curve{Label: label, Stance: s, InForce: pointAt(0, t.steps[curveSteps])}
	if len(t.thresholds) == 1 {
		for th := range t.thresholds {
			c.InForce.Threshold = th
		}
	}
	for i := range curveSteps {
		c.Points = append(c.Points, pointAt(step(i), t.steps[i]))
	}
	return c
}

func pointAt(threshold float64, c Counts) Point {
	p := Point{Threshold: threshold, Counts: c, Precision: 1}
	if c.TP+c.FP > 0 {
		p.Precision = float64(c.TP) / float64(c.TP+c.FP)
	}
	if c.TP+c.FN > 0 {
		p.Recall = float64(c.TP) / float64(c.TP+c.FN)
	}
	return p
}
