package engine

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
)

// guards tell whether any rule may fire, before scopes are opened: first from the
// single words of a text, then from its mentions. What a rule needs is clauses,
// each of some terms of which one must be there. Every rule waits at the one of its
// clauses that fewest rules have; only rules that wait at a clause that holds are
// looked at.
type guards struct {
	always  bool      // some rule needs no term
	holds   [][]int32 // by term: the clauses that hold where it is found
	waiting [][]int32 // by clause: rules
	needs   [][]int32 // by rule: clauses
	words   *lexicon.Sieve
}

func newGuards(rules []policy.Rule, lex *lexicon.Lexicon, unguarded bool) *guards {
	g := &guards{always: unguarded, holds: make([][]int32, len(lex.Terms)), needs: make([][]int32, len(rules))}
	ids := map[string]int32{}
	clause := func(terms ...string) int32 {
		key := strings.Join(terms, " ")
		id, ok := ids[key]
		if !ok {
			id = int32(len(ids))
			ids[key] = id
			for _, t := range terms {
				i, _ := lex.Index(t) // policy.Load has refused others
				for _, n := range lex.Narrower(i) {
					g.holds[n] = append(g.holds[n], id)
				}
			}
		}
		return id
	}
	for i := range rules {
		r := &rules[i]
		if r.Status == policy.Retired {
			continue
		}
		for _, t := range r.Needs {
			g.needs[i] = append(g.needs[i], clause(t))
		}
		for _, group := range r.NeedsAny {
			g.needs[i] = append(g.needs[i], clause(group...))
		}
		g.always = g.always || len(g.needs[i]) == 0
	}
	popular := make([]int, len(ids))
	for _, needs := range g.needs {
		for _, c := range needs {
			popular[c]++
		}
	}
	g.waiting = make([][]int32, len(ids))
	for rule, needs := range g.needs {
		if len(needs) > 0 {
			rarest := slices.MinFunc(needs, func(a, b int32) int { return popular[a] - popular[b] })
			g.waiting[rarest] = append(g.waiting[rarest], int32(rule))
		}
	}
	g.words = lex.NewSieve(g.holds)
	return g
}

// possible reports whether, by its words, the text may hold all that some rule needs.
func (g *guards) possible(w *lexicon.Words) bool {
	if g.always {
		return true
	}
	var buf [32]uint64
	hold := g.none(buf[:])
	g.words.Mark(w, hold)
	if !g.some(hold) {
		return false
	}
	clear(hold)
	g.words.Narrow(w, hold)
	return g.some(hold)
}

// open reports whether, by its mentions, the text holds all that some rule needs.
func (g *guards) open(mentions []lexicon.Mention) bool {
	if g.always {
		return true
	}
	var buf [32]uint64
	hold := g.none(buf[:])
	last := -1
	for _, m := range mentions {
		if m.Term == last {
			continue
		}
		last = m.Term
		for _, c := range g.holds[m.Term] {
			hold[c/64] |= 1 << (c % 64)
		}
	}
	return g.some(hold)
}

// none is the empty set of clauses, in buf where that has room.
func (g *guards) none(buf []uint64) []uint64 {
	if n := (len(g.waiting) + 63) / 64; n > len(buf) {
		return make([]uint64, n)
	}
	return buf
}

// some reports whether some rule has all its clauses.
func (g *guards) some(hold []uint64) bool {
	for i, set := range hold {
		for ; set != 0; set &= set - 1 {
			for _, rule := range g.waiting[i*64+bits.TrailingZeros64(set)] {
				if !slices.ContainsFunc(g.needs[rule], func(c int32) bool { return hold[c/64]&(1<<(c%64)) == 0 }) {
					return true
				}
			}
		}
	}
	return false
}
