package check

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
	"github.com/canard-rules/canard/workbench/probe"
)

// A stem takes endings, and nothing says at load that what follows it in the words
// that it was written for is no ending: "accusat~" loads well and finds no
// accusation. The words of all texts at hand tell.

// minStem is how many letters a stem needs to be looked at: many words begin with
// the letters of a shorter one and have nothing to do with it.
const minStem = 5

// minBegun is how many words must begin with a stem for their number to say something.
const minBegun = 2

// derived is what makes another word of an English one, so that "director" says
// nothing about "direct~". It holds grammar only.
var derived = strings.Fields("al ally ance ant ants ate ation ations ative ee ence ent ents er ers ion ional ions ive ives ment ments ness or ors ory r rs ship")

// stems warns at stems that no word which begins with them is a form of, and that
// nothing else of their term matches.
func (l *linter) stems(ordinary []*text.Text) {
	words := l.words(ordinary)
	lex := l.p.Stages.Lexicon
	byTerm := make([][]lexicon.WordPattern, len(lex.Terms))
	for i := range lex.Variants {
		v := &lex.Variants[i]
		byTerm[v.Term] = append(byTerm[v.Term], v.WordPatterns()...)
	}
	for i := range lex.Variants {
		v := &lex.Variants[i]
		for _, p := range v.WordPatterns() {
			if utf8.RuneCountInString(p.Stem()) < minStem {
				continue
			}
			if ws := missed(p, byTerm[v.Term], words); len(ws) >= minBegun {
				l.written(DeadStem, v, p.Written+"~", "write the suffix out, up to the endings; or * for any letters",
					"%q finds none of the words that begin with it: %s", p.Written+"~", strings.Join(ws[:min(most, len(ws))], ", "))
			}
		}
	}
}

// missed lists the words that begin with the stem, but for those that another pattern
// of the term matches; none where one is a form of the stem.
func missed(p lexicon.WordPattern, others []lexicon.WordPattern, words []string) []string {
	stem := p.Stem()
	from, _ := slices.BinarySearch(words, stem)
	var out []string
	for _, w := range words[from:] {
		rest, begins := strings.CutPrefix(w, stem)
		switch {
		case !begins:
			return out
		case p.Matches(w):
			return nil
		case slices.Contains(derived, rest), slices.ContainsFunc(others, func(o lexicon.WordPattern) bool { return o.Matches(w) }):
		default:
			out = append(out, w)
		}
	}
	return out
}

// words lists the words of all texts at hand, folded and sorted, each once.
func (l *linter) words(ordinary []*text.Text) []string {
	var docs []*text.Document
	for i := range l.cases {
		docs = append(docs, &l.cases[i].Document)
	}
	if l.opt.Corpus != nil {
		for i := range l.opt.Corpus.Items {
			docs = append(docs, &l.opt.Corpus.Items[i].Document)
		}
	}
	more := make([]*text.Text, len(docs))
	_ = probe.Each(l.ctx, len(docs), func(i int) { more[i] = text.Analyze(docs[i], nil) }) // Run asks ctx
	set := map[string]bool{}
	for _, t := range slices.Concat(ordinary, more) {
		if t == nil { // ctx is done
			continue
		}
		for i := range t.Tokens {
			set[t.Tokens[i].Word] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}
