package lexicon

import (
	"cmp"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/text"
)

// letters is a trie over the bytes of folded words, laid out as a double array
// (Aoe 1989): the state behind byte b of state s is t = cells[s].base + b, if
// cells[t].check is s. A word costs one look a byte, up to its first mismatch.
type letters struct {
	cells []cell
	ends  []wordEnd // by cell.end; the first is empty

	like      *prefixes
	short     []shortWord // what the cells say of whole short words, for a quick look
	shortSets []int32
}

// shortWord is a word packed by text.Pack, 0 where free, with its sets
// shortSets[first:end]; the table is open-addressing, a power of two in length.
type shortWord struct {
	packed     uint64
	first, end int32
}

type cell struct{ base, check, end int32 }

// wordEnd holds what is known of the words that reach a state, as sets of word
// classes (0 is none): of the word that ends there, of any word that goes on, and
// of a word that goes on with a grammatical ending.
type wordEnd struct{ exact, stem, ending int32 }

// free marks a cell that no state uses.
const free = -1

// step returns the state behind byte b of state s, free when there is none.
func (l *letters) step(s int32, b byte) int32 {
	t := l.cells[s].base + int32(b)
	if l.cells[t].check != s {
		return free
	}
	return t
}

// sets appends the sets of word classes of a folded word to buf. Most words of
// any text are short and frequent: those are looked up as a whole first.
func (l *letters) sets(word string, buf []int32) []int32 {
	if p, ok := text.Pack(word); ok {
		for i := text.Slot(p, len(l.short)); l.short[i].packed != 0; i = (i + 1) & (len(l.short) - 1) {
			if w := &l.short[i]; w.packed == p {
				return append(buf, l.shortSets[w.first:w.end]...)
			}
		}
	}
	if !l.like.may(word) {
		return buf
	}
	return l.spelled(word, buf)
}

// spelled is sets, letter by letter.
func (l *letters) spelled(word string, buf []int32) []int32 {
	s := int32(0)
	for i := 0; i < len(word); i++ {
		c := &l.cells[s]
		if c.end != 0 {
			buf = l.within(c.end, word[i:], buf)
		}
		t := c.base + int32(word[i])
		if l.cells[t].check != s {
			return buf
		}
		s = t
	}
	if e := l.cells[s].end; e != 0 {
		if set := l.ends[e].exact; set != 0 {
			buf = append(buf, set)
		}
		buf = l.within(e, "", buf)
	}
	return buf
}

// within appends the sets of a beginning that goes on with the given letters.
func (l *letters) within(e int32, rest string, buf []int32) []int32 {
	end := &l.ends[e]
	if end.stem != 0 {
		buf = append(buf, end.stem)
	}
	if end.ending != 0 && len(rest) <= longestEnding && endings[rest] {
		buf = append(buf, end.ending)
	}
	return buf
}

// longTail is the most bytes that may follow a stem for the word to count as known.
const longTail = 8

// known reports whether the word has a class, with at most longTail bytes behind a bare stem.
func (l *letters) known(word string) bool {
	s := int32(0)
	for i := 0; ; i++ {
		e := l.cells[s].end
		end := &l.ends[e]
		switch {
		case i == len(word):
			return e != 0
		case end.stem != 0 && len(word)-i <= longTail, end.ending != 0 && endings[word[i:]]:
			return true
		}
		if s = l.step(s, word[i]); s == free {
			return false
		}
	}
}

// form is a spelling that belongs to a word class: of a whole word, or, with a
// tail, of its beginning.
type form struct {
	word  string
	tail  tail
	class int32
}

// newLetters lays out the forms; setOf numbers sets of classes, sorted, from 1.
func newLetters(forms []form, setOf func(classes []int32) int32) *letters {
	slices.SortFunc(forms, func(a, b form) int {
		return cmp.Or(strings.Compare(a.word, b.word), cmp.Compare(a.tail, b.tail), cmp.Compare(a.class, b.class))
	})
	forms = slices.Compact(forms)
	b := lettersBuilder{letters: letters{ends: []wordEnd{{}}}, setOf: setOf}
	b.reserve(256)
	b.cells[0].check = 0 // the root; no byte leads to it
	b.from = 256         // so that no base is negative
	b.lay(0, 0, forms)
	b.like = &prefixes{}
	for _, f := range forms {
		if _, short := text.Pack(f.word); !short || f.tail != exactly { // the others are in the table
			b.like.add(f)
		}
	}
	b.tabulate(forms)
	l := b.letters // by itself, so that nothing of the work is kept
	return &l
}

// tabulate fills the table of short words, sorted forms given.
func (b *lettersBuilder) tabulate(forms []form) {
	var words []string
	for _, f := range forms {
		if _, ok := text.Pack(f.word); ok {
			words = append(words, f.word)
		}
	}
	words = slices.Compact(words)
	n := 2
	for n < 2*len(words) {
		n *= 2
	}
	b.short = make([]shortWord, n)
	for _, word := range words {
		p, _ := text.Pack(word)
		i := text.Slot(p, n)
		for b.short[i].packed != 0 {
			i = (i + 1) & (n - 1)
		}
		first := int32(len(b.shortSets))
		b.shortSets = b.spelled(word, b.shortSets)
		b.short[i] = shortWord{p, first, int32(len(b.shortSets))}
	}
}

type lettersBuilder struct {
	letters
	setOf func([]int32) int32
	from  int32 // no cell before it is free
	wide  int32 // where several states find room side by side, or so it was
}

// reserve makes cells for n states and for every byte behind the last.
func (b *lettersBuilder) reserve(n int32) {
	for int(n)+256 > len(b.cells) {
		b.cells = append(b.cells, cell{check: free})
	}
}

// lay places the states behind state s, which the forms share up to depth.
func (b *lettersBuilder) lay(s int32, depth int, forms []form) {
	here := 0
	for here < len(forms) && len(forms[here].word) == depth {
		here++
	}
	b.end(s, forms[:here])
	forms = forms[here:]
	if len(forms) == 0 {
		return
	}
	var bytes []byte
	for _, f := range forms {
		if c := f.word[depth]; len(bytes) == 0 || bytes[len(bytes)-1] != c {
			bytes = append(bytes, c)
		}
	}
	base := b.place(bytes)
	b.cells[s].base = base
	for _, c := range bytes {
		b.cells[base+int32(c)].check = s
	}
	for _, c := range bytes {
		n, _ := slices.BinarySearchFunc(forms, c, func(f form, c byte) int {
			if f.word[depth] <= c {
				return -1
			}
			return 1
		})
		b.lay(base+int32(c), depth+1, forms[:n])
		forms = forms[n:]
	}
}

// crowded is after how many attempts in vain the cells before are taken for full.
const crowded = 32

// place finds a base at which the cells of all bytes are free. States that stand
// alone fill the holes that the others leave.
func (b *lettersBuilder) place(bytes []byte) int32 {
	for b.cells[b.from].check != free {
		b.from++
		b.reserve(b.from)
	}
	if len(bytes) == 1 {
		return b.fit(bytes, b.from-int32(bytes[0]))
	}
	start := max(b.wide, b.from-int32(bytes[0]))
	base := b.fit(bytes, start)
	if base-start > crowded {
		b.wide = base
	}
	return base
}

func (b *lettersBuilder) fit(bytes []byte, from int32) int32 {
next:
	for base := from; ; base++ {
		b.reserve(base + 256)
		for _, c := range bytes {
			if b.cells[base+int32(c)].check != free {
				continue next
			}
		}
		return base
	}
}

// end notes the classes of the forms that end at state s.
func (b *lettersBuilder) end(s int32, forms []form) {
	if len(forms) == 0 {
		return
	}
	var byTail [anything + 1][]int32
	for _, f := range forms {
		byTail[f.tail] = append(byTail[f.tail], f.class)
	}
	set := func(t tail) int32 {
		if len(byTail[t]) == 0 {
			return 0
		}
		return b.setOf(byTail[t])
	}
	b.cells[s].end = int32(len(b.ends))
	b.ends = append(b.ends, wordEnd{exact: set(exactly), stem: set(anything), ending: set(inflected)})
}
