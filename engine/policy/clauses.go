package policy

import (
	"cmp"
	"slices"
)

// clause is terms of which one must be there, sorted.
type clause []string

// clauses must all hold; none of them holds another. What cannot be told is left
// out, so that clauses may hold where a rule does not fire, never the reverse.
type clauses []clause

// The bounds on what alternatives may grow to. Larger clauses say little.
const (
	maxClause  = 24
	maxClauses = 32
)

// and returns the clauses that hold where both do.
func (c clauses) and(other clauses) clauses { return slices.Concat(c, other).reduced() }

// or returns clauses that hold where one of both does.
func (c clauses) or(other clauses) clauses {
	var out clauses
	for _, a := range c {
		for _, b := range other {
			either := slices.Concat(a, b)
			slices.Sort(either)
			if either = slices.Compact(either); len(either) <= maxClause {
				out = append(out, either)
			}
		}
	}
	return out.reduced()
}

// reduced drops what another clause says already, and the largest where there are
// too many. The rest stands in order: the smallest first, then by its terms.
func (c clauses) reduced() clauses {
	slices.SortFunc(c, func(a, b clause) int { return cmp.Or(len(a)-len(b), slices.Compare(a, b)) })
	var out clauses
	for _, cl := range c {
		if len(out) < maxClauses && !slices.ContainsFunc(out, func(smaller clause) bool { return smaller.within(cl) }) {
			out = append(out, cl)
		}
	}
	return out
}

// within reports whether every term of c is one of other.
func (c clause) within(other clause) bool {
	return !slices.ContainsFunc(c, func(id string) bool {
		_, found := slices.BinarySearch(other, id)
		return !found
	})
}
