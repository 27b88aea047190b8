package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine"
)

// classification is the flags of classify and explain.
type classification struct {
	app    *app
	pack   pack
	feed   feed
	bound  byteSize
	format string
	colour string
	why    bool
	failOn string
	jobs   int
}

func (a *app) classifyCommand() *cobra.Command {
	c := &classification{app: a}
	cmd := &cobra.Command{
		Use:   "classify [FILE|DIR|-]...",
		Short: "Classify documents: which narratives and tactics, which stance, how sure",
		Long: `Classify reads documents and prints what the rule pack says of them, in the order
in which they were read.

A text file is one document, or with --paragraphs one a non-empty line. A JSONL
file has one object a line, a CSV file one document a row under a header. Both
know the fields id, language, title, text (or body), quoted, caption, outlet,
author, url and published_at; others are left alone. A document without an id is
called by its file and line. Of a directory the .txt, .md, .jsonl, .csv and .tsv
files are read, sorted; without any FILE, standard input.

What cannot be read or is too large is named on standard error and stands in the
output as unassessed; the rest goes on, and the exit code is 1.`,
		Example: `  canard classify --text "They say the recall was staged."
  canard classify --paragraphs --explain article.txt
  canard classify --format jsonl posts.jsonl | jq -c 'select(.action == "escalate")'
  canard classify --fail-on review drafts/`,
		RunE: c.run,
	}
	c.flags(cmd)
	cmd.Flags().BoolVar(&c.why, "explain", false, "say how each verdict came about, and what is established")
	return cmd
}

func (c *classification) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	c.bound = 1 << 20
	c.inputFlags(cmd)
	f.StringVar(&c.format, "format", formatText, "how to write: "+strings.Join(outputFormats, ", "))
	f.StringVar(&c.colour, "color", "auto", "colours: auto, always or never")
	f.StringVar(&c.failOn, "fail-on", "", "exit with 3 if a document reaches `ACTION`: context, review, escalate, or unassessed")
	f.IntVar(&c.jobs, "jobs", runtime.GOMAXPROCS(0), "classify this many documents at a time")
}

// inputFlags are the flags that say what to read.
func (c *classification) inputFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	c.pack.flag(cmd)
	f.StringArrayVar(&c.feed.texts, "text", nil, "classify this `TEXT` (may be given again)")
	f.StringVar(&c.feed.format, "input", formatAuto, "what the files are: "+strings.Join(inputFormats, ", ")+"; auto goes by extension")
	f.BoolVar(&c.feed.paragraphs, "paragraphs", false, "read each non-empty line of a text as a document")
	f.Var(&c.bound, "max-bytes", "refuse documents with more text than this")
}

// severity orders the actions that --fail-on compares; unassessed stands apart.
var severity = []string{"clear", "context", "review", "escalate"}

// reaches reports whether an action is the one of --fail-on, or a graver one.
func reaches(action, failOn string) bool {
	i, j := slices.Index(severity, action), slices.Index(severity, failOn)
	return failOn != "" && (action == failOn || j >= 0 && i >= j)
}

// check finds wrong flags before anything is read.
func (c *classification) check(args []string) error {
	switch {
	case !slices.Contains(outputFormats, c.format):
		return fmt.Errorf("unknown output format %q: --format is one of %s", c.format, strings.Join(outputFormats, ", "))
	case c.failOn != "" && c.failOn != unassessed && !slices.Contains(severity, c.failOn):
		return fmt.Errorf("unknown action %q: --fail-on is one of context, review, escalate, unassessed", c.failOn)
	case !slices.Contains([]string{"auto", "always", "never"}, c.colour):
		return fmt.Errorf("unknown value %q: --color is auto, always or never", c.colour)
	case c.jobs < 1:
		return fmt.Errorf("--jobs is at least 1, not %d", c.jobs)
	}
	return c.open(args)
}

// open makes the feed ready.
func (c *classification) open(args []string) error {
	s := &c.feed
	s.paths, s.maxBytes, s.stdin, s.note = args, int64(c.bound), c.app.stdin, c.app.complain
	if len(s.texts) == 0 && len(args) == 0 {
		if c.app.typed() {
			return fmt.Errorf("nothing to read: give a FILE, a DIR, - for standard input, or --text")
		}
		s.paths = []string{"-"}
	}
	return s.check()
}

func (c *classification) run(cmd *cobra.Command, args []string) error {
	if err := c.check(args); err != nil {
		return err
	}
	e, err := c.pack.load(cmd.Context(), int64(c.bound))
	if err != nil {
		return err
	}
	l := c.layout(e)
	var sum tally
	var twice repeats
	out := newSink(c.app.stdout, l)
	bar := c.app.progress(&c.feed)
	work := func(ctx context.Context, r record) *rendered { return c.classify(ctx, e, l, r) }
	emit := func(r *rendered, idle bool) error {
		sum.add(r, c.failOn)
		for _, s := range append(r.said, twice.note(r.id, r.place)...) {
			c.app.complain("%s", s)
		}
		bar.step()
		return out.write(r.data, idle)
	}
	err = inOrder(cmd.Context(), c.jobs, c.feed.documents(cmd.Context()), work, emit)
	bar.done()
	if err != nil {
		return err
	}
	if err := out.close(); err != nil {
		return err
	}
	if c.format == formatText && sum.documents > 1 {
		if _, err := fmt.Fprintln(c.app.stdout, sum.String()); err != nil {
			return err
		}
	}
	return sum.status()
}

// rendered is an outcome as written, and what is kept of it for the end.
type rendered struct {
	id, place string
	data      []byte
	action    string
	said      []string // for standard error
}

// classify takes one record to its written form.
func (c *classification) classify(ctx context.Context, e *engine.Engine, l *layout, r record) *rendered {
	o := &outcome{record: r, err: r.err}
	if o.err == nil {
		if c.why {
			o.result, o.why, o.err = e.Explain(ctx, r.doc)
		} else {
			o.result, o.err = e.Classify(ctx, r.doc)
		}
	}
	var b bytes.Buffer
	if err := l.render(&b, o); err != nil {
		o.err = err
		b.Reset()
		l.render(&b, o) //nolint:errcheck // an error message can be written
	}
	out := &rendered{id: o.doc.ID, place: o.place, data: b.Bytes(), action: o.action()}
	if o.err != nil {
		out.said = append(out.said, fmt.Sprintf("%s: %s", inline(o.doc.ID), o.message()))
	}
	for _, re := range o.result.Errors {
		out.said = append(out.said, fmt.Sprintf("%s: %s", inline(o.doc.ID), re.Error()))
	}
	return out
}

func (c *classification) layout(e *engine.Engine) *layout {
	switch c.format {
	case formatJSONL:
		return &layout{render: renderJSON(e.Pack(), "\n")}
	case formatJSON:
		return &layout{head: "[\n", between: ",\n", tail: "\n]\n", render: renderJSON(e.Pack(), "")}
	case formatCSV:
		return &layout{head: strings.Join(csvHeader, ",") + "\n", render: renderCSV(e.Pack())}
	}
	return &layout{render: newPage(e, c.app.style(c.colour)).render}
}
