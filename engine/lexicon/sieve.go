package lexicon

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"unicode/utf8"
)

// Sieve tells from single words, before any phrase is looked for, what a text may
// hold. It knows three words of every phrase, the rarest as far as the pack can tell.
type Sieve struct {
	// What set s shows of keys is shows[first[s]:first[s+1]].
	first []int32
	shows []int32
	keys  int
	// The locks of key k are locks[from[k]:from[k+1]]; keys behind the last have none.
	from  []int32
	locks []lock
}

// lock marks something where two other keys are there, too, at most reach tokens away.
type lock struct {
	keys  [2]int32
	reach int32
	mark  int32
}

// key is the three rarest word classes of a phrase, the rarest first; the last is
// repeated where it has fewer.
type key struct {
	variant int32
	classes [3]int32
	reach   int32
}

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
			locks[rarest] = append(locks[rarest], lock{[2]int32(k.classes[1:]), k.reach, m})
		}
	}
	s := &Sieve{}
	keys := make(map[int32]int32, len(ids))
	for i, class := range ids {
		keys[class] = int32(i)
	}
	for _, class := range ids[:len(ids):len(ids)] {
		s.from = append(s.from, int32(len(s.locks)))
		ls := locks[class]
		slices.SortFunc(ls, func(a, b lock) int {
			return cmp.Or(slices.Compare(a.keys[:], b.keys[:]), cmp.Compare(a.mark, b.mark), cmp.Compare(b.reach, a.reach))
		})
		wider := func(a, b lock) bool { return a.keys == b.keys && a.mark == b.mark } // the first reaches furthest
		for _, lk := range slices.CompactFunc(ls, wider) {
			for i, class := range lk.keys {
				id, ok := keys[class]
				if !ok {
					id = int32(len(keys))
					keys[class] = id
				}
				lk.keys[i] = id
			}
			s.locks = append(s.locks, lk)
		}
	}
	s.from = append(s.from, int32(len(s.locks)))
	s.keys = len(keys)

	bySet := make([][]int32, len(l.auto.first)-1)
	for class, id := range keys {
		for _, set := range l.auto.setsOf[class] {
			bySet[set] = append(bySet[set], id)
		}
	}
	for _, ks := range bySet {
		slices.Sort(ks)
		s.first = append(s.first, int32(len(s.shows)))
		s.shows = append(s.shows, ks...)
	}
	s.first = append(s.first, int32(len(s.shows)))
	return s
}

// Mark sets the bits of all that the text may hold: bit i%64 of into[i/64] for mark
// i. What it leaves out is not in the text. Narrow takes longer and leaves out more.
func (s *Sieve) Mark(w *Words, into []uint64) {
	w.keys = append(w.keys[:0], make([]uint64, (s.keys+63)/64)...)
	for _, set := range w.sets {
		for _, k := range s.shows[s.first[set]:s.first[set+1]] {
			w.keys[k/64] |= 1 << (k % 64)
		}
	}
	s.unlock(w, into, func(_ int32, l *lock) bool { return w.shows(l.keys[0]) && w.shows(l.keys[1]) })
}

// unlock sets the bits of the locks that open, among those whose own key is there.
func (s *Sieve) unlock(w *Words, into []uint64, opens func(key int32, l *lock) bool) {
	last := int32(len(s.from)) - 1
	for i := range (last + 63) / 64 {
		for shown := w.keys[i]; shown != 0; shown &= shown - 1 {
			k := i*64 + int32(bits.TrailingZeros64(shown))
			if k >= last {
				break
			}
			for n := s.from[k]; n < s.from[k+1]; n++ {
				if l := &s.locks[n]; opens(k, l) {
					into[l.mark/64] |= 1 << (l.mark % 64)
				}
			}
		}
	}
}

// Narrow is Mark, after it, for a text that it lets through: the words of a phrase
// must also stand as close together as in the phrase.
func (s *Sieve) Narrow(w *Words, into []uint64) {
	unit := int32(len(w.toks)+63) / 64 // a text is looked at in at most 64 pieces
	w.spots = slices.Grow(w.spots[:0], s.keys)[:s.keys]
	clear(w.spots)
	for i := range w.toks {
		spot := uint64(1) << (int32(i) / unit)
		for _, set := range w.of(i) {
			for _, k := range s.shows[s.first[set]:s.first[set+1]] {
				w.spots[k] |= spot
			}
		}
	}
	s.unlock(w, into, func(k int32, l *lock) bool {
		r := l.reach
		if unit > 1 {
			r = r/unit + 1
		}
		return w.spots[k]&around(w.spots[l.keys[0]], r)&around(w.spots[l.keys[1]], r) != 0
	})
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
