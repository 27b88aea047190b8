package lexicon

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// builder collects the phrases of a lexicon and lays out its automaton.
type builder struct {
	classes map[string]int32 // sets of word patterns
	forms   []form
	edges   map[edge]int32 // of the phrase trie, to the node behind
	nodes   [][]int32      // by node, the variants complete there; the root is 0
	phrases []phrase
}

// phrase is a flat phrase as the word classes of its steps. Its last word stands at
// most reach tokens behind its first.
type phrase struct {
	variant int32
	classes []int32
	reach   int32
}

// edge leads from a node to the next word of a phrase, over a gap of up to so many others.
type edge struct {
	node, class int32
	gap         int
}

func newBuilder() *builder {
	return &builder{classes: map[string]int32{}, edges: map[edge]int32{}, nodes: make([][]int32, 1)}
}

// class returns the id of a step's set of word patterns, noting their forms.
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
		if w.tail != inflected || cyrillic(w.fold) {
			b.forms = append(b.forms, form{w.fold, w.tail, id})
			continue
		}
		for _, f := range englishForms(w.fold) {
			b.forms = append(b.forms, form{f, exactly, id})
		}
	}
	return id
}

// phrase adds a flat phrase that stands for the variant.
func (b *builder) phrase(seq []item, variant int32) {
	node := int32(0)
	p := phrase{variant: variant, reach: -1}
	for _, it := range seq {
		p.reach += int32(1 + it.gap)
		e := edge{node, b.class(it), it.gap}
		p.classes = append(p.classes, e.class)
		to, ok := b.edges[e]
		if !ok {
			to = int32(len(b.nodes))
			b.nodes = append(b.nodes, nil)
			b.edges[e] = to
		}
		node = to
	}
	b.phrases = append(b.phrases, p)
	if !slices.Contains(b.nodes[node], variant) {
		b.nodes[node] = append(b.nodes[node], variant)
	}
}

// sets numbers sets of word classes, from 1.
type sets struct {
	ids map[string]int32
	of  map[int32][]int32 // by class, the sets that hold it
	n   int32
}

func (s *sets) id(classes []int32) int32 {
	key := make([]byte, 0, 4*len(classes))
	for _, c := range classes {
		key = binary.LittleEndian.AppendUint32(key, uint32(c))
	}
	if id, ok := s.ids[string(key)]; ok {
		return id
	}
	s.n++
	s.ids[string(key)] = s.n
	for _, c := range classes {
		s.of[c] = append(s.of[c], s.n)
	}
	return s.n
}

// done lays the automaton out. Edges are labelled with word classes in the trie
// and with sets of them in the table, since a token has few sets and many classes.
func (b *builder) done() *automaton {
	s := &sets{ids: map[string]int32{}, of: map[int32][]int32{}}
	a := &automaton{letters: newLetters(b.forms, s.id), phrases: make([]phraseNode, len(b.nodes))}
	for i, variants := range b.nodes {
		a.phrases[i].variants = variants
	}
	edges, size := make([]edge, 0, len(b.edges)), 0
	for e := range b.edges {
		edges = append(edges, e)
		size += len(s.of[e.class])
	}
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(x.node, y.node), cmp.Compare(x.gap, y.gap), cmp.Compare(x.class, y.class))
	})
	a.steps = newStepTable(size)
	nodes := int32(len(b.nodes)) // gaps are numbered behind the nodes
	for _, e := range edges {
		if e.node == 0 {
			continue
		}
		n, at := &a.phrases[e.node], e.node
		next := &n.next
		if e.gap > 0 {
			if k := len(n.gaps); k == 0 || n.gaps[k-1].max != e.gap {
				n.gaps = append(n.gaps, gap{max: e.gap, at: nodes})
				nodes++
			}
			g := &n.gaps[len(n.gaps)-1]
			next, at = &g.next, g.at
		}
		for _, set := range s.of[e.class] {
			*next |= maskOf(set)
			a.steps.add(at, set, b.edges[e])
		}
	}
	b.roots(a, s)
	a.keys, a.setsOf = b.keys(), s.of
	return a
}

// roots lists, by set, the nodes behind the root.
func (b *builder) roots(a *automaton, s *sets) {
	bySet := make([][]root, s.n+1)
	for e, to := range b.edges {
		if e.node != 0 {
			continue
		}
		r := root{next: a.phrases[to].next, node: to}
		if n := &a.phrases[to]; len(n.variants) > 0 || len(n.gaps) > 0 {
			r.next = everything
		}
		for _, set := range s.of[e.class] {
			bySet[set] = append(bySet[set], r)
		}
	}
	for _, rs := range bySet {
		slices.SortFunc(rs, func(x, y root) int { return cmp.Compare(x.node, y.node) })
		a.first = append(a.first, int32(len(a.roots)))
		a.roots = append(a.roots, rs...)
	}
	a.first = append(a.first, int32(len(a.roots)))
}
