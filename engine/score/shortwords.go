package score

// shortWords holds the words of up to eight bytes, each in one number, by open
// addressing; a power of two in length, at most half of it used.
type shortWords []shortWord

type shortWord struct{ packed, languages uint64 }

// maxShort is the most bytes of a short word.
const maxShort = 8

func newShortWords(words map[string]uint64) shortWords {
	n := 2
	for n < 2*len(words) {
		n *= 2
	}
	t := make(shortWords, n)
	for w, languages := range words {
		if len(w) > maxShort {
			continue
		}
		p := packed(w)
		i := t.slot(p)
		for t[i].languages != 0 {
			i = (i + 1) & (len(t) - 1)
		}
		t[i] = shortWord{p, languages}
	}
	return t
}

func packed(w string) uint64 {
	p := uint64(0)
	for i := range len(w) {
		p = p<<8 | uint64(w[i])
	}
	return p
}

func (t shortWords) slot(p uint64) int {
	return int(p * 0x9E3779B97F4A7C15 >> 32 & uint64(len(t)-1))
}

// of returns the languages that have the word, by bit.
func (l *Languages) of(word string) uint64 {
	if len(word) > maxShort {
		return l.words[word]
	}
	p := packed(word)
	for i := l.short.slot(p); l.short[i].languages != 0; i = (i + 1) & (len(l.short) - 1) {
		if l.short[i].packed == p {
			return l.short[i].languages
		}
	}
	return 0
}
