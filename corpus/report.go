package corpus

import (
	"context"
	"slices"

	"github.com/canard-rules/canard/engine"
)

// ReportSchema is the version of the JSON form of a Report. Within a version
// fields are only added.
const ReportSchema = 1

// Report is what Evaluate says of a classifier: its Table, those of the baselines,
// and what stands behind them.
type Report struct {
	Schema int             `json:"schema"`
	Pack   engine.PackInfo `json:"pack"`
	Census Census          `json:"census"`
	Table
	Baselines   []Table       `json:"baselines,omitempty"`
	Calibration Calibration   `json:"calibration"`
	Curves      []Curve       `json:"curves"`
	Rules       []RuleFigures `json:"rules"`
	// Items holds every labelled text, and off-topic ones that raise an alarm, in
	// the order of the corpus.
	Items  []ItemReport `json:"items"`
	Floors []Breach     `json:"floors,omitempty"` // figures below their floor
}

// Census counts the texts of a corpus.
type Census struct {
	Texts         int `json:"texts"` // labelled, hard negatives among them
	Silent        int `json:"silent"`
	HardNegatives int `json:"hard_negatives"`
	Unsure        int `json:"unsure"`
	Offtopic      int `json:"offtopic"`
	Failed        int `json:"failed"` // could not be classified, or not by every rule
}

// ItemReport is the outcome of one text.
type ItemReport struct {
	ID        string        `json:"id"`
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Language  string        `json:"language,omitempty"`
	Register  string        `json:"register,omitempty"`
	Offtopic  bool          `json:"offtopic,omitempty"`
	Expect    []Expectation `json:"expect,omitempty"`
	Got       []Hit         `json:"got,omitempty"`
	Decisions []Decision    `json:"decisions,omitempty"`
	Right     bool          `json:"right"`
	Failed    []string      `json:"failed,omitempty"`
	// Detail is there where the text is not right and Options.Explain was given.
	Detail *Detail `json:"detail,omitempty"`
}

// Hit is a label that was found.
type Hit struct {
	Label  string  `json:"label"`
	Stance Stance  `json:"stance"`
	Score  float64 `json:"score"`
}

// Detail shows a text and why it was judged so.
type Detail struct {
	Parts []Part `json:"parts"`
	Idea  string `json:"idea,omitempty"`
	Explanation
}

// Explanation is what can be shown of the reasons behind a Result.
type Explanation struct {
	Text  string `json:"explanation"` // the tree, and near misses, as lines
	Marks []Mark `json:"marks,omitempty"`
}

// Mark is a piece of evidence: a byte range [Start, End) of a part of the text.
type Mark struct {
	Part  string `json:"part"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
	Role  string `json:"role"` // claim, cue or speaker
	Title string `json:"title,omitempty"`
}

func newReport(c *Corpus, outcomes []Outcome, rules []string) *Report {
	r := &Report{
		Schema:      ReportSchema,
		Table:       Measure("canard", c, outcomes),
		Calibration: calibrate(c, outcomes),
		Curves:      curves(c, outcomes),
		Rules:       ruleFigures(c, outcomes, rules),
	}
	for i := range c.Items {
		it := &c.Items[i]
		r.Census.add(it, outcomes[i])
		ds := Judge(it, outcomes[i])
		if it.Offtopic && AllRight(ds) {
			continue
		}
		ir := ItemReport{
			ID: it.ID, File: it.File, Line: it.Line, Language: it.Document.Language, Register: it.Register,
			Offtopic: it.Offtopic, Expect: it.Expect, Decisions: ds, Right: AllRight(ds), Failed: outcomes[i].Failed,
		}
		for _, p := range outcomes[i].Predictions {
			if p.Hit {
				ir.Got = append(ir.Got, Hit{Label: p.Label, Stance: p.Stance, Score: p.Score})
			}
		}
		r.Items = append(r.Items, ir)
	}
	return r
}

func (n *Census) add(it *Item, o Outcome) {
	if len(o.Failed) > 0 {
		n.Failed++
	}
	if it.Offtopic {
		n.Offtopic++
		return
	}
	n.Texts++
	if len(it.Expect) == 0 {
		n.Silent++
	}
	if it.HardNegative() {
		n.HardNegatives++
	}
	if it.Unsure {
		n.Unsure++
	}
}

// Wrong returns the texts that are not right.
func (r *Report) Wrong() []ItemReport {
	return slices.DeleteFunc(slices.Clone(r.Items), func(it ItemReport) bool { return it.Right })
}

// explain adds the Detail of each text that is not right.
func (r *Report) explain(ctx context.Context, c *Corpus, why func(context.Context, *Item) (Explanation, error)) error {
	byID := make(map[string]*Item, len(c.Items))
	for i := range c.Items {
		byID[c.Items[i].ID] = &c.Items[i]
	}
	return each(ctx, len(r.Items), func(ctx context.Context, i int) {
		ir := &r.Items[i]
		if ir.Right {
			return
		}
		it := byID[ir.ID]
		x, err := why(ctx, it)
		if err != nil {
			x.Text = "no explanation: " + err.Error()
		}
		ir.Detail = &Detail{Parts: it.Parts(), Idea: it.Idea, Explanation: x}
	})
}
