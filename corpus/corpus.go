package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
)

// Stance is what a text does with a label.
type Stance = policy.Stance

// The stances.
const (
	Promotes = policy.Promotes
	Reports  = policy.Reports
	Refutes  = policy.Refutes
)

// Stances lists the stances in the order in which tables show them.
func Stances() []Stance { return []Stance{Promotes, Reports, Refutes} }

// Expectation is what is expected of one label of a text. A label without an
// Expectation must not be a hit.
type Expectation struct {
	Label  string `json:"label"`
	Stance Stance `json:"stance"`
	// Either lists stances that are all right; empty when only Stance is.
	Either []Stance `json:"either,omitempty"`
	// Optional says that finding the label or not is both right.
	Optional bool `json:"optional,omitempty"`
}

// Accepts reports whether the stance is a right one.
func (e Expectation) Accepts(s Stance) bool {
	return s == e.Stance || slices.Contains(e.Either, s)
}

// String writes the expectation as "label stance|stance", with a "?" behind an
// optional one.
func (e Expectation) String() string {
	stances := []string{string(e.Stance)}
	for _, s := range e.Either {
		if s != e.Stance {
			stances = append(stances, string(s))
		}
	}
	mark := ""
	if e.Optional {
		mark = "?"
	}
	return e.Label + " " + strings.Join(stances, "|") + mark
}

// Item is one labelled text.
type Item struct {
	ID       string
	Document engine.Document
	File     string // in the file system it was loaded from
	Line     int    // where the item begins
	// Register is the kind of text: tweet, article, transcript and so on; the
	// field register or kind.
	Register string
	// Source names the collection that the text comes from; empty when it was
	// written for the corpus.
	Source    string
	Idea      string
	Anchor    string
	Near      string // the label that a hard negative must not be taken for
	VariantOf string // id of the item that this one varies
	Unsure    bool   // two careful people may label it differently
	// Offtopic marks ordinary text of a file offtopic*.jsonl. It is counted for
	// false alarms alone and in no other figure.
	Offtopic bool
	Expect   []Expectation // by label
}

// HardNegative reports whether the text carries nothing and lies near a label.
func (it *Item) HardNegative() bool { return it.Near != "" && len(it.Expect) == 0 }

// Expected returns the expectation for the label, and whether there is one.
func (it *Item) Expected(label string) (Expectation, bool) {
	i, ok := slices.BinarySearchFunc(it.Expect, label, func(e Expectation, l string) int {
		return cmp.Compare(e.Label, l)
	})
	if !ok {
		return Expectation{}, false
	}
	return it.Expect[i], true
}

// Part is a named part of a text.
type Part struct{ Name, Text string }

// Parts lists the parts of the text that are not empty, in reading order.
func (it *Item) Parts() []Part {
	d := &it.Document
	all := []Part{{"title", d.Title}, {"body", d.Body}, {"quoted", d.Quoted}, {"caption", d.Caption}}
	return slices.DeleteFunc(all, func(p Part) bool { return p.Text == "" })
}

// Corpus is a set of labelled texts, in the order of their files and lines. It is
// not changed once loaded.
type Corpus struct {
	Items []Item
}

// Select returns the corpus of the items for which keep is true.
func (c *Corpus) Select(keep func(*Item) bool) *Corpus {
	out := &Corpus{}
	for i := range c.Items {
		if keep(&c.Items[i]) {
			out.Items = append(out.Items, c.Items[i])
		}
	}
	return out
}

// Group returns the id that an item and its variants share.
func (it *Item) Group() string { return cmp.Or(it.VariantOf, it.ID) }

// Join returns the items of all corpora; an id that two of them use is an error.
func Join(all ...*Corpus) (*Corpus, error) {
	out := &Corpus{}
	first := map[string]*Item{}
	for _, c := range all {
		for i := range c.Items {
			it := &c.Items[i]
			if other := first[it.ID]; other != nil {
				return nil, fmt.Errorf("%s:%d: id %q is used before, at %s:%d", it.File, it.Line, it.ID, other.File, other.Line)
			}
			first[it.ID] = it
			out.Items = append(out.Items, *it)
		}
	}
	return out, nil
}
