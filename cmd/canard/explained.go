package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/canard-rules/canard/engine/explain"
)

// explanations writes the tree behind every verdict, and the rules that came close
// for labels without one.
func (p *page) explanations(b *bytes.Buffer, xs []explain.Explanation) {
	var close []explain.NearMiss
	var changes []string
	for i := range xs {
		x := &xs[i]
		if x.Stance == "" {
			close = append(close, x.NearMisses...)
			changes = append(changes, x.Overlay...)
			continue
		}
		b.WriteByte('\n')
		p.explanation(b, x)
	}
	if len(close) > 0 {
		b.WriteString("\n  Came close, for want of one thing:\n")
		p.nearMisses(b, close, "  ")
	}
	p.overlaid(b, "  ", distinct(changes))
}

// overlaid says what a local overlay has changed.
func (p *page) overlaid(b *bytes.Buffer, indent string, changes []string) {
	for _, c := range changes {
		p.say(b, indent, "Locally changed: "+c+".")
	}
}

func (p *page) explanation(b *bytes.Buffer, x *explain.Explanation) {
	p.heading(b, x.Label, x.Kind, x.Stance, x.Hit)
	fmt.Fprintf(b, "    %s %.2f, a hit from %.2f\n", p.bar(x.Score, x.Threshold, stanceColour[x.Stance]), x.Score, x.Threshold)
	p.say(b, "    ", x.Reason+".")
	p.overlaid(b, "    ", x.Overlay)
	if x.DecidedBy != "" {
		p.say(b, "    ", "The stance was chosen thus: "+x.DecidedBy)
	}
	for i := range x.Findings {
		f := &x.Findings[i]
		p.finding(b, f, fmt.Sprintf("%+.4f", f.Contribution))
	}
	if len(x.Findings) > 1 {
		fmt.Fprintf(b, "    =%.4f\n", x.Score)
	}
	for i := range x.Discounted {
		p.finding(b, &x.Discounted[i], "not counted")
	}
	for i := range x.Shadow {
		p.finding(b, &x.Shadow[i], "not counted")
	}
	if x.Flip != nil {
		p.say(b, "    ", p.flip(x.Flip))
	}
	if len(x.NearMisses) > 0 {
		b.WriteString("    Came close, for want of one thing:\n")
		p.nearMisses(b, x.NearMisses, "    ")
	}
	if len(x.Techniques) > 0 {
		var ids []string
		for _, t := range x.Techniques {
			ids = append(ids, t.ID+" ("+t.Use+")")
		}
		p.say(b, "    ", "DISARM: "+strings.Join(ids, ", "))
	}
	if len(x.Established) > 0 {
		b.WriteString("    What is established:\n")
		for _, f := range x.Established {
			p.say(b, "      ", fmt.Sprintf("- %s (%s, as of %s)", f.Text, f.Source, f.AsOf))
		}
	}
	if len(x.NotThis) > 0 {
		p.say(b, "    ", "Not to be confused with: "+strings.Join(x.NotThis, "; "))
	}
}

// finding writes one finding of the tree, down to the words.
func (p *page) finding(b *bytes.Buffer, f *explain.Finding, adds string) {
	p.say(b, "    ", fmt.Sprintf("%s  %s (%s, weight %.2f)", adds, f.Title, f.Rule, f.Weight))
	if f.Ignored != "" {
		p.say(b, "      ", "because it "+f.Ignored)
	}
	p.say(b, "      ", f.Why)
	for _, e := range f.Evidence {
		line := fmt.Sprintf("%s “%s”: %s", e.Role, clip(e.Text, 60), e.Title)
		if len(e.Modifiers) > 0 {
			line += ", " + strings.Join(e.Modifiers, ", ")
		}
		p.say(b, "      ", line)
	}
	from := "source: " + strings.Join(f.Sources, ", ")
	if len(f.Disarm) > 0 {
		from += "; DISARM " + strings.Join(f.Disarm, ", ")
	}
	b.WriteString(p.paint(faint, strings.TrimRight(wrap(inline(fmt.Sprintf("%s; %s:%d", from, f.File, f.Line)), p.width, "      "), "\n")) + "\n")
}

// flip says what would change the verdict.
func (p *page) flip(f *explain.Flip) string {
	words := make([]string, len(f.Without))
	for i, w := range f.Without {
		words[i] = fmt.Sprintf("“%s” (%s)", clip(w.Words, 80), w.Rule)
	}
	then := "there would be no verdict"
	if f.Stance != "" {
		then = fmt.Sprintf("it would be %s with %.2f", f.Stance, f.Score)
		if !f.Hit {
			then += ", no hit"
		}
	}
	return fmt.Sprintf("Without %s %s, and the action %s.", strings.Join(words, " and "), then, f.Action)
}

func (p *page) nearMisses(b *bytes.Buffer, ms []explain.NearMiss, indent string) {
	for _, m := range ms {
		line := fmt.Sprintf("- %s (%s) lacked “%s”", m.Title, m.Rule, m.MissingTitle)
		if m.Example != "" {
			line += ", such as “" + m.Example + "”"
		}
		p.say(b, indent, line)
	}
}

// say writes a sentence in lines of the page's width.
func (p *page) say(b *bytes.Buffer, indent, sentence string) {
	b.WriteString(wrap(inline(sentence), p.width, indent))
}
