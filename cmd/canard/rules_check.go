package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/workbench/check"
)

// checkRun is the flags of rules check.
type checkRun struct {
	app    *app
	pack   pack
	format string
	fix    bool
	full   bool
	all    bool   // --allowed
	texts  string // --texts
	opt    check.Options
}

func (a *app) rulesCheckCommand() *cobra.Command {
	c := &checkRun{app: a}
	var list bool
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check the pack: what does not load, and what loads and is wrong all the same",
		Long: `Check reports every mistake that keeps the pack from loading, all at once, and lints
what loads: labels without cases, terms that nothing looks at, variants that another
swallows or that stand in ordinary text, cues that run on, thresholds out of reach,
and, with --corpus, rules that fire on nothing or on the same words. --codes lists
the lints. --fix mends what can be mended mechanically and checks what is left.

A term may allow a lint of itself and say why, allow: {short-variant: a pronoun,
looked at beside a deed}. What is allowed is counted; --allowed lists it too.

The exit code is 1 where something was found that is not allowed, 2 where the pack
cannot be read.`,
		Example: `  canard rules check --rules rules/
  canard rules check --rules rules/ --corpus --format sarif > check.sarif`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if list {
				return listCodes(a)
			}
			return c.start(cmd)
		},
	}
	c.pack.rulesFlags(cmd)
	f := cmd.Flags()
	f.StringVar(&c.format, "format", formatText, "how to write: "+strings.Join(check.Formats, ", "))
	f.BoolVar(&c.fix, "fix", false, "mend what can be mended mechanically")
	f.BoolVar(&c.full, "corpus", false, "run the rules over the labelled texts too, for the lints that need it")
	f.StringVar(&c.texts, "texts", "", "use the labelled and ordinary texts in `DIR` instead of the seed corpus")
	f.Float64Var(&c.opt.CommonShare, "common", check.DefaultCommonShare, "the `SHARE` of ordinary texts from which on a variant is too common")
	f.IntVar(&c.opt.MinLetters, "letters", check.DefaultMinLetters, "how many letters a variant needs")
	f.BoolVar(&c.all, "allowed", false, "list what terms allow, too, each with its reason")
	f.BoolVar(&list, "codes", false, "list the codes of the lints and end")
	return cmd
}

func listCodes(a *app) error {
	var b strings.Builder
	for _, c := range check.Codes {
		fmt.Fprintf(&b, "%s  %s\n%s", c.ID, c.Title, wrap(c.Help, 80, "    "))
	}
	_, err := a.stdout.WriteString(b.String())
	return err
}

func (c *checkRun) start(cmd *cobra.Command) error {
	if !slices.Contains(check.Formats, c.format) {
		return fmt.Errorf("unknown output format %q: --format is one of %s", c.format, strings.Join(check.Formats, ", "))
	}
	if c.opt.CommonShare <= 0 || c.opt.CommonShare > 1 {
		return fmt.Errorf("--common %v is no share: above 0, at most 1", c.opt.CommonShare)
	}
	start := time.Now()
	fsys, err := c.pack.fs()
	if err != nil {
		return err
	}
	if c.fix {
		if c.pack.dir == "" {
			return errors.New("--fix needs --rules DIR: the embedded pack cannot be written")
		}
		fixed, err := check.Fix(c.pack.dir)
		for _, name := range fixed {
			c.app.complain("mended %s%s", c.pack.prefix(), name)
		}
		if err != nil {
			return err
		}
	}
	if err := c.read(); err != nil {
		return err
	}
	found, err := check.Run(cmd.Context(), fsys, c.opt)
	if err != nil {
		return &packError{c.pack.name(), plainError(err)}
	}
	shown, open := found, check.Open(found)
	if !c.all && c.format == formatText {
		shown = open // the other formats say by themselves what is allowed
	}
	if err := check.Write(c.app.stdout, c.format, c.pack.prefix(), shown); err != nil {
		return err
	}
	c.app.complain("%s; %.1f s", tallied(found), time.Since(start).Seconds())
	if len(open) > 0 {
		return status(exitFindings)
	}
	return nil
}

func tallied(fs []check.Finding) string {
	errs, warnings, allowed, fixable := 0, 0, 0, 0
	for _, f := range fs {
		switch f.Level {
		case check.Error:
			errs++
		case check.Warning:
			warnings++
		case check.Allowed:
			allowed++
		}
		if f.Fixable {
			fixable++
		}
	}
	s := "nothing wrong was found"
	if errs+warnings > 0 {
		s = fmt.Sprintf("errors: %d, warnings: %d", errs, warnings)
	}
	if fixable > 0 {
		s += fmt.Sprintf(", %d of them mended by --fix", fixable)
	}
	if allowed > 0 {
		s += fmt.Sprintf("; allowed: %d, see --allowed", allowed)
	}
	return s
}

// read reads the texts.
func (c *checkRun) read() error {
	all, err := c.app.toolTexts(c.texts, c.full, nil)
	if err != nil {
		return err
	}
	c.opt.Ordinary = all.Select(func(it *corpus.Item) bool { return it.Offtopic })
	if c.full {
		c.opt.Corpus = all.Select(func(it *corpus.Item) bool { return !it.Offtopic })
	}
	return nil
}
