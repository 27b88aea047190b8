package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yaml reads l.file as a list of texts.
func (l *loader) yaml() {
	var records []struct {
		ID     yaml.Node `yaml:"id"`
		Text   yaml.Node `yaml:"text"`
		Labels yaml.Node `yaml:"labels"`
		fields `yaml:",inline"`
	}
	if ms := l.file.Decode(&records); len(ms) > 0 {
		l.mistakes = append(l.mistakes, ms...)
		return
	}
	for i := range records {
		r := &records[i]
		at := r.ID
		if at.Kind == 0 {
			at = r.Text
		}
		var expect []Expectation
		if r.Labels.Kind == 0 {
			l.mistake(at.Line, at.Column, "label", "%q has no labels; write {} where nothing may be a hit", r.ID.Value)
		} else {
			expect = l.yamlLabels(&r.Labels)
		}
		l.add(r.ID.Value, r.Text.Value, r.fields, expect, at.Line, at.Column)
	}
}

// yamlLabels reads {label: stance | {either: [stance, …]} | {optional: …}}.
func (l *loader) yamlLabels(n *yaml.Node) []Expectation {
	if n.Kind != yaml.MappingNode {
		l.mistake(n.Line, n.Column, "label", "labels is a mapping of label to stance")
		return nil
	}
	var out []Expectation
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !l.known(key.Value) {
			l.mistake(key.Line, key.Column, "label", "unknown label %q", key.Value)
		}
		e := Expectation{Label: key.Value}
		if l.yamlStance(value, &e) {
			out = append(out, e)
		}
	}
	return out
}

func (l *loader) yamlStance(n *yaml.Node, e *Expectation) bool {
	switch {
	case n.Kind == yaml.ScalarNode:
		e.Stance = Stance(n.Value)
		return l.stance(e.Stance, n.Line, n.Column)
	case n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == "optional" && !e.Optional:
		e.Optional = true
		return l.yamlStance(n.Content[1], e)
	case n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == "either" &&
		n.Content[1].Kind == yaml.SequenceNode && len(n.Content[1].Content) > 0:
		for _, s := range n.Content[1].Content {
			if !l.stance(Stance(s.Value), s.Line, s.Column) {
				return false
			}
			e.Either = append(e.Either, Stance(s.Value))
		}
		e.Stance = e.Either[0]
		return true
	}
	l.mistake(n.Line, n.Column, "stance", "want a stance, {either: [stance, …]} or {optional: …}")
	return false
}

func (l *loader) stance(s Stance, line, col int) bool {
	if !slices.Contains(Stances(), s) {
		l.mistake(line, col, "stance", "unknown stance %q: want promotes, reports or refutes", s)
		return false
	}
	return true
}

// jsonl reads l.file line by line.
func (l *loader) jsonl() {
	for i, data := range bytes.Split(l.file.Data, []byte("\n")) {
		if len(bytes.TrimSpace(data)) > 0 {
			l.jsonLine(i+1, data)
		}
	}
}

func (l *loader) jsonLine(line int, data []byte) {
	var r struct {
		ID     string          `json:"id"`
		Text   string          `json:"text"`
		Labels json.RawMessage `json:"labels"`
		fields
	}
	if err := strictJSON(data, &r); err != nil {
		l.mistake(line, 0, "json", "%s", strings.TrimPrefix(err.Error(), "json: "))
		return
	}
	var expect []Expectation
	switch {
	case len(r.Labels) > 0:
		expect = l.jsonLabels(line, r.Labels)
	case !l.offtopic():
		l.mistake(line, 0, "label", "%q has no labels; write {} where nothing may be a hit", r.ID)
	}
	l.add(r.ID, r.Text, r.fields, expect, line, 0)
}

// jsonLabels reads the list form, or the mapping form as yamlLabels does: JSON is YAML.
func (l *loader) jsonLabels(line int, data []byte) []Expectation {
	if data[0] != '[' {
		var n yaml.Node
		if err := yaml.Unmarshal(data, &n); err != nil || len(n.Content) != 1 {
			l.mistake(line, 0, "label", "labels is neither a list nor a mapping of label to stance")
			return nil
		}
		place(n.Content[0], line)
		return l.yamlLabels(n.Content[0])
	}
	var list []Expectation
	if err := strictJSON(data, &list); err != nil {
		l.mistake(line, 0, "label", "labels: %s", strings.TrimPrefix(err.Error(), "json: "))
		return nil
	}
	for i, e := range list {
		if !l.known(e.Label) {
			l.mistake(line, 0, "label", "unknown label %q", e.Label)
		}
		for _, s := range e.Either {
			l.stance(s, line, 0)
		}
		if e.Stance == "" && len(e.Either) > 0 {
			list[i].Stance = e.Either[0]
			continue
		}
		l.stance(e.Stance, line, 0)
	}
	return list
}

// place moves a node that was read out of its line to the line it stands on.
func place(n *yaml.Node, line int) {
	n.Line, n.Column = line, 0
	for _, c := range n.Content {
		place(c, line)
	}
}

// strictJSON decodes one JSON value and nothing behind it, without unknown fields.
func strictJSON(data []byte, out any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(out); err != nil {
		return err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return fmt.Errorf("more than one value on the line")
	}
	return nil
}
