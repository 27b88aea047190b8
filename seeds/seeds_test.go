package seeds_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/corpus/baseline"
	"github.com/canard-rules/canard/seeds"
)

func load(t *testing.T) *corpus.Corpus {
	t.Helper()
	c, err := corpus.Load(seeds.FS, corpus.LoadOptions{})
	require.NoError(t, err)
	return c
}

// The least size of the corpus.
const (
	texts         = 600
	hardNegatives = 150
	articles      = 40
	articleWords  = 230
	offtopic      = 2000
	// A label is found in every stance and every language, in so many texts.
	perCell     = 1
	perStance   = 6
	perLanguage = 3
)

func TestSize(t *testing.T) {
	c := load(t)
	labelled := c.Select(func(it *corpus.Item) bool { return !it.Offtopic })
	assert.GreaterOrEqual(t, len(labelled.Items), texts, "texts")
	assert.GreaterOrEqual(t, len(labelled.Select((*corpus.Item).HardNegative).Items), hardNegatives, "hard negatives")
	long := labelled.Select(func(it *corpus.Item) bool { return len(strings.Fields(it.Document.Body)) >= articleWords })
	assert.GreaterOrEqual(t, len(long.Items), articles, "texts of article length")
	assert.GreaterOrEqual(t, len(c.Items)-len(labelled.Items), offtopic, "off-topic texts")
}

// TestCells counts every label by stance and by language. A cell counts texts on
// which the stance is a right one, optional ones left out.
func TestCells(t *testing.T) {
	type cell struct {
		stance   corpus.Stance
		language string
	}
	cells := map[string]map[cell]int{}
	for _, it := range load(t).Items {
		for _, e := range it.Expect {
			if cells[e.Label] == nil {
				cells[e.Label] = map[cell]int{}
			}
			if e.Optional {
				continue
			}
			for _, s := range corpus.Stances() {
				if e.Accepts(s) {
					cells[e.Label][cell{s, it.Document.Language}]++
				}
			}
		}
	}
	assert.Len(t, cells, 13, "labels")
	for _, label := range slices.Sorted(maps.Keys(cells)) {
		byStance, byLanguage := map[corpus.Stance]int{}, map[string]int{}
		for c, n := range cells[label] {
			byStance[c.stance] += n
			byLanguage[c.language] += n
		}
		for _, s := range corpus.Stances() {
			assert.GreaterOrEqual(t, byStance[s], perStance, "%s %s", label, s)
			for _, l := range []string{"en", "ru", "uk"} {
				assert.GreaterOrEqual(t, cells[label][cell{s, l}], perCell, "%s %s in %s", label, s, l)
			}
		}
		for _, l := range []string{"en", "ru", "uk"} {
			assert.GreaterOrEqual(t, byLanguage[l], perLanguage, "%s in %s", label, l)
		}
	}
}

func TestEveryTextIsDescribed(t *testing.T) {
	for _, it := range load(t).Items {
		if it.Offtopic {
			continue
		}
		assert.NotEmpty(t, it.Document.Language, "%s:%d language of %s", it.File, it.Line, it.ID)
		assert.NotEmpty(t, it.Register, "%s:%d register of %s", it.File, it.Line, it.ID)
		assert.NotEmpty(t, it.Idea, "%s:%d idea of %s", it.File, it.Line, it.ID)
	}
}

func TestNoTwoTextsAreAlike(t *testing.T) {
	labelled := load(t).Select(func(it *corpus.Item) bool { return !it.Offtopic })
	for _, p := range corpus.Similar(labelled, 5, 0.5) {
		t.Errorf("%s and %s share %.0f%% of their 5-word shingles", p.A, p.B, 100*p.Share)
	}
}

func TestKeywordsCoverEveryLabel(t *testing.T) {
	c := load(t)
	labels := map[string]bool{}
	for _, it := range c.Items {
		for _, e := range it.Expect {
			labels[e.Label] = true
		}
	}
	k, err := baseline.LoadKeywords(seeds.FS, seeds.Keywords, slices.Sorted(maps.Keys(labels)))
	require.NoError(t, err)
	found := map[string]bool{}
	for _, o := range k.Outcomes(c) {
		for _, p := range o.Predictions {
			found[p.Label] = true
		}
	}
	assert.Equal(t, labels, found)
}
