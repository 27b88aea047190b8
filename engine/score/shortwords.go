package score

import "github.com/canard-rules/canard/engine/text"

// shortWords holds words that text.Pack packs into one number, by open addressing;
// a power of two in length, at most half of it used.
type shortWords []shortWord

type shortWord struct{ packed, languages uint64 }

func newShortWords(words map[string]uint64) shortWords {
	n := 2
	for n < 2*len(words) {
		n *= 2
	}
	t := make(shortWords, n)
	for w, languages := range words {
		p, ok := text.Pack(w)
		if !ok {
			continue
		}
		i := text.Slot(p, len(t))
		for t[i].languages != 0 {
			i = (i + 1) & (len(t) - 1)
		}
		t[i] = shortWord{p, languages}
	}
	return t
}

// of returns the languages that have the word, by bit.
func (l *Languages) of(word string) uint64 {
	p, ok := text.Pack(word)
	if !ok {
		return l.words[word]
	}
	for i := text.Slot(p, len(l.short)); l.short[i].languages != 0; i = (i + 1) & (len(l.short) - 1) {
		if l.short[i].packed == p {
			return l.short[i].languages
		}
	}
	return 0
}
