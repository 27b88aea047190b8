package main

import (
	"errors"
	"io"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/seeds"
	"github.com/canard-rules/canard/workbench/reference"
)

func (a *app) rulesDocsCommand() *cobra.Command {
	var p pack
	var page string
	var texts []string
	cmd := &cobra.Command{
		Use:   "docs [DIR]",
		Short: "Write a reference of the pack: labels, rules, examples, figures, words",
		Long: `Docs writes a browsable reference of the pack: each label with what is established,
its rules with sources and places, texts that it matches with the words marked, and
how well it does; then the lexicon and the cues. Into DIR as Markdown, with --html
as one page that needs no other file.

Examples are taken from the labels' cases, and from the texts that the figures rest
on: those of --corpus, or the seed corpus where it knows the pack's labels.`,
		Example: "  canard rules docs reference/\n  canard rules docs --html reference.html --rules DIR --corpus texts/",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && page == "" {
				return errors.New("say where to: a folder for Markdown, or --html FILE (- is standard output)")
			}
			fsys, err := p.fs()
			if err != nil {
				return err
			}
			e, err := p.load(cmd.Context(), 0)
			if err != nil {
				return err
			}
			c, err := referenceTexts(e, texts)
			if err != nil {
				return err
			}
			ref, err := reference.Build(cmd.Context(), fsys, e, c)
			if err != nil {
				return err
			}
			if page != "" {
				if err := a.writeReference(page, ref); err != nil {
					return err
				}
			}
			if len(args) == 0 {
				return nil
			}
			written, err := reference.Markdown(args[0], ref)
			if err != nil {
				return err
			}
			a.complain("%d pages in %s; begin with README.md", written, args[0])
			return nil
		},
	}
	p.flag(cmd)
	cmd.Flags().StringVar(&page, "html", "", "write one HTML page to `FILE`")
	cmd.Flags().StringSliceVar(&texts, "corpus", nil, "labelled texts, `PATHS` of files or folders")
	return cmd
}

// referenceTexts loads the texts that examples and figures are taken from: the seed
// corpus where no path is given and the pack has its labels, else nil.
func referenceTexts(e *engine.Engine, paths []string) (*corpus.Corpus, error) {
	if len(paths) == 0 {
		if c, err := corpus.Load(seeds.FS, corpus.LoadOptions{Labels: labelIDs(e)}); err == nil {
			for i := range c.Items {
				c.Items[i].File = "seeds/" + c.Items[i].File
			}
			return c, nil
		}
		return nil, nil // labelled for another pack
	}
	c, _, err := loadTexts(e, paths)
	return c, err
}

// writeReference writes the page to a file, or to standard output for -.
func (a *app) writeReference(name string, ref *reference.Reference) error {
	page := func(w io.Writer) error { return reference.HTML(w, ref) }
	if name == "-" {
		return page(a.stdout)
	}
	return writeFile(name, page)
}
