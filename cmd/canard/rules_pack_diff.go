package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/workbench/changes"
)

func (a *app) packDiffCommand() *cobra.Command {
	var p pack
	var format string
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Say what differs between two packs: rules, terms, labels, thresholds",
		Long: `Diff takes folders, bundles, or git revisions such as HEAD~1 or HEAD:rules. What a
difference does to texts is for 'canard rules impact'. The exit code is 1 where the
packs differ.`,
		Example: `  canard rules pack diff HEAD:rules rules
  canard rules pack diff old.tar.gz new.tar.gz`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != formatText && format != formatJSON {
				return fmt.Errorf("unknown output format %q: --format is text or json", format)
			}
			before, after, err := p.openPair(cmd.Context(), args[0], args[1])
			if err != nil {
				return err
			}
			found, err := changes.Between(before, after)
			if err != nil {
				return err
			}
			if format == formatJSON {
				if found == nil {
					found = []changes.Change{}
				}
				err = indented(a.stdout, found)
			} else {
				_, err = a.stdout.WriteString(changeLines(found))
			}
			if err == nil && len(found) > 0 {
				return status(exitInput)
			}
			return err
		},
	}
	p.keyFlag(cmd)
	cmd.Flags().StringVar(&format, "format", formatText, "how to write: text or json")
	return cmd
}

func changeLines(found []changes.Change) string {
	if len(found) == 0 {
		return "The packs are the same.\n"
	}
	var b strings.Builder
	signs := map[string]string{changes.Added: "+", changes.Removed: "-", changes.Changed: "~"}
	kind := ""
	for _, c := range found {
		if c.Kind != kind {
			kind = c.Kind
			fmt.Fprintf(&b, "%ss\n", kind)
		}
		fmt.Fprintf(&b, "  %s %s\n", signs[c.Way], inline(c.ID))
		for _, w := range c.What {
			fmt.Fprintf(&b, "      %s\n", inline(w))
		}
	}
	return b.String()
}
