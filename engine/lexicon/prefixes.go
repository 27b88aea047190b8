package lexicon

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

// bitOf is the bit of the first n bytes of the word, n one of lengths. It does not go
// by text.Pack, which is a tenth of the time of a whole post slower here.
func bitOf(word string, n int) uint64 {
	h := uint64(word[0])
	switch n {
	case 8:
		h = uint64(four(word)) | uint64(four(word[4:]))<<32
	case 6:
		h = uint64(four(word)) | uint64(four(word[2:]))<<32
	case 4:
		h = uint64(four(word))
	case 2:
		h |= uint64(word[1]) << 8
	}
	return (h ^ uint64(n)<<56) * 0x9E3779B97F4A7C15 >> 47
}

// four is the first four bytes of s, read at once.
func four(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
