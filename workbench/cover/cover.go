// Package cover tells what of a pack is exercised: by its Rego tests, by the cases
// of its labels and by a corpus.
//
// Measure runs all three and hands on a Report: the lines of the rules that were
// evaluated, by file; the rules that fired; the terms that were found; the cues that
// did something to a mention; and, apart, since nobody writes a text for each of
// them, the variants. Coverage says what was run, not that it is right: package
// mutate asks whether anybody would notice.
package cover

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	opacover "github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/workbench/cases"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
	"github.com/canard-rules/canard/workbench/trial"
)

// Count is how much of something is covered.
type Count struct {
	Covered int `json:"covered"`
	All     int `json:"all"`
}

// Percent is the share in percent; 100 of nothing.
func (c Count) Percent() float64 {
	if c.All == 0 {
		return 100
	}
	return 100 * float64(c.Covered) / float64(c.All)
}

func (c *Count) add(covered bool) {
	c.All++
	if covered {
		c.Covered++
	}
}

// Thing is a rule, term, cue or variant that nothing exercised.
type Thing struct {
	Name string `json:"name"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// File is the coverage of one Rego file, by line.
type File struct {
	Name    string `json:"name"`
	Lines   Count  `json:"lines"`
	Covered []int  `json:"covered"`
	Missed  []int  `json:"missed"`
	Source  string `json:"-"`
}

// Report is what is covered, and what is not.
type Report struct {
	Pack     engine.PackInfo `json:"pack"`
	Tests    int             `json:"tests"`
	Texts    int             `json:"texts"`
	Lines    Count           `json:"lines"`
	Rules    Count           `json:"rules"` // retired ones left out
	Terms    Count           `json:"terms"` // without cues
	Cues     Count           `json:"cues"`
	Variants Count           `json:"variants"`
	Files    []File          `json:"files"`

	MissedRules    []Thing `json:"missed_rules"`
	MissedTerms    []Thing `json:"missed_terms"`
	MissedCues     []Thing `json:"missed_cues"`
	MissedVariants []Thing `json:"missed_variants"`
}

// measure is one run on its way.
type measure struct {
	p        *probe.Probe
	lines    *opacover.Cover
	compiler *ast.Compiler

	mu       sync.Mutex
	rules    map[string]bool
	terms    []bool // found
	cues     []bool // did something
	variants []bool
}

// Measure measures the coverage of the pack at the root of fsys, which e was loaded
// from, by its tests and cases and by the texts of c. Mistakes in tests and cases
// come back as source.Mistakes.
func Measure(ctx context.Context, e *engine.Engine, fsys fs.FS, c *corpus.Corpus) (*Report, error) {
	p := probe.New(e)
	files, ms := regos.Load(fsys)
	var labels []string
	for _, l := range e.Labels() {
		labels = append(labels, l.ID)
	}
	cs, more := cases.Load(fsys, labels)
	if err := append(ms, more...).Err(); err != nil {
		return nil, err
	}
	rules := files.Select(func(f string) bool { return !regos.IsTest(f) })
	m := &measure{p: p, lines: opacover.New(), rules: map[string]bool{}}
	m.terms, m.cues = make([]bool, len(p.Stages.Lexicon.Terms)), make([]bool, len(p.Stages.Lexicon.Terms))
	m.variants = make([]bool, len(p.Stages.Lexicon.Variants))
	m.compiler, ms = files.Compile(rules)
	if err := ms.Err(); err != nil {
		return nil, err
	}
	var docs []engine.Document
	for i := range cs {
		doc := cs[i].Document
		doc.ID = cs[i].Name()
		docs = append(docs, doc)
	}
	for i := range c.Items {
		docs = append(docs, c.Items[i].Document)
	}
	if err := m.texts(ctx, docs); err != nil {
		return nil, err
	}
	tests, ms := trial.Rego(ctx, files, nil, nil, func(r *tester.Runner) { r.SetCoverageQueryTracer(m.lines) })
	if err := ms.Err(); err != nil {
		return nil, err
	}
	r := &Report{Pack: e.Pack(), Tests: len(tests), Texts: len(docs)}
	m.things(r)
	m.files(r, files)
	return r, nil
}

// texts takes the texts through all stages. Lines are traced in a query of the rules
// as written: the engine's own evaluation has no place for a tracer.
func (m *measure) texts(ctx context.Context, docs []engine.Document) error {
	query, err := rego.New(rego.Compiler(m.compiler), rego.Query("data.rules.main.findings")).PrepareForEval(ctx)
	if err != nil {
		return fmt.Errorf("entry point: %w", err)
	}
	var failed error
	err = probe.Each(ctx, len(docs), func(i int) {
		if err := m.text(ctx, &docs[i], &query); err != nil {
			m.mu.Lock()
			defer m.mu.Unlock()
			failed = cmp.Or(failed, err)
		}
	})
	return cmp.Or(failed, err)
}

func (m *measure) text(ctx context.Context, doc *engine.Document, query *rego.PreparedEvalQuery) error {
	r := m.p.Read(doc)
	m.found(r)
	if !m.candidate(r) {
		return nil
	}
	res := m.p.Policy.Evaluate(ctx, r.Scoped)
	if len(res.Errors) > 0 {
		return fmt.Errorf("%s: %w; mend it first", doc.ID, &res.Errors[0])
	}
	m.mu.Lock()
	for i := range res.Findings {
		m.rules[res.Findings[i].Label+"/"+res.Findings[i].Rule] = true
	}
	m.mu.Unlock()
	input, err := ast.InterfaceToValue(policy.Input(r.Scoped))
	if err != nil {
		return fmt.Errorf("input of %q: %w", doc.ID, err)
	}
	// A rule that errs here would have erred in the engine.
	_, _ = query.Eval(ctx, rego.EvalParsedInput(input), rego.EvalQueryTracer(m.lines))
	return ctx.Err()
}

// found notes the terms, variants and cues of a text.
func (m *measure) found(r *probe.Reading) {
	hits := m.p.Stages.Lexicon.Trace(r.Text)
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, h := range hits {
		if h.Kept {
			m.variants[h.Variant] = true
			m.terms[m.p.Stages.Lexicon.Variants[h.Variant].Term] = true
		}
	}
	for _, ms := range slices.Concat(r.Scoped.Modifiers, r.Scoped.Sentences) {
		for _, mod := range ms {
			if mod.Cue >= 0 {
				m.cues[r.Scoped.Mentions[r.Scoped.Cues[mod.Cue].Mention].Term] = true
			}
		}
	}
	for _, mention := range r.Scoped.Mentions {
		if t := &m.p.Stages.Lexicon.Terms[mention.Term]; opensNothing(t.Cue.Content) {
			m.cues[mention.Term] = true // being there is all it does
		}
	}
}

// candidate reports whether some rule has all its needed terms.
func (m *measure) candidate(r *probe.Reading) bool {
	present := map[string]bool{}
	for _, mention := range r.Scoped.Mentions {
		t := &m.p.Stages.Lexicon.Terms[mention.Term]
		present[t.ID] = true
		for _, b := range t.Broader {
			present[b] = true
		}
	}
	return slices.ContainsFunc(m.p.Engine.Rules(), func(rule policy.Rule) bool {
		return rule.Status != policy.Retired && !slices.ContainsFunc(rule.Needs, func(id string) bool { return !present[id] })
	})
}

func (m *measure) things(r *Report) {
	for _, rule := range m.p.Engine.Rules() {
		if rule.Status == policy.Retired {
			continue
		}
		r.Rules.add(m.rules[rule.Name()])
		if !m.rules[rule.Name()] {
			r.MissedRules = append(r.MissedRules, Thing{rule.Name(), rule.File, rule.Line})
		}
	}
	lex := m.p.Stages.Lexicon
	written := map[int]bool{}
	for i := range lex.Variants {
		v := &lex.Variants[i]
		written[v.Term] = true
		r.Variants.add(m.variants[i])
		if !m.variants[i] {
			r.MissedVariants = append(r.MissedVariants, Thing{lex.Terms[v.Term].ID + ": " + v.Pattern, v.File, v.Line})
		}
	}
	for i := range lex.Terms {
		t := &lex.Terms[i]
		thing := Thing{t.ID, t.File, t.Line}
		switch {
		case !written[i]: // a group, or known by its domain alone
		case probe.IsCue(t):
			if r.Cues.add(m.cues[i]); !m.cues[i] {
				r.MissedCues = append(r.MissedCues, thing)
			}
		default:
			if r.Terms.add(m.terms[i]); !m.terms[i] {
				r.MissedTerms = append(r.MissedTerms, thing)
			}
		}
	}
}

// files reads the covered lines of each file of rules.
func (m *measure) files(r *Report, files *regos.Files) {
	modules := files.Select(func(f string) bool { return !regos.IsTest(f) })
	rep := m.lines.Report(modules)
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		f := File{Name: name, Source: string(files.Data[name])}
		fr := rep.Files[name]
		for line := range strings.Count(f.Source, "\n") + 1 {
			switch n := line + 1; {
			case fr == nil:
			case fr.IsNotCovered(n):
				f.Missed = append(f.Missed, n)
			case fr.IsCovered(n):
				f.Covered = append(f.Covered, n)
			}
		}
		f.Lines = Count{len(f.Covered), len(f.Covered) + len(f.Missed)}
		r.Lines.Covered += f.Lines.Covered
		r.Lines.All += f.Lines.All
		r.Files = append(r.Files, f)
	}
}
