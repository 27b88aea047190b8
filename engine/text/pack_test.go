package text_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/canard-rules/canard/engine/text"
)

// Two words have the same number only if they are the same.
func TestPack(t *testing.T) {
	word := rapid.StringMatching("[\x00a-cя]{0,9}")
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		x, okA := text.Pack(a)
		y, okB := text.Pack(b)
		assert.Equal(t, len(a) > 0 && len(a) <= 8 && a[len(a)-1] != 0, okA)
		if okA && okB {
			assert.Equal(t, a == b, x == y, "%q and %q", a, b)
		}
	})
}

func TestPackTellsLengths(t *testing.T) {
	seen := map[uint64]string{}
	for n := 1; n <= 8; n++ {
		for _, w := range []string{"abcdabcd"[:n], "aaaaaaaa"[:n], "\x00\x00\x00\x00\x00\x00\x00a"[8-n:]} {
			p, ok := text.Pack(w)
			assert.True(t, ok)
			if other, taken := seen[p]; taken {
				assert.Equal(t, other, w)
			}
			seen[p] = w
		}
	}
}
