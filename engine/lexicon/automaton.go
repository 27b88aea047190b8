package lexicon

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/text"
)

// automaton finds phrases in a row of tokens. It has two levels: a trie over
// bytes gives the word classes of a token, and a trie over word classes (with
// gaps on its edges) gives the phrases that begin at a token. Both are walked
// once; a token that begins no phrase costs the bytes up to its first mismatch.
type automaton struct {
	letters []letterNode
	edges   []letterEdge
	first   []int32 // by class, the phrase node behind the root; 0 when no phrase begins so
	phrases []phraseNode
}

// letterNode is a node of the byte trie; its edges are edges[first:first+n],
// sorted by byte. exact are the classes of the word that ends here, stem those of
// any word that goes on, ending those of a word that goes on with an ending.
type letterNode struct {
	first               int32
	n                   int16
	exact, stem, ending []int32
}

type letterEdge struct {
	b  byte
	to int32
}

// phraseNode is a node of the phrase trie.
type phraseNode struct {
	next     steps   // the very next token
	gaps     []gap   // or one over a gap
	variants []int32 // complete here
}

type gap struct {
	max  int
	next steps
}

// steps are the edges out of a phrase node, sorted by class.
type steps []struct{ class, to int32 }

// to returns the node behind the edge of a class.
func (s steps) to(class int32) (int32, bool) {
	for len(s) > 8 {
		if mid := len(s) / 2; s[mid].class <= class {
			s = s[mid:]
		} else {
			s = s[:mid]
		}
	}
	for _, e := range s {
		if e.class >= class {
			return e.to, e.class == class
		}
	}
	return 0, false
}

// classesOf appends the word classes of a folded word to buf.
func (a *automaton) classesOf(word string, buf []int32) []int32 {
	node := int32(0)
	for i := 0; i < len(word); i++ {
		n := &a.letters[node]
		if len(n.stem) > 0 {
			buf = append(buf, n.stem...)
		}
		if len(n.ending) > 0 && endings[word[i:]] {
			buf = append(buf, n.ending...)
		}
		if node = a.step(n, word[i]); node < 0 {
			return buf
		}
	}
	n := &a.letters[node]
	buf = append(buf, n.exact...)
	buf = append(buf, n.stem...)
	return append(buf, n.ending...)
}

// longTail is the most bytes that may follow a stem for the word to count as known.
const longTail = 8

// known reports whether the word has a class, with at most longTail bytes behind a bare stem.
func (a *automaton) known(word string) bool {
	node := int32(0)
	for i := 0; ; i++ {
		n := &a.letters[node]
		switch {
		case i == len(word):
			return len(n.exact) > 0 || len(n.stem) > 0 || len(n.ending) > 0
		case len(n.stem) > 0 && len(word)-i <= longTail, len(n.ending) > 0 && endings[word[i:]]:
			return true
		}
		if node = a.step(n, word[i]); node < 0 {
			return false
		}
	}
}

// step returns the node behind the edge for b, -1 when there is none.
func (a *automaton) step(n *letterNode, b byte) int32 {
	for _, e := range a.edges[n.first : n.first+int32(n.n)] {
		if e.b >= b {
			if e.b == b {
				return e.to
			}
			break
		}
	}
	return -1
}

// found is a phrase at the tokens [first, end).
type found struct {
	variant    int32
	first, end int32
}

// walk is one Match call's working memory.
type walk struct {
	a       *automaton
	toks    []text.Token
	classes []int32 // of all tokens, one after the other
	at      []int32 // classes of token i are classes[at[i]:at[i+1]]
	out     []found
}

// scan fills the classes of all tokens and finds every phrase.
func (w *walk) scan() {
	w.classes, w.at, w.out = w.classes[:0], w.at[:0], w.out[:0]
	for i := range w.toks {
		w.at = append(w.at, int32(len(w.classes)))
		if w.toks[i].Flags&text.URL == 0 {
			w.classes = w.a.classesOf(w.toks[i].Word, w.classes)
		}
	}
	w.at = append(w.at, int32(len(w.classes)))
	for i := range w.toks {
		for _, c := range w.of(i) {
			if to := w.a.first[c]; to != 0 {
				w.from(to, i, i+1)
			}
		}
	}
}

func (w *walk) of(i int) []int32 { return w.classes[w.at[i]:w.at[i+1]] }

// from continues the phrase that began at token first, having read up to i.
func (w *walk) from(node int32, first, i int) {
	n := &w.a.phrases[node]
	for _, v := range n.variants {
		w.out = append(w.out, found{v, int32(first), int32(i)})
	}
	if n.next == nil && n.gaps == nil {
		return
	}
	sentence := w.toks[first].Sentence
	if i < len(w.toks) && w.toks[i].Sentence == sentence {
		for _, c := range w.of(i) {
			if to, ok := n.next.to(c); ok {
				w.from(to, first, i+1)
			}
		}
	}
	for _, g := range n.gaps {
		for j := i; j <= i+g.max && j < len(w.toks) && w.toks[j].Sentence == sentence; j++ {
			for _, c := range w.of(j) {
				if to, ok := g.next.to(c); ok {
					w.from(to, first, j+1)
				}
			}
		}
	}
}

// builder grows the automaton; its byte trie has maps for edges until it is done.
type builder struct {
	letters []letterBuild
	classes map[string]int32
	phrases []phraseBuild
}

type phraseBuild struct {
	next     map[edge]int32
	variants []int32
}

// edge leads to the next word of a phrase, over a gap of up to so many others.
type edge struct {
	gap   int
	class int32
}

type letterBuild struct {
	next                map[byte]int32
	exact, stem, ending []int32
}

func newBuilder() *builder {
	return &builder{letters: []letterBuild{{}}, classes: map[string]int32{}, phrases: []phraseBuild{{}}}
}

// class returns the id of a step's set of word patterns, adding their forms to the byte trie.
func (b *builder) class(it item) int32 {
	var key strings.Builder
	for _, w := range it.words {
		fmt.Fprintf(&key, "%s/%d ", w.fold, w.tail)
	}
	if id, ok := b.classes[key.String()]; ok {
		return id
	}
	id := int32(len(b.classes))
	b.classes[key.String()] = id
	for _, w := range it.words {
		switch {
		case w.tail == anything:
			add(&b.letters[b.letter(w.fold)].stem, id)
		case w.tail == inflected && cyrillic(w.fold):
			add(&b.letters[b.letter(w.fold)].ending, id)
		case w.tail == inflected:
			for _, f := range englishForms(w.fold) {
				add(&b.letters[b.letter(f)].exact, id)
			}
		default:
			add(&b.letters[b.letter(w.fold)].exact, id)
		}
	}
	return id
}

func add(ids *[]int32, id int32) {
	if !slices.Contains(*ids, id) {
		*ids = append(*ids, id)
	}
}

func (b *builder) letter(word string) int32 {
	node := int32(0)
	for i := 0; i < len(word); i++ {
		if b.letters[node].next == nil {
			b.letters[node].next = map[byte]int32{}
		}
		to, ok := b.letters[node].next[word[i]]
		if !ok {
			to = int32(len(b.letters))
			b.letters = append(b.letters, letterBuild{})
			b.letters[node].next[word[i]] = to
		}
		node = to
	}
	return node
}

// phrase adds a flat phrase that stands for the variant.
func (b *builder) phrase(seq []item, variant int32) {
	node := int32(0)
	for _, it := range seq {
		node = b.step(node, it.gap, b.class(it))
	}
	if n := &b.phrases[node]; !slices.Contains(n.variants, variant) {
		n.variants = append(n.variants, variant)
	}
}

func (b *builder) step(node int32, gap int, class int32) int32 {
	e := edge{gap, class}
	if to, ok := b.phrases[node].next[e]; ok {
		return to
	}
	to := int32(len(b.phrases))
	b.phrases = append(b.phrases, phraseBuild{})
	if b.phrases[node].next == nil {
		b.phrases[node].next = map[edge]int32{}
	}
	b.phrases[node].next[e] = to
	return to
}

// done lays both tries out flat.
func (b *builder) done() *automaton {
	a := &automaton{letters: make([]letterNode, len(b.letters)), first: make([]int32, len(b.classes)), phrases: make([]phraseNode, len(b.phrases))}
	for i, l := range b.letters {
		n := letterNode{first: int32(len(a.edges)), n: int16(len(l.next)), exact: l.exact, stem: l.stem, ending: l.ending}
		for c, to := range l.next {
			a.edges = append(a.edges, letterEdge{c, to})
		}
		es := a.edges[n.first:]
		slices.SortFunc(es, func(x, y letterEdge) int { return int(x.b) - int(y.b) })
		a.letters[i] = n
	}
	for i, p := range b.phrases {
		a.phrases[i] = p.node()
	}
	for _, e := range a.phrases[0].next {
		a.first[e.class] = e.to
	}
	return a
}

func (p phraseBuild) node() phraseNode {
	n := phraseNode{variants: p.variants}
	edges := slices.SortedFunc(maps.Keys(p.next), func(x, y edge) int {
		return cmp.Or(cmp.Compare(x.gap, y.gap), cmp.Compare(x.class, y.class))
	})
	for _, e := range edges {
		step := steps{{e.class, p.next[e]}}
		switch last := len(n.gaps) - 1; {
		case e.gap == 0:
			n.next = append(n.next, step...)
		case last >= 0 && n.gaps[last].max == e.gap:
			n.gaps[last].next = append(n.gaps[last].next, step...)
		default:
			n.gaps = append(n.gaps, gap{max: e.gap, next: step})
		}
	}
	return n
}
