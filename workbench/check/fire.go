package check

import (
	"fmt"
	"slices"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/workbench/probe"
)

// fire returns, for every rule that fires, the texts that it fires on and the words
// that it claims there.
func (l *linter) fire() map[string]map[int][]string {
	if l.opt.Corpus == nil {
		return nil
	}
	var docs []engine.Document
	for i := range l.cases {
		docs = append(docs, l.cases[i].Document)
	}
	for i := range l.opt.Corpus.Items {
		docs = append(docs, l.opt.Corpus.Items[i].Document)
	}
	found := make([][]policy.Finding, len(docs))
	_ = probe.Each(l.ctx, len(docs), func(i int) { // Run asks ctx
		found[i] = l.p.Policy.Evaluate(l.ctx, l.p.Read(&docs[i]).Scoped).Findings
	})
	out := map[string]map[int][]string{}
	for i, fs := range found {
		for k := range fs {
			name := fs[k].Label + "/" + fs[k].Rule
			if out[name] == nil {
				out[name] = map[int][]string{}
			}
			out[name][i] = append(out[name][i], claims(&fs[k]))
		}
	}
	for _, texts := range out {
		for i := range texts {
			slices.Sort(texts[i])
		}
	}
	return out
}

// claims names the mentions that a finding claims, whatever their order.
func claims(f *policy.Finding) string {
	var ms []int
	for _, e := range f.Evidence {
		if e.Role == policy.AsClaim {
			ms = append(ms, e.Mention)
		}
	}
	slices.Sort(ms)
	return fmt.Sprint(slices.Compact(ms))
}
