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

// lock marks something where two other keys are there, too.
type lock struct {
	keys [2]int32
	mark int32
}

// key is the three rarest word classes of a phrase, the rarest first; the last is
// repeated where it has fewer.
type key struct {
	variant int32
	classes [3]int32
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
		keys[i] = key{p.variant, [3]int32{p.classes[0], p.classes[min(1, last)], p.classes[min(2, last)]}}
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
			locks[rarest] = append(locks[rarest], lock{[2]int32(k.classes[1:]), m})
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
		slices.SortFunc(ls, func(a, b lock) int { return cmp.Or(slices.Compare(a.keys[:], b.keys[:]), cmp.Compare(a.mark, b.mark)) })
		for _, lk := range slices.Compact(ls) {
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
// i. What it leaves out is not in the text.
func (s *Sieve) Mark(w *Words, into []uint64) {
	w.keys = append(w.keys[:0], make([]uint64, (s.keys+63)/64)...)
	for _, set := range w.sets {
		for _, k := range s.shows[s.first[set]:s.first[set+1]] {
			w.keys[k/64] |= 1 << (k % 64)
		}
	}
	for i := range (len(s.from) + 62) / 64 {
		for shown := w.keys[i]; shown != 0; shown &= shown - 1 {
			k := i*64 + bits.TrailingZeros64(shown)
			if k >= len(s.from)-1 {
				break
			}
			for _, l := range s.locks[s.from[k]:s.from[k+1]] {
				if w.shows(l.keys[0]) && w.shows(l.keys[1]) {
					into[l.mark/64] |= 1 << (l.mark % 64)
				}
			}
		}
	}
}

// shows reports whether the text has a word of the key.
func (w *Words) shows(key int32) bool { return w.keys[key/64]&(1<<(key%64)) != 0 }
