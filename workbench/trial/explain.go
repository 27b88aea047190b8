package trial

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/cases"
)

func inWords(fs []cases.Failure) []string {
	var out []string
	for _, f := range fs {
		out = append(out, "- "+f.Label+": "+f.Want, "+ "+f.Label+": "+f.Got)
	}
	return out
}

// explainCase writes a failed case like a diff: what was wanted, what was found,
// and behind it why: the words of what fired, the rules that nearly did.
func explainCase(ctx context.Context, e *engine.Engine, c *cases.Case, fs []cases.Failure) []string {
	out := inWords(fs)
	if c.Note != "" {
		out = append(out, "  note: "+c.Note)
	}
	_, why, err := e.Explain(ctx, c.Document)
	if err != nil {
		return append(out, "  "+err.Error())
	}
	for _, f := range fs {
		i := slices.IndexFunc(why, func(x engine.Explanation) bool { return x.Label == f.Label })
		if i < 0 {
			out = append(out, fmt.Sprintf("  %s: no rule fired, and none lacked a single term only", f.Label))
			continue
		}
		out = append(out, explained(&why[i])...)
	}
	return out
}

func explained(x *engine.Explanation) []string {
	var out []string
	for _, f := range slices.Concat(x.Findings, x.Discounted, x.Shadow) {
		var words []string
		for _, e := range f.Evidence {
			w := fmt.Sprintf("%q", e.Text)
			if len(e.Modifiers) > 0 {
				w += " (" + strings.Join(e.Modifiers, "; ") + ")"
			}
			words = append(words, w)
		}
		line := fmt.Sprintf("  fired: %s %s, on %s", f.Rule, f.Stance, strings.Join(words, ", "))
		if f.Ignored != "" {
			line += "; not counted: it " + f.Ignored
		}
		out = append(out, line)
	}
	for _, n := range x.NearMisses {
		line := fmt.Sprintf("  near miss: %s lacked the term %s", n.Rule, n.Missing)
		if n.Example != "" {
			line += fmt.Sprintf(" (for example %q)", n.Example)
		}
		out = append(out, line)
	}
	return out
}

// excerpt is s on one line, cut to n runes.
func excerpt(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n-1]), " ") + "…"
	}
	return s
}
