package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// tooLarge is the error of a document that exceeds the bound; what names the thing.
func tooLarge(what string, bound int64) error {
	return fmt.Errorf("%s is larger than %s (--max-bytes)", what, size(bound))
}

// lineReader reads lines of bounded length from a stream of any length.
type lineReader struct {
	r     *bufio.Reader
	bound int64
	buf   []byte
	n     int // lines read
}

func newLineReader(r io.Reader, bound int64) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 64<<10), bound: bound}
}

// next returns the next line without its line break, and its number from 1. Of a
// line longer than the bound nothing is kept, whole is false, and the reader
// stands behind it. The bytes hold until the next call. At the end err is io.EOF.
func (l *lineReader) next() (line []byte, n int, whole bool, err error) {
	l.buf, whole = l.buf[:0], true
	for {
		chunk, err := l.r.ReadSlice('\n')
		if len(chunk) == 0 && len(l.buf) == 0 && whole && err != nil {
			return nil, l.n, true, err
		}
		if int64(len(l.buf)+len(chunk)) > l.bound+int64(len("\r\n")) {
			l.buf, whole = l.buf[:0], false
		}
		if whole {
			l.buf = append(l.buf, chunk...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && err != io.EOF {
			return nil, l.n + 1, true, err
		}
		l.n++
		line = bytes.TrimSuffix(bytes.TrimSuffix(l.buf, []byte("\n")), []byte("\r"))
		if !whole || int64(len(line)) > l.bound {
			return nil, l.n, false, nil
		}
		return line, l.n, true, nil
	}
}

// byteSize is a flag value: a number of bytes, with K, M or G (or KiB, MiB, GiB)
// for powers of 1024.
type byteSize int64

// String writes the size the way Set reads it.
func (b *byteSize) String() string { return strings.ReplaceAll(size(int64(*b)), " ", "") }

// Type names the value in help texts.
func (b *byteSize) Type() string { return "SIZE" }

// Set reads a size above zero.
func (b *byteSize) Set(s string) error {
	digits := strings.TrimRight(s, "kKmMgGiIbB ")
	n, err := strconv.ParseInt(digits, 10, 64)
	shift, known := map[string]int{
		"": 0, "b": 0, "k": 10, "kb": 10, "kib": 10, "m": 20, "mb": 20, "mib": 20, "g": 30, "gb": 30, "gib": 30,
	}[strings.ToLower(strings.TrimSpace(s[len(digits):]))]
	if err != nil || !known || n <= 0 || n > 1<<31 || n<<shift > 1<<31 {
		return errors.New("a size is a number of bytes up to 2 GiB, such as 65536, 64KiB or 2MiB")
	}
	*b = byteSize(n << shift)
	return nil
}

// size writes a number of bytes for people.
func size(n int64) string {
	for _, u := range []struct {
		name string
		of   int64
	}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if n >= u.of && n%u.of == 0 {
			return fmt.Sprintf("%d %s", n/u.of, u.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}
