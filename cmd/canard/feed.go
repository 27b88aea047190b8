package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
)

// The formats of input.
const (
	formatAuto  = "auto"
	formatText  = "text"
	formatJSONL = "jsonl"
	formatCSV   = "csv"
)

var inputFormats = []string{formatAuto, formatText, formatJSONL, formatCSV}

// byExtension tells the format of a file. Of the files of a directory only these
// are read, unless --input says what they are.
var byExtension = map[string]string{
	".txt": formatText, ".text": formatText, ".md": formatText,
	".jsonl": formatJSONL, ".ndjson": formatJSONL,
	".csv": formatCSV, ".tsv": formatCSV,
}

// feed is where documents come from: texts of the command line, files,
// directories and standard input, read one after the other.
type feed struct {
	texts      []string
	paths      []string
	format     string
	paragraphs bool
	maxBytes   int64
	stdin      io.Reader
	note       func(format string, args ...any) // says what was left out
	read       atomic.Int64                     // bytes so far
}

// documents yields every document in order. Nothing is kept of those that have
// been handed out.
func (s *feed) documents(ctx context.Context) iter.Seq[record] {
	return func(yield func(record) bool) {
		more := func(r record) bool { return ctx.Err() == nil && yield(r) }
		for i, t := range s.texts {
			name := "text"
			if len(s.texts) > 1 {
				name = fmt.Sprintf("text:%d", i+1)
			}
			if !s.stream(name, formatText, strings.NewReader(t), more) {
				return
			}
		}
		for _, p := range s.paths {
			if !s.path(p, more) {
				return
			}
		}
	}
}

// path reads a file, a directory or "-". It returns false when the reader of the
// documents has had enough.
func (s *feed) path(p string, yield func(record) bool) bool {
	if p == "-" {
		return s.stream("stdin", s.kind(formatText), s.stdin, yield)
	}
	info, err := os.Stat(p)
	switch {
	case err != nil:
		return yield(bad(p, plainError(err)))
	case info.IsDir():
		return s.directory(p, yield)
	}
	ext := strings.ToLower(filepath.Ext(p))
	if s.format == formatAuto && ext == ".json" {
		return yield(bad(p, errors.New("is it one document a line? Then give --input jsonl")))
	}
	kind := formatText
	if known, ok := byExtension[ext]; ok {
		kind = known
	}
	return s.file(p, s.kind(kind), yield)
}

// kind is the format asked for, or the one found.
func (s *feed) kind(found string) string {
	if s.format != formatAuto {
		return s.format
	}
	return found
}

// directory reads the files below dir in sorted order, hidden ones left out.
func (s *feed) directory(dir string, yield func(record) bool) bool {
	skipped, done := 0, false
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		hidden := p != dir && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			done = !yield(bad(p, plainError(err)))
		case hidden && d.IsDir():
			return fs.SkipDir
		case d.IsDir() || hidden:
		default:
			kind, ok := byExtension[strings.ToLower(filepath.Ext(p))]
			if info, err := os.Stat(p); err == nil && !info.Mode().IsRegular() || !ok && s.format == formatAuto {
				skipped++
				return nil
			}
			done = !s.file(p, s.kind(kind), yield)
		}
		if done {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil {
		return yield(bad(dir, plainError(err)))
	}
	if skipped > 0 && !done {
		s.note("%s: files left out, being no .txt, .md, .jsonl, .csv or .tsv: %d (--input says what they are)", dir, skipped)
	}
	return !done
}

func (s *feed) file(p, kind string, yield func(record) bool) bool {
	f, err := os.Open(p)
	if err != nil {
		return yield(bad(p, plainError(err)))
	}
	defer f.Close()
	return s.stream(filepath.ToSlash(p), kind, f, yield)
}

// plainError drops the operation and the path, which the record names already.
func plainError(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// counted counts the bytes that pass.
type counted struct {
	io.Reader
	n *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n.Add(int64(n))
	return n, err
}

func (s *feed) stream(name, kind string, r io.Reader, yield func(record) bool) bool {
	r = counted{r, &s.read}
	switch {
	case kind == formatJSONL:
		return s.jsonl(name, r, yield)
	case kind == formatCSV:
		return s.csv(name, r, yield)
	case s.paragraphs:
		return s.lines(name, r, yield)
	}
	data, err := io.ReadAll(io.LimitReader(r, s.maxBytes+1))
	switch at := binaryAt(data); {
	case err != nil:
		return yield(bad(name, plainError(err)))
	case int64(len(data)) > s.maxBytes:
		return yield(bad(name, tooLarge("the document", s.maxBytes)))
	case at >= 0 && s.format == formatAuto:
		return yield(bad(name, errBinary(at)))
	}
	rec := record{place: name}
	rec.doc.ID, rec.doc.Body = name, string(data)
	return yield(rec)
}

func errBinary(at int) error {
	return fmt.Errorf("is no text: a NUL byte at %d (--input text reads it all the same)", at)
}

// lines reads every non-empty line as a document.
func (s *feed) lines(name string, r io.Reader, yield func(record) bool) bool {
	in := newLineReader(r, s.maxBytes)
	for {
		line, n, whole, err := in.next()
		if err != nil {
			return err == io.EOF || yield(lost(name, n, err))
		}
		place := fmt.Sprintf("%s:%d", name, n)
		rec := record{place: place}
		rec.doc.ID, rec.doc.Body = place, string(line)
		at := binaryAt(line)
		switch {
		case !whole:
			rec = bad(place, tooLarge("the line", s.maxBytes))
		case len(bytes.TrimSpace(line)) == 0:
			continue
		case at >= 0 && s.format == formatAuto:
			return yield(bad(place, errBinary(at)))
		}
		if !yield(rec) {
			return false
		}
	}
}

// jsonl reads one JSON object a line; empty lines do not count.
func (s *feed) jsonl(name string, r io.Reader, yield func(record) bool) bool {
	// An escaped byte takes up to six bytes of JSON; what is not text is small.
	in := newLineReader(r, 6*s.maxBytes+64<<10)
	for {
		line, n, whole, err := in.next()
		if err != nil {
			return err == io.EOF || yield(lost(name, n, err))
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
		}
		place := fmt.Sprintf("%s:%d", name, n)
		var rec record
		switch {
		case !whole:
			rec = bad(place, tooLarge("the line", s.maxBytes))
		case len(bytes.TrimSpace(line)) == 0:
			continue
		default:
			rec = parseJSON(line, place, s.maxBytes)
		}
		if !yield(rec) {
			return false
		}
	}
}

// csv reads a header and one document a record.
func (s *feed) csv(name string, r io.Reader, yield func(record) bool) bool {
	in := newCSVReader(r, 2*s.maxBytes+64<<10)
	header, n, err := in.next()
	var cols columns
	switch {
	case err == io.EOF:
		err = errors.New("has no header line")
	case errors.Is(err, errTooLong):
		err = tooLarge("the header", s.maxBytes)
	case err == nil:
		cols, err = readHeader(header)
	}
	if err != nil {
		return yield(lost(name, n, err))
	}
	for {
		row, n, err := in.next()
		place := fmt.Sprintf("%s:%d", name, n)
		switch {
		case err == io.EOF:
			return true
		case errors.Is(err, errTooLong):
			err = tooLarge("the record", s.maxBytes)
		case err != nil && !errors.Is(err, csv.ErrBareQuote) && !errors.Is(err, csv.ErrQuote):
			return yield(lost(name, n, err))
		}
		if err == nil && len(row) != len(cols) {
			err = fmt.Errorf("has %d fields, the header has %d", len(row), len(cols))
		}
		rec := bad(place, err)
		if err == nil {
			rec = cols.fields(row).document(place, s.maxBytes)
		}
		if !yield(rec) {
			return false
		}
	}
}

// lost is the record of an error behind which nothing of the stream can be read.
func lost(name string, line int, err error) record {
	return bad(fmt.Sprintf("%s:%d", name, line), fmt.Errorf("%w; nothing behind it was read", plainError(err)))
}

// check finds what is wrong with the flags before anything is read.
func (s *feed) check() error {
	switch {
	case !slices.Contains(inputFormats, s.format):
		return fmt.Errorf("unknown input format %q: --input is one of %s", s.format, strings.Join(inputFormats, ", "))
	case s.paragraphs && s.format != formatAuto && s.format != formatText:
		return fmt.Errorf("--paragraphs is for text, not for --input %s", s.format)
	case len(s.texts) > 0 && s.format != formatAuto && s.format != formatText:
		return fmt.Errorf("--text is text, not %s", s.format)
	}
	return nil
}
