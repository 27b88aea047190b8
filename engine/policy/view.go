package policy

import (
	"sort"

	"github.com/canard-rules/canard/engine/scope"
)

// What rules read of a document is bounded, since what a rule costs grows with the
// product of the mentions that it pairs. Ordinary text stays far below the bounds.
const (
	// maxMentions are read of a document, up to the end of a sentence; the rest is
	// named as an error. Where that takes too long, fewMentions are read.
	maxMentions = 1 << 14
	fewMentions = 1 << 11
	// maxInSentence mentions of one term are read in one sentence.
	maxInSentence = 16
	// maxModifiers are read of one mention, sentence or cue.
	maxModifiers = 32
)

// view is the beginning of a Scoped, as far as rules read it.
type view struct {
	*scope.Scoped
	tokens, sentences, mentions int // read, from the first on
	cut                         bool
	crowd                       []bool // by mention: left out of its sentence; nil where none is
}

func newView(s *scope.Scoped, limit int) *view {
	v := &view{Scoped: s, tokens: len(s.Text.Tokens), sentences: len(s.Text.Sentences), mentions: len(s.Mentions)}
	read := 0
	for i := 0; i < len(s.Mentions); {
		at, from := v.sentenceOf(i), i
		for i < len(s.Mentions) && v.sentenceOf(i) == at {
			i++
		}
		n := i - from
		if n > maxInSentence {
			n -= v.thin(from, i)
		}
		if read += n; read > limit && from > 0 {
			v.tokens, v.sentences, v.mentions, v.cut = s.Text.Sentences[at].First, at, from, true
			break
		}
	}
	return v
}

func (v *view) sentenceOf(mention int) int {
	return int(v.Text.Tokens[v.Mentions[mention].First].Sentence)
}

// thin leaves out those of the mentions [from,end) of a sentence that are too many
// of their term, and returns how many these are.
func (v *view) thin(from, end int) int {
	count, out := make(map[int]int, maxInSentence), 0
	for i := from; i < end; i++ {
		term := v.Mentions[i].Term
		if count[term]++; count[term] <= maxInSentence {
			continue
		}
		if v.crowd == nil {
			v.crowd = make([]bool, len(v.Mentions))
		}
		v.crowd[i] = true
		out++
	}
	return out
}

// reads reports whether the mention is part of the view.
func (v *view) reads(mention int) bool {
	return mention < v.mentions && (v.crowd == nil || !v.crowd[mention])
}

// cues returns the cues that are read: all up to the end of what is read, but of a
// crowded text only those that act on something read.
func (v *view) cues() []int {
	n := sort.Search(len(v.Cues), func(i int) bool { return v.Cues[i].Mention >= v.mentions })
	out := make([]int, 0, n)
	acts := v.acting()
	for i := range n {
		if acts == nil || acts[i] || v.reads(v.Cues[i].Mention) {
			out = append(out, i)
		}
	}
	return out
}

// acting returns, of a crowded text, the cues behind the modifiers of what is read.
func (v *view) acting() map[int]bool {
	if v.crowd == nil {
		return nil
	}
	acts := map[int]bool{}
	for i := range v.mentions {
		if v.reads(i) {
			for _, m := range few(at(v.Modifiers, i)) {
				acts[m.Cue] = true
			}
		}
	}
	return acts
}

// few returns as many modifiers as are read.
func few(ms []scope.Modifier) []scope.Modifier { return ms[:min(len(ms), maxModifiers)] }

// quotes returns how many of the quotations, which stand in the order of the text, are read.
func (v *view) quotes() int {
	return sort.Search(len(v.Quotes), func(i int) bool { return v.Quotes[i].First >= v.tokens })
}
