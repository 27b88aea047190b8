// Package render writes a corpus.Report for people and for programs: as text, the
// form of the golden file, as Markdown, as JUnit XML, and as one HTML page that
// needs nothing else. A figure that rests on fewer than corpus.Few texts is greyed,
// or stands in brackets, with its n.
package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/canard-rules/canard/corpus"
)

// Methods says how the figures were made.
var Methods = []string{
	"Intervals are 95%. Precision, recall and rates: Wilson score interval. F1: the Wilson interval of the Jaccard index TP/(TP+FP+FN), carried over by F1 = 2J/(1+J). Macro F1: percentile bootstrap over texts, variants kept together, 1000 resamples, fixed seed.",
	"Presence counts a label whatever its stance; label with stance counts a wrong stance as one false hit and one miss. A label marked optional counts neither way; of several right stances the one found counts.",
	fmt.Sprintf("A figure from fewer than %d texts is shown greyed or in brackets, with its n. Off-topic text counts in its own false alarms only.", corpus.Few),
}

var alarmTitles = map[string]string{
	corpus.PromotesOnOther:    "promotes, on texts that promote nothing",
	corpus.PromotesOnReports:  "promotes, on reports and refutations",
	corpus.PromotesOnHard:     "promotes, on hard negatives",
	corpus.AnyOnHardNegatives: "any hit, on hard negatives",
	corpus.PromotesOnOfftopic: "promotes, on off-topic text",
	corpus.AnyOnOfftopic:      "any hit, on off-topic text",
}

// value writes a figure: "0.83", "(0.83 n=9)" where it is thin, "–" where there is none.
func value(f corpus.Figure) string {
	switch {
	case f.N == 0:
		return "–"
	case f.Thin():
		return fmt.Sprintf("(%.2f n=%d)", f.Value, f.N)
	}
	return fmt.Sprintf("%.3f", f.Value)
}

// ranged writes a figure with its interval.
func ranged(f corpus.Figure) string {
	if f.N == 0 || f.Thin() {
		return value(f)
	}
	return fmt.Sprintf("%.3f [%.2f–%.2f]", f.Value, f.Low, f.High)
}

// rate writes a share of alarms: "3/206 1.5% [0.5–4.2]".
func rate(a corpus.Alarm) string {
	if a.Rate.N == 0 {
		return "–"
	}
	return fmt.Sprintf("%d/%d %.2f%% [%.2f–%.2f]", a.Count, a.Rate.N, 100*a.Rate.Value, 100*a.Rate.Low, 100*a.Rate.High)
}

// grid is a table as cells; the first row is its head.
type grid [][]string

func (g *grid) add(cells ...string) { *g = append(*g, cells) }

// text lays the grid out in columns: the first to the left, the others to the right.
func (g grid) text() string {
	widths := map[int]int{}
	for _, row := range g {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range g {
		var line strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				line.WriteString(cell + pad)
			} else {
				line.WriteString("  " + pad + cell)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// markdown writes the grid as a table of Markdown.
func (g grid) markdown() string {
	var b strings.Builder
	for i, row := range g {
		b.WriteByte('|')
		for _, cell := range row {
			b.WriteString(" " + strings.ReplaceAll(cell, "|", `\|`) + " |")
		}
		b.WriteByte('\n')
		if i == 0 {
			b.WriteString("|---|" + strings.Repeat("---:|", len(row)-1) + "\n")
		}
	}
	return b.String()
}

// decided writes decisions: "label: want promotes, got nothing".
func decided(ds []corpus.Decision) string {
	var out []string
	for _, d := range ds {
		if d.Right() {
			continue
		}
		switch {
		case d.Got == "":
			out = append(out, fmt.Sprintf("missed %s %s", d.Label, d.Want))
		case d.Want == "":
			out = append(out, fmt.Sprintf("false alarm %s %s", d.Label, d.Got))
		default:
			out = append(out, fmt.Sprintf("%s is %s, not %s", d.Label, d.Want, d.Got))
		}
	}
	if len(out) == 0 {
		return "right"
	}
	return strings.Join(out, "; ")
}
