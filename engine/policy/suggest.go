package policy

import (
	"fmt"
	"slices"
	"strings"
)

// Suggest is the hint for a name that is not among the known ones: the nearest of
// them, or all where they are few; empty when there is nothing to say.
func Suggest(name string, known []string) string { return suggest(name, known) }

// suggest is the hint for a name that is not among the known ones.
func suggest(name string, known []string) string {
	if near := nearest(name, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 0 || len(known) > 12 {
		return ""
	}
	sorted := slices.Sorted(slices.Values(known))
	return "one of " + strings.Join(sorted, ", ")
}

// nearest returns the known name that takes the fewest edits to reach, empty when
// none is within a third of the name's length (at least two edits). Names that
// contain the other as a whole count as near.
func nearest(name string, known []string) string {
	best, edits := "", max(2, len(name)/3)+1
	for _, k := range known {
		d := distance(name, k)
		if d >= edits && len(name) > 3 && (strings.Contains(k, name) || strings.Contains(name, k) && len(k) > 3) {
			d = edits - 1
		}
		if d < edits || d == edits && best != "" && k < best {
			best, edits = k, d
		}
	}
	return best
}

// distance is the number of letters to insert, remove or exchange (Levenshtein).
func distance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	row := make([]int, len(rb)+1)
	for j := range row {
		row[j] = j
	}
	for i := range ra {
		diagonal := row[0]
		row[0] = i + 1
		for j := range rb {
			cost := 1
			if ra[i] == rb[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(rb)]
}
