package main

import "github.com/spf13/cobra"

func (a *app) explainCommand() *cobra.Command {
	c := &classification{app: a, why: true}
	cmd := &cobra.Command{
		Use:   "explain [FILE|-]...",
		Short: "Explain the verdicts on a text, down to the words",
		Long: `Explain classifies like 'canard classify' and shows the tree behind every verdict:
each finding with its rule, sources and words and what it adds to the score, where
the stance comes from, what would change the verdict, which rules came close, and
what is established about the narrative, by whom and as of when.`,
		Example: `  canard explain --text "They say the recall was staged."
  canard explain --format json article.txt`,
		RunE: c.run,
	}
	c.flags(cmd)
	return cmd
}
