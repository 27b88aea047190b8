package text

// maxPacked is the most bytes that a number holds.
const maxPacked = 8

// Pack returns a word of one to eight bytes, without a zero byte at its front, as
// one number, different for different words; tables of frequent words are quick
// to search with it. It reports false for other words.
func Pack(word string) (uint64, bool) {
	if len(word) == 0 || len(word) > maxPacked || word[0] == 0 {
		return 0, false
	}
	p := uint64(0)
	for i := range len(word) {
		p = p<<8 | uint64(word[i])
	}
	return p, true
}

// Slot is where the search for a packed word begins in an open-addressing table
// whose length is a power of two.
func Slot(packed uint64, length int) int {
	return int(packed * 0x9E3779B97F4A7C15 >> 32 & uint64(length-1))
}
