package impact

import (
	"fmt"
	"math"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/changes"
)

// ReportSchema is the version of the JSON form of a Report.
const ReportSchema = 1

// Report is what a change of a pack does to texts.
type Report struct {
	Schema int      `json:"schema"`
	Before PackName `json:"before"`
	After  PackName `json:"after"`
	// Changes is what differs between the packs, where it was looked for.
	Changes []changes.Change `json:"changes,omitempty"`

	Texts    int `json:"texts"`
	Labelled int `json:"labelled"`
	Changed  int `json:"changed"` // texts with a verdict that changes
	Failed   int `json:"failed"`  // texts that the new pack could not classify in full

	// Failure is why, of the first of them.
	Failure string `json:"failure,omitempty"`
	// Groups are the changes of verdicts by label, direction and rule, the largest first.
	Groups []Group `json:"groups"`
	// Labels counts the changes by label.
	Labels []LabelChange `json:"labels"`

	Figures []Delta            `json:"figures,omitempty"` // that move, where labels are known
	Items   *corpus.Comparison `json:"items,omitempty"`   // what improved and what broke
	Flags   Flags              `json:"flags"`
	// Regressions are what was configured to be one, a sentence each.
	Regressions []string `json:"regressions,omitempty"`
}

// PackName names one of the two packs.
type PackName struct {
	Name string `json:"name"`
	engine.PackInfo
}

// The directions of a change.
const (
	Gained = "gained" // a hit that was none
	Lost   = "lost"
	Turned = "stance" // a hit still, with another stance
)

// Group is the verdicts of a label that change in one direction because of one rule.
type Group struct {
	Label     string `json:"label"`
	Direction string `json:"direction"`
	// Rule is the rule that fires now or no longer does; empty where the same rules
	// fire and their weights, thresholds or the formulas differ.
	Rule string `json:"rule,omitempty"`
	// From and To are the stances; From is empty for a gained hit, To for a lost one.
	From  corpus.Stance `json:"from,omitempty"`
	To    corpus.Stance `json:"to,omitempty"`
	Texts int           `json:"texts"`
	// Better and Worse count the texts whose labels are known, by what they say of it.
	Better  int      `json:"better"`
	Worse   int      `json:"worse"`
	Samples []Sample `json:"samples"`
}

// Why names the group's cause for people.
func (g *Group) Why() string {
	if g.Rule == "" {
		return "weights, thresholds or formulas"
	}
	return g.Rule
}

// LabelChange counts the texts whose verdict on a label changes.
type LabelChange struct {
	Label  string `json:"label"`
	Gained int    `json:"gained"`
	Lost   int    `json:"lost"`
	Turned int    `json:"stance"`
}

// Sample is a text of a Group with its evidence.
type Sample struct {
	ID     string `json:"id"`
	Parts  []Part `json:"parts"`
	Before string `json:"before"` // the verdicts on the label, in words
	After  string `json:"after"`
	// Expect is what the text is labelled with; empty where it has no labels.
	Expect string `json:"expect,omitempty"`
	// Judged is better, worse, or empty where that is not known.
	Judged string `json:"judged,omitempty"`
}

// Part is a part of a text, cut into pieces that are evidence or not.
type Part struct {
	Name   string  `json:"name"`
	Pieces []Piece `json:"pieces"`
}

// Piece is a run of text; Role is claim, cue or speaker, or empty.
type Piece struct {
	Text string `json:"text"`
	Role string `json:"role,omitempty"`
}

// Delta is a figure that moves. For an alarm less is better.
type Delta struct {
	Row    string  `json:"row"`
	Figure string  `json:"figure"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
	Thin   bool    `json:"thin,omitempty"` // it rests on few texts
	Alarm  bool    `json:"alarm,omitempty"`
}

// Worse reports whether the figure moves the wrong way.
func (d Delta) Worse() bool { return (d.After < d.Before) != d.Alarm }

// Flags is how many texts ask for a person.
type Flags struct {
	// Basis says on which texts the rates are measured, Texts how many those are.
	Basis  string        `json:"basis"`
	Texts  int           `json:"texts"`
	Before corpus.Figure `json:"before"` // share flagged, with its 95% interval
	After  corpus.Figure `json:"after"`
	// Volume is the posts a day that were given; BeforeDay and AfterDay are flags a
	// day, least, likely, most. All are 0 without a volume.
	Volume    int        `json:"volume,omitempty"`
	BeforeDay [3]float64 `json:"before_day,omitzero"`
	AfterDay  [3]float64 `json:"after_day,omitzero"`
	// New and Gone count the texts, of all, that are flagged by one pack alone; Unwanted
	// are the new ones that no label calls for.
	New      int `json:"new"`
	Gone     int `json:"gone"`
	Unwanted int `json:"unwanted"`
	// Samples are unwanted flags.
	Samples []Sample `json:"samples,omitempty"`
}

func (f *Flags) perDay(volume int) {
	f.Volume = volume
	day := func(x corpus.Figure) [3]float64 {
		v := float64(volume)
		return [3]float64{x.Low * v, x.Value * v, x.High * v}
	}
	f.BeforeDay, f.AfterDay = day(f.Before), day(f.After)
}

// figures lists the figures of both reports that differ.
func figures(before, after *corpus.Report) (out []Delta) {
	for i := range after.Rows {
		id := after.Rows[i].ID()
		for _, name := range []string{
			"presence.precision", "presence.recall", "presence.f1", "stance", "both.precision", "both.recall", "both.f1",
			"promotes.precision", "promotes.recall", "promotes.f1", "exact", "macro.presence", "macro.both",
		} {
			a, ok := before.Figure(id, name)
			b, ok2 := after.Figure(id, name)
			// Without a text to rest on a figure says nothing.
			if ok && ok2 && a.N+b.N > 0 && math.Abs(a.Value-b.Value) > slack {
				out = append(out, Delta{Row: id, Figure: name, Before: a.Value, After: b.Value, Thin: b.Thin()})
			}
		}
	}
	for _, a := range after.Alarms {
		b := before.Alarm(a.Name)
		if b != nil && b.Count != a.Count {
			out = append(out, Delta{Row: "false alarms", Figure: a.Name, Before: b.Rate.Value, After: a.Rate.Value, Thin: a.Rate.Thin(), Alarm: true})
		}
	}
	return out
}

// slack is how little a figure may move without being listed: less than a table of
// three digits shows.
const slack = 0.0005

// Limits say what counts as a regression. The zero value allows nothing new; use
// NoLimits for none.
type Limits struct {
	// MaxNewFlags is the most unwanted new flags; negative for any number.
	MaxNewFlags int
	// NoDrop refuses a fall of any headline figure of the corpus.
	NoDrop bool
	// Floors that the figures of the new pack are held to.
	Floors []corpus.Floor
}

// NoLimits call nothing a regression.
func NoLimits() Limits { return Limits{MaxNewFlags: -1} }

// Check sets r.Regressions. A floor on a figure that the corpus does not have is an
// error.
func (r *Report) Check(after *Run, l Limits) error {
	r.Regressions = nil
	add := func(format string, args ...any) {
		r.Regressions = append(r.Regressions, fmt.Sprintf(format, args...))
	}
	if l.MaxNewFlags >= 0 && r.Flags.Unwanted > l.MaxNewFlags {
		add("%d new flags that no label calls for, at most %d are allowed", r.Flags.Unwanted, l.MaxNewFlags)
	}
	if l.NoDrop && r.Items != nil {
		for _, d := range r.Items.Undercut() {
			add("%s %s falls from %.3f to %.3f", d.Row, d.Figure, d.Before, d.After)
		}
	}
	if after.report != nil && len(l.Floors) > 0 {
		if err := after.report.Check(l.Floors); err != nil {
			return err
		}
		for _, b := range after.report.Floors {
			add("below the floor: %s", b)
		}
	}
	return nil
}
