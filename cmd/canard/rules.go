package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
)

func (a *app) rulesCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Look at the rules of the pack, and work on them",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return errors.New("rules what? See canard rules --help") },
	}
	cmd.AddCommand(a.rulesListCommand(), a.rulesShowCommand(), a.rulesWhyCommand())
	cmd.AddCommand(a.rulesCheckCommand(), a.rulesTestCommand(), a.rulesCoverCommand(), a.rulesMutateCommand())
	cmd.AddCommand(a.rulesImpactCommand(), a.rulesWatchCommand(), a.rulesPackCommand())
	cmd.AddCommand(a.rulesNewCommand(), a.rulesDocsCommand())
	return cmd
}

func (a *app) rulesListCommand() *cobra.Command {
	var p pack
	var label, format string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the rules by label",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != formatText && format != formatJSON {
				return fmt.Errorf("unknown output format %q: --format is text or json", format)
			}
			e, err := p.load(cmd.Context(), 0)
			if err != nil {
				return err
			}
			rules := e.Rules()
			if label != "" {
				if !slices.ContainsFunc(e.Labels(), func(l engine.Label) bool { return l.ID == label }) {
					return fmt.Errorf("the pack has no label %q", label)
				}
				rules = slices.DeleteFunc(slices.Clone(rules), func(r policy.Rule) bool { return r.Label != label })
			}
			if format == formatJSON {
				return indented(a.stdout, rules)
			}
			w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
			fmt.Fprintln(w, "RULE\tSTANCE\tWEIGHT\tSTATUS\tTITLE")
			for _, r := range rules {
				fmt.Fprintf(w, "%s\t%s\t%.2f\t%s\t%s\n", r.Name(), stanceOf(&r), r.Weight, r.Status, inline(r.Title))
			}
			return w.Flush()
		},
	}
	p.flag(cmd)
	cmd.Flags().StringVar(&label, "label", "", "only the rules of this `LABEL`")
	cmd.Flags().StringVar(&format, "format", formatText, "how to write: text or json")
	return cmd
}

// stanceOf is the stance that the rule fixes, or where it comes from.
func stanceOf(r *policy.Rule) string {
	if r.Stance == "" {
		return "from the text"
	}
	return string(r.Stance)
}

func (a *app) rulesShowCommand() *cobra.Command {
	var p pack
	var format string
	cmd := &cobra.Command{
		Use:     "show RULE",
		Short:   "Show one rule: what it says, its sources, its terms and its Rego",
		Example: "  canard rules show label/rule",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != formatText && format != formatJSON {
				return fmt.Errorf("unknown output format %q: --format is text or json", format)
			}
			e, err := p.load(cmd.Context(), 0)
			if err != nil {
				return err
			}
			r, err := findRule(e.Rules(), args[0])
			if err != nil {
				return err
			}
			if format == formatJSON {
				return indented(a.stdout, r)
			}
			fsys, err := p.fs()
			if err != nil {
				return err
			}
			return showRule(a.stdout, fsys, r)
		},
	}
	p.flag(cmd)
	cmd.Flags().StringVar(&format, "format", formatText, "how to write: text or json")
	return cmd
}

// findRule finds a rule by "<label>/<id>", or by its id where only one has it.
func findRule(rules []policy.Rule, name string) (*policy.Rule, error) {
	var found []*policy.Rule
	var close []string
	for i := range rules {
		r := &rules[i]
		switch {
		case r.Name() == name:
			return r, nil
		case r.ID == name:
			found = append(found, r)
		case strings.Contains(r.Name(), name):
			close = append(close, r.Name())
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return nil, fmt.Errorf("several labels have a rule %q: write it as %s", name, found[0].Name())
	case len(close) > 0:
		return nil, fmt.Errorf("there is no rule %q; is it %s?", name, strings.Join(close[:min(len(close), 5)], " or "))
	}
	return nil, fmt.Errorf("there is no rule %q; 'canard rules list' names them", name)
}

func showRule(w io.Writer, fsys fs.FS, r *policy.Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s\n", r.Name(), inline(r.Title))
	b.WriteString(wrap(inline(r.Description), 80, "  "))
	b.WriteByte('\n')
	line := func(name string, values ...string) {
		if v := inline(strings.Join(values, ", ")); v != "" {
			fmt.Fprintf(&b, "  %-9s %s\n", name, v)
		}
	}
	line("stance", stanceOf(r))
	line("weight", fmt.Sprintf("%.2f", r.Weight))
	line("status", string(r.Status))
	line("sources", r.Sources...)
	line("disarm", r.Disarm...)
	line("owner", r.Owner)
	line("reviewed", r.Reviewed)
	line("needs", needs(r)...)
	line("file", fmt.Sprintf("%s:%d", r.File, r.Line))
	if data, err := fs.ReadFile(fsys, r.File); err == nil {
		b.WriteByte('\n')
		for _, l := range body(string(data), r.Line) {
			b.WriteString("  " + printable(l) + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// needs lists the terms that a rule needs, then the groups of which it needs one.
func needs(r *policy.Rule) []string {
	out := slices.Clone(r.Needs)
	for _, group := range r.NeedsAny {
		out = append(out, "one of "+strings.Join(group, " or "))
	}
	return out
}

// body is the rule that begins on a line of a Rego file, without its METADATA: up
// to the next empty line outside of braces.
func body(rego string, line int) []string {
	lines := strings.Split(rego, "\n")
	if line < 1 || line > len(lines) {
		return nil
	}
	lines = lines[line-1:]
	for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
		lines = lines[1:]
	}
	for i, l := range lines {
		if l == "}" || i > 0 && strings.HasPrefix(l, "# METADATA") {
			return lines[:i+1]
		}
		if l == "" && !slices.ContainsFunc(lines[i:], func(l string) bool { return l == "}" }) {
			return lines[:i]
		}
	}
	return lines
}

func indented(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
