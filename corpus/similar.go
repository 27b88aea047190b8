package corpus

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/canard-rules/canard/engine/text"
)

// Pair is two texts and what they share.
type Pair struct {
	A, B  string
	Share float64
}

// Similar returns the pairs of items, linked variants apart, that share at least
// the given part of the k-word shingles of the shorter one, most similar first.
// Words are folded; texts of fewer than k words have one shingle.
func Similar(c *Corpus, k int, share float64) []Pair {
	sets := make([]map[string]bool, len(c.Items))
	holders := map[string][]int{}
	for i := range c.Items {
		sets[i] = shingles(&c.Items[i], k)
		for s := range sets[i] {
			holders[s] = append(holders[s], i)
		}
	}
	common := map[[2]int]int{}
	for _, is := range holders {
		for a := range is {
			for b := a + 1; b < len(is); b++ {
				common[[2]int{is[a], is[b]}]++
			}
		}
	}
	var out []Pair
	for ij, n := range common {
		a, b := &c.Items[ij[0]], &c.Items[ij[1]]
		got := float64(n) / float64(min(len(sets[ij[0]]), len(sets[ij[1]])))
		if got >= share && a.Group() != b.Group() {
			out = append(out, Pair{A: a.ID, B: b.ID, Share: got})
		}
	}
	slices.SortFunc(out, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Share, x.Share), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return out
}

func shingles(it *Item, k int) map[string]bool {
	words := Words(it)
	set := map[string]bool{}
	for i := 0; i == 0 || i+k <= len(words); i++ {
		if s := strings.Join(words[i:min(i+k, len(words))], " "); s != "" {
			set[s] = true
		}
	}
	return set
}

// Words returns the folded words of all parts of the text, in order: runs of
// letters, marks, digits and apostrophes.
func Words(it *Item) []string {
	var words []string
	for _, p := range it.Parts() {
		words = append(words, strings.FieldsFunc(text.Fold(p.Text), func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\''
		})...)
	}
	return words
}
