// Package changes says in the terms of a policy author what differs between two
// packs: rules, terms with their variants, labels and thresholds, and the files
// that differ otherwise.
//
// It takes two loaded packs with their files and hands on a sorted list. What the
// difference does to texts is package impact's to say.
package changes

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/workbench/files"
)

// Pack is a loaded pack and its files.
type Pack struct {
	Engine *engine.Engine
	Files  fs.FS
}

// The ways in which a thing differs.
const (
	Added   = "added"
	Removed = "removed"
	Changed = "changed"
)

// Change is one thing that differs.
type Change struct {
	Kind string   `json:"kind"` // rule, term, label, threshold or file
	ID   string   `json:"id"`
	Way  string   `json:"way"`
	What []string `json:"what,omitempty"` // how, in words
}

// order of the kinds in a list.
var order = []string{"label", "rule", "threshold", "term", "file"}

// Between lists what differs from before to after, by kind and id.
func Between(before, after Pack) ([]Change, error) {
	var out []Change
	out = append(out, compare("label", labels(before), labels(after), labelDiff)...)
	a, err := rules(before)
	if err != nil {
		return nil, err
	}
	b, err := rules(after)
	if err != nil {
		return nil, err
	}
	out = append(out, compare("rule", a, b, ruleDiff)...)
	out = append(out, compare("threshold", thresholds(before), thresholds(after), func(a, b float64) []string {
		return fromTo(nil, "", a, b)
	})...)
	out = append(out, compare("term", terms(before), terms(after), termDiff)...)
	fa, err := read(before.Files)
	if err != nil {
		return nil, err
	}
	fb, err := read(after.Files)
	if err != nil {
		return nil, err
	}
	out = append(out, compare("file", fa, fb, func(a, b []byte) []string { return nil })...)
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Or(slices.Index(order, a.Kind)-slices.Index(order, b.Kind), strings.Compare(a.ID, b.ID))
	})
	return out, nil
}

// compare pairs things by id. how says in which points two differ that are not equal.
func compare[T any](kind string, before, after map[string]T, how func(a, b T) []string) []Change {
	var out []Change
	for id, a := range before {
		b, ok := after[id]
		switch {
		case !ok:
			out = append(out, Change{Kind: kind, ID: id, Way: Removed})
		case !reflect.DeepEqual(a, b):
			out = append(out, Change{Kind: kind, ID: id, Way: Changed, What: how(a, b)})
		}
	}
	for id := range after {
		if _, ok := before[id]; !ok {
			out = append(out, Change{Kind: kind, ID: id, Way: Added})
		}
	}
	return out
}

// fromTo adds "name a -> b" where the values differ.
func fromTo[T any](what []string, name string, a, b T) []string {
	if reflect.DeepEqual(a, b) {
		return what
	}
	return append(what, strings.TrimSpace(fmt.Sprintf("%s %v → %v", name, show(a), show(b))))
}

func show(v any) string {
	if s := fmt.Sprint(v); s != "" && s != "[]" {
		return s
	}
	return "none"
}

func labels(p Pack) map[string]engine.Label {
	out := map[string]engine.Label{}
	for _, l := range p.Engine.Labels() {
		out[l.ID] = l
	}
	return out
}

func labelDiff(a, b engine.Label) []string {
	what := fromTo(nil, "kind", a.Kind, b.Kind)
	what = fromTo(what, "title", a.Title, b.Title)
	what = fromTo(what, "disarm", a.Disarm, b.Disarm)
	if a.Description != b.Description {
		what = append(what, "description")
	}
	if !reflect.DeepEqual(a.Established, b.Established) {
		what = append(what, "established facts")
	}
	if !reflect.DeepEqual(a.NotThis, b.NotThis) {
		what = append(what, "what it is not")
	}
	return what
}

// rule is what is known of a rule, and its Rego, however it is written.
type rule struct {
	policy.Rule
	rego string
}

func rules(p Pack) (map[string]rule, error) {
	rego := map[string]string{}
	modules := map[string]bool{}
	for _, r := range p.Engine.Rules() {
		if modules[r.File] {
			continue
		}
		modules[r.File] = true
		data, err := fs.ReadFile(p.Files, r.File)
		if err != nil {
			return nil, err
		}
		m, err := ast.ParseModule(r.File, string(data))
		if err != nil {
			return nil, err
		}
		for _, r := range m.Rules {
			rego[fmt.Sprintf("%s:%d", m.Package.Location.File, r.Location.Row)] = r.String()
		}
	}
	out := map[string]rule{}
	for _, r := range p.Engine.Rules() {
		at := fmt.Sprintf("%s:%d", r.File, r.Line)
		r.Line = 0 // that it moved is no change
		out[r.Name()] = rule{r, rego[at]}
	}
	return out, nil
}

func ruleDiff(a, b rule) []string {
	what := fromTo(nil, "weight", a.Weight, b.Weight)
	what = fromTo(what, "status", a.Status, b.Status)
	what = fromTo(what, "stance", string(a.Stance), string(b.Stance))
	what = fromTo(what, "file", a.File, b.File)
	if a.rego != b.rego {
		what = append(what, "conditions")
	}
	what = fromTo(what, "needs", a.Needs, b.Needs)
	a.Rule, b.Rule = stripped(a.Rule), stripped(b.Rule)
	if !reflect.DeepEqual(a.Rule, b.Rule) {
		what = append(what, "title, description or sources")
	}
	return what
}

// stripped leaves of a rule only what no other point of ruleDiff names.
func stripped(r policy.Rule) policy.Rule {
	r.Weight, r.Status, r.Stance, r.File, r.Needs, r.NeedsAny = 0, "", "", "", nil, nil
	return r
}

func thresholds(p Pack) map[string]float64 {
	out := map[string]float64{}
	for _, l := range p.Engine.Labels() {
		for _, s := range corpus.Stances() {
			out[l.ID+" "+string(s)] = p.Engine.Threshold(l.ID, s)
		}
	}
	return out
}

// term is an entry of the lexicon with its variants, wherever it stands.
type term struct {
	lexicon.Term
	cue      string
	variants []string
}

func terms(p Pack) map[string]term {
	lex := p.Engine.Lexicon()
	out := map[string]term{}
	variants := map[int][]string{}
	for _, v := range lex.Variants {
		variants[v.Term] = append(variants[v.Term], v.Language+" "+v.Pattern)
	}
	for i, t := range lex.Terms {
		cue, _ := yaml.Marshal(&t.Cue) //nolint:errcheck // what was read can be written
		if t.Cue.IsZero() {
			cue = nil
		}
		t.Cue, t.File, t.Line = yaml.Node{}, "", 0
		slices.Sort(variants[i])
		out[t.ID] = term{t, string(cue), variants[i]}
	}
	return out
}

func termDiff(a, b term) []string {
	what := fromTo(nil, "type", a.Type, b.Type)
	what = fromTo(what, "role", a.Role, b.Role)
	what = fromTo(what, "broader", a.Broader, b.Broader)
	what = fromTo(what, "masks", a.Masks, b.Masks)
	if a.cue != b.cue {
		what = append(what, "cue")
	}
	for _, v := range a.variants {
		if !slices.Contains(b.variants, v) {
			what = append(what, "- "+v)
		}
	}
	for _, v := range b.variants {
		if !slices.Contains(a.variants, v) {
			what = append(what, "+ "+v)
		}
	}
	if len(what) == 0 {
		what = append(what, "title, note or source registry")
	}
	return what
}

// read reads the files that can differ in what matters: no hidden ones, no Go.
func read(fsys fs.FS) (files.FS, error) {
	return files.Read(fsys, func(name string) bool {
		switch path.Ext(name) {
		case ".rego", ".yaml", ".yml", ".json":
			return true
		}
		return false
	})
}
