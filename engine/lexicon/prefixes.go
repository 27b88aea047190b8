package lexicon

import "github.com/canard-rules/canard/engine/text"

// prefixes tells of most words at once that nothing in the lexicon is like them: how
// each form begins is kept in a filter of bits (Bloom 1970), which may take a word
// for known that is not, and never the other way.
type prefixes [1 << 11]uint64

// lengths are how many bytes of a word are asked for. A form shorter than all of
// them makes every word with its first byte known.
var lengths = [...]int{8, 6, 4, 2, 1}

// add notes a form.
func (p *prefixes) add(f form) {
	for _, n := range lengths {
		if n <= len(f.word) {
			i := bitOf(f.word, n)
			p[i/64] |= 1 << (i % 64)
			return
		}
	}
}

// may reports whether the word may begin as some form does.
func (p *prefixes) may(word string) bool {
	for _, n := range lengths {
		if n <= len(word) {
			if i := bitOf(word, n); p[i/64]&(1<<(i%64)) != 0 {
				return true
			}
		}
	}
	return false
}

// bitOf is the bit of the first n bytes of the word, n one of lengths.
func bitOf(word string, n int) uint64 {
	packed, _ := text.Pack(word[:n])
	return (packed ^ uint64(n)<<56) * 0x9E3779B97F4A7C15 >> 47
}
