package corpus

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/source"
)

// FloorsFile is the file of a corpus folder that holds no texts but the least
// figures which they must reach: see LoadFloors.
const FloorsFile = "floors.yaml"

// LoadOptions says what a corpus may hold.
type LoadOptions struct {
	// Labels that may be expected; any when nil.
	Labels []string
}

// Load reads every *.yaml and *.jsonl file in the top folder of fsys, FloorsFile
// apart. It is strict: unknown fields, labels and stances, an id used twice, a
// variant of nothing and an empty text are mistakes, all of them returned at once
// as source.Mistakes.
//
// YAML files hold a list of texts:
//
//   - id: rumour-1
//     language: en
//     register: tweet
//     labels: {some-label: promotes, another: {optional: {either: [reports, refutes]}}}
//     text: …
//
// Lines of JSON have the same fields; labels may also be a list of
// {"label", "stance", "either", "optional"}, kind may stand for register. In files
// named offtopic*.jsonl labels may be left out: nothing is expected of such text.
func Load(fsys fs.FS, opts LoadOptions) (*Corpus, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("load corpus: %w", err)
	}
	l := loader{seen: map[string]source.Mistake{}, unknown: map[string]int{}}
	if opts.Labels != nil {
		l.labels = map[string]bool{}
		for _, label := range opts.Labels {
			l.labels[label] = true
		}
	}
	files := 0
	for _, e := range entries {
		ext := path.Ext(e.Name())
		if e.IsDir() || e.Name() == FloorsFile || ext != ".yaml" && ext != ".jsonl" {
			continue
		}
		data, err := fs.ReadFile(fsys, e.Name())
		if err != nil {
			return nil, fmt.Errorf("load corpus: %w", err)
		}
		files++
		l.file = source.File{Name: e.Name(), Data: data}
		if ext == ".yaml" {
			l.yaml()
		} else {
			l.jsonl()
		}
	}
	l.checkVariants()
	l.countUnknown()
	if err := l.mistakes.Err(); err != nil {
		return nil, fmt.Errorf("load corpus: %w", err)
	}
	if files == 0 {
		return nil, fmt.Errorf("load corpus: no *.yaml or *.jsonl file; these hold lists of texts, see 'canard eval --help'")
	}
	return &Corpus{Items: l.items}, nil
}

// loader gathers items and mistakes over all files.
type loader struct {
	labels   map[string]bool // nil: any
	file     source.File
	items    []Item
	seen     map[string]source.Mistake // where an id was first used
	unknown  map[string]int            // unknown labels: how often
	mistakes source.Mistakes
}

func (l *loader) mistake(line, col int, code, format string, args ...any) {
	m := source.Mistake{File: l.file.Name, Line: line, Col: col, Code: code, Msg: fmt.Sprintf(format, args...)}
	if col > 0 {
		m.Text = source.Line(l.file.Data, line)
	}
	l.mistakes = append(l.mistakes, m)
}

// fields is what both forms of a record have, apart from labels.
type fields struct {
	Language    string `yaml:"language" json:"language"`
	Register    string `yaml:"register" json:"register"`
	Kind        string `yaml:"kind" json:"kind"`
	Idea        string `yaml:"idea" json:"idea"`
	Title       string `yaml:"title" json:"title"`
	Quoted      string `yaml:"quoted" json:"quoted"`
	Caption     string `yaml:"caption" json:"caption"`
	Outlet      string `yaml:"outlet" json:"outlet"`
	Author      string `yaml:"author" json:"author"`
	URL         string `yaml:"url" json:"url"`
	PublishedAt string `yaml:"published_at" json:"published_at"`
	Near        string `yaml:"near" json:"near"`
	VariantOf   string `yaml:"variant_of" json:"variant_of"`
	Anchor      string `yaml:"anchor" json:"anchor"`
	Source      string `yaml:"source" json:"source"`
	Unsure      bool   `yaml:"unsure" json:"unsure"`
}

// add checks what does not depend on the form of the file and keeps the item.
func (l *loader) add(id, text string, f fields, expect []Expectation, line, col int) {
	switch first, used := l.seen[id]; {
	case id == "":
		l.mistake(line, col, "id", "a text without an id")
	case used:
		l.mistake(line, col, "id", "id %q is used before, at %s:%d", id, first.File, first.Line)
	default:
		l.seen[id] = source.Mistake{File: l.file.Name, Line: line}
	}
	if strings.TrimSpace(text) == "" {
		l.mistake(line, col, "text", "%q has no text", id)
	}
	if f.Near != "" && !l.known(f.Near) {
		l.mistake(line, col, "label", "%q is near the unknown label %q", id, f.Near)
	}
	if f.Register != "" && f.Kind != "" {
		l.mistake(line, col, "kind", "%q has both register and kind", id)
	}
	published, err := parseTime(f.PublishedAt)
	if err != nil {
		l.mistake(line, col, "time", "%q: published_at %q is neither a date nor a time", id, f.PublishedAt)
	}
	slices.SortFunc(expect, func(a, b Expectation) int { return cmp.Compare(a.Label, b.Label) })
	for i := 1; i < len(expect); i++ {
		if expect[i].Label == expect[i-1].Label {
			l.mistake(line, col, "label", "%q names the label %q twice", id, expect[i].Label)
		}
	}
	l.items = append(l.items, Item{
		ID: id, File: l.file.Name, Line: line,
		Document: engine.Document{
			ID: id, Language: f.Language, Title: f.Title, Body: text, Quoted: f.Quoted, Caption: f.Caption,
			Outlet: f.Outlet, Author: f.Author, URL: f.URL, PublishedAt: published,
		},
		Register: cmp.Or(f.Register, f.Kind), Source: f.Source, Idea: f.Idea, Anchor: f.Anchor,
		Near: f.Near, VariantOf: f.VariantOf, Unsure: f.Unsure,
		Offtopic: l.offtopic(), Expect: expect,
	})
}

func (l *loader) offtopic() bool {
	return strings.HasPrefix(l.file.Name, "offtopic") && path.Ext(l.file.Name) == ".jsonl"
}

// known reports whether a label may be expected. An unknown one is unknown once: the
// texts of another pack would tell of it a thousand times.
func (l *loader) known(label string) bool {
	if l.labels == nil || l.labels[label] {
		return true
	}
	l.unknown[label]++
	return l.unknown[label] > 1
}

// countUnknown adds to what is said of unknown labels how often they were met.
func (l *loader) countUnknown() {
	for label, n := range l.unknown {
		i := slices.IndexFunc(l.mistakes, func(m source.Mistake) bool {
			return m.Code == "label" && strings.HasSuffix(m.Msg, fmt.Sprintf("unknown label %q", label))
		})
		if n > 1 && i >= 0 {
			l.mistakes[i].Msg += fmt.Sprintf(", here and %d times more", n-1)
		}
	}
}

// checkVariants sees to it that each variant names an item that is none itself.
func (l *loader) checkVariants() {
	byID := map[string]*Item{}
	for i := range l.items {
		byID[l.items[i].ID] = &l.items[i]
	}
	for _, it := range l.items {
		if it.VariantOf == "" {
			continue
		}
		l.file.Name = it.File
		switch of := byID[it.VariantOf]; {
		case of == nil:
			l.mistake(it.Line, 0, "variant", "%q is a variant of %q, which does not exist", it.ID, it.VariantOf)
		case of.VariantOf != "":
			l.mistake(it.Line, 0, "variant", "%q is a variant of %q, itself a variant of %q: name that one", it.ID, it.VariantOf, of.VariantOf)
		}
	}
}

func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, nil
	}
	return time.Parse(time.RFC3339, s)
}
