package render

import (
	"fmt"
	"html/template"
	"math"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
)

// markedPart is a part of a text, cut into pieces with and without evidence.
type markedPart struct {
	Name   string
	Pieces []piece
}

type piece struct{ Text, Role, Title string }

// roles in the order in which one hides another on the same words.
var roles = []string{"claim", "cue", "speaker"}

// mark cuts the part at the marks that lie in it. Marks that do not fit are left out.
func mark(p corpus.Part, marks []corpus.Mark) markedPart {
	marks = slices.DeleteFunc(slices.Clone(marks), func(m corpus.Mark) bool {
		return m.Part != p.Name || m.Start < 0 || m.End > len(p.Text) || m.Start >= m.End
	})
	cuts := []int{0, len(p.Text)}
	for _, m := range marks {
		cuts = append(cuts, m.Start, m.End)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := markedPart{Name: p.Name}
	for i := 1; i < len(cuts); i++ {
		pc := piece{Text: p.Text[cuts[i-1]:cuts[i]]}
		var titles []string
		for _, role := range roles {
			for _, m := range marks {
				if m.Role != role || m.Start >= cuts[i] || m.End <= cuts[i-1] {
					continue
				}
				if pc.Role == "" {
					pc.Role = role
				}
				if !slices.Contains(titles, m.Title) {
					titles = append(titles, m.Title)
				}
			}
		}
		pc.Title = strings.Join(titles, "\n")
		out.Pieces = append(out.Pieces, pc)
	}
	return out
}

// forest draws a figure as a dot with its interval on a scale from 0 to 1, and the
// same figure of other systems as ticks.
func forest(f corpus.Figure, others ...corpus.Figure) template.HTML {
	const width, mid = 120, 9
	x := func(v float64) float64 { return 4 + v*(width-8) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="forest" viewBox="0 0 %d 18" width="%d" height="18" aria-hidden="true">`, width, width)
	for _, v := range []float64{0, 0.5, 1} {
		fmt.Fprintf(&b, `<line class="rule" x1="%.1f" x2="%.1f" y1="2" y2="16"/>`, x(v), x(v))
	}
	for i, o := range others {
		if o.N > 0 {
			fmt.Fprintf(&b, `<line class="other other%d" x1="%.1f" x2="%.1f" y1="4" y2="14"/>`, i, x(o.Value), x(o.Value))
		}
	}
	if f.N > 0 {
		class := "dot"
		if f.Thin() {
			class = "dot thin"
		}
		fmt.Fprintf(&b, `<line class="range" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, x(f.Low), x(f.High), mid, mid)
		fmt.Fprintf(&b, `<circle class="%s" cx="%.1f" cy="%d" r="3.5"/>`, class, x(f.Value), mid)
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String()) //nolint:gosec // numbers only
}

// The plotting area of curves and of the reliability diagram.
const (
	plotLeft, plotTop     = 26, 8
	plotWidth, plotHeight = 190, 110
)

func plotX(v float64) float64 { return plotLeft + v*plotWidth }
func plotY(v float64) float64 { return plotTop + (1-v)*plotHeight }

// curve is an operating curve as lines of an SVG.
type curve struct {
	Label             string
	Precision, Recall string // points of polylines
	HasThreshold      bool
	ThresholdX        float64
	Point             corpus.Point
	Support, Found    int
	Thin              bool
}

func curveOf(c corpus.Curve) curve {
	out := curve{Label: c.Label, Point: c.InForce, Support: c.InForce.TP + c.InForce.FN, Found: c.InForce.TP + c.InForce.FP}
	out.Thin = out.Support < corpus.Few
	var p, r []string
	for _, pt := range c.Points {
		if pt.TP+pt.FP > 0 {
			p = append(p, fmt.Sprintf("%.1f,%.1f", plotX(pt.Threshold), plotY(pt.Precision)))
		}
		r = append(r, fmt.Sprintf("%.1f,%.1f", plotX(pt.Threshold), plotY(pt.Recall)))
	}
	out.Precision, out.Recall = strings.Join(p, " "), strings.Join(r, " ")
	if c.InForce.Threshold > 0 {
		out.HasThreshold, out.ThresholdX = true, plotX(c.InForce.Threshold)
	}
	return out
}

// reliability is the reliability diagram.
type reliability struct {
	Points []reliablePoint
	corpus.Calibration
}

type reliablePoint struct {
	X, Y, Low, High, R float64
	Note               string
	Thin               bool
}

func reliable(c corpus.Calibration) reliability {
	out := reliability{Calibration: c}
	for _, b := range c.Bins {
		out.Points = append(out.Points, reliablePoint{
			X: plotX(b.Score), Y: plotY(b.Right.Value), Low: plotY(b.Right.Low), High: plotY(b.Right.High),
			R:    2 + math.Min(6, math.Sqrt(float64(b.Right.N))/3),
			Note: fmt.Sprintf("score %.2f, right %.2f, n %d", b.Score, b.Right.Value, b.Right.N),
			Thin: b.Right.Thin(),
		})
	}
	return out
}
