package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/seeds"
	"github.com/canard-rules/canard/workbench/impact"
	"github.com/canard-rules/canard/workbench/onsave"
	"github.com/canard-rules/canard/workbench/packs"
	"github.com/canard-rules/canard/workbench/watch"
)

func (a *app) rulesWatchCommand() *cobra.Command {
	var dir, colour string
	var paths []string
	var once bool
	opt := watch.Options{Limits: impact.NoLimits()}
	cmd := &cobra.Command{
		Use:   "watch --rules DIR",
		Short: "Check, test and compare the pack on each save",
		Long: `Watch shows on one screen, after each save, what 'canard rules check' and 'canard
rules test' say of the pack, and what changes against a revision: HEAD, or --against.
With --once it looks once; the exit code is 1 where something failed.`,
		Example: `  canard rules watch --rules rules`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			info, err := os.Stat(dir)
			switch {
			case dir == "":
				return watch.ErrNoFolder
			case err != nil:
				return fmt.Errorf("%s: %w", dir, plainError(err))
			case !info.IsDir():
				return fmt.Errorf("%s is no folder; a bundle does not change, so there is nothing to watch", dir)
			}
			if cmd.Flags().Changed("against") {
				if _, err := packs.Open(cmd.Context(), opt.Against, packs.Options{Git: dir, Near: dir}); err != nil {
					return &packError{err: err}
				}
			}
			c, err := watchTexts(paths)
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			w := watch.New(dir, &impact.Texts{Corpus: c}, opt)
			if once {
				r, err := w.Round(ctx, nil)
				if err != nil {
					return err
				}
				a.showRound(a.style(colour), &r, dir)
				if !r.OK() {
					return status(exitFindings)
				}
				return nil
			}
			s := &screen{app: a, colour: colour, dir: dir}
			defer s.followSize()()
			return onsave.Watch(ctx, dir, func(ctx context.Context) {
				s.busy()
				if r, err := w.Round(ctx, s.far); err == nil {
					s.show(&r)
				} else if !errors.Is(err, context.Canceled) {
					a.complain("%s", err)
				}
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&dir, "rules", "", "watch the rule pack in `DIR`")
	cmd.MarkFlagDirname("rules") //nolint:errcheck // the flag is there
	f.StringVar(&opt.Against, "against", "HEAD", "compare with this `PACK`: a revision, a bundle or a folder")
	f.StringArrayVar(&paths, "corpus", nil, "labelled texts in `PATH` (may be given again)")
	f.IntVar(&opt.Volume, "volume", 0, "say how many flags a day that is at `N` posts a day")
	f.IntVar(&opt.Limits.MaxNewFlags, "max-new-flags", -1, "fail where more than `N` texts are newly flagged that no label calls for")
	f.BoolVar(&opt.Limits.NoDrop, "no-drop", false, "fail where a headline figure of the corpus falls")
	f.BoolVar(&once, "once", false, "look once and end")
	f.StringVar(&colour, "color", "auto", "colours: auto, always or never")
	return cmd
}

// watchTexts loads the corpus. Its labels are not held to the pack, whose registry
// may be what is being edited.
func watchTexts(paths []string) (*corpus.Corpus, error) {
	if len(paths) == 0 {
		return corpus.Load(seeds.FS, corpus.LoadOptions{})
	}
	c, _, err := loadCorpus(nil, paths)
	return c, err
}
