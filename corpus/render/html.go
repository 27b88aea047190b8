package render

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
)

var (
	//go:embed page.gohtml
	pageSource string
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string
)

// page is what the template shows.
type page struct {
	Report     *corpus.Report
	Systems    []*corpus.Table
	Comparison *corpus.Comparison
	Census     string
	Methods    []string
	Style      template.CSS
	Script     template.JS
	Headline   []tile
	Stances    heat
	Labels     heat
	Curves     []curve
	Reliable   reliability
	Wrong      []wrongText
	Unbeaten   []string
}

// tile is a headline figure.
type tile struct {
	Name, Note string
	Figure     corpus.Figure
	Percent    bool
}

// wrongText is a text that is not right, with its evidence marked.
type wrongText struct {
	corpus.ItemReport
	Sentence string // what is wrong
	Parts    []markedPart
	Kinds    []string // miss, false-alarm, stance
}

// HTML writes the report as one page that needs nothing else: style and script are
// in it, and everything that comes from a text is escaped. The comparison may be nil.
func HTML(w io.Writer, r *corpus.Report, c *corpus.Comparison) error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"rate": rate, "alarm": func(name string) string { return alarmTitles[name] },
		"percent": func(x float64) string { return fmt.Sprintf("%.1f%%", 100*x) },
		"thin":    func(f corpus.Figure) bool { return f.N > 0 && f.Thin() },
		"forest":  forest, "decided": decided, "json": compactJSON,
		"same": func(t *corpus.Table, id string) *corpus.Row {
			if row := t.Row(id); row != nil {
				return row
			}
			return &corpus.Row{}
		},
		"join": strings.Join,
	}).Parse(pageSource)
	if err != nil {
		return fmt.Errorf("render page: %w", err)
	}
	p := page{
		Report: r, Systems: systems(r), Comparison: c, Census: census(r.Census), Methods: Methods,
		Style: template.CSS(pageStyle), Script: template.JS(pageScript), //nolint:gosec // files of this package
		Headline: headline(r), Labels: labelHeat(r.Crossed), Reliable: reliable(r.Calibration),
		Unbeaten: Unbeaten(r),
	}
	if len(r.Confusions) > 0 {
		p.Stances = stanceHeat(r.Confusions[0])
	}
	for _, c := range r.Curves {
		if c.Stance == corpus.Promotes {
			p.Curves = append(p.Curves, curveOf(c))
		}
	}
	for _, it := range r.Wrong() {
		p.Wrong = append(p.Wrong, wrongOf(it))
	}
	return t.Execute(w, p)
}

func headline(r *corpus.Report) []tile {
	row := r.Row(corpus.Overall)
	if row == nil {
		return nil
	}
	out := []tile{
		{Name: "Presence F1", Note: "label found, whatever its stance", Figure: row.Presence.F1},
		{Name: "With stance F1", Note: "label and stance right", Figure: row.Both.F1},
		{Name: "Stance right", Note: "where the label is", Figure: row.Stance},
		{Name: "Promotes precision", Note: "of what would be flagged", Figure: row.Promotes.Precision},
		{Name: "Promotes recall", Note: "of what should be flagged", Figure: row.Promotes.Recall},
	}
	for _, name := range []string{corpus.PromotesOnReports, corpus.PromotesOnOfftopic} {
		if a := r.Alarm(name); a != nil {
			out = append(out, tile{
				Name: "False flags", Note: fmt.Sprintf("%s: %d of %d", strings.TrimPrefix(alarmTitles[name], "promotes, "), a.Count, a.Rate.N),
				Figure: a.Rate, Percent: true,
			})
		}
	}
	return out
}

// heat is a table of counts, each with its share of the row's largest.
type heat struct {
	Columns []string
	Rows    []heatRow
}

type heatRow struct {
	Name  string
	Cells []heatCell
}

type heatCell struct {
	Want, Got string
	N         int
	Percent   int  // strength of the colour
	Right     bool // on the diagonal
	Void      bool // means nothing
}

func stanceHeat(c corpus.Confusion) heat {
	names := stanceNames()
	h := heat{Columns: names}
	last := len(names) - 1
	for i, want := range names {
		row := heatRow{Name: want}
		sum := 0
		for _, n := range c.Cells[i] {
			sum += n
		}
		for j, got := range names {
			n := c.Cells[i][j]
			row.Cells = append(row.Cells, heatCell{Want: want, Got: got, N: n, Percent: strength(n, sum), Right: i == j, Void: i == last && j == last})
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

// strength is how strong the colour of n out of sum is; small shares stay visible.
func strength(n, sum int) int {
	if n == 0 || sum == 0 {
		return 0
	}
	return 8 + int(math.Round(82*math.Sqrt(float64(n)/float64(sum))))
}

func labelHeat(crossed []corpus.Cross) heat {
	seen := map[string]bool{}
	counts := map[[2]string]int{}
	sums := map[string]int{}
	for _, c := range crossed {
		seen[c.Want], seen[c.Got] = true, true
		counts[[2]string{c.Want, c.Got}] = c.Texts
		sums[c.Want] += c.Texts
	}
	delete(seen, "")
	var labels []string
	for l := range seen {
		labels = append(labels, l)
	}
	slices.Sort(labels)
	labels = append(labels, "")
	h := heat{Columns: labels}
	for _, want := range labels {
		row := heatRow{Name: want}
		for _, got := range labels {
			n := counts[[2]string{want, got}]
			row.Cells = append(row.Cells, heatCell{
				Want: want, Got: got, N: n, Percent: strength(n, sums[want]),
				Right: want == got, Void: want == "" && got == "",
			})
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

func wrongOf(it corpus.ItemReport) wrongText {
	w := wrongText{ItemReport: it, Sentence: decided(it.Decisions)}
	for _, d := range it.Decisions {
		kind := "stance"
		switch {
		case d.Right():
			continue
		case d.Got == "":
			kind = "miss"
		case d.Want == "":
			kind = "false-alarm"
		}
		if !slices.Contains(w.Kinds, kind) {
			w.Kinds = append(w.Kinds, kind)
		}
	}
	if it.Detail != nil {
		for _, p := range it.Detail.Parts {
			w.Parts = append(w.Parts, mark(p, it.Detail.Marks))
		}
	}
	return w
}

// compactJSON writes decisions for the page's filters.
func compactJSON(ds []corpus.Decision) (string, error) {
	b, err := json.Marshal(ds)
	return string(b), err
}
