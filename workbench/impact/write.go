package impact

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/canard-rules/canard/workbench/changes"
)

// JSON writes the report as JSON.
func JSON(w io.Writer, r *Report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

// Text writes the report for a terminal. The evidence of samples stands in brackets:
// [claim] {cue} <speaker>.
func Text(w io.Writer, r *Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s → %s\n", clean(r.Before.Name), clean(r.After.Name))
	fmt.Fprintf(&b, "%s\n", headline(r))
	if len(r.Changes) > 0 {
		fmt.Fprintf(&b, "What differs: %s\n", census(r.Changes))
	}
	for i := range r.Groups {
		g := &r.Groups[i]
		fmt.Fprintf(&b, "\n%s %s  by %s: %s%s\n", sign(g), g.Label, g.Why(), texts(g.Texts), verdictOf(g))
		for k := range g.Samples {
			sample(&b, &g.Samples[k])
		}
	}
	writeFlags(&b, &r.Flags)
	if len(r.Figures) > 0 {
		fmt.Fprintf(&b, "\nFigures that move (* rests on few texts)\n")
		for _, d := range r.Figures {
			mark, way := " ", "better"
			if d.Thin {
				mark = "*"
			}
			if d.Worse() {
				way = "worse"
			}
			fmt.Fprintf(&b, " %s%-44s %.3f → %.3f  %+.3f  %s\n", mark, d.Row+" "+d.Figure, d.Before, d.After, d.After-d.Before, way)
		}
	}
	if r.Items != nil && len(r.Items.Improved)+len(r.Items.Broke) > 0 {
		fmt.Fprintf(&b, "\nOf %d labelled texts %d become right and %d wrong (McNemar exact p = %.4f).\n",
			r.Items.Texts, len(r.Items.Improved), len(r.Items.Broke), r.Items.P)
	}
	for _, s := range r.Regressions {
		fmt.Fprintf(&b, "\nREGRESSION: %s", s)
	}
	if len(r.Regressions) > 0 {
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// headline says in one sentence how much changes.
func headline(r *Report) string {
	s := fmt.Sprintf("%s, %d of them of the corpus: ", texts(r.Texts), r.Labelled)
	if r.Before.Digest == r.After.Digest {
		return s + "the packs decide alike; they have the same digest."
	}
	if r.Changed == 0 {
		s += "no verdict changes"
	} else {
		gained, lost, turned := 0, 0, 0
		for _, l := range r.Labels {
			gained, lost, turned = gained+l.Gained, lost+l.Lost, turned+l.Turned
		}
		s += fmt.Sprintf("verdicts change on %s; hits gained: %d, lost: %d, other stance: %d", texts(r.Changed), gained, lost, turned)
	}
	if r.Failed > 0 {
		s += fmt.Sprintf("; %d could not be classified in full (%s)", r.Failed, clean(r.Failure))
	}
	return s + "."
}

func texts(n int) string {
	if n == 1 {
		return "1 text"
	}
	return fmt.Sprintf("%d texts", n)
}

// census counts changes by kind and way.
func census(cs []changes.Change) string {
	var out []string
	for i := 0; i < len(cs); {
		n := map[string]int{}
		kind := cs[i].Kind
		for ; i < len(cs) && cs[i].Kind == kind; i++ {
			n[cs[i].Way]++
		}
		var ways []string
		for _, w := range []string{changes.Added, changes.Removed, changes.Changed} {
			if n[w] > 0 {
				ways = append(ways, fmt.Sprintf("%d %s", n[w], w))
			}
		}
		out = append(out, kind+"s "+strings.Join(ways, " "))
	}
	return strings.Join(out, "; ")
}

func sign(g *Group) string {
	switch g.Direction {
	case Gained:
		return "+ gained " + string(g.To)
	case Lost:
		return "- lost " + string(g.From)
	}
	return fmt.Sprintf("~ %s → %s", g.From, g.To)
}

// verdictOf says what the labels make of a group.
func verdictOf(g *Group) string {
	if g.Better+g.Worse == 0 {
		return ""
	}
	return fmt.Sprintf(" (by their labels %d better, %d worse)", g.Better, g.Worse)
}

var brackets = map[string][2]string{"claim": {"[", "]"}, "cue": {"{", "}"}, "speaker": {"<", ">"}}

func sample(b *strings.Builder, s *Sample) {
	var line strings.Builder
	for _, p := range s.Parts {
		for _, piece := range p.Pieces {
			in := brackets[piece.Role]
			line.WriteString(in[0] + piece.Text + in[1])
		}
		line.WriteByte(' ')
	}
	fmt.Fprintf(b, "    %s: %s\n", clean(s.ID), clip(clean(line.String()), 300))
	fmt.Fprintf(b, "      %s → %s", s.Before, s.After)
	if s.Expect != "" {
		fmt.Fprintf(b, "; labelled %s", s.Expect)
	}
	if s.Judged != "" {
		fmt.Fprintf(b, ": %s", s.Judged)
	}
	b.WriteByte('\n')
}

func writeFlags(b *strings.Builder, f *Flags) {
	fmt.Fprintf(b, "\nFlags: %d new, %d gone", f.New, f.Gone)
	if f.New > 0 {
		fmt.Fprintf(b, "; no label calls for %d of the new ones", f.Unwanted)
	}
	b.WriteByte('\n')
	for i := range f.Samples {
		sample(b, &f.Samples[i])
	}
	if f.Texts > 0 {
		fmt.Fprintf(b, "Flagged of %s (%d): %s → %s\n", f.Basis, f.Texts, rate(f.Before.Value), rate(f.After.Value))
	}
	if f.Volume > 0 && f.Texts > 0 {
		fmt.Fprintf(b, "Flags a day at %d posts: %s → %s\n", f.Volume, perDay(f.BeforeDay), perDay(f.AfterDay))
	}
}

func rate(x float64) string { return fmt.Sprintf("%.3g%%", 100*x) }

// perDay is a number of flags with its 95% interval.
func perDay(d [3]float64) string {
	return fmt.Sprintf("%.0f (%.0f to %.0f)", math.Round(d[1]), math.Floor(d[0]), math.Ceil(d[2]))
}

// clean is text on one line without what a terminal would obey or hide.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return utf8.RuneError
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}

//go:embed page.gohtml
var pageSource string

var page = template.Must(template.New("impact").Funcs(template.FuncMap{
	"headline": headline, "rate": rate, "perDay": perDay, "texts": texts,
	"sign":  func(g Group) string { return sign(&g) },
	"delta": func(d Delta) string { return fmt.Sprintf("%+.3f", d.After-d.Before) },
	// bar is where a figure of [0,1] stands on a line of 120 units.
	"bar": func(x float64) string { return fmt.Sprintf("%.1f", 120*math.Max(0, math.Min(1, x))) },
}).Parse(pageSource))

// HTML writes the report as one page that needs nothing else. Everything that comes
// from a text or a pack is escaped.
func HTML(w io.Writer, r *Report) error { return page.Execute(w, r) }
