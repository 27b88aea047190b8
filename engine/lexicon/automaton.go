package lexicon

import (
	"github.com/canard-rules/canard/engine/text"
)

// automaton finds phrases in a row of tokens. It has two levels: a trie over
// bytes gives the sets of word classes of a token, and a trie over word classes
// (with gaps on its edges) gives the phrases that begin at a token. Both are
// walked once; a token that goes on no phrase costs little more than its bytes.
type automaton struct {
	letters *letters
	phrases []phraseNode
	steps   stepTable
	// roots are the phrase nodes behind the first word, by set: those of set s are
	// roots[first[s]:first[s+1]].
	roots []root
	first []int32

	keys   []key
	setsOf map[int32][]int32 // by word class
}

// phraseNode is a node of the phrase trie. Its edges are in the step table.
type phraseNode struct {
	variants []int32 // complete here
	next     mask    // sets on the edges to the very next token
	gaps     []gap   // edges over other tokens
}

// gap is edges over up to max tokens; they are those of the node at.
type gap struct {
	max  int
	at   int32
	next mask
}

// root is a phrase node behind a first word. next is as in the node, or everything
// where the node has more than edges to the very next token.
type root struct {
	next mask
	node int32
}

// mask is a Bloom filter of sets, to turn down most tokens without a look-up.
type mask uint64

const everything = ^mask(0)

func maskOf(set int32) mask { return 1 << (uint32(set) * 0x9E3779B1 >> 26) }

// stepTable maps a phrase node and a set of the next token's classes to the nodes
// behind: open addressing, several entries for one key where it leads to several.
type stepTable struct {
	entries []stepEntry // a power of two; to is 0 where free
	shift   uint8
}

type stepEntry struct{ node, set, to int32 }

func newStepTable(size int) stepTable {
	t := stepTable{shift: 64}
	n := 1
	for n < 2*size+2 {
		n *= 2
		t.shift--
	}
	t.entries = make([]stepEntry, n)
	return t
}

// slot is where the search for a key begins.
func (t *stepTable) slot(node, set int32) int {
	return int((uint64(uint32(node))<<32 | uint64(uint32(set))) * 0x9E3779B97F4A7C15 >> t.shift)
}

func (t *stepTable) add(node, set, to int32) {
	i := t.slot(node, set)
	for t.entries[i].to != 0 {
		i = (i + 1) & (len(t.entries) - 1)
	}
	t.entries[i] = stepEntry{node, set, to}
}

// found is a phrase at the tokens [first, end).
type found struct {
	variant    int32
	first, end int32
}

// Words is the tokens of a text, each looked up by itself: the first of two steps
// to its mentions. The zero value is ready for Look, and may be used again; it is
// not safe for concurrent use.
type Words struct {
	a    *automaton
	text *text.Text
	toks []text.Token
	sets []int32 // of all tokens, one after the other
	at   []int32 // sets of token i are sets[at[i]:at[i+1]]

	keys   []uint64 // of a Sieve, those that are there
	masks  []mask   // of all tokens, those of their sets
	out    []found
	ends   []int32 // by term, for longest
	first  []int32 // for context
	places []found
}

// Look looks up every token of t, which must not change while w is used.
func (l *Lexicon) Look(w *Words, t *text.Text) {
	w.a, w.text, w.toks = l.auto, t, t.Tokens
	w.sets, w.at = w.sets[:0], w.at[:0]
	for i := range w.toks {
		w.at = append(w.at, int32(len(w.sets)))
		if w.toks[i].Flags&text.URL == 0 {
			w.sets = w.a.letters.sets(w.toks[i].Word, w.sets)
		}
	}
	w.at = append(w.at, int32(len(w.sets)))
}

// scan finds every phrase, by first token.
func (w *Words) scan() {
	w.masks, w.out = w.masks[:0], w.out[:0]
	for i := range w.toks {
		var m mask
		for _, s := range w.of(i) {
			m |= maskOf(s)
		}
		w.masks = append(w.masks, m)
	}
	w.masks = append(w.masks, 0)
	for i := range w.toks {
		next := w.masks[i+1]
		for _, s := range w.of(i) {
			for _, r := range w.a.roots[w.a.first[s]:w.a.first[s+1]] {
				if r.next&next != 0 || r.next == everything {
					w.from(r.node, i, i+1)
				}
			}
		}
	}
}

func (w *Words) of(i int) []int32 { return w.sets[w.at[i]:w.at[i+1]] }

// from continues the phrase that began at token first, having read up to i.
func (w *Words) from(node int32, first, i int) {
	n := &w.a.phrases[node]
	for _, v := range n.variants {
		w.out = append(w.out, found{v, int32(first), int32(i)})
	}
	sentence := w.toks[first].Sentence
	if n.next&w.masks[i] != 0 && w.toks[i].Sentence == sentence {
		w.step(node, first, i)
	}
	for _, g := range n.gaps {
		for j := i; j <= i+g.max && j < len(w.toks) && w.toks[j].Sentence == sentence; j++ {
			if g.next&w.masks[j] != 0 {
				w.step(g.at, first, j)
			}
		}
	}
}

// step follows the edges of a node that token i allows.
func (w *Words) step(node int32, first, i int) {
	t := &w.a.steps
	for _, set := range w.of(i) {
		for k := t.slot(node, set); t.entries[k].to != 0; k = (k + 1) & (len(t.entries) - 1) {
			if e := t.entries[k]; e.node == node && e.set == set {
				w.from(e.to, first, i+1)
			}
		}
	}
}
