package cover

import (
	_ "embed" // for the page
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
)

// Least is the figure that a threshold is held against: of lines, rules, terms and
// cues the one that is covered least, in percent, and its name.
func (r *Report) Least() (name string, percent float64) {
	percent = 101
	for _, row := range r.rows()[:4] {
		if p := row.Count.Percent(); p < percent {
			name, percent = row.Name, p
		}
	}
	return name, percent
}

type row struct {
	Name string
	Count
	Note string
}

func (r *Report) rows() []row {
	return []row{
		{"lines", r.Lines, "of rules and library, evaluated by a test, a case or a text"},
		{"rules", r.Rules, "that fired on a case or a text"},
		{"terms", r.Terms, "found in a case or a text"},
		{"cues", r.Cues, "that did something to a mention"},
		{"variants", r.Variants, "found in a case or a text (no threshold holds for them)"},
	}
}

// Text writes the figures and lists what is missed; variants only where all is true.
func (r *Report) Text(w io.Writer, dir string, all bool) error {
	var b strings.Builder
	fmt.Fprintf(&b, "covered by %d tests and %d texts\n", r.Tests, r.Texts)
	for _, row := range r.rows() {
		fmt.Fprintf(&b, "  %-9s %5d of %5d  %5.1f%%  %s\n", row.Name, row.Covered, row.All, row.Percent(), row.Note)
	}
	for _, f := range r.Files {
		if len(f.Missed) > 0 {
			fmt.Fprintf(&b, "%s%s: %.1f%% of lines; not line %s\n", dir, f.Name, f.Lines.Percent(), spans(f.Missed))
		}
	}
	list := func(what string, things []Thing) {
		for _, t := range things {
			fmt.Fprintf(&b, "%s%s:%d: %s %s\n", dir, t.File, t.Line, what, t.Name)
		}
	}
	list("no text fires the rule", r.MissedRules)
	list("no text holds the term", r.MissedTerms)
	list("no text shows the cue at work:", r.MissedCues)
	if all {
		list("no text holds the variant", r.MissedVariants)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// spans writes line numbers as "3-5, 9".
func spans(lines []int) string {
	var out []string
	for i := 0; i < len(lines); {
		j := i
		for j+1 < len(lines) && lines[j+1] == lines[j]+1 {
			j++
		}
		if i == j {
			out = append(out, fmt.Sprint(lines[i]))
		} else {
			out = append(out, fmt.Sprintf("%d-%d", lines[i], lines[j]))
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}

// JSON writes the report as JSON.
func (r *Report) JSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

//go:embed page.gohtml
var page string

type paintedLine struct {
	N     int
	Text  string
	Class string // hit, miss or empty
}

// HTML writes the report as one page that needs nothing else: the figures, what is
// missed, and every file of rules with its lines painted.
func (r *Report) HTML(w io.Writer) error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"percent": func(c Count) string { return fmt.Sprintf("%.1f%%", c.Percent()) },
		"paint":   paint,
		"id":      func(name string) string { return strings.NewReplacer("/", "-", ".", "-").Replace(name) },
	}).Parse(page)
	if err != nil {
		return fmt.Errorf("render page: %w", err)
	}
	return t.Execute(w, struct {
		*Report
		Rows []row
	}{r, r.rows()})
}

func paint(f File) []paintedLine {
	lines := strings.Split(strings.TrimSuffix(f.Source, "\n"), "\n")
	out := make([]paintedLine, len(lines))
	for i, l := range lines {
		out[i] = paintedLine{N: i + 1, Text: strings.ReplaceAll(l, "\t", "    ")} // a tab would count the line's number
		switch {
		case slices.Contains(f.Missed, i+1):
			out[i].Class = "miss"
		case slices.Contains(f.Covered, i+1):
			out[i].Class = "hit"
		}
	}
	return out
}
