package main

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"regexp"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/onsave"
	"github.com/canard-rules/canard/workbench/trial"
)

var trialFormats = []string{formatText, formatJSON, formatJUnit}

// trialRun is the flags of rules test.
type trialRun struct {
	app    *app
	pack   pack
	run    string
	format string
	watch  bool
}

func (a *app) rulesTestCommand() *cobra.Command {
	t := &trialRun{app: a}
	cmd := &cobra.Command{
		Use:   "test",
		Short: "Run the Rego tests and the cases of the pack",
		Long: `Test runs what the pack says about itself: the tests in *_test.rego, as opa test
would, and the cases.yaml of every label, texts that must and must not fire it. A
failure shows what was wanted (-) and what was found (+), the words that rules fired
on, and the rules that lacked a single term.

The exit code is 1 where something failed, 2 where the pack does not load.`,
		Example: `  canard rules test --rules rules/
  canard rules test --rules rules/ --run 'near_test|some-label/cases' --watch
  canard rules test --format junit > report.xml`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return t.start(cmd.Context()) },
	}
	t.pack.flag(cmd)
	cmd.Flags().StringVar(&t.run, "run", "", "only the tests and cases whose name or text matches `REGEXP`")
	cmd.Flags().StringVar(&t.format, "format", formatText, "how to write: "+strings.Join(trialFormats, ", "))
	cmd.Flags().BoolVar(&t.watch, "watch", false, "run again whenever a file of the pack is saved")
	return cmd
}

func (t *trialRun) start(ctx context.Context) error {
	if !slices.Contains(trialFormats, t.format) {
		return fmt.Errorf("unknown output format %q: --format is one of %s", t.format, strings.Join(trialFormats, ", "))
	}
	match, err := t.match()
	if err != nil {
		return err
	}
	if !t.watch {
		return t.once(ctx, match)
	}
	if t.pack.dir == "" {
		return errors.New("--watch needs --rules DIR: nothing is saved in the embedded pack")
	}
	if _, err := t.pack.fs(); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	return onsave.Watch(ctx, t.pack.dir, func(ctx context.Context) {
		err := t.once(ctx, match)
		if err != nil && !errors.As(err, new(status)) && ctx.Err() == nil {
			t.app.complain("%s", err)
		}
		if ctx.Err() == nil {
			fmt.Fprintln(t.app.stdout, "waiting for the next save")
		}
	})
}

func (t *trialRun) match() (*regexp.Regexp, error) {
	if t.run == "" {
		return nil, nil
	}
	re, err := regexp.Compile(t.run)
	if err != nil {
		return nil, fmt.Errorf("--run %q is no regular expression: %s", t.run, strings.TrimPrefix(err.Error(), "error parsing regexp: "))
	}
	return re, nil
}

func (t *trialRun) once(ctx context.Context, match *regexp.Regexp) error {
	e, err := t.pack.load(ctx, 0)
	if err != nil {
		return err
	}
	fsys, err := t.pack.fs()
	if err != nil {
		return err
	}
	r, err := trial.Run(ctx, e, fsys, trial.Options{Match: match})
	if err != nil {
		if errors.As(err, new(source.Mistakes)) {
			return &packError{t.pack.name(), err}
		}
		return err
	}
	switch t.format {
	case formatJSON:
		err = r.JSON(t.app.stdout)
	case formatJUnit:
		err = r.JUnit(t.app.stdout, t.pack.prefix())
	default:
		if match != nil && len(r.Results) == 0 {
			return fmt.Errorf("no test and no case matches --run %q", t.run)
		}
		if err = r.Text(t.app.stdout, t.pack.prefix()); err == nil {
			t.app.complain("%d tests and cases in %.1f s", len(r.Results), r.Seconds)
		}
	}
	if err == nil && !r.OK() {
		return status(exitFindings)
	}
	return err
}
