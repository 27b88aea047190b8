package mutate

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
)

// batch is the mutants of one label, all in one policy: each a copy of the rules
// that it breaks, beside the originals.
type batch struct {
	r       *runner
	label   string
	modules map[string]*ast.Module // of the label, without tests
	all     []*mutating
}

// mutating is a condition on its way to be a mutant.
type mutating struct {
	broken
	try       int // the attempt in use; len(tries) when none compiles
	ids       map[string]string
	noticedBy int // index of the first text that does; -1
	test      string
}

func (m *mutating) possible() bool { return m.try < len(m.tries) }

// rules are the ids of the original rules that the mutant replaces.
func (m *mutating) rules() map[string]bool {
	out := map[string]bool{}
	for _, id := range m.ids {
		out[id] = true
	}
	return out
}

// conditions breaks the conditions of every label, then those of the library.
func (r *runner) conditions(ctx context.Context) error {
	for _, l := range r.p.Engine.Labels() {
		if r.opt.Label != "" && r.opt.Label != l.ID {
			continue
		}
		b := &batch{r: r, label: l.ID}
		b.modules = r.files.Select(func(f string) bool { return !regos.IsTest(f) && labelOf(f) == l.ID })
		for _, file := range slices.Sorted(maps.Keys(b.modules)) {
			for _, c := range conditions(file, b.modules[file]) {
				b.all = append(b.all, &mutating{broken: c, noticedBy: -1})
			}
		}
		if err := b.run(ctx, policy.Label{ID: l.ID, Kind: l.Kind}); err != nil {
			return fmt.Errorf("mutants of %s: %w", l.ID, err)
		}
	}
	if r.opt.Label == "" {
		return r.library(ctx)
	}
	return nil
}

func (b *batch) run(ctx context.Context, label policy.Label) error {
	p, err := b.compile(ctx, label)
	if err != nil || p == nil {
		return err
	}
	if err := b.onTexts(ctx, p); err != nil {
		return err
	}
	if err := b.onTests(ctx); err != nil {
		return err
	}
	for _, m := range b.all {
		b.r.record(m, b.modules[m.file].Rules[m.rule])
	}
	return nil
}

// compile loads the label with all mutants; an attempt that does not compile makes
// way for the next one of its condition.
func (b *batch) compile(ctx context.Context, label policy.Label) (*policy.Policy, error) {
	for {
		files, places, err := b.write()
		if err != nil {
			return nil, err
		}
		p, ms := policy.Load(ctx, overlay{b.r.fsys, files, b.label}, policy.Options{
			Terms: b.r.p.Stages.Lexicon.Terms, Labels: []policy.Label{label}, Timeout: probe.Patience, Lax: true,
		})
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(ms) == 0 {
			return p, nil
		}
		moved := false
		for _, m := range places.of(ms) {
			moved = moved || m.possible()
			m.try++
		}
		if !moved {
			return nil, ms
		}
	}
}

// place is the lines of a mutant in a file.
type place struct {
	file        string
	first, last int
	m           *mutating
}

type places []place

// of lists the mutants in whose lines mistakes stand, each once.
func (ps places) of(ms source.Mistakes) []*mutating {
	var out []*mutating
	for _, mk := range ms {
		for _, p := range ps {
			if p.file == mk.File && p.first <= mk.Line && mk.Line <= p.last && !slices.Contains(out, p.m) {
				out = append(out, p.m)
			}
		}
	}
	return out
}

// write prints the files of the label with the mutants behind the originals.
func (b *batch) write() (map[string][]byte, places, error) {
	files := map[string][]byte{}
	for file := range b.modules {
		files[file] = append(slices.Clone(b.r.files.Data[file]), '\n')
	}
	var ps places
	for n, m := range b.all {
		if !m.possible() {
			continue
		}
		c, err := clone(b.modules, b.r.files, &m.broken, m.tries[m.try].rule, n)
		if err != nil {
			m.try++
			continue
		}
		m.ids = c.ids
		for file, text := range c.text {
			first := bytes.Count(files[file], []byte("\n")) + 1
			files[file] = append(files[file], text...)
			ps = append(ps, place{file, first, first + strings.Count(text, "\n"), m})
		}
	}
	return files, ps, nil
}

// onTexts runs all mutants over every text and notes the first that notices each.
func (b *batch) onTexts(ctx context.Context, p *policy.Policy) error {
	byID := map[string]*mutating{}
	var live []*mutating
	for _, m := range b.all {
		if m.possible() && len(m.ids) > 0 {
			live = append(live, m)
			for id := range m.ids {
				byID[id] = m
			}
		}
	}
	noticed := make([][]*mutating, len(b.r.texts))
	err := probe.Each(ctx, len(b.r.texts), func(i int) {
		t := &b.r.texts[i]
		found := map[*mutating][]policy.Finding{}
		res := p.Evaluate(ctx, t.reading.Scoped)
		for _, f := range res.Findings {
			if m := byID[f.Rule]; m != nil {
				f.Rule = m.ids[f.Rule]
				found[m] = append(found[m], f)
			}
		}
		failed := map[*mutating]bool{} // two values for one thing: the engine would say so
		for _, e := range res.Errors {
			failed[byID[e.Rule]] = true
		}
		for _, m := range live {
			if failed[m] || b.changes(t, m, found[m]) {
				noticed[i] = append(noticed[i], m)
			}
		}
	})
	if err != nil {
		return err
	}
	for i := range noticed {
		for _, m := range noticed[i] {
			if m.noticedBy < 0 {
				m.noticedBy = i
			}
		}
	}
	return nil
}

// changes reports whether the findings of a mutant, in place of those of the rules
// that it breaks, are noticed on the text.
func (b *batch) changes(t *tried, m *mutating, found []policy.Finding) bool {
	rules := m.rules()
	others := make([]policy.Finding, 0, len(t.findings)+len(found))
	var before []policy.Finding
	for _, f := range t.findings {
		if f.Label == b.label && rules[f.Rule] {
			before = append(before, f)
		} else {
			others = append(others, f)
		}
	}
	if len(before) == 0 && len(found) == 0 {
		return false
	}
	return b.r.notices(t, t.reading.Scoped, append(others, found...))
}

// record adds a mutant to the report.
func (r *runner) record(m *mutating, rule *ast.Rule) {
	if !m.possible() {
		r.rep.Impossible++
		return
	}
	out := Mutant{Kind: Condition, Name: nameOf(m.file, rule), File: m.file, Line: m.line, What: m.tries[m.try].what, NoticedBy: m.test}
	if m.noticedBy >= 0 {
		out.NoticedBy = r.texts[m.noticedBy].name
	}
	r.rep.Mutants = append(r.rep.Mutants, out)
}

// nameOf names a rule: by its id, or as the helper of its package.
func nameOf(file string, r *ast.Rule) string {
	for _, a := range r.Annotations {
		if id, ok := a.Custom["id"].(string); ok {
			return labelOf(file) + "/" + id
		}
	}
	return strings.TrimSuffix(file, ".rego") + "." + r.Head.Ref().String()
}
