package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) analyzeCommand() *cobra.Command {
	c := &classification{app: a, jobs: 1}
	cmd := &cobra.Command{
		Use:   "analyze [FILE|-]...",
		Short: "Print what the rules read: terms, mentions, modifiers, sentences",
		Long: `Analyze prints the input that the rules of the pack are given for a document, as
JSON. The opa command accepts it as it stands:

  canard analyze --text "…" > input.json
  opa eval -b rules -i input.json data.rules.main.findings`,
		RunE: c.analyze,
	}
	c.bound = 1 << 20
	c.inputFlags(cmd)
	cmd.Flags().StringVar(&c.format, "format", formatJSON, "json (indented) or jsonl (one line a document)")
	return cmd
}

func (c *classification) analyze(cmd *cobra.Command, args []string) error {
	if c.format != formatJSON && c.format != formatJSONL {
		return fmt.Errorf("unknown output format %q: --format is json or jsonl", c.format)
	}
	if err := c.open(args); err != nil {
		return err
	}
	e, err := c.pack.load(cmd.Context(), int64(c.bound))
	if err != nil {
		return err
	}
	var sum tally
	out := newSink(c.app.stdout, &layout{})
	work := func(ctx context.Context, r record) *rendered {
		var b bytes.Buffer
		err := r.err
		if err == nil {
			err = func() error {
				input, err := e.Analyze(ctx, r.doc)
				if err != nil {
					return err
				}
				enc := json.NewEncoder(&b)
				enc.SetEscapeHTML(false)
				if c.format == formatJSON {
					enc.SetIndent("", "  ")
				}
				return enc.Encode(input)
			}()
		}
		res := &rendered{data: b.Bytes()}
		if err != nil {
			o := outcome{record: r, err: err}
			res.said = []string{fmt.Sprintf("%s: %s", inline(r.doc.ID), o.message())}
		}
		return res
	}
	emit := func(r *rendered, idle bool) error {
		sum.add(r, "")
		for _, s := range r.said {
			c.app.complain("%s", s)
		}
		return out.write(r.data, idle)
	}
	if err := inOrder(cmd.Context(), c.jobs, c.feed.documents(cmd.Context()), work, emit); err != nil {
		return err
	}
	if err := out.close(); err != nil {
		return err
	}
	return sum.status()
}
