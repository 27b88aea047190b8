package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

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

// Decode reads the whole file strictly into out (a pointer): broken YAML,
// unknown fields, wrong types, duplicate keys and a second document are mistakes
// with their line. An empty file leaves out as it is. Fields of type yaml.Node
// keep their own positions for mistakes found later.
func (f File) Decode(out any) Mistakes {
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
