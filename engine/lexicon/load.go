package lexicon

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"sort"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/source"
)

// entry is a term as written.
type entry struct {
	Title   string    `yaml:"title"`
	Type    string    `yaml:"type"`
	Role    string    `yaml:"role"`
	Note    string    `yaml:"note"`
	Broader []string  `yaml:"broader"`
	Masks   []string  `yaml:"masks"`
	Domains []string  `yaml:"domains"`
	Handles []string  `yaml:"handles"`
	With    []string  `yaml:"with"`
	Without []string  `yaml:"without"`
	Within  string    `yaml:"within"`
	Case    string    `yaml:"case"`
	Cue     yaml.Node `yaml:"cue"`
	// Allow is the lints that the author lets pass, each with the reason.
	Allow map[string]string `yaml:"allow"`

	En  []yaml.Node `yaml:"en"`
	Ru  []yaml.Node `yaml:"ru"`
	Uk  []yaml.Node `yaml:"uk"`
	Any []yaml.Node `yaml:"any"`
}

// variantForm is a variant written as a mapping.
type variantForm struct {
	Is      string   `yaml:"is"`
	Case    string   `yaml:"case"`
	With    []string `yaml:"with"`
	Without []string `yaml:"without"`
	Within  string   `yaml:"within"`
	Note    string   `yaml:"note"`
}

// reach is how far a context condition looks.
type reach uint8

const (
	document reach = iota
	paragraph
	sentence
)

var reaches = map[string]reach{"": document, "document": document, "paragraph": paragraph, "sentence": sentence}

// Variant is one written variant of a term, with its place in the pack.
type Variant struct {
	Term     int
	Language string // en, ru, uk or any
	Pattern  string // as written
	File     string
	Line     int
	Col      int

	caseRule      string // "", exact or initial
	phrases       [][]item
	with, without []int // term indexes, narrower ones included
	within        reach
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Load reads every *.yaml file of the named directories of fsys and compiles
// them. A missing directory is a mistake; so are unknown fields, ids and
// references, variants that do not parse, and terms written twice.
func Load(fsys fs.FS, dirs ...string) (*Lexicon, source.Mistakes) {
	return LoadWithout(fsys, nil, dirs...)
}

// LoadWithout is Load with some terms switched off: they keep their place in Terms
// and are never found, neither by their own variants nor as the broader of others.
func LoadWithout(fsys fs.FS, off map[string]bool, dirs ...string) (*Lexicon, source.Mistakes) {
	l := &loader{entries: map[string]*loaded{}, off: off}
	for _, dir := range dirs {
		files, err := fs.Glob(fsys, path.Join(dir, "*.yaml"))
		if err == nil && len(files) == 0 {
			_, err = fs.Stat(fsys, dir)
		}
		if err != nil {
			l.ms = append(l.ms, source.Mistake{File: dir, Code: "missing", Msg: "cannot read: " + err.Error()})
		}
		for _, f := range files {
			l.read(fsys, f)
		}
	}
	return l.compile()
}

type loaded struct {
	entry
	id   string
	file source.File
	node *yaml.Node // the id
}

type loader struct {
	entries map[string]*loaded
	off     map[string]bool // ids
	ms      source.Mistakes
	lex     *Lexicon
	b       *builder
}

func (l *loader) read(fsys fs.FS, name string) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		l.ms = append(l.ms, source.Mistake{File: name, Code: "missing", Msg: "cannot read: " + err.Error()})
		return
	}
	if m := source.TooLarge(name, len(data), source.MaxLexicon); m != nil {
		l.ms = append(l.ms, *m)
		return
	}
	f := source.File{Name: name, Data: data}
	var nodes yaml.Node
	if ms := f.Decode(&nodes); len(ms) > 0 {
		l.ms = append(l.ms, ms...)
		return
	}
	if nodes.Kind == 0 {
		return
	}
	root := nodes.Content[0]
	if root.Kind != yaml.MappingNode {
		l.ms = append(l.ms, f.At(root, "yaml", "a lexicon file maps term ids to entries"))
		return
	}
	entries := map[string]entry{}
	if ms := f.Decode(&entries); len(ms) > 0 {
		l.ms = append(l.ms, ms...)
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		if other, ok := l.entries[key.Value]; ok {
			l.ms = append(l.ms, f.At(key, "duplicate-term", "term %q stands in %s:%d already", key.Value, other.file.Name, other.node.Line))
			continue
		}
		if !idForm.MatchString(key.Value) {
			l.ms = append(l.ms, f.At(key, "term-id", "%q is no term id; write it in kebab-case", key.Value))
		}
		e := entries[key.Value]
		if e.Type == "" {
			l.ms = append(l.ms, f.At(key, "term-type", "term %q has no type", key.Value))
		}
		l.entries[key.Value] = &loaded{entry: e, id: key.Value, file: f, node: key}
	}
}

// compile turns the collected entries into a Lexicon.
func (l *loader) compile() (*Lexicon, source.Mistakes) {
	ids := make([]string, 0, len(l.entries))
	for id := range l.entries {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	l.lex = &Lexicon{index: make(map[string]int, len(ids)), Terms: make([]Term, len(ids)), masks: make([][]int, len(ids))}
	l.b = newBuilder()
	for i, id := range ids {
		l.lex.index[id] = i
	}
	for i, id := range ids {
		l.term(i, l.entries[id])
	}
	l.lex.narrow()
	for i, id := range ids {
		l.variants(i, l.entries[id])
	}
	l.lex.auto = l.b.done()
	return l.lex, l.ms
}

func (l *loader) term(i int, e *loaded) {
	l.known(e, e.Broader, "broader")
	l.known(e, e.Masks, "masks")
	if _, ok := reaches[e.Within]; !ok {
		l.ms = append(l.ms, e.file.At(e.node, "within", "within is sentence, paragraph or document, not %q", e.Within))
	}
	for _, code := range slices.Sorted(maps.Keys(e.Allow)) {
		if strings.TrimSpace(e.Allow[code]) == "" {
			l.ms = append(l.ms, e.file.At(e.node, "allow", "term %q allows %s without a reason", e.id, code))
		}
	}
	l.lex.Terms[i] = Term{
		ID: e.id, Title: e.Title, Type: e.Type, Role: e.Role, Note: e.Note,
		Broader: l.allBroader(e), Masks: e.Masks, Domains: e.Domains, Handles: e.Handles,
		File: e.file.Name, Line: e.node.Line, Cue: e.Cue, Allow: e.Allow,
	}
	if l.off[e.id] {
		l.lex.Terms[i].Domains, l.lex.Terms[i].Handles = nil, nil
	}
	for _, m := range e.Masks {
		if j, ok := l.lex.index[m]; ok {
			l.lex.masks[i] = append(l.lex.masks[i], j)
		}
	}
}

// known reports references to terms that do not exist.
func (l *loader) known(e *loaded, ids []string, field string) {
	for _, id := range ids {
		if _, ok := l.entries[id]; !ok {
			l.ms = append(l.ms, e.file.At(e.node, "unknown-term", "%s of term %q: there is no term %q", field, e.id, id))
		}
	}
}

// allBroader collects the broader terms of e over all steps, sorted; a circle is harmless.
func (l *loader) allBroader(e *loaded) []string {
	seen := map[string]bool{e.id: true}
	var out []string
	todo := slices.Clone(e.Broader)
	for len(todo) > 0 {
		id := todo[0]
		todo = todo[1:]
		if b, ok := l.entries[id]; ok && !seen[id] {
			seen[id] = true
			if !l.off[id] {
				out = append(out, id)
			}
			todo = append(todo, b.Broader...)
		}
	}
	sort.Strings(out)
	return out
}

func (l *loader) variants(i int, e *loaded) {
	for _, g := range []struct {
		lang  string
		nodes []yaml.Node
	}{{"en", e.En}, {"ru", e.Ru}, {"uk", e.Uk}, {"any", e.Any}} {
		for k := range g.nodes {
			l.variant(i, e, g.lang, &g.nodes[k])
		}
	}
}

func (l *loader) variant(i int, e *loaded, lang string, n *yaml.Node) {
	v := variantForm{Is: n.Value}
	if n.Kind != yaml.ScalarNode {
		v = variantForm{}
		if err := n.Decode(&v); err != nil || v.Is == "" {
			l.ms = append(l.ms, e.file.At(n, "variant", "a variant of %q is a phrase or a mapping with is, case, with, without, within", e.id))
			return
		}
		for k := 0; k+1 < len(n.Content); k += 2 {
			if !slices.Contains([]string{"is", "case", "with", "without", "within", "note"}, n.Content[k].Value) {
				l.ms = append(l.ms, e.file.At(n.Content[k], "variant", "unknown field %q in a variant", n.Content[k].Value))
			}
		}
	}
	if v.Case == "" {
		v.Case = e.Case
	}
	if !slices.Contains([]string{"", "exact", "initial"}, v.Case) {
		l.ms = append(l.ms, e.file.At(n, "case", "case is exact or initial, not %q", v.Case))
	}
	if v.Within == "" {
		v.Within = e.Within
	}
	within, ok := reaches[v.Within]
	if !ok {
		l.ms = append(l.ms, e.file.At(n, "within", "within is sentence, paragraph or document, not %q", v.Within))
	}
	l.known(e, slices.Concat(v.With, v.Without), "with/without")
	seqs, err := parse(v.Is)
	if err != nil {
		m := e.file.At(n, "variant", "variant %q of %q: %s", clip(v.Is), e.id, err)
		l.ms = append(l.ms, m)
		return
	}
	id := int32(len(l.lex.Variants))
	if !l.off[e.id] {
		for _, s := range seqs {
			l.b.phrase(s, id)
		}
	}
	l.lex.Variants = append(l.lex.Variants, Variant{
		Term: i, Language: lang, Pattern: v.Is, File: e.file.Name, Line: n.Line, Col: n.Column,
		caseRule: v.Case, phrases: seqs, within: within,
		with:    l.lex.resolve(append(slices.Clone(e.With), v.With...)),
		without: l.lex.resolve(append(slices.Clone(e.Without), v.Without...)),
	})
}

// clip cuts a variant for a sentence.
func clip(variant string) string {
	if r := []rune(variant); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return variant
}

// narrow fills, for every term, the terms that count as it: itself and the narrower ones.
func (l *Lexicon) narrow() {
	l.narrower = make([][]int, len(l.Terms))
	for i, t := range l.Terms {
		l.narrower[i] = append(l.narrower[i], i)
		for _, b := range t.Broader {
			if j, ok := l.index[b]; ok {
				l.narrower[j] = append(l.narrower[j], i)
			}
		}
	}
}

// resolve turns ids into the indexes of all terms that count as them.
func (l *Lexicon) resolve(ids []string) []int {
	var out []int
	for _, id := range ids {
		if i, ok := l.index[id]; ok {
			out = append(out, l.narrower[i]...)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Example returns a way in which the variant may be written, for showing to a
// person: its first words, a gap or an open ending as "…".
func (v Variant) Example() string {
	if len(v.phrases) == 0 {
		return v.Pattern
	}
	var words []string
	for _, it := range v.phrases[0] {
		if it.gap > 0 {
			words = append(words, "…")
		}
		w := it.words[0].raw
		if it.words[0].tail == anything || it.words[0].tail == inflected && cyrillic(it.words[0].fold) {
			w += "…"
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

// String names the variant by its place: file:line.
func (v Variant) String() string { return fmt.Sprintf("%s:%d", v.File, v.Line) }
