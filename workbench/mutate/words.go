package mutate

import (
	"context"
	"slices"

	"github.com/canard-rules/canard/workbench/probe"
)

// words forgets terms, cues and variants, one at a time.
func (r *runner) words(ctx context.Context) error {
	lex := r.p.Stages.Lexicon
	found := make([][]int, len(lex.Variants)) // by variant, the texts that hold it
	for i := range r.texts {
		for _, h := range r.texts[i].hits {
			if at := found[h.Variant]; len(at) == 0 || at[len(at)-1] != i {
				found[h.Variant] = append(found[h.Variant], i)
			}
		}
	}
	type forgotten struct {
		Mutant
		texts []int
		keep  func(variant int) bool
	}
	var all []forgotten
	texts := make([][]int, len(lex.Terms))
	written := make([]bool, len(lex.Terms))
	for v := range lex.Variants {
		t := lex.Variants[v].Term
		written[t] = true
		texts[t] = append(texts[t], found[v]...)
		if slices.Contains(r.opt.Kinds, Variant) {
			all = append(all, forgotten{
				Mutant{Kind: Variant, Name: lex.Terms[t].ID, File: lex.Variants[v].File, Line: lex.Variants[v].Line, What: "without the variant " + lex.Variants[v].Pattern},
				found[v], func(o int) bool { return o != v },
			})
		}
	}
	for i := range lex.Terms {
		t := &lex.Terms[i]
		kind := Term
		switch {
		case probe.IsCue(t):
			kind = Cue
		case !r.uses.ByName(t):
			kind = Speaker
		}
		if written[i] && kind != Cue && !r.uses.Any(t) {
			r.rep.Equivalent++ // whatever it finds, nothing looks at
			continue
		}
		if !written[i] || !slices.Contains(r.opt.Kinds, kind) {
			continue
		}
		slices.Sort(texts[i])
		all = append(all, forgotten{
			Mutant{Kind: kind, Name: t.ID, File: t.File, Line: t.Line, What: "without the " + map[bool]string{true: "cue", false: "term"}[kind == Cue]},
			slices.Compact(texts[i]), func(o int) bool { return lex.Variants[o].Term != i },
		})
	}
	err := probe.Each(ctx, len(all), func(i int) {
		m := &all[i]
		for _, k := range m.texts {
			t := &r.texts[k]
			without := r.p.Without(t.reading, m.keep)
			if without != nil && r.notices(t, without.Scoped, r.p.Policy.Evaluate(ctx, without.Scoped).Findings) {
				m.NoticedBy = t.name
				return
			}
		}
	})
	if err != nil {
		return err
	}
	for i := range all {
		r.rep.Mutants = append(r.rep.Mutants, all[i].Mutant)
	}
	return nil
}
