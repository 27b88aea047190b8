package baseline

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
)

// Model is multinomial naive Bayes over words with add-one smoothing: C. Manning,
// P. Raghavan and H. Schütze, Introduction to Information Retrieval, 2008, fig. 13.2.
// The zero value is an empty model.
type Model struct {
	texts map[string]int            // by class
	words map[string]map[string]int // by class, then word
	total map[string]int            // words by class
	vocab map[string]bool
}

// Train adds a text of the class.
func (m *Model) Train(class string, words []string) {
	if m.texts == nil {
		m.texts, m.total = map[string]int{}, map[string]int{}
		m.words, m.vocab = map[string]map[string]int{}, map[string]bool{}
	}
	if m.words[class] == nil {
		m.words[class] = map[string]int{}
	}
	m.texts[class]++
	m.total[class] += len(words)
	for _, w := range words {
		m.words[class][w]++
		m.vocab[w] = true
	}
}

// LogPosterior returns the log of the prior times the likelihood of the words for
// each class, not normalised. Words that were never seen do not count.
func (m *Model) LogPosterior(words []string) map[string]float64 {
	texts := 0
	for _, n := range m.texts {
		texts += n
	}
	out := make(map[string]float64, len(m.texts))
	for class, n := range m.texts {
		sum := math.Log(float64(n) / float64(texts))
		all := math.Log(float64(m.total[class] + len(m.vocab)))
		for _, w := range words {
			if m.vocab[w] {
				sum += math.Log(float64(m.words[class][w]+1)) - all
			}
		}
		out[class] = sum
	}
	return out
}

// Class returns the likeliest class, "" of an empty model; of equals the first by name.
func (m *Model) Class(words []string) string {
	best, top := "", math.Inf(-1)
	scores := m.LogPosterior(words)
	for _, class := range slices.Sorted(maps.Keys(scores)) {
		if scores[class] > top {
			best, top = class, scores[class]
		}
	}
	return best
}

// nothing is the class of texts that carry no label; the others are "label stance".
const nothing = ""

// Bayes returns what naive Bayes says of each text, cross-validated in so many
// folds: a text trains the class of each label and stance expected of it, or that
// of nothing, and is given the likeliest class of a model trained on the other
// folds. A text and its variants stay in one fold; the seed deals them out.
// Off-topic text trains nothing and is judged by the model of the first fold.
// Optional labels do not train.
func Bayes(c *corpus.Corpus, folds int, seed uint64) []corpus.Outcome {
	words := make([][]string, len(c.Items))
	for i := range c.Items {
		words[i] = corpus.Words(&c.Items[i])
	}
	fold := deal(c, folds, seed)
	out := make([]corpus.Outcome, len(c.Items))
	for f := range folds {
		var m Model
		for i := range c.Items {
			if c.Items[i].Offtopic || fold[i] == f {
				continue
			}
			for _, class := range classes(&c.Items[i]) {
				m.Train(class, words[i])
			}
		}
		for i := range c.Items {
			if fold[i] != f {
				continue
			}
			if label, stance, ok := strings.Cut(m.Class(words[i]), " "); ok {
				out[i].Predictions = append(out[i].Predictions, hit(label, corpus.Stance(stance)))
			}
		}
	}
	return out
}

func classes(it *corpus.Item) []string {
	var out []string
	for _, e := range it.Expect {
		if !e.Optional {
			out = append(out, e.Label+" "+string(e.Stance))
		}
	}
	if len(it.Expect) == 0 {
		out = append(out, nothing)
	}
	return out
}

// deal returns the fold of each item: groups of variants are shuffled and dealt
// out one by one. Off-topic items are in the first fold.
func deal(c *corpus.Corpus, folds int, seed uint64) []int {
	byGroup := map[string]int{}
	var groups []string
	for i := range c.Items {
		if g := c.Items[i].Group(); !c.Items[i].Offtopic && byGroup[g] == 0 {
			byGroup[g] = 1
			groups = append(groups, g)
		}
	}
	slices.Sort(groups)
	rng := rand.New(rand.NewPCG(seed, 0))
	rng.Shuffle(len(groups), func(i, j int) { groups[i], groups[j] = groups[j], groups[i] })
	for n, g := range groups {
		byGroup[g] = n % folds
	}
	out := make([]int, len(c.Items))
	for i := range c.Items {
		if !c.Items[i].Offtopic {
			out[i] = byGroup[c.Items[i].Group()]
		}
	}
	return out
}
