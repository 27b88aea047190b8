package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/corpus/baseline"
	"github.com/canard-rules/canard/corpus/render"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/seeds"
)

// The formats of eval beside formatText and formatJSON.
const (
	formatJUnit    = "junit"
	formatHTML     = "html"
	formatMarkdown = "markdown"
)

var evalFormats = []string{formatText, formatJSON, formatJUnit, formatHTML, formatMarkdown}

// How naive Bayes is cross-validated.
const (
	bayesFolds = 10
	bayesSeed  = 1
)

// evaluation is the flags of eval.
type evaluation struct {
	app    *app
	pack   pack
	format string
	errors bool
	before string // --baseline
}

func (a *app) evalCommand() *cobra.Command {
	ev := &evaluation{app: a}
	cmd := &cobra.Command{
		Use:   "eval [FILE|DIR]...",
		Short: "Measure the rule pack on labelled texts",
		Long: `Eval classifies labelled texts and prints how well the rule pack does: precision,
recall and F1 by label, stance, language and register with 95% intervals, false
alarms, calibration, every rule by itself, and two simple classifiers beside it, a
keyword list and naive Bayes. Without any FILE or DIR the seed corpus is measured.

Of a DIR the .yaml and .jsonl files are read: lists of texts with id, language,
text and labels, and floors.yaml, the least that the figures may be. Files named
offtopic*.jsonl hold ordinary text on which nothing may fire.

With --baseline, the JSON report of an earlier run, it says text by text what
improved and what broke. The exit code is 3 where a floor, or a headline figure of
that report, is undercut.`,
		Example: `  canard eval
  canard eval --errors --rules rules/ texts/
  canard eval --format json > before.json; canard eval --baseline before.json
  canard eval --format html > report.html`,
		RunE: ev.run,
	}
	ev.pack.flag(cmd)
	cmd.Flags().StringVar(&ev.format, "format", formatText, "how to write: "+strings.Join(evalFormats, ", "))
	cmd.Flags().BoolVar(&ev.errors, "errors", false, "show every miss and false alarm with its explanation and near misses")
	cmd.Flags().StringVar(&ev.before, "baseline", "", "compare with the JSON report in `FILE`")
	return cmd
}

func (ev *evaluation) run(cmd *cobra.Command, paths []string) error {
	ctx := cmd.Context()
	if !slices.Contains(evalFormats, ev.format) {
		return fmt.Errorf("unknown output format %q: --format is one of %s", ev.format, strings.Join(evalFormats, ", "))
	}
	before, err := readReport(ev.before)
	if err != nil {
		return err
	}
	e, err := ev.pack.load(ctx, 0)
	if err != nil {
		return err
	}
	c, floors, err := loadTexts(e, paths)
	if err != nil {
		return err
	}
	start := time.Now()
	r, err := ev.evaluate(ctx, e, c)
	if err != nil {
		return err
	}
	if err := r.Check(floors); err != nil {
		return err
	}
	var changes *corpus.Comparison
	if before != nil {
		changes = corpus.Compare(before, r)
	}
	if err := ev.write(r, changes); err != nil {
		return err
	}
	ev.app.complain("%d texts in %.1f s", len(c.Items), time.Since(start).Seconds())
	return ev.verdict(r, changes)
}

// evaluate measures the engine and, beside it, the simple classifiers.
func (ev *evaluation) evaluate(ctx context.Context, e *engine.Engine, c *corpus.Corpus) (*corpus.Report, error) {
	opts := corpus.Options{}
	labels := labelIDs(e)
	if k, err := baseline.LoadKeywords(seeds.FS, seeds.Keywords, labels); err == nil { // else the pack has other labels
		opts.Baselines = append(opts.Baselines, corpus.Baseline{Name: "keywords", Outcomes: k.Outcomes(c)})
	}
	opts.Baselines = append(opts.Baselines, corpus.Baseline{Name: "bayes", Outcomes: baseline.Bayes(c, bayesFolds, bayesSeed)})
	for _, r := range e.Rules() {
		opts.Rules = append(opts.Rules, r.Name())
	}
	if ev.errors || ev.format == formatHTML || ev.format == formatJUnit {
		opts.Explain = func(ctx context.Context, it *corpus.Item) (corpus.Explanation, error) {
			_, why, err := e.Explain(ctx, it.Document)
			return corpus.Explained(why), err
		}
	}
	return corpus.Evaluate(ctx, e, c, opts)
}

func (ev *evaluation) write(r *corpus.Report, changes *corpus.Comparison) (err error) {
	w := bufio.NewWriter(ev.app.stdout)
	defer func() {
		if ferr := w.Flush(); err == nil {
			err = ferr
		}
	}()
	switch ev.format {
	case formatJSON:
		return render.JSON(w, r)
	case formatJUnit:
		return render.JUnit(w, r)
	case formatHTML:
		return render.HTML(w, r, changes)
	case formatMarkdown:
		return render.Markdown(w, r, changes)
	}
	fmt.Fprintf(w, "pack %s %s %s\n", r.Pack.Name, r.Pack.Version, r.Pack.Digest)
	if err := render.Text(w, r); err != nil {
		return err
	}
	if ev.errors {
		if err := render.Errors(w, r); err != nil {
			return err
		}
	}
	if changes != nil {
		return render.Changes(w, changes)
	}
	return nil
}

// verdict turns what is undercut, or failed, into an exit code.
func (ev *evaluation) verdict(r *corpus.Report, changes *corpus.Comparison) error {
	undercut := false
	for _, f := range r.Floors {
		undercut = true
		ev.app.complain("below the floor: %s", f)
	}
	if changes != nil {
		for _, d := range changes.Undercut() {
			undercut = true
			ev.app.complain("below the baseline: %s %s was %.3f and is %.3f", d.Row, d.Figure, d.Before, d.After)
		}
	}
	switch {
	case undercut:
		return status(exitFailOn)
	case r.Census.Failed > 0:
		ev.app.complain("%d texts could not be classified in full; --errors names them", r.Census.Failed)
		return status(exitInput)
	}
	return nil
}

func labelIDs(e *engine.Engine) []string {
	ids := []string{}
	for _, l := range e.Labels() {
		ids = append(ids, l.ID)
	}
	return ids
}

// loadTexts loads the seed corpus, or what the paths hold, with the floors of each
// directory.
func loadTexts(e *engine.Engine, paths []string) (*corpus.Corpus, []corpus.Floor, error) {
	return loadCorpus(labelIDs(e), paths)
}

// loadCorpus is loadTexts for texts of those labels.
func loadCorpus(labels, paths []string) (*corpus.Corpus, []corpus.Floor, error) {
	opts := corpus.LoadOptions{Labels: labels}
	if len(paths) == 0 {
		c, err := corpus.Load(seeds.FS, opts)
		if err != nil {
			return nil, nil, errors.New("the seed corpus is labelled for another pack: name texts that are labelled for this one, 'canard eval --help' says how")
		}
		floors, err := corpus.LoadFloors(seeds.FS)
		return c, floors, err
	}
	var all []*corpus.Corpus
	var floors []corpus.Floor
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", p, plainError(err))
		}
		dir := p
		fsys := os.DirFS(dir)
		if !info.IsDir() {
			dir = filepath.Dir(p)
			fsys = oneFile{os.DirFS(dir), filepath.Base(p)}
		}
		c, err := corpus.Load(fsys, opts)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", p, err)
		}
		for i := range c.Items {
			c.Items[i].File = filepath.ToSlash(filepath.Join(dir, c.Items[i].File))
		}
		more, err := corpus.LoadFloors(fsys)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", p, err)
		}
		all, floors = append(all, c), append(floors, more...)
	}
	c, err := corpus.Join(all...)
	return c, floors, err
}

// oneFile is a file system with one file in its top folder.
type oneFile struct {
	fs.FS
	name string
}

// Open opens the file, and nothing else.
func (f oneFile) Open(name string) (fs.File, error) {
	if name != f.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.FS.Open(name)
}

// ReadDir lists the file.
func (f oneFile) ReadDir(string) ([]fs.DirEntry, error) {
	info, err := fs.Stat(f.FS, f.name)
	if err != nil {
		return nil, err
	}
	return []fs.DirEntry{fs.FileInfoToDirEntry(info)}, nil
}

// readReport reads a report of --format json; nil where no file is named.
func readReport(name string) (*corpus.Report, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("--baseline %s: %w", name, plainError(err))
	}
	var r corpus.Report
	if err := json.Unmarshal(data, &r); err != nil || r.Schema != corpus.ReportSchema {
		return nil, fmt.Errorf("--baseline %s is no report that 'canard eval --format json' of this version wrote", name)
	}
	return &r, nil
}
