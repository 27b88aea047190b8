package scope

import (
	"cmp"
	"slices"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
)

// enclosing returns, by token, the innermost quotation it stands in, or -1.
func enclosing(t *text.Text) []int32 {
	out := make([]int32, len(t.Tokens))
	for i := range out {
		out[i] = -1
	}
	for q, quote := range t.Quotes { // outer before inner
		if quote.Scare {
			continue
		}
		for i := quote.First; i < quote.End; i++ {
			out[i] = int32(q)
		}
	}
	return out
}

// quotes gives the quotations their speakers and marks what stands inside them.
//
// The speaker of a quotation is that of the attribution that stands next to it:
// in the sentence where it opens (before it), in the sentence where it closes
// (behind it), or in the sentence before a quotation that opens its sentence. A
// quotation of a few words inside an attributed sentence needs none of its own.
func (r *run) quotes() {
	for _, q := range r.t.Quotes {
		out := Quote{Quote: q, Speaker: -1}
		cue, ok := r.attribution(q)
		headline := r.headline(q)
		if headline >= 0 {
			out.Speaker, cue, ok = headline, -1, true
		} else if ok {
			out.Speaker = r.active[cue].speaker
		} else if out.Speaker = r.byline(q); out.Speaker >= 0 || r.tagged(q) {
			cue, ok = -1, true
		}
		r.out.Quotes = append(r.out.Quotes, out)
		if q.Scare && headline < 0 || q.Empty() {
			continue
		}
		i, _ := slices.BinarySearchFunc(r.ms, q.First, func(m lexicon.Mention, first int) int { return cmp.Compare(m.First, first) })
		for ; i < len(r.ms) && r.ms[i].First < q.End; i++ {
			r.out.Modifiers[i] = append(r.out.Modifiers[i], Modifier{Kind: Quoted, Cue: -1, Speaker: out.Speaker})
			if ok {
				m := Modifier{Kind: Attributed, Cue: cue, Speaker: out.Speaker}
				r.out.Modifiers[i] = append(r.out.Modifiers[i], m)
				if c := r.isCue[i]; c >= 0 {
					r.out.Cues[c].Modifiers = append(r.out.Cues[c].Modifiers, m)
				}
			}
		}
	}
}

// byline finds the speaker whose name stands behind a quotation and a dash:
// “…” — the minister to reporters. It returns -1 when there is none.
func (r *run) byline(q text.Quote) int {
	if q.Empty() || q.End >= len(r.t.Tokens) || r.t.Tokens[q.End].Before&text.Dash == 0 {
		return -1
	}
	for i := r.firstAt(q.End); i < len(r.ms) && r.ms[i].First < q.End+4; i++ {
		if r.speaker[r.ms[i].Term] && r.t.Tokens[r.ms[i].First].Flags&text.Handle == 0 {
			return i
		}
	}
	return -1
}

// headline finds the speaker whose name stands behind a quotation and a colon, as
// headlines have it: 'Utter garbage': the minister on the report. It returns -1 when
// there is none.
func (r *run) headline(q text.Quote) int {
	if q.Empty() || q.End >= len(r.t.Tokens) || r.t.Tokens[q.End].Before&text.Colon == 0 || r.t.Tokens[q.First].Sentence != r.t.Tokens[q.End].Sentence {
		return -1
	}
	if q.First != r.t.Sentences[r.t.Tokens[q.First].Sentence].First {
		return -1
	}
	for i := r.firstAt(q.End); i < len(r.ms) && r.ms[i].First < q.End+2; i++ {
		if r.speaker[r.ms[i].Term] {
			return i
		}
	}
	return -1
}

// tagged reports whether the layout gives a quotation of more than a few words to
// somebody, whatever the verb: a comma or a colon closes it and the sentence goes on
// (“…,” she offered), or somebody's clause and a colon open it (He doubled
// down: “…”). The author's own "I told them" is none.
func (r *run) tagged(q text.Quote) bool {
	if q.Empty() || q.Scare || q.Block || q.End-q.First < minTagged || r.voicedByAuthor(q) {
		return false
	}
	sent := r.t.Tokens[q.First].Sentence
	if q.End < len(r.t.Tokens) && r.t.Tokens[q.End].Sentence == r.t.Tokens[q.End-1].Sentence && r.t.Tokens[q.End].Before&(text.Comma|text.Colon) != 0 {
		return true
	}
	return r.t.Tokens[q.First].Before&text.Colon != 0 && q.First-r.t.Sentences[sent].First >= 2
}

// minTagged is the fewest words of a quotation that the layout alone gives to somebody.
const minTagged = 4

// voicedByAuthor reports whether a verb of speech beside the quotation is the author's,
// or he stands behind what he quotes.
func (r *run) voicedByAuthor(q text.Quote) bool {
	opens, closes := r.t.Tokens[q.First].Sentence, r.t.Tokens[q.End-1].Sentence
	lo, hi := r.t.Sentences[opens].First, r.t.Sentences[closes].End
	for _, a := range r.active {
		m := r.ms[a.mention]
		if m.First >= lo && m.First < hi && (m.End <= q.First || m.First >= q.End) && (a.own || slices.Contains(a.kinds, Endorsed)) {
			return true
		}
	}
	return false
}

// attribution finds the active cue of attribution that a quotation belongs to.
func (r *run) attribution(q text.Quote) (int, bool) {
	if q.Empty() {
		return 0, false
	}
	opens, closes := r.t.Tokens[q.First].Sentence, r.t.Tokens[q.End-1].Sentence
	best, bestGap := -1, 1<<30
	consider := func(n, gap int) {
		if gap >= 0 && gap < bestGap {
			best, bestGap = n, gap
		}
	}
	lo := r.t.Sentences[opens].First
	if q.First == lo && opens > 0 && r.t.Sentences[opens-1].Part == r.t.Sentences[opens].Part {
		lo = r.t.Sentences[opens-1].First
	}
	hi := r.t.Sentences[closes].End
	if q.End == hi && int(closes)+1 < len(r.t.Sentences) && r.t.Sentences[closes+1].Part == r.t.Sentences[closes].Part &&
		r.paragraphs[closes+1] == r.paragraphs[closes] {
		hi = min(r.t.Sentences[closes+1].End, q.End+8)
	}
	first, _ := slices.BinarySearchFunc(r.active, lo, func(a active, at int) int { return cmp.Compare(r.ms[a.mention].First, at) })
	for n := first; n < len(r.active) && r.ms[r.active[n].mention].First < hi; n++ {
		if r.active[n].own || !slices.Contains(r.active[n].kinds, Attributed) {
			continue
		}
		m := r.ms[r.active[n].mention]
		switch {
		case m.End <= q.First:
			consider(n, q.First-m.End)
		case m.First >= q.End:
			consider(n, m.First-q.End)
		}
	}
	return best, best >= 0 && bestGap <= 40
}
