package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
)

// csvReader splits a stream into CSV records (RFC 4180) of bounded size and reads
// each by itself, so that neither a huge nor a broken record spoils the others.
type csvReader struct {
	r     *bufio.Reader
	bound int64
	comma byte
	line  int // the line that the next record begins on
	buf   []byte
}

var (
	errUnclosed = errors.New("a quoted field is never closed")
	errTooLong  = errors.New("the record is too long")
)

// newCSVReader finds out from the first line which separator is used: the most
// frequent of comma, semicolon and tab.
func newCSVReader(r io.Reader, bound int64) *csvReader {
	br := bufio.NewReaderSize(r, 64<<10)
	if mark, _ := br.Peek(3); string(mark) == "\xef\xbb\xbf" {
		br.Discard(3) //nolint:errcheck // what was peeked is there
	}
	head, _ := br.Peek(4 << 10)
	head, _, _ = bytes.Cut(head, []byte("\n"))
	comma, most := byte(','), bytes.Count(head, []byte(","))
	for _, c := range []byte(";\t") {
		if n := bytes.Count(head, []byte{c}); n > most {
			comma, most = c, n
		}
	}
	return &csvReader{r: br, bound: bound, comma: comma, line: 1}
}

// next returns the next record that is not an empty line and the line it begins
// on. err is io.EOF at the end; errTooLong, errUnclosed and csv's own errors are
// about this record alone; any other error ends the stream.
func (c *csvReader) next() (row []string, line int, err error) {
	for {
		line = c.line
		if err := c.split(); err != nil {
			return nil, line, err
		}
		if len(bytes.TrimSpace(c.buf)) == 0 {
			continue
		}
		r := csv.NewReader(bytes.NewReader(c.buf))
		r.Comma = rune(c.comma)
		r.FieldsPerRecord = -1
		row, err := r.Read()
		if parse := (*csv.ParseError)(nil); errors.As(err, &parse) {
			err = parse.Err
		}
		return row, line, err
	}
}

// state says where in a record split stands.
type state uint8

const (
	fieldStart state = iota
	plain
	quoted
	behindQuote // right behind a quote that closed, or is the first of two
)

// split reads the next record into buf, up to the line break that ends it.
func (c *csvReader) split() error {
	c.buf = c.buf[:0]
	at, n := fieldStart, int64(0)
	for ; ; n++ {
		b, err := c.r.ReadByte()
		switch {
		case err == io.EOF && n == 0:
			return io.EOF
		case err == io.EOF && at == quoted:
			return errUnclosed
		case err == io.EOF && n > c.bound:
			return errTooLong
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
		if n < c.bound {
			c.buf = append(c.buf, b)
		}
		if b == '\n' {
			c.line++
			if at != quoted {
				break
			}
		}
		at = at.behind(b, c.comma)
	}
	if n > c.bound {
		return errTooLong
	}
	return nil
}

// behind is the state after one more byte.
func (s state) behind(b, comma byte) state {
	switch {
	case b == '"' && (s == fieldStart || s == behindQuote):
		return quoted
	case b == '"' && s == quoted:
		return behindQuote
	case s == quoted:
		return quoted
	case b == comma:
		return fieldStart
	}
	return plain
}
