package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// File is one YAML file of a pack with its bytes, so that mistakes found in it
// can show the line they stand on.
type File struct {
	Name string
	Data []byte
}

// At returns a Mistake at a YAML node; a nil node means the file as a whole.
func (f File) At(n *yaml.Node, code, format string, args ...any) Mistake {
	m := Mistake{File: f.Name, Code: code, Msg: fmt.Sprintf(format, args...)}
	if n != nil {
		m.Line, m.Col = n.Line, n.Column
		m.Text = Line(f.Data, n.Line)
	}
	return m
}

// Bounds of a file in bytes, far above what people write and below what takes long to
// read: of a YAML file, of one with terms, and of a Rego file.
const (
	MaxSize    = 8 << 20
	MaxLexicon = 2 << 20
	MaxRego    = 1 << 20
)

// TooLarge is the Mistake of a file with more bytes than most; nil for one within.
func TooLarge(name string, size, most int) *Mistake {
	if size <= most {
		return nil
	}
	return &Mistake{File: name, Code: "too-large", Hint: "split it; generated files do not belong into a pack",
		Msg: fmt.Sprintf("the file has %.1f MB; at most %d MB are read", float64(size)/(1<<20), most>>20)}
}

// Decode reads the whole file strictly into out (a pointer): a file that is too
// large or no UTF-8, broken YAML, unknown fields, wrong types, duplicate keys and a
// second document are mistakes with their line. An empty file leaves out as it is. Fields of type yaml.Node
// keep their own positions for mistakes found later.
func (f File) Decode(out any) Mistakes {
	if m := f.unreadable(); m != nil {
		return Mistakes{*m}
	}
	dec := yaml.NewDecoder(bytes.NewReader(f.Data))
	dec.KnownFields(true)
	if err := dec.Decode(out); err != nil {
		if errors.Is(err, io.EOF) {
			return nil
		}
		return f.mistakes(err)
	}
	var more yaml.Node
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		return Mistakes{{File: f.Name, Code: "yaml", Msg: "a second YAML document; a pack file holds one"}}
	}
	return nil
}

// unreadable says what keeps the bytes from being read as YAML at all; nil for nothing.
func (f File) unreadable() *Mistake {
	m := TooLarge(f.Name, len(f.Data), MaxSize)
	if m != nil || utf8.Valid(f.Data) {
		return m
	}
	m = &Mistake{File: f.Name, Line: 1, Code: "encoding", Msg: "the file is not UTF-8", Hint: "save it as UTF-8"}
	for line := range bytes.Lines(f.Data) {
		if !utf8.Valid(line) {
			break
		}
		m.Line++
	}
	m.Text = Line(f.Data, m.Line)
	m.Col = 1 + max(0, strings.IndexRune(m.Text, utf8.RuneError))
	m.Col = 1 + utf8.RuneCountInString(m.Text[:m.Col-1])
	return m
}

var yamlLine = regexp.MustCompile(`line (\d+): (.*)`)

func (f File) mistakes(err error) Mistakes {
	lines := []string{err.Error()}
	if te := (*yaml.TypeError)(nil); errors.As(err, &te) {
		lines = te.Errors
	}
	ms := make(Mistakes, 0, len(lines))
	for _, l := range lines {
		m := Mistake{File: f.Name, Code: "yaml", Msg: strings.TrimPrefix(l, "yaml: ")}
		if p := yamlLine.FindStringSubmatch(l); p != nil {
			m.Line, _ = strconv.Atoi(p[1])
			m.Msg = p[2]
			m.Text = Line(f.Data, m.Line)
			m.Col = 1 + len(m.Text) - len(strings.TrimLeft(m.Text, " \t"))
		}
		ms = append(ms, m)
	}
	return ms
}
