package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/mutate"
)

// mutateRun is the flags of rules mutate.
type mutateRun struct {
	app       *app
	pack      pack
	format    string
	texts     string
	label     string
	kinds     []string
	threshold float64
	all       bool
}

func (a *app) rulesMutateCommand() *cobra.Command {
	m := &mutateRun{app: a}
	cmd := &cobra.Command{
		Use:   "mutate",
		Short: "Break the pack in one place at a time, and say what nobody notices",
		Long: `Mutate drops or weakens one condition of a rule, or forgets one term or cue, and runs
tests, cases and labelled texts: a mutant is noticed where a test or a case fails, or
where another set of rules fires or another verdict comes out on a text. Survivors
are listed: each is a test to write, or a line to delete.

The figure is the share of noticed ones among all conditions, terms and cues, each
once. Not in it are: conditions that can neither be dropped nor weakened (what is
left would not compile), terms that nothing looks at (no text could show them gone),
and, counted apart, variants (--kinds variant) and terms that only speak. A condition
is dropped; where the rest would not compile, its distances and counts become 1000,
or what rests on it is dropped with it.

The exit code is 3 where fewer are noticed than --threshold.`,
		Example: `  canard rules mutate --rules rules/ --label some-label
  canard rules mutate --rules rules/ --threshold 85`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return m.start(cmd.Context()) },
	}
	m.pack.rulesFlags(cmd)
	f := cmd.Flags()
	f.StringVar(&m.format, "format", formatText, "how to write: text or json")
	f.StringVar(&m.texts, "texts", "", "use the texts in `DIR` instead of the seed corpus")
	f.StringVar(&m.label, "label", "", "of the conditions only those of this `LABEL`")
	f.StringSliceVar(&m.kinds, "kinds", nil, "what to break: "+kindNames()+" (all but variant)")
	f.Float64Var(&m.threshold, "threshold", 0, "the least `PERCENT` of mutants that must be noticed")
	f.BoolVar(&m.all, "all", false, "list the survivors that are counted apart, too")
	return cmd
}

func kindNames() string {
	names := make([]string, len(mutate.Kinds))
	for i, k := range mutate.Kinds {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

func (m *mutateRun) options() (mutate.Options, error) {
	opt := mutate.Options{Label: m.label}
	switch {
	case m.format != formatText && m.format != formatJSON:
		return opt, fmt.Errorf("unknown output format %q: --format is text or json", m.format)
	case m.threshold < 0 || m.threshold > 100:
		return opt, fmt.Errorf("--threshold %v is no percentage", m.threshold)
	}
	for _, k := range m.kinds {
		if !slices.Contains(mutate.Kinds, mutate.Kind(k)) {
			return opt, fmt.Errorf("unknown kind %q: --kinds are %s", k, kindNames())
		}
		opt.Kinds = append(opt.Kinds, mutate.Kind(k))
	}
	return opt, nil
}

func (m *mutateRun) start(ctx context.Context) error {
	opt, err := m.options()
	if err != nil {
		return err
	}
	debug.SetGCPercent(400) // every mutant is compiled and thrown away
	start := time.Now()
	e, err := m.pack.load(ctx, 0)
	if err != nil {
		return err
	}
	if m.label != "" && !slices.Contains(labelIDs(e), m.label) {
		return fmt.Errorf("the pack has no label %q", m.label)
	}
	fsys, err := m.pack.fs()
	if err != nil {
		return err
	}
	texts, err := m.app.toolTexts(m.texts, true, labelIDs(e))
	if err != nil {
		return err
	}
	r, err := mutate.Run(ctx, e, fsys, texts, opt)
	if err != nil {
		if errors.As(err, new(source.Mistakes)) {
			return &packError{m.pack.name(), err}
		}
		return err
	}
	if m.format == formatJSON {
		err = r.JSON(m.app.stdout)
	} else {
		err = r.Text(m.app.stdout, m.pack.prefix(), m.all)
	}
	if err != nil {
		return err
	}
	m.app.complain("%d mutants on %d texts in %.1f s", len(r.Mutants), r.Texts, time.Since(start).Seconds())
	if p := r.Percent(); p < m.threshold {
		m.app.complain("%.1f%% of the mutants are noticed; the threshold is %g%%", p, m.threshold)
		return status(exitFailOn)
	}
	return nil
}
