// Package baseline holds the simple classifiers that a rule pack has to beat: a
// list of keywords as a moderator would write it for a filter, and naive Bayes on
// the words of the text. Both take a corpus and hand on outcomes that
// corpus.Evaluate shows beside the pack's.
package baseline

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/engine/text"
)

// Keywords is a filter list: a text with any keyword of a label is taken to
// promote it, as a filter would, which knows no stance.
type Keywords struct {
	byLabel map[string][][]string // words of each keyword, folded
}

// LoadKeywords reads a YAML mapping of label to keywords. A keyword is one word or
// several in a row; * at the end of a word stands for any ending. Labels must be
// among those given, unless labels is nil.
func LoadKeywords(fsys fs.FS, name string, labels []string) (*Keywords, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("load keywords: %w", err)
	}
	f := source.File{Name: name, Data: data}
	var lists map[string][]yaml.Node
	ms := f.Decode(&lists)
	k := &Keywords{byLabel: map[string][][]string{}}
	for _, label := range slices.Sorted(maps.Keys(lists)) {
		if labels != nil && !slices.Contains(labels, label) {
			ms = append(ms, f.At(nil, "label", "unknown label %q", label))
		}
		for _, n := range lists[label] {
			words := strings.Fields(text.Fold(n.Value))
			if len(words) == 0 {
				ms = append(ms, f.At(&n, "keyword", "an empty keyword"))
				continue
			}
			k.byLabel[label] = append(k.byLabel[label], words)
		}
	}
	if err := ms.Err(); err != nil {
		return nil, fmt.Errorf("load keywords: %w", err)
	}
	return k, nil
}

// Outcomes returns what the list says of each text of the corpus.
func (k *Keywords) Outcomes(c *corpus.Corpus) []corpus.Outcome {
	labels := slices.Sorted(maps.Keys(k.byLabel))
	out := make([]corpus.Outcome, len(c.Items))
	for i := range c.Items {
		words := corpus.Words(&c.Items[i])
		for _, label := range labels {
			if slices.ContainsFunc(k.byLabel[label], func(kw []string) bool { return contains(words, kw) }) {
				out[i].Predictions = append(out[i].Predictions, hit(label, corpus.Promotes))
			}
		}
	}
	return out
}

// hit is a prediction without shades.
func hit(label string, s corpus.Stance) corpus.Prediction {
	return corpus.Prediction{Label: label, Stance: s, Score: 1, Threshold: 0.5, Hit: true}
}

// contains reports whether the keyword's words stand in the text in a row.
func contains(words, keyword []string) bool {
	for i := 0; i+len(keyword) <= len(words); i++ {
		if slices.EqualFunc(words[i:i+len(keyword)], keyword, matches) {
			return true
		}
	}
	return false
}

func matches(word, pattern string) bool {
	if stem, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(word, stem)
	}
	return word == pattern
}
