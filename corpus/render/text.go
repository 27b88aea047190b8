package render

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/canard-rules/canard/corpus"
)

// Text writes the report as tables of plain text. The same report gives the same
// bytes, and nothing in it names the pack's version.
func Text(w io.Writer, r *corpus.Report) error {
	var b strings.Builder
	b.WriteString(census(r.Census) + "\n\n")
	for _, m := range Methods {
		b.WriteString(m + "\n")
	}
	section := func(title, body string) { b.WriteString("\n" + strings.ToUpper(title) + "\n" + body) }
	if len(r.Baselines) > 0 {
		section("all systems", compared(r).text())
		if rows := Unbeaten(r); len(rows) > 0 {
			b.WriteString("not above a baseline (F1 with stance):\n  " + strings.Join(rows, "\n  ") + "\n")
		}
	}
	section("canard", figures(&r.Table).text())
	section("false alarms", alarms(r).text())
	if len(r.Confusions) > 0 {
		section("stances", confusion(r.Confusions[0]).text())
	}
	section(fmt.Sprintf("calibration: score against right (Brier %.3f, ECE %.3f, n %d)", r.Calibration.Brier, r.Calibration.ECE, r.Calibration.N),
		calibration(r.Calibration).text())
	section("other thresholds", operating(r.Curves).text())
	section("rules", ruleTable(r.Rules).text())
	_, err := io.WriteString(w, b.String())
	return err
}

// Errors writes every text that is not right: what was wanted and found, and, where
// the report has it, the text and the explanation.
func Errors(w io.Writer, r *corpus.Report) error {
	var b strings.Builder
	wrong := r.Wrong()
	fmt.Fprintf(&b, "\nERRORS: %d texts\n", len(wrong))
	for _, it := range wrong {
		fmt.Fprintf(&b, "\n%s:%d: %s: %s\n", it.File, it.Line, it.ID, decided(it.Decisions))
		for _, f := range it.Failed {
			fmt.Fprintf(&b, "    failed: %s\n", f)
		}
		if it.Detail == nil {
			continue
		}
		for _, p := range it.Detail.Parts {
			fmt.Fprintf(&b, "    %s: %s\n", p.Name, strings.Join(strings.Fields(p.Text), " "))
		}
		fmt.Fprintf(&b, "      %s\n", strings.ReplaceAll(it.Detail.Explanation.Text, "\n", "\n      "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Changes writes a comparison: figures, then every text that changed.
func Changes(w io.Writer, c *corpus.Comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "\nSINCE THE BASELINE: %d texts in both: %d improved, %d broke, %d wrong in another way; %d new, %d gone; McNemar exact p = %.4f\n",
		c.Texts, len(c.Improved), len(c.Broke), len(c.Moved), c.Added, c.Removed, c.P)
	g := grid{{"figure", "before", "after", "change"}}
	for _, d := range c.Figures {
		g.add(d.Row+" "+d.Figure, fmt.Sprintf("%.3f", d.Before), fmt.Sprintf("%.3f", d.After), fmt.Sprintf("%+.3f", d.After-d.Before))
	}
	b.WriteString(g.text())
	for _, l := range []struct {
		title string
		list  []corpus.Change
	}{{"improved", c.Improved}, {"broke", c.Broke}, {"moved", c.Moved}} {
		for _, ch := range l.list {
			fmt.Fprintf(&b, "%s %s: %s → %s\n", l.title, ch.ID, decided(ch.Before), decided(ch.After))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// JSON writes the report as it is, indented; `canard eval --baseline` reads it.
func JSON(w io.Writer, r *corpus.Report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(r)
}

// Markdown writes the tables for a pull request or a note. Changes may be nil.
func Markdown(w io.Writer, r *corpus.Report, c *corpus.Comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "## Corpus figures\n\n%s. Pack %s %s, `%s`.\n", census(r.Census), r.Pack.Name, r.Pack.Version, r.Pack.Digest)
	section := func(title, body string) { fmt.Fprintf(&b, "\n### %s\n\n%s", title, body) }
	if c != nil {
		g := grid{{"figure", "before", "after", "change"}}
		for _, d := range c.Figures {
			g.add(d.Row+" "+d.Figure, fmt.Sprintf("%.3f", d.Before), fmt.Sprintf("%.3f", d.After), fmt.Sprintf("%+.3f", d.After-d.Before))
		}
		section("Since the baseline", fmt.Sprintf("%d improved, %d broke, %d wrong in another way; McNemar exact p = %.4f.\n\n%s",
			len(c.Improved), len(c.Broke), len(c.Moved), c.P, g.markdown()))
	}
	if len(r.Floors) > 0 {
		b.WriteString("\n**Below the floor:**\n")
		for _, f := range r.Floors {
			b.WriteString("- " + f.String() + "\n")
		}
	}
	if len(r.Baselines) > 0 {
		section("All systems", compared(r).markdown())
	}
	section("Canard", figures(&r.Table).markdown())
	section("False alarms", alarms(r).markdown())
	if len(r.Confusions) > 0 {
		section("Stances", confusion(r.Confusions[0]).markdown())
	}
	section("Rules", ruleTable(r.Rules).markdown())
	fmt.Fprintf(&b, "\n%s\n", strings.Join(Methods, " "))
	_, err := io.WriteString(w, b.String())
	return err
}
