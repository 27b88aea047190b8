package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/canard-rules/canard/engine"
)

// record is one document as read, or what was wrong with it.
type record struct {
	doc engine.Document // has an ID in any case
	// place says where it stood, "file:line" or "file"; err is nil for a good document.
	place string
	err   error
}

func bad(place string, err error) record {
	return record{doc: engine.Document{ID: place}, place: place, err: err}
}

// fields is a document as JSONL and CSV name its parts. A nil text was not given.
type fields struct {
	ID          looseID `json:"id"`
	Language    string  `json:"language"`
	Title       *string `json:"title"`
	Body        *string `json:"body"`
	Text        *string `json:"text"`
	Quoted      *string `json:"quoted"`
	Caption     *string `json:"caption"`
	Outlet      string  `json:"outlet"`
	Author      string  `json:"author"`
	URL         string  `json:"url"`
	PublishedAt string  `json:"published_at"`
}

// looseID is an id given as a string or, as some platforms do, as a number, which
// is passed through digit by digit.
type looseID string

// UnmarshalJSON reads a string, a number or null.
func (id *looseID) UnmarshalJSON(data []byte) error {
	switch c := data[0]; {
	case c == '"':
		return json.Unmarshal(data, (*string)(id))
	case c == '-' || c >= '0' && c <= '9':
		*id = looseID(data)
	case c != 'n':
		return errors.New("id is a string or a number")
	}
	return nil
}

// document turns the fields into a Document whose texts hold at most bound bytes.
func (f *fields) document(place string, bound int64) record {
	rec := record{place: place, doc: engine.Document{
		ID: cmp.Or(string(f.ID), place), Language: f.Language,
		Title: value(f.Title), Body: cmp.Or(value(f.Body), value(f.Text)), Quoted: value(f.Quoted), Caption: value(f.Caption),
		Outlet: f.Outlet, Author: f.Author, URL: f.URL,
	}}
	d := &rec.doc
	var err error
	switch {
	case f.Title == nil && f.Body == nil && f.Text == nil && f.Quoted == nil && f.Caption == nil:
		rec.err = errors.New("has no text: give text (or body), title, quoted or caption")
	case value(f.Body) != "" && value(f.Text) != "" && *f.Body != *f.Text:
		rec.err = errors.New("gives both text and body, which are the same part")
	case int64(len(d.Title)+len(d.Body)+len(d.Quoted)+len(d.Caption)) > bound:
		rec.err = tooLarge("the document", bound)
	default:
		d.PublishedAt, err = when(f.PublishedAt)
		rec.err = err
	}
	if rec.err != nil {
		rec.doc = engine.Document{ID: d.ID}
	}
	return rec
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// when reads RFC 3339, with a space for the T if need be, or a date alone.
func when(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01-02T15:04:05", "2006-01-02 15:04:05", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("published_at: %q is no RFC 3339 time such as 2024-05-01T12:00:00Z", clip(s, 40))
}

// parseJSON reads one JSONL line.
func parseJSON(line []byte, place string, bound int64) record {
	var f fields
	if err := json.Unmarshal(line, &f); err != nil {
		rec := bad(place, sayJSON(line, err))
		// The id may have been read; it names the document better than its line does.
		rec.doc.ID = cmp.Or(string(f.ID), place)
		return rec
	}
	return f.document(place, bound)
}

// sayJSON puts encoding/json's errors into words of the format.
func sayJSON(line []byte, err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d: %s", syntax.Offset, syntax.Error())
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("a line is one JSON object, not %s", article(kind.Value))
	case errors.As(err, &kind):
		return fmt.Errorf("%s is a string, not %s", kind.Field, article(kind.Value))
	}
	return err
}

func article(noun string) string {
	noun, _, _ = strings.Cut(noun, " ") // "number 5"
	if strings.ContainsAny(noun[:1], "aeiou") {
		return "an " + noun
	}
	if noun == "bool" {
		noun = "boolean"
	}
	return "a " + noun
}

// columns maps a CSV header to fields; unknown columns are left alone.
type columns []func(*fields, string)

func readHeader(header []string) (columns, error) {
	setters := map[string]func(*fields, string){
		"id":           func(f *fields, s string) { f.ID = looseID(s) },
		"language":     func(f *fields, s string) { f.Language = s },
		"title":        func(f *fields, s string) { f.Title = &s },
		"body":         func(f *fields, s string) { f.Body = &s },
		"text":         func(f *fields, s string) { f.Text = &s },
		"quoted":       func(f *fields, s string) { f.Quoted = &s },
		"caption":      func(f *fields, s string) { f.Caption = &s },
		"outlet":       func(f *fields, s string) { f.Outlet = s },
		"author":       func(f *fields, s string) { f.Author = s },
		"url":          func(f *fields, s string) { f.URL = s },
		"published_at": func(f *fields, s string) { f.PublishedAt = s },
	}
	cols := make(columns, len(header))
	seen := map[string]bool{}
	for i, h := range header {
		name := strings.ToLower(strings.TrimSpace(h))
		if seen[name] && setters[name] != nil {
			return nil, fmt.Errorf("the header names the column %q twice", name)
		}
		cols[i], seen[name] = setters[name], true
	}
	if !seen["text"] && !seen["body"] && !seen["title"] && !seen["quoted"] && !seen["caption"] {
		return nil, fmt.Errorf("the header (%s) names no column text, body, title, quoted or caption", clip(strings.Join(header, ", "), 60))
	}
	return cols, nil
}

// fields reads a row that is as long as the header.
func (c columns) fields(row []string) *fields {
	f := &fields{}
	for i, set := range c {
		if set != nil {
			set(f, row[i])
		}
	}
	return f
}

// binaryAt returns where the first NUL of the first 8000 bytes stands, or -1.
func binaryAt(data []byte) int { return bytes.IndexByte(data[:min(len(data), 8000)], 0) }
