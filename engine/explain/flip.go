package explain

import (
	"slices"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
)

// Flip is a set of findings without which the verdict would be another: a hit
// would be none, the stance another, or the document's action another.
type Flip struct {
	Without []Removed `json:"without"`
	// Smallest is true where every smaller set was tried.
	Smallest bool     `json:"smallest"`
	Changes  []string `json:"changes"` // of hit, stance, action
	// What the verdict would be. Stance is empty where there would be none.
	Stance policy.Stance `json:"stance,omitempty"`
	Score  float64       `json:"score"`
	Hit    bool          `json:"hit"`
	Action string        `json:"action"`
}

// Removed is a finding of a Flip. Index counts the findings of the verdict, then
// those discounted.
type Removed struct {
	Rule   string        `json:"rule"`
	Words  string        `json:"words"` // of its claim
	Stance policy.Stance `json:"stance"`
	Index  int           `json:"index"`
}

// Bounds of the search: sets of up to three of the heaviest findings, then one
// finding after the other; none where a label has very many.
const (
	flipSize = 3
	flipMost = 16
	flipFew  = 300
)

// flip searches the smallest set of findings whose absence changes the verdict,
// with the formulas that made it. It returns nil where no set does, and
// where there are more findings than can be tried.
func (e *Explainer) flip(c *Case, v *score.Verdict) *Flip {
	counted := slices.Concat(v.Findings, v.Discounted)
	if len(counted) > flipFew {
		return nil
	}
	w := &without{e: e, c: c, v: v, doc: score.About(c.Scoped), counted: counted, gone: make([]bool, len(counted))}
	n := min(len(counted), flipMost)
	for size := 1; size <= flipSize; size++ {
		if f := w.sets(0, n, size); f != nil {
			f.Smallest = n == len(counted) || size == 1
			return f
		}
	}
	return w.greedy()
}

// without is the search on one verdict: which findings are gone.
type without struct {
	e       *Explainer
	c       *Case
	v       *score.Verdict
	doc     score.Document
	counted []score.Finding
	gone    []bool
}

// sets tries every set of so many more findings from the range.
func (w *without) sets(from, n, size int) *Flip {
	if size == 0 {
		return w.changed()
	}
	for i := from; i+size <= n; i++ {
		w.gone[i] = true
		f := w.sets(i+1, n, size-1)
		w.gone[i] = false
		if f != nil {
			return f
		}
	}
	return nil
}

// greedy takes the findings away one by one, the heaviest first, and then puts
// back each that was not needed.
func (w *without) greedy() *Flip {
	var f *Flip
	for i := range w.counted {
		w.gone[i] = true
		if f = w.changed(); f != nil {
			break
		}
	}
	if f == nil {
		return nil
	}
	for i := range w.counted {
		if !w.gone[i] {
			continue
		}
		w.gone[i] = false
		if less := w.changed(); less != nil {
			f = less
			continue
		}
		w.gone[i] = true
	}
	return f
}

// changed judges the label without what is gone; nil where nothing changes.
func (w *without) changed() *Flip {
	var left []policy.Finding
	for _, f := range w.v.Shadow {
		left = append(left, *f.From)
	}
	f := &Flip{}
	for i := range w.counted {
		if !w.gone[i] {
			left = append(left, *w.counted[i].From)
			continue
		}
		f.Without = append(f.Without, Removed{Rule: w.counted[i].Rule, Words: claimWords(&w.counted[i]), Stance: w.counted[i].Stance, Index: i})
	}
	now, _ := w.e.scorer.Judge(w.c.Scoped, w.doc, left)
	all := slices.DeleteFunc(slices.Clone(w.c.Verdicts), func(v score.Verdict) bool { return v.Label == w.v.Label })
	all = append(all, now...)
	score.Sort(all)
	f.Action = w.c.Action
	if w.c.Action != score.Unassessed {
		f.Action, _ = w.e.scorer.Action(all)
	}
	if len(now) > 0 && len(left) > len(w.v.Shadow) {
		f.Stance, f.Score, f.Hit = now[0].Stance, now[0].Score, now[0].Hit
	}
	if f.Hit != w.v.Hit {
		f.Changes = append(f.Changes, "hit")
	}
	if f.Stance != w.v.Stance && f.Stance != "" {
		f.Changes = append(f.Changes, "stance")
	}
	if f.Action != w.c.Action {
		f.Changes = append(f.Changes, "action")
	}
	if len(f.Changes) == 0 {
		return nil
	}
	return f
}
