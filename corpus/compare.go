package corpus

import "slices"

// Comparison is what changed from one Report to the next.
type Comparison struct {
	// Improved and Broke list the texts that became right, or ceased to be, and
	// Moved those that are wrong in another way.
	Improved []Change `json:"improved,omitempty"`
	Broke    []Change `json:"broke,omitempty"`
	Moved    []Change `json:"moved,omitempty"`
	// Texts is how many both reports hold; Added and Removed are in one only.
	Texts   int `json:"texts"`
	Added   int `json:"added"`
	Removed int `json:"removed"`
	// P is the exact McNemar p-value of Improved against Broke: how likely so uneven
	// a split is when the change is neither good nor bad.
	P       float64 `json:"p"`
	Figures []Delta `json:"figures"`
}

// Change is one text, judged before and after.
type Change struct {
	ID     string     `json:"id"`
	Before []Decision `json:"before,omitempty"`
	After  []Decision `json:"after,omitempty"`
}

// Delta is a headline figure before and after.
type Delta struct {
	Row    string  `json:"row"`
	Figure string  `json:"figure"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
}

// slack is how far a headline figure may fall before it counts as undercut: less
// than a table of three digits rounds away.
const slack = 0.0005

// Undercut reports whether the figure fell.
func (d Delta) Undercut() bool { return d.After < d.Before-slack }

// headline lists the figures of the whole corpus that a change must not lower.
var headline = []string{"presence.f1", "both.f1", "stance", "promotes.precision", "promotes.recall"}

// Compare says what changed from before to after, item by item. Both may cover
// different texts: only those in both are compared, but the figures are those of
// each whole report.
func Compare(before, after *Report) *Comparison {
	c := &Comparison{}
	old := map[string]*ItemReport{}
	for i := range before.Items {
		old[before.Items[i].ID] = &before.Items[i]
	}
	common := map[string]bool{}
	for i := range after.Items {
		b, a := old[after.Items[i].ID], &after.Items[i]
		if b == nil && a.Offtopic && before.Census.Offtopic > 0 {
			b = &ItemReport{Right: true} // off-topic text that is right is not listed
		}
		if b == nil {
			c.Added++
			continue
		}
		common[a.ID] = true
		c.note(b, a)
	}
	for i := range before.Items {
		b := &before.Items[i]
		switch {
		case common[b.ID]:
		case b.Offtopic && after.Census.Offtopic > 0:
			c.note(b, &ItemReport{ID: b.ID, Right: true})
		default:
			c.Removed++
		}
	}
	c.P = McNemar(len(c.Improved), len(c.Broke))
	for _, name := range headline {
		x, ok := before.Figure(Overall, name)
		y, ok2 := after.Figure(Overall, name)
		if ok && ok2 {
			c.Figures = append(c.Figures, Delta{Row: Overall, Figure: name, Before: x.Value, After: y.Value})
		}
	}
	return c
}

func (c *Comparison) note(before, after *ItemReport) {
	c.Texts++
	ch := Change{ID: after.ID, Before: wrong(before.Decisions), After: wrong(after.Decisions)}
	switch {
	case !before.Right && after.Right:
		c.Improved = append(c.Improved, ch)
	case before.Right && !after.Right:
		c.Broke = append(c.Broke, ch)
	case !before.Right && !slices.Equal(ch.Before, ch.After):
		c.Moved = append(c.Moved, ch)
	}
}

// Undercut returns the headline figures that fell.
func (c *Comparison) Undercut() []Delta {
	var out []Delta
	for _, d := range c.Figures {
		if d.Undercut() {
			out = append(out, d)
		}
	}
	return out
}

func wrong(ds []Decision) []Decision {
	var out []Decision
	for _, d := range ds {
		if !d.Right() {
			out = append(out, d)
		}
	}
	return out
}
