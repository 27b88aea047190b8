package mutate

import (
	"context"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
)

// onTests runs the Rego tests of the label on the mutants that no text notices.
func (b *batch) onTests(ctx context.Context) error {
	keep := func(f string) bool {
		return f == "main.rego" || labelOf(f) == b.label || labelOf(f) == "" && !regos.IsTest(f)
	}
	return b.r.tested(ctx, keep, b.all)
}

// tested runs the tests among the files on each mutant that nothing noticed yet.
func (r *runner) tested(ctx context.Context, keep func(file string) bool, all []*mutating) error {
	files := &sources{regos.Files{Data: r.files.Data, Modules: map[string]*ast.Module{}}}
	tests := false
	for f, m := range r.files.Modules {
		if keep(f) {
			files.Modules[f] = m
			tests = tests || regos.IsTest(f)
		}
	}
	if !tests {
		return nil
	}
	before, err := files.suite(ctx, nil)
	if err != nil {
		return err
	}
	return probe.Each(ctx, len(all), func(i int) {
		m := all[i]
		for m.possible() && m.noticedBy < 0 {
			text, err := replaced(files.Data[m.file], files.Modules[m.file], m.rule, m.tries[m.try].rule)
			if err == nil {
				var mod *ast.Module
				if mod, err = regos.Parse(m.file, text); err == nil {
					var name string
					if name, err = before.differs(ctx, files, map[string]*ast.Module{m.file: mod}); err == nil {
						m.test = name
						return
					}
				}
			}
			m.try++ // it does not compile
		}
	})
}

// library breaks the conditions of lib/: its tests first, then, for those that they
// do not notice, the whole pack on every text.
func (r *runner) library(ctx context.Context) error {
	modules := r.files.Select(func(f string) bool { return !regos.IsTest(f) && labelOf(f) == "" && f != "main.rego" })
	var all []*mutating
	for _, file := range slices.Sorted(maps.Keys(modules)) {
		for _, c := range conditions(file, modules[file]) {
			all = append(all, &mutating{broken: c, noticedBy: -1})
		}
	}
	if err := r.tested(ctx, func(f string) bool { return labelOf(f) == "" }, all); err != nil {
		return err
	}
	var labels []policy.Label
	for _, l := range r.p.Engine.Labels() {
		labels = append(labels, policy.Label{ID: l.ID, Kind: l.Kind})
	}
	err := probe.Each(ctx, len(all), func(i int) {
		for m := all[i]; m.test == "" && m.possible(); m.try++ {
			if r.wholePack(ctx, m, modules[m.file], labels) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	for _, m := range all {
		r.record(m, modules[m.file].Rules[m.rule])
	}
	return nil
}

// wholePack tries a mutant of the library on every text; false where it does not load.
func (r *runner) wholePack(ctx context.Context, m *mutating, module *ast.Module, labels []policy.Label) bool {
	text, err := replaced(r.files.Data[m.file], module, m.rule, m.tries[m.try].rule)
	if err != nil {
		return false
	}
	p, ms := policy.Load(ctx, overlay{FS: r.fsys, files: map[string][]byte{m.file: text}}, policy.Options{
		Terms: r.p.Stages.Lexicon.Terms, Labels: labels, Timeout: probe.Patience, Lax: true,
	})
	if len(ms) > 0 {
		return false
	}
	for i := range r.texts {
		t := &r.texts[i]
		res := p.Evaluate(ctx, t.reading.Scoped)
		if len(res.Errors) > 0 || r.notices(t, t.reading.Scoped, res.Findings) {
			m.noticedBy = i
			return true
		}
		if ctx.Err() != nil {
			return true
		}
	}
	return true
}
