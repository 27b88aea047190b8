package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/cover"
)

var coverFormats = []string{formatText, formatJSON, formatHTML}

// coverRun is the flags of rules cover.
type coverRun struct {
	app       *app
	pack      pack
	format    string
	html      string
	texts     string
	threshold float64
	variants  bool
}

func (a *app) rulesCoverCommand() *cobra.Command {
	c := &coverRun{app: a}
	cmd := &cobra.Command{
		Use:   "cover",
		Short: "Say what of the pack its tests, cases and texts exercise",
		Long: `Cover runs the Rego tests, the cases and the labelled texts, and says which lines,
rules, terms and cues none of them exercises; variants are counted apart.

The exit code is 3 where lines, rules, terms or cues are covered less than --threshold.`,
		Example: `  canard rules cover --rules rules/ --html cover.html
  canard rules cover --rules rules/ --threshold 90`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.start(cmd.Context()) },
	}
	c.pack.flag(cmd)
	f := cmd.Flags()
	f.StringVar(&c.format, "format", formatText, "how to write: "+strings.Join(coverFormats, ", "))
	f.StringVar(&c.html, "html", "", "write a page with the rules painted into `FILE` as well")
	f.StringVar(&c.texts, "texts", "", "use the texts in `DIR` instead of the seed corpus")
	f.Float64Var(&c.threshold, "threshold", 0, "the least `PERCENT` of lines, rules, terms and cues")
	f.BoolVar(&c.variants, "variants", false, "list the variants that no text holds, too")
	return cmd
}

func (c *coverRun) start(ctx context.Context) error {
	if !slices.Contains(coverFormats, c.format) {
		return fmt.Errorf("unknown output format %q: --format is one of %s", c.format, strings.Join(coverFormats, ", "))
	}
	if c.threshold < 0 || c.threshold > 100 {
		return fmt.Errorf("--threshold %v is no percentage", c.threshold)
	}
	start := time.Now()
	e, err := c.pack.load(ctx, 0)
	if err != nil {
		return err
	}
	fsys, err := c.pack.fs()
	if err != nil {
		return err
	}
	texts, err := c.app.toolTexts(c.texts, true, labelIDs(e))
	if err != nil {
		return err
	}
	r, err := cover.Measure(ctx, e, fsys, texts)
	if err != nil {
		if errors.As(err, new(source.Mistakes)) {
			return &packError{c.pack.name(), err}
		}
		return err
	}
	if err := c.write(r); err != nil {
		return err
	}
	c.app.complain("%d tests and %d texts in %.1f s", r.Tests, r.Texts, time.Since(start).Seconds())
	if name, least := r.Least(); least < c.threshold {
		c.app.complain("%s are covered to %.1f%%; the threshold is %g%%", name, least, c.threshold)
		return status(exitFailOn)
	}
	return nil
}

func (c *coverRun) write(r *cover.Report) error {
	if c.html != "" {
		if err := writeFile(c.html, r.HTML); err != nil {
			return err
		}
	}
	switch c.format {
	case formatJSON:
		return r.JSON(c.app.stdout)
	case formatHTML:
		return r.HTML(c.app.stdout)
	}
	return r.Text(c.app.stdout, c.pack.prefix(), c.variants)
}
