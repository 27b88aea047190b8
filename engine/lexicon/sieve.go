package lexicon

import (
	"cmp"
	"iter"
	"math"
	"math/bits"
	"slices"
	"sync"
	"unicode/utf8"
)

// Sieve tells from single words, before any phrase is looked for, what a text may
// hold. It knows three words of every phrase, the rarest as far as the pack can tell.
type Sieve struct {
	// What set s shows of keys is shows[first[s]:first[s+1]].
	first []int32
	shows []shown
	keys  int
	// The locks of key k are locks[from[k]:from[k+1]]; keys behind the last have none.
	from  []int32
	locks []lock
	spare sync.Pool // of *spots
}

// shown is some of the keys [64*word, 64*word+64), by bit.
type shown struct {
	word int32
	bits uint64
}

// lock marks something where two other keys are there, too, at most reach tokens away.
type lock struct {
	keys  [2]int32
	reach int32
	mark  int32
	other int32 // the first lock behind it with another first key
}

// key is the three rarest word classes of a phrase, the rarest first; the last is
// repeated where it has fewer.
type key struct {
	variant int32
	classes [3]int32
	reach   int32
}

// everywhere is how common a class is, by the measure of keys, that tells nothing: to
// look for it would cost more than the few texts without it.
const everywhere = 10

// keys picks the keys of all phrases. Letters tell how frequent a word is: short
// words are the frequent ones (Zipf 1935), and so are those that the pack itself
// uses in many places.
func (b *builder) keys() []key {
	uses := map[string]float64{}
	for _, f := range b.forms {
		uses[f.word]++
	}
	common := make([]float64, len(b.classes))
	for _, f := range b.forms {
		common[f.class] += uses[f.word] * math.Pow(3, -float64(utf8.RuneCountInString(f.word)))
	}
	keys := make([]key, len(b.phrases))
	for i, p := range b.phrases {
		slices.SortFunc(p.classes, func(x, y int32) int { return cmp.Or(cmp.Compare(common[x], common[y]), cmp.Compare(x, y)) })
		last := len(p.classes) - 1
		for last > 0 && common[p.classes[last]] > everywhere {
			last-- // nearly every text has it
		}
		keys[i] = key{p.variant, [3]int32{p.classes[0], p.classes[min(1, last)], p.classes[min(2, last)]}, p.reach}
	}
	return keys
}

// NewSieve returns a Sieve that marks marks[i] where term i may be found.
func (l *Lexicon) NewSieve(marks [][]int32) *Sieve {
	locks := map[int32][]lock{} // by rarest class; their keys are classes yet
	var ids []int32             // of keys, the classes
	for _, k := range l.auto.keys {
		for _, m := range marks[l.Variants[k.variant].Term] {
			rarest := k.classes[0]
			if locks[rarest] == nil {
				ids = append(ids, rarest)
			}
			locks[rarest] = append(locks[rarest], lock{keys: [2]int32(k.classes[1:]), reach: k.reach, mark: m})
		}
	}
	s := &Sieve{}
	keys := l.numbered(ids, locks)
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Compare(keys[a], keys[b]) })
	for _, class := range ids {
		s.from = append(s.from, int32(len(s.locks)))
		ls := locks[class]
		for i := range ls {
			for n, class := range ls[i].keys {
				ls[i].keys[n] = keys[class]
			}
		}
		slices.SortFunc(ls, func(a, b lock) int {
			return cmp.Or(slices.Compare(a.keys[:], b.keys[:]), cmp.Compare(a.mark, b.mark), cmp.Compare(b.reach, a.reach))
		})
		wider := func(a, b lock) bool { return a.keys == b.keys && a.mark == b.mark } // the first reaches furthest
		s.locks = append(s.locks, slices.CompactFunc(ls, wider)...)
	}
	s.from = append(s.from, int32(len(s.locks)))
	for i := len(s.locks) - 1; i >= 0; i-- {
		l := &s.locks[i]
		if l.other = int32(i + 1); i+1 < len(s.locks) && s.locks[i+1].keys[0] == l.keys[0] {
			l.other = s.locks[i+1].other
		}
	}
	s.keys = len(keys)

	bySet := make([][]int32, len(l.auto.first)-1)
	for class, id := range keys {
		for _, set := range l.auto.setsOf[class] {
			bySet[set] = append(bySet[set], id)
		}
	}
	for _, ks := range bySet {
		s.first = append(s.first, int32(len(s.shows)))
		slices.Sort(ks)
		for _, k := range ks {
			if n := len(s.shows) - 1; n < int(s.first[len(s.first)-1]) || s.shows[n].word != k/64 {
				s.shows = append(s.shows, shown{word: k / 64})
			}
			s.shows[len(s.shows)-1].bits |= 1 << (k % 64)
		}
	}
	s.first = append(s.first, int32(len(s.shows)))
	return s
}

// numbered gives every class of the locks a key: those that have locks first, and in
// each half neighbours to classes that the same words belong to.
func (l *Lexicon) numbered(ids []int32, locks map[int32][]lock) map[int32]int32 {
	var others []int32
	for _, ls := range locks {
		for _, lk := range ls {
			for _, class := range lk.keys {
				if locks[class] == nil {
					others = append(others, class)
				}
			}
		}
	}
	slices.Sort(others)
	keys := make(map[int32]int32, len(ids)+len(others))
	for _, half := range [][]int32{ids, slices.Compact(others)} {
		half = slices.Clone(half)
		slices.SortFunc(half, func(a, b int32) int {
			return cmp.Or(slices.Compare(l.auto.setsOf[a], l.auto.setsOf[b]), cmp.Compare(a, b))
		})
		for _, class := range half {
			keys[class] = int32(len(keys))
		}
	}
	return keys
}

// Mark sets the bits of all that the text may hold: bit i%64 of into[i/64] for mark
// i. What it leaves out is not in the text. Narrow takes longer and leaves out more.
func (s *Sieve) Mark(w *Words, into []uint64) {
	w.keys = append(w.keys[:0], make([]uint64, (s.keys+63)/64)...)
	for _, set := range w.sets {
		for _, sh := range s.shows[s.first[set]:s.first[set+1]] {
			w.keys[sh.word] |= sh.bits
		}
	}
	for k := range s.present(w) {
		for n, end := s.from[k], s.from[k+1]; n < end; {
			l := &s.locks[n]
			if !w.shows(l.keys[0]) {
				n = l.other
				continue
			}
			if w.shows(l.keys[1]) {
				into[l.mark/64] |= 1 << (l.mark % 64)
			}
			n++
		}
	}
}

// present goes through the keys that are there and have locks.
func (s *Sieve) present(w *Words) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range (len(s.from) + 62) / 64 {
			for set := w.keys[i]; set != 0; set &= set - 1 {
				k := i*64 + bits.TrailingZeros64(set)
				if k >= len(s.from)-1 || !yield(k) {
					return
				}
			}
		}
	}
}

// spots is where in a text the keys of some locks stand: a bit for each of at most 64
// pieces of the text. Those of a key mean nothing where it is not wanted.
type spots struct {
	of     []uint64
	wanted []uint64
	locks  []opened
}

// opened is a lock by index, and its own key.
type opened struct{ lock, key int32 }

// Narrow is Mark, after it, for a text that it lets through: the words of a phrase
// must also stand as close together as in the phrase.
func (s *Sieve) Narrow(w *Words, into []uint64) {
	at, ok := s.spare.Get().(*spots)
	if !ok {
		at = &spots{of: make([]uint64, s.keys), wanted: make([]uint64, (s.keys+63)/64)}
	}
	defer s.spare.Put(at)
	clear(at.wanted)
	at.locks = at.locks[:0]
	for k := range s.present(w) {
		for n := s.from[k]; n < s.from[k+1]; n++ {
			if l := &s.locks[n]; w.shows(l.keys[0]) && w.shows(l.keys[1]) {
				at.locks = append(at.locks, opened{n, int32(k)})
				at.want(int32(k))
				at.want(l.keys[0])
				at.want(l.keys[1])
			}
		}
	}
	piece := int32(len(w.toks)+63) / 64 // in tokens
	for i := range w.toks {
		spot := uint64(1) << (int32(i) / piece)
		for _, set := range w.of(i) {
			for _, sh := range s.shows[s.first[set]:s.first[set+1]] {
				for is := sh.bits & at.wanted[sh.word]; is != 0; is &= is - 1 {
					at.of[int(sh.word)*64+bits.TrailingZeros64(is)] |= spot
				}
			}
		}
	}
	for _, o := range at.locks {
		l := &s.locks[o.lock]
		r := l.reach
		if piece > 1 {
			r = r/piece + 1
		}
		if at.of[o.key]&around(at.of[l.keys[0]], r)&around(at.of[l.keys[1]], r) != 0 {
			into[l.mark/64] |= 1 << (l.mark % 64)
		}
	}
}

func (at *spots) want(key int32) {
	if bit := uint64(1) << (key % 64); at.wanted[key/64]&bit == 0 {
		at.wanted[key/64] |= bit
		at.of[key] = 0
	}
}

// around is the spots up to r away.
func around(spots uint64, r int32) uint64 {
	for d := int32(1); r > 0 && d < 64; d *= 2 {
		by := min(d, r)
		spots |= spots<<by | spots>>by
		r -= by
	}
	return spots
}

// shows reports whether the text has a word of the key.
func (w *Words) shows(key int32) bool { return w.keys[key/64]&(1<<(key%64)) != 0 }
