package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/why"
)

func (a *app) rulesWhyCommand() *cobra.Command {
	var p pack
	var opt why.Options
	var format, language, colour string
	bound := byteSize(1 << 20)
	cmd := &cobra.Command{
		Use:   "why TEXT|-",
		Short: "Say why each rule fired on a text, or what it lacked",
		Long: `Why shows each rule that fired with the words it rests on. Of the rules that came
nearest without firing it shows the first condition that failed, at its line, what
was found and what was missing, and a change of the text's facts with which the
rule fires. With - the text is read from standard input.`,
		Example: `  canard rules why "They say the recall was staged."
  canard rules why --rule staged-recall/called-staged - < post.txt`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("why takes one text, in quotation marks, or - to read it from standard input; these are %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != formatText && format != formatJSON {
				return fmt.Errorf("unknown output format %q: --format is text or json", format)
			}
			if opt.Most < 1 {
				return errors.New("--most is at least 1")
			}
			doc := engine.Document{ID: "text", Language: language, Body: args[0]}
			if args[0] == "-" {
				data, err := io.ReadAll(io.LimitReader(a.stdin, int64(bound)+1))
				if err != nil {
					return fmt.Errorf("standard input: %w", err)
				}
				if int64(len(data)) > int64(bound) {
					return tooLarge("standard input", int64(bound))
				}
				doc.ID, doc.Body = "stdin", string(data)
			}
			fsys, err := p.fs()
			if err != nil {
				return err
			}
			e, err := p.loadFrom(cmd.Context(), fsys, p.name(), int64(bound))
			if err != nil {
				return err
			}
			if opt.Rule != "" {
				r, err := findRule(e.Rules(), opt.Rule)
				if err != nil {
					return err
				}
				opt.Rule = r.Name()
			}
			asker, err := why.New(e, fsys)
			if err != nil {
				return err
			}
			answer, err := asker.Ask(cmd.Context(), doc, opt)
			if err != nil {
				return err
			}
			if format == formatJSON {
				return indented(a.stdout, answer)
			}
			pg := newPage(e, a.style(colour))
			_, err = a.stdout.Write(pg.why(answer))
			return err
		},
	}
	p.flag(cmd)
	f := cmd.Flags()
	f.StringVar(&opt.Rule, "rule", "", "ask this `RULE` alone")
	f.BoolVar(&opt.All, "all", false, "show every rule, however far from firing")
	f.IntVar(&opt.Most, "most", 5, "show so many rules that did not fire")
	f.StringVar(&language, "language", "", "the text is in this `LANGUAGE`, such as en")
	f.StringVar(&format, "format", formatText, "how to write: text or json")
	f.StringVar(&colour, "color", "auto", "colours: auto, always or never")
	f.Var(&bound, "max-bytes", "refuse text larger than this")
	return cmd
}

// why writes what each rule made of a text.
func (p *page) why(a *why.Answer) []byte {
	var b bytes.Buffer
	if len(a.Fired) == 0 {
		fmt.Fprintln(&b, "No rule fired.")
	}
	for _, e := range a.Result.Errors {
		fmt.Fprintf(&b, "%s %s  %s\n", p.paint(red, "failed"), p.paint(bold, inline(e.Label+"/"+e.Rule)), p.paint(faint, fmt.Sprintf("%s:%d", e.File, e.Line)))
		p.say(&b, "  ", e.Message)
	}
	for i := range a.Fired {
		f := &a.Fired[i]
		fmt.Fprintf(&b, "%s %s  %s\n", p.paint(stanceColour[f.Stance], "fired"), p.paint(bold, inline(f.Rule)), p.paint(faint, fmt.Sprintf("%s:%d", f.File, f.Line)))
		p.say(&b, "  ", fmt.Sprintf("%s: %s, weight %.2f", f.Title, f.Stance, f.Weight))
		p.say(&b, "  ", f.Why)
		for _, e := range f.Evidence {
			p.say(&b, "  ", fmt.Sprintf("%s “%s”: %s", e.Role, clip(e.Text, 60), e.Title))
		}
		if f.Ignored != "" {
			p.say(&b, "  ", "It does not count: it "+f.Ignored)
		}
	}
	for i := range a.Silent {
		fmt.Fprintln(&b)
		p.silent(&b, &a.Silent[i])
	}
	if a.Others > 0 {
		fmt.Fprintf(&b, "\nOther rules that did not fire: %d (--most, --all, --rule).\n", a.Others)
	}
	return b.Bytes()
}

// silent writes a rule that did not fire.
func (p *page) silent(b *bytes.Buffer, s *why.Silent) {
	fmt.Fprintf(b, "%s %s  %s\n", p.paint(faint, "silent"), p.paint(bold, inline(s.Rule)), p.paint(faint, fmt.Sprintf("%s:%d", s.File, s.Line)))
	title := s.Title
	if s.Status != "live" {
		title += " (" + string(s.Status) + ")"
	}
	p.say(b, "  ", title)
	if s.Condition != "" {
		n := s.Held + 1
		fmt.Fprintf(b, "  %s %s\n", p.paint(yellow, fmt.Sprintf("condition %d of %d fails:", n, s.Of)), inline(s.Condition))
	}
	var found []string
	for _, f := range s.Found {
		found = append(found, fmt.Sprintf("“%s” (%s)", clip(f.Words, 60), f.Title))
	}
	if len(found) > 0 {
		p.say(b, "  ", "found: "+strings.Join(found, ", "))
	}
	p.say(b, "  ", "missing: "+s.Missing)
	if s.Change == nil {
		if s.Condition != "" {
			p.say(b, "  ", "no small change of the text's facts makes it fire")
		}
		return
	}
	head := "it would fire, if you"
	if !s.Change.Smallest {
		head = fmt.Sprintf("it would fire with these %d changes, none of which can be left out:", len(s.Change.Edits))
	}
	if len(s.Change.Edits) == 1 {
		p.say(b, "  ", head+" "+s.Change.Edits[0])
		return
	}
	p.say(b, "  ", head)
	for _, e := range s.Change.Edits {
		p.say(b, "    ", "- "+e)
	}
}
