package lexicon

import "strings"

// WordPattern is the pattern of one word of a variant.
type WordPattern struct {
	Written string // without its mark
	word    word
}

// WordPatterns lists the patterns of all words of the variant, each once.
func (v *Variant) WordPatterns() []WordPattern {
	var out []WordPattern
	seen := map[word]bool{}
	for _, seq := range v.phrases {
		for _, it := range seq {
			for _, w := range it.words {
				if !seen[w] {
					seen[w] = true
					out = append(out, WordPattern{Written: w.raw, word: w})
				}
			}
		}
	}
	return out
}

// Stem returns the folded stem of a word that takes endings ("word~"), "" of another.
func (p WordPattern) Stem() string {
	if p.word.tail != inflected {
		return ""
	}
	return p.word.fold
}

// Matches reports whether the pattern matches a folded word.
func (p WordPattern) Matches(folded string) bool {
	switch p.word.tail {
	case inflected:
		return p.word.inflects(folded)
	case anything:
		return strings.HasPrefix(folded, p.word.fold)
	default:
		return folded == p.word.fold
	}
}
