// Package reference makes a browsable reference of a rule pack: each label with what
// is established, its rules and their sources, texts that it matches, how well it
// does on labelled texts, and tables of the lexicon and the cues.
//
// Build takes a loaded pack, its files and, where there are any, labelled texts, and
// hands on a Reference; Markdown writes it as a folder of pages, HTML as one page
// that needs no other file. The same pack and texts give the same bytes.
package reference

import (
	"context"
	"io/fs"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/workbench/cases"
)

// Reference is all that the pages show.
type Reference struct {
	Pack      engine.PackInfo
	Languages []string
	Labels    []Label // as in the registry
	Lexicon   []File
	Cues      []File
	// Report holds the figures; nil where there were no labelled texts.
	Report *corpus.Report
}

// Label is a label with all that belongs to it.
type Label struct {
	engine.Label
	Thresholds []Threshold
	Rules      []Rule
	Examples   []Example   // one for each stance that some text has
	Figures    *corpus.Row // nil where no labelled text expects it
}

// Threshold is the score from which on the label is a hit with a stance.
type Threshold struct {
	Stance policy.Stance
	Score  float64
}

// Rule is a rule with its source and a text that it fires on.
type Rule struct {
	policy.Rule
	Terms   []Term // that it cannot do without
	Source  string // its Rego, without the METADATA
	Example *Example
	Figures *corpus.RuleFigures
}

// Build gathers the reference of a pack: fsys holds its files, texts are labelled
// with its labels or nil. Cases that are not well-formed are left out; test says so.
func Build(ctx context.Context, fsys fs.FS, e *engine.Engine, texts *corpus.Corpus) (*Reference, error) {
	ref := &Reference{Pack: e.Pack(), Languages: e.Languages()}
	ref.Lexicon, ref.Cues = tables(e)
	rules := map[string]*corpus.RuleFigures{}
	if texts != nil {
		names := []string{}
		for _, r := range e.Rules() {
			names = append(names, r.Name())
		}
		report, err := corpus.Evaluate(ctx, e, texts, corpus.Options{Rules: names})
		if err != nil {
			return nil, err
		}
		ref.Report = report
		for i := range report.Rules {
			rules[report.Rules[i].Rule] = &report.Rules[i]
		}
	}
	shown := candidates(fsys, e, texts)
	for _, l := range e.Labels() {
		label := Label{Label: l}
		for _, s := range corpus.Stances() {
			label.Thresholds = append(label.Thresholds, Threshold{s, e.Threshold(l.ID, s)})
		}
		if ref.Report != nil {
			if row := ref.Report.Row("label/" + l.ID); row != nil && row.Support > 0 {
				label.Figures = row
			}
		}
		examples, err := explained(ctx, e, l.ID, shown[l.ID])
		if err != nil {
			return nil, err
		}
		label.Examples = byStance(examples)
		for _, r := range e.Rules() {
			if r.Label == l.ID {
				label.Rules = append(label.Rules, Rule{
					Rule: r, Terms: termsOf(e, r.Needs), Source: source(fsys, &r),
					Example: firing(examples, r.Name()), Figures: rules[r.Name()],
				})
			}
		}
		ref.Labels = append(ref.Labels, label)
	}
	return ref, nil
}

// Kind lists the labels of one kind.
func (r *Reference) Kind(kind string) []Label {
	return slices.DeleteFunc(slices.Clone(r.Labels), func(l Label) bool { return l.Kind != kind })
}

// Rules counts the rules of all labels.
func (r *Reference) Rules() int {
	n := 0
	for _, l := range r.Labels {
		n += len(l.Rules)
	}
	return n
}

// Overall is the figures of all labels; nil where there are none.
func (r *Reference) Overall() *corpus.Row {
	if r.Report == nil {
		return nil
	}
	return r.Report.Row(corpus.Overall)
}

// candidate is a text that should carry a label.
type candidate struct {
	doc      engine.Document
	from     string // file:line
	note     string
	expected func(policy.Stance) bool
}

// candidates lists, by label, the texts that should carry it: its cases, then the
// labelled texts.
func candidates(fsys fs.FS, e *engine.Engine, texts *corpus.Corpus) map[string][]candidate {
	var ids []string
	for _, l := range e.Labels() {
		ids = append(ids, l.ID)
	}
	out := map[string][]candidate{}
	cs, _ := cases.Load(fsys, ids)
	for _, c := range cs {
		if c.Positive() && !c.Pending {
			want := c.Expect[c.Label]
			out[c.Label] = append(out[c.Label], candidate{
				doc: c.Document, from: place(c.File, c.Line), note: c.Note,
				expected: func(s policy.Stance) bool { return slices.Contains(want, s) },
			})
		}
	}
	if texts == nil {
		return out
	}
	for i := range texts.Items {
		it := &texts.Items[i]
		for _, want := range it.Expect {
			out[want.Label] = append(out[want.Label], candidate{
				doc: it.Document, from: place(it.File, it.Line), note: it.Idea, expected: want.Accepts,
			})
		}
	}
	return out
}

// source is the Rego of a rule: from its head to the closing brace, or its one line.
func source(fsys fs.FS, r *policy.Rule) string {
	data, err := fs.ReadFile(fsys, r.File)
	if err != nil {
		return ""
	}
	lines := strings.Split(string(data), "\n")
	if r.Line < 1 || r.Line > len(lines) {
		return ""
	}
	lines = lines[r.Line-1:]
	for len(lines) > 0 && strings.HasPrefix(lines[0], "#") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasSuffix(lines[0], "{") {
		return strings.Join(lines[:min(1, len(lines))], "")
	}
	for i, l := range lines {
		if l == "}" {
			return strings.Join(lines[:i+1], "\n")
		}
	}
	return strings.Join(lines, "\n")
}
