package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/canard-rules/canard/corpus"
)

// systems returns the classifier's table and those of the baselines.
func systems(r *corpus.Report) []*corpus.Table {
	out := []*corpus.Table{&r.Table}
	for i := range r.Baselines {
		out = append(out, &r.Baselines[i])
	}
	return out
}

// compared is the short table: the same rows for every system.
func compared(r *corpus.Report) grid {
	g := grid{{"row", "texts"}}
	for _, t := range systems(r) {
		g[0] = append(g[0], t.System+" presence F1", "with stance F1", "promotes P", "R")
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		cells := []string{rowName(row), strconv.Itoa(row.Texts)}
		for _, t := range systems(r) {
			same := t.Row(row.ID())
			if same == nil {
				same = &corpus.Row{}
			}
			cells = append(cells, value(same.Presence.F1), value(same.Both.F1), value(same.Promotes.Precision), value(same.Promotes.Recall))
		}
		g.add(cells...)
	}
	macro := []string{"macro over labels", ""}
	for _, t := range systems(r) {
		macro = append(macro, value(t.MacroPresence), value(t.MacroBoth), "", "")
	}
	g.add(macro...)
	return g
}

// rowName is the row's id, cut to a width that leaves room for figures.
func rowName(r *corpus.Row) string {
	if id := []rune(r.ID()); len(id) > 44 {
		return string(id[:43]) + "…"
	}
	return r.ID()
}

// Unbeaten lists the rows, by name and baseline, in which the classifier's F1 of
// label with stance is not above that of a baseline.
func Unbeaten(r *corpus.Report) []string {
	var out []string
	for i := range r.Rows {
		row := &r.Rows[i]
		for j := range r.Baselines {
			b := r.Baselines[j].Row(row.ID())
			if b != nil && row.Both.F1.N > 0 && row.Both.F1.Value <= b.Both.F1.Value {
				out = append(out, fmt.Sprintf("%s: %.3f, %s %.3f", row.ID(), row.Both.F1.Value, r.Baselines[j].System, b.Both.F1.Value))
			}
		}
	}
	return out
}

// figures is the long table of one system.
func figures(t *corpus.Table) grid {
	g := grid{{"row", "texts", "labels", "exact", "presence P", "R", "F1", "stance", "with stance P", "R", "F1", "promotes P", "R"}}
	for i := range t.Rows {
		r := &t.Rows[i]
		g.add(rowName(r), strconv.Itoa(r.Texts), strconv.Itoa(r.Support), value(r.Exact),
			value(r.Presence.Precision), value(r.Presence.Recall), ranged(r.Presence.F1), value(r.Stance),
			value(r.Both.Precision), value(r.Both.Recall), ranged(r.Both.F1),
			ranged(r.Promotes.Precision), ranged(r.Promotes.Recall))
	}
	g.add("macro over labels", "", "", "", "", "", ranged(t.MacroPresence), "", "", "", ranged(t.MacroBoth), "", "")
	return g
}

// alarms is the false alarms of every system.
func alarms(r *corpus.Report) grid {
	g := grid{{"false alarms"}}
	for _, t := range systems(r) {
		g[0] = append(g[0], t.System)
	}
	for _, a := range r.Alarms {
		cells := []string{alarmTitles[a.Name]}
		for _, t := range systems(r) {
			if same := t.Alarm(a.Name); same != nil {
				cells = append(cells, rate(*same))
			} else {
				cells = append(cells, "–")
			}
		}
		g.add(cells...)
	}
	return g
}

// confusion is the stances wanted and found, over all labels.
func confusion(c corpus.Confusion) grid {
	g := grid{{"wanted \\ found", "promotes", "reports", "refutes", "nothing"}}
	for i, name := range stanceNames() {
		cells := []string{name}
		for j := range c.Cells[i] {
			if i == j && i == len(c.Cells)-1 {
				cells = append(cells, "") // neither wanted nor found is not counted
				continue
			}
			cells = append(cells, strconv.Itoa(c.Cells[i][j]))
		}
		g.add(cells...)
	}
	return g
}

func stanceNames() []string {
	names := make([]string, 0, 4)
	for _, s := range corpus.Stances() {
		names = append(names, string(s))
	}
	return append(names, "nothing")
}

func calibration(c corpus.Calibration) grid {
	g := grid{{"score", "mean", "right", "n"}}
	for _, b := range c.Bins {
		g.add(fmt.Sprintf("%.1f–%.1f", b.Low, b.High), fmt.Sprintf("%.3f", b.Score), value(b.Right), strconv.Itoa(b.Right.N))
	}
	return g
}

// ruleTable is every rule by itself.
func ruleTable(rules []corpus.RuleFigures) grid {
	g := grid{{"rule", "fired", "precision", "label right", "alone", "most overlap", "conflicts", "wrong", "off-topic"}}
	for i := range rules {
		r := &rules[i]
		name, overlap := r.Rule, ""
		if r.Shadow {
			name += " (shadow)"
		}
		if len(r.Overlap) > 0 {
			_, id, _ := strings.Cut(r.Overlap[0].Rule, "/")
			overlap = fmt.Sprintf("%s %d", id, r.Overlap[0].Texts)
		}
		g.add(name, strconv.Itoa(r.Fired), value(r.Precision), value(r.Presence), strconv.Itoa(len(r.Alone)),
			overlap, strconv.Itoa(len(r.Conflict)), strconv.Itoa(len(r.Wrong)), strconv.Itoa(r.Offtopic))
	}
	return g
}

// operating is the curve of promotes over all labels, and what is in force.
func operating(curves []corpus.Curve) grid {
	g := grid{{"threshold", "promotes P", "R", "TP", "FP", "FN"}}
	for _, c := range curves {
		if c.Label != "" || c.Stance != corpus.Promotes {
			continue
		}
		for i, p := range c.Points {
			if i%2 == 1 {
				g.add(point(fmt.Sprintf("%.2f", p.Threshold), p)...)
			}
		}
		g.add(point("in force", c.InForce)...)
	}
	return g
}

func point(name string, p corpus.Point) []string {
	return []string{name, fmt.Sprintf("%.3f", p.Precision), fmt.Sprintf("%.3f", p.Recall),
		strconv.Itoa(p.TP), strconv.Itoa(p.FP), strconv.Itoa(p.FN)}
}

func census(c corpus.Census) string {
	s := fmt.Sprintf("%d texts, %d of them without a label, %d hard negatives", c.Texts, c.Silent, c.HardNegatives)
	if c.Unsure > 0 {
		s += fmt.Sprintf(", %d unsure", c.Unsure)
	}
	if c.Offtopic > 0 {
		s += fmt.Sprintf("; %d off-topic texts", c.Offtopic)
	}
	if c.Failed > 0 {
		s += fmt.Sprintf("; %d could not be classified in full", c.Failed)
	}
	return s
}
