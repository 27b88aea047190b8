package text

// maxPacked is the most bytes that a number holds.
const maxPacked = 8

// Pack returns a word of one to eight bytes, without a zero byte at its end, as one
// number, different for different words; tables of frequent words are quick to
// search with it. It reports false for other words.
func Pack(word string) (uint64, bool) {
	n := len(word)
	if n == 0 || n > maxPacked || word[n-1] == 0 {
		return 0, false
	}
	if n < 4 {
		return uint64(word[0]) | uint64(word[n/2])<<(n/2*8) | uint64(word[n-1])<<((n-1)*8), true
	}
	return uint64(four(word)) | uint64(four(word[n-4:]))>>(8*(8-n))<<32, true
}

// four is the first four bytes of s, read at once.
func four(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// Slot is where the search for a packed word begins in an open-addressing table
// whose length is a power of two.
func Slot(packed uint64, length int) int {
	return int(packed * 0x9E3779B97F4A7C15 >> 32 & uint64(length-1))
}
