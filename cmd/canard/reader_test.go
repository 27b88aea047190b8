package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzLines holds the bounded reader to a plain split of the whole.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"", "\n", "a", "a\n", "a\r\nb", "\n\nlong line here\nb\n", "x\r\r\n", strings.Repeat("ab", 70_000) + "\nc"} {
		f.Add([]byte(s), 5)
		f.Add([]byte(s), 200_000)
	}
	f.Fuzz(func(t *testing.T, data []byte, bound int) {
		if bound < 1 || bound > 1<<20 {
			return
		}
		want := bytes.Split(data, []byte("\n"))
		if len(want[len(want)-1]) == 0 {
			want = want[:len(want)-1]
		}
		r := newLineReader(iotest.HalfReader(bytes.NewReader(data)), int64(bound))
		for i, w := range want {
			w = bytes.TrimSuffix(w, []byte("\r"))
			line, n, whole, err := r.next()
			require.NoError(t, err)
			require.Equal(t, i+1, n)
			if whole {
				require.Equal(t, string(w), string(line))
			} else {
				require.Empty(t, line)
			}
			require.Equal(t, len(w) <= bound, whole, "line %d of %d bytes, bound %d", n, len(w), bound)
		}
		_, _, _, err := r.next()
		require.Equal(t, io.EOF, err)
	})
}

// FuzzCSV: what encoding/csv reads as a whole, the reader of bounded records reads
// the same; what it refuses never stops the reader.
func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a\n\"x\ny\"\n", "a,b\n\"x \"\"y\"\"\",2\r\n\n3,4", "a\n\"open", "a\n\"x\"y\n", "a\"b,c\n", ",\n", "\"\"\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, data string) {
		var got [][]string
		failed := false
		r := newCSVReader(strings.NewReader(data), 1<<20)
		for range len(data) + 2 {
			row, _, err := r.next()
			if err == io.EOF {
				break
			}
			failed = failed || err != nil
			if err == nil {
				got = append(got, row)
			}
			if errors.Is(err, errUnclosed) {
				break
			}
		}
		if failed || r.comma != ',' || strings.HasPrefix(data, "\xef\xbb\xbf") || strings.ContainsAny(data, "\v\f\u0085\u00a0") || strings.Contains(data, "\n ") || strings.Contains(data, "\r") {
			return
		}
		whole := csv.NewReader(strings.NewReader(data))
		whole.FieldsPerRecord = -1
		want, err := whole.ReadAll()
		if err != nil {
			return
		}
		// A record of white space alone is an empty line here.
		want = slices.DeleteFunc(want, func(row []string) bool { return len(row) == 1 && strings.TrimSpace(row[0]) == "" })
		got = slices.DeleteFunc(got, func(row []string) bool { return len(row) == 1 && strings.TrimSpace(row[0]) == "" })
		require.Equal(t, len(want), len(got))
		for i := range want {
			require.Equal(t, want[i], got[i])
		}
	})
}

// FuzzExcerpt: any text with any marks can be shown, and speaks to no terminal.
func FuzzExcerpt(f *testing.F) {
	f.Add("Acme staged the recall.", 5, 11, 16, 22, false)
	f.Add("\x1b]0;x\a\xff\u202e zero\u200bwidth\nline", 0, 3, 2, 9, true)
	f.Add(strings.Repeat("слово и слово ", 200), 700, 712, 1900, 1912, false)
	f.Fuzz(func(t *testing.T, s string, a, b, c, d int, colour bool) {
		got := style{colour: colour, width: 40}.excerpt(s, []mark{{a, b, "claim"}, {c, d, "cue"}}, "  ")
		assert.True(t, utf8.ValidString(got))
		if !colour {
			assert.NotContains(t, got, "\x1b")
		}
		assert.NotContains(t, got, "\a")
		assert.NotContains(t, got, "\u202e")
	})
}

func TestExcerptShowsTheSurroundingsOfMarks(t *testing.T) {
	long := strings.Repeat("filler and more ", 60) + "Acme staged the recall " + strings.Repeat("and filler again ", 60)
	at := strings.Index(long, "staged")
	got := style{width: 72}.excerpt(long, []mark{{at, at + 6, "claim"}}, "")
	assert.Contains(t, strings.ReplaceAll(got, "\n", " "), "Acme [staged] the recall")
	assert.True(t, strings.HasPrefix(strings.TrimSpace(got), "…"), got)
	assert.True(t, strings.HasSuffix(strings.TrimSpace(got), "…"), got)
	for l := range strings.Lines(got) {
		assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(l, "\n")), 72)
	}
	assert.Less(t, len(got), 400)
}

func TestInOrderReturnsWhenNobodyReads(t *testing.T) {
	gone := errors.New("gone")
	n := 0
	endless := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	double := func(_ context.Context, i int) int { return 2 * i }
	err := inOrder(context.Background(), 3, endless, double, func(got int, _ bool) error {
		require.Equal(t, 2*n, got)
		if n++; n == 1000 {
			return gone
		}
		return nil
	})
	assert.ErrorIs(t, err, gone)
	assert.Equal(t, 1000, n)
}

func TestByteSize(t *testing.T) {
	for in, want := range map[string]int64{"1": 1, "64KiB": 64 << 10, "2 mb": 2 << 20, "1G": 1 << 30} {
		var b byteSize
		require.NoError(t, b.Set(in), in)
		assert.EqualValues(t, want, b, in)
	}
	for _, in := range []string{"", "0", "-1", "x", "1X", "9999999999G", "1.5M", "KiB"} {
		assert.Error(t, new(byteSize).Set(in), in)
	}
}
