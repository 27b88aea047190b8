package engine

import (
	"slices"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
)

// guards tell from the mentions alone whether any rule may fire, before scopes are
// opened. Every rule waits at the one of its needed terms that fewest rules need;
// only rules that wait at a term of the text are looked at.
type guards struct {
	always  bool      // some rule needs no term
	counts  [][]int32 // by term: itself and its broader terms
	waiting [][]int32 // by term: rules
	needs   [][]int32 // by rule: terms
}

func newGuards(rules []policy.Rule, lex *lexicon.Lexicon, unguarded bool) *guards {
	g := &guards{always: unguarded, counts: make([][]int32, len(lex.Terms)), waiting: make([][]int32, len(lex.Terms))}
	for i := range lex.Terms {
		for _, n := range lex.Narrower(i) {
			g.counts[n] = append(g.counts[n], int32(i))
		}
	}
	popular := make([]int, len(lex.Terms))
	for i := range rules {
		if rules[i].Status == policy.Retired {
			continue
		}
		var needs []int32
		for _, id := range rules[i].Needs {
			if t, ok := lex.Index(id); ok {
				needs = append(needs, int32(t))
				popular[t]++
			}
		}
		if len(needs) == 0 {
			g.always = true
		}
		g.needs = append(g.needs, needs)
	}
	for rule, needs := range g.needs {
		if len(needs) > 0 {
			rarest := slices.MinFunc(needs, func(a, b int32) int { return popular[a] - popular[b] })
			g.waiting[rarest] = append(g.waiting[rarest], int32(rule))
		}
	}
	return g
}

// open reports whether some rule has all its terms.
func (g *guards) open(mentions []lexicon.Mention) bool {
	if g.always {
		return true
	}
	for i, m := range mentions {
		if i > 0 && mentions[i-1].Term == m.Term {
			continue
		}
		for _, t := range g.counts[m.Term] {
			for _, rule := range g.waiting[t] {
				if g.holds(g.needs[rule], mentions) {
					return true
				}
			}
		}
	}
	return false
}

// holds reports whether each of the terms is mentioned.
func (g *guards) holds(needs []int32, mentions []lexicon.Mention) bool {
	for _, need := range needs {
		if !slices.ContainsFunc(mentions, func(m lexicon.Mention) bool { return slices.Contains(g.counts[m.Term], need) }) {
			return false
		}
	}
	return true
}
