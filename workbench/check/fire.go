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
	var names []string
	for i := range l.cases {
		docs, names = append(docs, l.cases[i].Document), append(names, l.cases[i].Name())
	}
	for i := range l.opt.Corpus.Items {
		docs, names = append(docs, l.opt.Corpus.Items[i].Document), append(names, l.opt.Corpus.Items[i].ID)
	}
	results := make([]policy.Result, len(docs))
	_ = probe.Each(l.ctx, len(docs), func(i int) { // Run asks ctx
		results[i] = l.p.Policy.Evaluate(l.ctx, l.p.Read(&docs[i]).Scoped)
	})
	l.failing(results, names)
	out := map[string]map[int][]string{}
	for i := range results {
		fs := results[i].Findings
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

// failing warns at rules that failed, each once.
func (l *linter) failing(results []policy.Result, names []string) {
	rules := l.p.Engine.Rules()
	said := map[string]bool{}
	for i := range results {
		for _, e := range results[i].Errors {
			name := e.Label + "/" + e.Rule
			k := slices.IndexFunc(rules, func(r policy.Rule) bool { return r.Name() == name })
			if said[name] || k < 0 || l.ctx.Err() != nil {
				continue
			}
			said[name] = true
			l.warn(FailingRule, rules[k].File, rules[k].Line, 1, "run canard rules why on the text; a rule that does not end walks over too much",
				fmt.Sprintf("rule %q fails on %s: %s", name, names[i], e.Message))
		}
	}
}
