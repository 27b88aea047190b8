package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/changes"
	"github.com/canard-rules/canard/workbench/impact"
)

// impactRun is the flags of rules impact.
type impactRun struct {
	app      *app
	pack     pack
	corpus   []string
	given    feed
	bound    byteSize
	opt      impact.Options
	limits   impact.Limits
	noFloors bool
	format   string
	html     string
}

func (a *app) rulesImpactCommand() *cobra.Command {
	r := &impactRun{app: a, bound: 1 << 20, given: feed{format: formatAuto, stdin: a.stdin, note: a.complain}}
	cmd := &cobra.Command{
		Use:   "impact OLD NEW",
		Short: "Say what a change of the pack does to texts: verdicts, metrics, flags a day",
		Long: `Impact classifies texts with two packs and shows which verdicts change, by rule and
direction, with samples and their evidence; every metric that moves where labels are
known; and how many flags a day that would be. OLD and NEW are folders, bundles, or
git revisions such as HEAD~1 or HEAD:rules.

The labelled texts are those of --corpus, as 'canard eval' reads them, or else the
seed corpus. --texts adds any others, read as 'canard classify' reads them; flags a
day are measured on those, or else on the off-topic texts of the corpus.

The exit code is 3 where a configured limit is broken: --max-new-flags, --no-drop, or
a floor in the floors.yaml of the corpus.`,
		Example: `  canard rules impact HEAD:rules rules
  canard rules impact old.tar.gz rules --texts posts.jsonl --volume 200000 --html impact.html
  canard rules impact HEAD~1 HEAD --max-new-flags 0 --no-drop`,
		Args: cobra.ExactArgs(2),
		RunE: r.run,
	}
	f := cmd.Flags()
	r.pack.keyFlag(cmd)
	f.StringVar(&r.pack.overlay, "overlay", "", "change both packs by the local overlay in `DIR`")
	f.StringArrayVar(&r.corpus, "corpus", nil, "labelled texts in `PATH`, a file or folder (may be given again)")
	f.StringArrayVar(&r.given.paths, "texts", nil, "any texts in `PATH`, a file, a folder, or - (may be given again)")
	f.BoolVar(&r.given.paragraphs, "paragraphs", false, "read each non-empty line of --texts as a text")
	f.IntVar(&r.opt.Volume, "volume", 0, "say how many flags a day that is at `N` posts a day")
	f.IntVar(&r.opt.Samples, "samples", 3, "show so many texts of each group")
	f.IntVar(&r.limits.MaxNewFlags, "max-new-flags", -1, "fail where more than `N` texts are newly flagged that no label calls for")
	f.BoolVar(&r.limits.NoDrop, "no-drop", false, "fail where a headline figure of the corpus falls")
	f.BoolVar(&r.noFloors, "no-floors", false, "do not hold the new pack to the floors of the corpus")
	f.StringVar(&r.format, "format", formatText, "how to write: text, json or html")
	f.StringVar(&r.html, "html", "", "write one page of HTML to `FILE` as well")
	return cmd
}

func (r *impactRun) run(cmd *cobra.Command, args []string) error {
	ctx := cmd.Context()
	switch {
	case !slices.Contains([]string{formatText, formatJSON, formatHTML}, r.format):
		return fmt.Errorf("unknown output format %q: --format is text, json or html", r.format)
	case r.opt.Samples < 1:
		return errors.New("--samples is at least 1")
	case r.opt.Volume < 0:
		return errors.New("--volume is a number of posts a day")
	}
	before, after, err := r.pack.openPair(ctx, args[0], args[1])
	if err != nil {
		return err
	}
	texts, err := r.texts(ctx, before.Engine, after.Engine)
	if err != nil {
		return err
	}
	old, err := impact.Measure(ctx, args[0], before.Engine, texts)
	if err != nil {
		return err
	}
	now, err := impact.Measure(ctx, args[1], after.Engine, texts)
	if err != nil {
		return err
	}
	report, err := impact.Compare(old, now, texts, r.opt)
	if err != nil {
		return err
	}
	if report.Changes, err = changes.Between(before, after); err != nil {
		return err
	}
	if err := report.Check(now, r.limits); err != nil {
		return err
	}
	if err := r.write(report); err != nil {
		return err
	}
	if len(report.Regressions) > 0 {
		return status(exitFailOn)
	}
	return nil
}

// texts loads what the packs are compared on.
func (r *impactRun) texts(ctx context.Context, engines ...*engine.Engine) (*impact.Texts, error) {
	var labels []string
	for _, e := range engines {
		labels = append(labels, labelIDs(e)...)
	}
	c, floors, err := loadCorpus(labels, r.corpus)
	if err != nil && len(r.corpus) == 0 {
		// The seeds are about other labels; their ordinary text is ordinary for all.
		r.app.complain("%s; --corpus names labelled ones", foreignSeeds)
		c, _, err = seedTexts([]string{})
		floors = nil
	}
	if err != nil {
		return nil, err
	}
	if !r.noFloors {
		r.limits.Floors = floors
	}
	texts := &impact.Texts{Corpus: c}
	if len(r.given.paths) == 0 {
		return texts, nil
	}
	r.given.maxBytes = int64(r.bound)
	if err := r.given.check(); err != nil {
		return nil, err
	}
	bad := 0
	for rec := range r.given.documents(ctx) {
		if rec.err != nil {
			if bad++; bad <= 5 {
				r.app.complain("%s: %s", rec.place, rec.err)
			}
			continue
		}
		texts.Given = append(texts.Given, rec.doc)
	}
	if len(texts.Given) == 0 {
		return nil, fmt.Errorf("--texts %s: no text could be read", strings.Join(r.given.paths, ", "))
	}
	if bad > 0 {
		r.app.complain("%d texts could not be read and are left out", bad)
	}
	return texts, nil
}

func (r *impactRun) write(report *impact.Report) error {
	if r.html != "" {
		var b bytes.Buffer
		if err := impact.HTML(&b, report); err != nil {
			return err
		}
		if err := replaceFile(r.html, b.Bytes()); err != nil {
			return err
		}
	}
	w := bufio.NewWriter(r.app.stdout)
	var err error
	switch r.format {
	case formatJSON:
		err = impact.JSON(w, report)
	case formatHTML:
		err = impact.HTML(w, report)
	default:
		err = impact.Text(w, report)
	}
	return errors.Join(err, w.Flush())
}
