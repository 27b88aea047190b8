package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

// page writes outcomes for people: the text with its evidence marked, one block a
// verdict with the reason in words, what is no hit in one line.
type page struct {
	style
	labels map[string]engine.Label
	rules  map[string]policy.Rule // by "<label>/<id>"
}

func newPage(e *engine.Engine, s style) *page {
	p := &page{style: s, labels: map[string]engine.Label{}, rules: map[string]policy.Rule{}}
	for _, l := range e.Labels() {
		p.labels[l.ID] = l
	}
	for _, r := range e.Rules() {
		p.rules[r.Name()] = r
	}
	return p
}

var actionWords = map[string]string{
	"clear":    "nothing to see",
	"context":  "a narrative is reported or refuted",
	"review":   "a person should look",
	"escalate": "a person should look first",
	unassessed: "could not be judged, which is not the same as clear",
}

// render writes the block of one document.
func (p *page) render(b *bytes.Buffer, o *outcome) error {
	action := o.action()
	fmt.Fprintf(b, "%s  %s", p.paint(actionColour[action], strings.ToUpper(action)), p.paint(bold, clip(o.doc.ID, 100)))
	said := actionWords[action]
	if o.result.Reason != "" {
		said = o.result.Reason + ": " + said
	}
	if o.err != nil {
		said = "not classified: " + o.err.Error()
	}
	fmt.Fprintf(b, "  %s\n", p.paint(faint, inline(said)))
	var hits, others []engine.Verdict
	for _, v := range o.result.Verdicts {
		if v.Hit {
			hits = append(hits, v)
		} else {
			others = append(others, v)
		}
	}
	switch {
	case o.err != nil:
	case len(hits) > 0:
		p.text(b, o, hits)
	case len(others) > 0:
		p.text(b, o, others)
	default:
		if t := clip(strings.Join([]string{o.doc.Title, o.doc.Body, o.doc.Quoted, o.doc.Caption}, " "), p.width-4); t != "" {
			fmt.Fprintf(b, "  %s\n", t)
		}
	}
	if len(o.why) > 0 {
		p.explanations(b, o.why)
		others = nil // explained as well
	} else {
		for i := range hits {
			b.WriteByte('\n')
			p.verdict(b, &hits[i])
		}
	}
	if len(others) > 0 {
		b.WriteString(p.paint(faint, "\n"+strings.TrimRight(wrap("Below the threshold: "+p.summary(others)+".", p.width, "  "), "\n")) + "\n")
	}
	for _, e := range o.result.Errors {
		b.WriteString(p.paint(red, strings.TrimRight(wrap(inline("A rule failed and did not count: "+e.Error()), p.width, "  "), "\n")) + "\n")
	}
	b.WriteByte('\n')
	return nil
}

// text shows the parts of the document with what the verdicts rest on.
func (p *page) text(b *bytes.Buffer, o *outcome, verdicts []engine.Verdict) {
	byPart := map[text.Part][]mark{}
	roles := map[string]bool{}
	for _, v := range verdicts {
		for _, f := range v.Findings {
			for _, e := range f.Evidence {
				m := mark{e.Span[0], e.Span[1], e.Role}
				if !slices.Contains(byPart[e.Part], m) {
					byPart[e.Part] = append(byPart[e.Part], m)
					roles[e.Role] = true
				}
			}
		}
	}
	for part := text.Title; part <= text.Caption; part++ {
		t := part.Of(&o.doc)
		if strings.TrimSpace(t) == "" {
			continue
		}
		if part != text.Body {
			fmt.Fprintf(b, "  %s\n", p.paint(faint, part.String()+":"))
		}
		b.WriteString(p.excerpt(t, byPart[part], "  "))
	}
	var key []string
	for _, r := range []string{"claim", "cue", "speaker"} {
		if roles[r] && p.colour {
			key = append(key, p.paint(looks[r].sgr, r))
		} else if roles[r] {
			key = append(key, looks[r].open+r+looks[r].close)
		}
	}
	if len(key) > 1 {
		fmt.Fprintf(b, "  %s\n", strings.Join(key, " "))
	}
}

var stanceColour = map[policy.Stance]string{policy.Promotes: red, policy.Reports: cyan, policy.Refutes: green}

// verdict writes a hit: label and stance, score against threshold, and why.
func (p *page) verdict(b *bytes.Buffer, v *engine.Verdict) {
	p.heading(b, v.Label, v.Kind, v.Stance, v.Hit)
	fmt.Fprintf(b, "    %s %.2f, a hit from %.2f\n", p.bar(v.Score, v.Threshold, stanceColour[v.Stance]), v.Score, v.Threshold)
	b.WriteString(wrap(inline(engine.Reason(*v))+".", p.width, "    "))
	var lines []string
	for _, f := range v.Findings {
		lines = append(lines, fmt.Sprintf("- %s (%s) on %s", inline(p.rules[f.Rule].Title), f.Rule, quoteAll(wordsOf(f.Evidence, "claim"))))
	}
	for _, l := range distinct(lines) {
		b.WriteString(wrap(l, p.width, "    "))
	}
}

// heading names a label and what the text does with it.
func (p *page) heading(b *bytes.Buffer, label, kind string, stance policy.Stance, hit bool) {
	title, marker := label, "○"
	if l, ok := p.labels[label]; ok && l.Title != "" {
		title = l.Title
	}
	if hit {
		marker = "●"
	}
	sgr := stanceColour[stance]
	fmt.Fprintf(b, "  %s %s: %s  %s\n", p.paint(sgr, marker), p.paint(bold, inline(title)), p.paint(sgr, string(stance)), p.paint(faint, kind+" "+label))
}

// wordsOf lists the distinct texts of a role's evidence, in the order of the text.
func wordsOf(es []score.Evidence, role string) []string {
	es = slices.Clone(es)
	slices.SortStableFunc(es, func(a, b score.Evidence) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Span[0], b.Span[0]))
	})
	var out []string
	for _, e := range es {
		if e.Role == role {
			out = append(out, inline(e.Text))
		}
	}
	return distinct(out)
}

// summary names verdicts that are no hit.
func (p *page) summary(vs []engine.Verdict) string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = fmt.Sprintf("%s %s %.2f < %.2f", v.Label, v.Stance, v.Score, v.Threshold)
		if len(v.Findings) == 0 && len(v.Shadow) > 0 {
			out[i] = fmt.Sprintf("%s (only draft or shadow rules, which never count)", v.Label)
		}
	}
	return strings.Join(out, "; ")
}
