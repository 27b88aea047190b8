package corpus

import (
	"fmt"
	"strings"

	"github.com/canard-rules/canard/engine/explain"
)

// Explained writes explanations as lines, and marks the evidence in the text: the
// verdicts first, with their rules and words, then what came near.
func Explained(xs []explain.Explanation) Explanation {
	var b strings.Builder
	var out Explanation
	for i := range xs {
		x := &xs[i]
		if x.Stance != "" {
			verdict := "no hit"
			if x.Hit {
				verdict = "hit"
			}
			fmt.Fprintf(&b, "%s %s, %s: %.2f, threshold %.2f\n", x.Label, x.Stance, verdict, x.Score, x.Threshold)
			if x.DecidedBy != "" {
				fmt.Fprintf(&b, "  stance: %s\n", x.DecidedBy)
			}
			for _, fs := range [][]explain.Finding{x.Findings, x.Discounted, x.Shadow} {
				out.Marks = append(out.Marks, findings(&b, x.Label, fs)...)
			}
			if x.Flip != nil {
				var without []string
				for _, r := range x.Flip.Without {
					without = append(without, fmt.Sprintf("%s on %q", r.Rule, r.Words))
				}
				fmt.Fprintf(&b, "  would change without %s\n", strings.Join(without, " and "))
			}
		}
		for _, m := range x.NearMisses {
			fmt.Fprintf(&b, "near: %s (%s) lacks %s", m.Rule, m.Title, m.Missing)
			if m.Example != "" {
				fmt.Fprintf(&b, ", such as %q", m.Example)
			}
			b.WriteByte('\n')
		}
	}
	out.Text = strings.TrimRight(b.String(), "\n")
	if out.Text == "" {
		out.Text = "no rule fired, and none came near"
	}
	return out
}

// findings writes the findings of a label and returns their evidence.
func findings(b *strings.Builder, label string, fs []explain.Finding) []Mark {
	var marks []Mark
	for _, f := range fs {
		fmt.Fprintf(b, "  %s, %s, +%.2f: %s\n    %s\n", f.Rule, f.Stance, f.Contribution, f.Title, f.Why)
		if f.Ignored != "" {
			fmt.Fprintf(b, "    does not count: %s\n", f.Ignored)
		}
		var words []string
		for _, e := range f.Evidence {
			words = append(words, fmt.Sprintf("%s %q", e.Term, e.Text))
			marks = append(marks, Mark{
				Part: e.Part.String(), Start: e.Span[0], End: e.Span[1],
				Label: label, Role: e.Role, Title: f.Rule + ": " + e.Title,
			})
		}
		fmt.Fprintf(b, "    on %s\n    %s:%d\n", strings.Join(words, ", "), f.File, f.Line)
	}
	return marks
}
