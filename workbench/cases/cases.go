// Package cases reads the cases of a label: texts that must and must not fire it.
//
// The folder of a label holds cases.yaml, a list of texts with what is expected of
// them. Load reads the cases of a pack and collects what is wrong with the files;
// Hold compares one with verdicts and says where they differ.
//
//	# cases.yaml
//	- text: Acme hides that its toasters burn.
//	  language: en
//	  labels: {toaster-fire: promotes}
//	  evidence: [hides, toasters burn]
//	  note: the plain form
//	- text: The toasters are blue.
//	  labels: {}
//
// title, quoted, caption, outlet, author, url and id may stand beside text. The
// label of the folder must be a hit exactly where labels names it, with the stance
// (or one of a list of stances) that stands there. Another label is held to what is
// said of it, none included, and otherwise left to its own cases: so that a new
// rule of one label breaks no case of another. Each piece of evidence must stand
// within the words that the hits rest on. A pending case is run and shown, and fails
// nothing.
package cases

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/source"
)

// File is the name of the file of cases in a label's folder.
const File = "cases.yaml"

// None stands, in place of a stance, for a label that must not be a hit.
const None policy.Stance = "none"

// Case is one text and what is expected of it.
type Case struct {
	Label    string // of the folder
	ID       string // as written; empty when it has none
	File     string // in the pack
	Line     int
	Document engine.Document
	// Expect maps labels to the stances that are right; None alone means no hit.
	Expect   map[string][]policy.Stance
	Evidence []string
	Note     string
	Pending  bool
}

// Name names a case as reports and --run do: "<label>/cases.yaml:<line>".
func (c *Case) Name() string { return fmt.Sprintf("%s/%s:%d", c.Label, File, c.Line) }

// Positive reports whether the label of the folder is expected.
func (c *Case) Positive() bool {
	st, ok := c.Expect[c.Label]
	return ok && !slices.Contains(st, None)
}

// form is a case as written.
type form struct {
	ID       string    `yaml:"id"`
	Text     yaml.Node `yaml:"text"`
	Title    string    `yaml:"title"`
	Quoted   string    `yaml:"quoted"`
	Caption  string    `yaml:"caption"`
	Outlet   string    `yaml:"outlet"`
	Author   string    `yaml:"author"`
	URL      string    `yaml:"url"`
	Language string    `yaml:"language"`
	Labels   yaml.Node `yaml:"labels"`
	Evidence []string  `yaml:"evidence"`
	Note     string    `yaml:"note"`
	Pending  bool      `yaml:"pending"`
}

// Load reads the cases of every label of the pack at the root of fsys, by file and
// line. labels are the labels that a case may name. What is wrong with the files
// comes back as mistakes; the cases that are well-formed come back all the same.
func Load(fsys fs.FS, labels []string) ([]Case, source.Mistakes) {
	var out []Case
	var ms source.Mistakes
	for _, folder := range []string{"narratives", "tactics"} {
		files, _ := fs.Glob(fsys, folder+"/*/"+File) // the pattern is well-formed
		for _, name := range files {
			cs, more := load(fsys, name, labels)
			out, ms = append(out, cs...), append(ms, more...)
		}
	}
	return out, ms
}

func load(fsys fs.FS, name string, labels []string) ([]Case, source.Mistakes) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, source.Mistakes{{File: name, Code: "missing", Msg: "cannot read: " + err.Error()}}
	}
	l := &loader{file: source.File{Name: name, Data: data}, labels: labels}
	var nodes yaml.Node
	if l.ms = l.file.Decode(&nodes); len(l.ms) > 0 || nodes.Kind == 0 {
		return nil, l.ms
	}
	if nodes.Content[0].Kind != yaml.SequenceNode {
		l.bad(nodes.Content[0], "yaml", "a list of cases: each with text, labels and, where it fires, evidence", "begin each case with a hyphen: - text: …")
		return nil, l.ms
	}
	var forms []form
	if l.ms = l.file.Decode(&forms); len(l.ms) > 0 {
		return nil, l.ms
	}
	var out []Case
	for i := range forms {
		c := l.read(&forms[i], nodes.Content[0].Content[i])
		c.Label = path.Base(path.Dir(name))
		out = append(out, c)
	}
	return out, l.ms
}

type loader struct {
	file   source.File
	labels []string
	ms     source.Mistakes
}

func (l *loader) bad(n *yaml.Node, code, msg, hint string) {
	m := l.file.At(n, code, "%s", msg)
	m.Hint = hint
	l.ms = append(l.ms, m)
}

func (l *loader) read(f *form, at *yaml.Node) Case {
	c := Case{
		ID: f.ID, File: l.file.Name, Line: at.Line, Evidence: f.Evidence, Note: f.Note, Pending: f.Pending,
		Document: engine.Document{
			ID: f.ID, Language: f.Language, Title: f.Title, Body: f.Text.Value, Quoted: f.Quoted, Caption: f.Caption,
			Outlet: f.Outlet, Author: f.Author, URL: f.URL,
		},
		Expect: map[string][]policy.Stance{},
	}
	if strings.TrimSpace(c.Document.Title+c.Document.Body+c.Document.Quoted+c.Document.Caption) == "" {
		l.bad(at, "case-text", "a case without a text", "write text: and what it says")
	}
	switch f.Labels.Kind {
	case 0:
		l.bad(at, "case-labels", "a case without labels", "write labels: {} where nothing may fire")
		return c
	case yaml.MappingNode:
	default:
		l.bad(&f.Labels, "case-labels", "labels is a mapping of label to stance", "for example: labels: {some-label: promotes}")
		return c
	}
	hits := false
	for i := 0; i+1 < len(f.Labels.Content); i += 2 {
		key, value := f.Labels.Content[i], f.Labels.Content[i+1]
		if !slices.Contains(l.labels, key.Value) {
			l.bad(key, "unknown-label", fmt.Sprintf("there is no label %q", key.Value), "the labels stand in labels.yaml")
			continue
		}
		c.Expect[key.Value] = l.stances(value)
		hits = hits || !slices.Contains(c.Expect[key.Value], None)
	}
	if len(f.Evidence) > 0 && !hits {
		l.bad(at, "case-evidence", "evidence of nothing: the case names no label that fires", "remove evidence, or name the label")
	}
	return c
}

var stances = []policy.Stance{policy.Promotes, policy.Reports, policy.Refutes, None}

func (l *loader) stances(n *yaml.Node) []policy.Stance {
	nodes := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		nodes = n.Content
	}
	var out []policy.Stance
	for _, s := range nodes {
		if !slices.Contains(stances, policy.Stance(s.Value)) {
			l.bad(s, "stance", fmt.Sprintf("%q is no stance", s.Value), "promotes, reports, refutes, none, or a list of them")
			continue
		}
		out = append(out, policy.Stance(s.Value))
	}
	return out
}
