package main

import (
	"bufio"
	"fmt"
	"hash/maphash"
	"io"
	"strings"
)

// sink writes rendered documents, and flushes whenever nothing else is ready, so
// that a stream that is followed shows each document when it comes.
type sink struct {
	w *bufio.Writer
	l *layout
	n int
}

func newSink(w io.Writer, l *layout) *sink { return &sink{w: bufio.NewWriterSize(w, 64<<10), l: l} }

// write appends one document. A failed write is returned by this call or a later one.
func (s *sink) write(data []byte, idle bool) error {
	if s.n == 0 {
		s.w.WriteString(s.l.head) //nolint:errcheck // bufio keeps the error
	} else {
		s.w.WriteString(s.l.between) //nolint:errcheck // as above
	}
	s.n++
	_, err := s.w.Write(data)
	if err == nil && idle {
		err = s.w.Flush()
	}
	return err
}

// close writes what stands at the end, and the beginning where there was no document.
func (s *sink) close() error {
	if s.n == 0 {
		s.w.WriteString(s.l.head) //nolint:errcheck // as above
	}
	if s.n > 0 || s.l.head != "" {
		s.w.WriteString(s.l.tail) //nolint:errcheck // as above
	}
	return s.w.Flush()
}

// tally counts what came out of a batch.
type tally struct {
	documents, failed int
	failOn            bool
	byAction          map[string]int
}

func (t *tally) add(r *rendered, failOn string) {
	if t.byAction == nil {
		t.byAction = map[string]int{}
	}
	t.documents++
	t.byAction[r.action]++
	if len(r.said) > 0 {
		t.failed++
	}
	t.failOn = t.failOn || reaches(r.action, failOn)
}

// String sums the batch up in one line.
func (t *tally) String() string {
	var parts []string
	for _, a := range []string{"escalate", "review", "context", "clear", unassessed} {
		if n := t.byAction[a]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, a))
		}
	}
	s := fmt.Sprintf("%d documents: %s", t.documents, strings.Join(parts, ", "))
	if t.failed > 0 {
		s += fmt.Sprintf("; %d with errors", t.failed)
	}
	return s
}

// status is the exit code, as an error. --fail-on, the answer that was asked for,
// stands above input that failed.
func (t *tally) status() error {
	switch {
	case t.failOn:
		return status(exitFailOn)
	case t.failed > 0:
		return status(exitInput)
	}
	return nil
}

// repeats notices documents that share an id, among the first hundred thousand (it
// remembers a hash of each).
type repeats struct {
	seed  maphash.Seed
	seen  map[uint64]struct{}
	noted bool
}

// note says so of the first document whose id stood before. Both documents are
// classified and both keep the id.
func (r *repeats) note(id, place string) []string {
	if r.seen == nil {
		r.seed, r.seen = maphash.MakeSeed(), map[uint64]struct{}{}
	}
	h := maphash.String(r.seed, id)
	if _, ok := r.seen[h]; ok && !r.noted {
		r.noted = true
		return []string{fmt.Sprintf("%s: note: the id %q stood before; documents with the same id are told apart by their order", place, clip(id, 60))}
	}
	if len(r.seen) < 100_000 {
		r.seen[h] = struct{}{}
	}
	return nil
}
