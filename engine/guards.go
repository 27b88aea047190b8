package engine

import (
	"math/bits"
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
	var buf [64]uint64 // enough for 4096 terms without an allocation
	present := buf[:]
	if n := (len(g.counts) + 63) / 64; n > len(buf) {
		present = make([]uint64, n)
	}
	last := -1
	for _, m := range mentions {
		if m.Term == last {
			continue
		}
		last = m.Term
		for _, t := range g.counts[m.Term] {
			present[t/64] |= 1 << (t % 64)
		}
	}
	for i, set := range present {
		for ; set != 0; set &= set - 1 {
			for _, rule := range g.waiting[i*64+bits.TrailingZeros64(set)] {
				if g.holds(g.needs[rule], present) {
					return true
				}
			}
		}
	}
	return false
}

// holds reports whether all of the terms are in the set.
func (g *guards) holds(needs []int32, set []uint64) bool {
	for _, t := range needs {
		if set[t/64]&(1<<(t%64)) == 0 {
			return false
		}
	}
	return true
}
