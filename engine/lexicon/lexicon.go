// Package lexicon finds the terms of a rule pack in a Text, all of them in one
// pass over its tokens.
//
// A pack's YAML files map term ids to entries. An entry has a type, a role and
// variants by language; a variant is a pattern over words:
//
//	word      that word, folded as text folds it (case, accents, ё, possessive 's)
//	word*     the stem with any ending: "harbour*"
//	word~     the word inflected: English -s -ed -ing -er … with the usual
//	          spelling changes and irregular verbs ("withhold~"); for Russian and
//	          Ukrainian the stem as written with any grammatical ending ("гаван~")
//	(a|b c)   one of the alternatives, each one or more words
//	[a]       optional
//	<3>       a gap of up to three words, within one sentence
//
// Punctuation inside a phrase does not count, the end of a sentence does. Where a
// variant needs more than its words it is written as a mapping:
//
//   - {is: IRA, case: exact, with: [pension, savings], within: paragraph}
//
// case is exact (letters as written) or initial (begins with a capital letter);
// with and without name terms of which one must, or none may, stand within the
// sentence, paragraph or document (the default). They may stand on the entry and
// then hold for all its variants. An entry's masks names terms whose mentions
// are dropped where they overlap a mention of this one ("Paris, Texas" masks
// paris); broader names terms that a mention of this one also counts as; domains
// and handles make it part of the source registry. allow tells the lints of the
// policy author's tools what is meant so, and why; it changes no verdict.
//
// Load collects every mistake of the files with its place. A Lexicon is
// immutable and safe for concurrent use.
package lexicon

import (
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/text"
)

// Term is an entry of the lexicon.
type Term struct {
	ID    string
	Title string
	Type  string // person, organization, outlet, document, event, place, act, concept, cue …
	Role  string // proxy, conduit, official, target, refuter, agency …; empty when none
	Note  string
	// Broader are the terms that a mention of this one also counts as, directly or not.
	Broader []string
	Masks   []string
	Domains []string // of outlets: "oann.com"
	Handles []string // without the @
	File    string   // where the entry stands
	Line    int
	// Cue is the entry's cue block as written, for package scope; zero when there is none.
	Cue yaml.Node
	// Allow maps lints of package check, by code, to why the author lets them pass.
	Allow map[string]string
}

// Mention is a Term found at the tokens [First, End), all of one sentence.
type Mention struct {
	Term       int // index into Lexicon.Terms
	First, End int
}

// Span returns the bytes of the part that the mention covers.
func (m Mention) Span(t *text.Text) text.Span {
	return text.Span{Start: t.Tokens[m.First].Span.Start, End: t.Tokens[m.End-1].Span.End}
}

// Lexicon is a pack's terms, compiled for matching.
type Lexicon struct {
	// Terms in the order of their ids; Mention.Term indexes it.
	Terms []Term
	// Variants as written, in the order of their terms.
	Variants []Variant

	index    map[string]int
	narrower [][]int
	masks    [][]int // by term, the terms that it masks
	auto     *automaton
}

// Index returns the index in Terms of the term with that id.
func (l *Lexicon) Index(id string) (int, bool) {
	i, ok := l.index[id]
	return i, ok
}

// Narrower returns the indexes of the terms that count as term i: itself and
// every term that names it as broader. The slice must not be changed.
func (l *Lexicon) Narrower(i int) []int { return l.narrower[i] }

// Known reports whether a folded word belongs to some variant, in any form. A stem
// with any ending counts only with a short one: it is asked about disguised words.
func (l *Lexicon) Known(word string) bool { return l.auto.letters.known(word) }
