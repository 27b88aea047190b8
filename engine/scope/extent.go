package scope

import (
	"slices"

	"github.com/canard-rules/canard/engine/text"
)

// forward returns the tokens behind the cue that its scope covers.
func (r *run) forward(a active) text.Range {
	m := r.ms[a.mention]
	reach := a.form.Forward
	if reach.unit == nowhere {
		return text.Range{}
	}
	if reach.unit > neighbour {
		return text.Range{First: m.End, End: r.border(m.First, reach.unit).End}
	}
	sent := r.t.Tokens[m.First].Sentence
	limit := min(r.t.Sentences[sent].End, m.End+r.far(sent))
	if reach.unit == words {
		limit = min(limit, m.End+reach.words)
	}
	if reach.unit == neighbour && int(sent)+1 < len(r.t.Sentences) && r.t.Sentences[sent+1].Part == r.t.Sentences[sent].Part {
		limit = min(r.t.Sentences[sent+1].End, m.End+r.far(sent))
	}
	if a.form.Narrow {
		if end := r.entityAt(m.End); end > 0 {
			return text.Range{First: m.End, End: end}
		}
		if m.First > 0 && r.t.Tokens[m.First].Before&(text.Comma|text.Dash|text.ParenOpen) != 0 {
			// "X, not the Y, did it": the aside ends at its own comma.
			for i := m.End; i < limit; i++ {
				if r.t.Tokens[i].Before&(text.Comma|text.Dash|text.ParenClose) != 0 {
					limit = i
				}
			}
		}
	}
	if q := r.quoted[m.First]; q >= 0 {
		limit = min(limit, r.t.Quotes[q].End)
	}
	from := m.End
	if a.form.Colon > 0 {
		from = max(r.colon(a.mention, a.form.Colon), m.End)
	}
	for i := from; i < limit; i++ {
		if i == m.End && m.First == r.t.Sentences[sent].First && r.t.Tokens[i].Before&text.Comma != 0 && slices.Contains(a.kinds, Attributed) {
			continue // "Allegedly, …"
		}
		if r.ends(a, i, reach.unit) {
			return text.Range{First: from, End: i}
		}
	}
	return text.Range{First: from, End: max(limit, from)}
}

// colon returns the token behind the first colon that stands within n words behind a
// mention, in its sentence; -1 when there is none.
func (r *run) colon(mention, n int) int {
	m := r.ms[mention]
	end := r.t.Sentences[r.t.Tokens[m.First].Sentence].End
	for i := m.End; i < end && i <= m.End+n; i++ {
		if r.t.Tokens[i].Before&text.Colon != 0 {
			return i
		}
	}
	return -1
}

// far is how many tokens the scopes of a sentence reach at most.
func (r *run) far(sentence int32) int {
	if s := &r.t.Sentences[sentence]; s.End-s.First > endless {
		return farInEndless
	}
	return far
}

// backward returns the tokens before the cue that its scope covers.
func (r *run) backward(a active) text.Range {
	m := r.ms[a.mention]
	reach := a.form.Backward
	if reach.unit == nowhere {
		return text.Range{}
	}
	if reach.unit > neighbour {
		first := r.border(m.First, reach.unit).First
		if a.form.Lone != nil && reach.unit == paragraph && first > 0 && first == r.t.Sentences[r.t.Tokens[m.First].Sentence].First {
			first = r.border(first-1, paragraph).First // a paragraph that opens with its verdict speaks of the one before
		}
		return text.Range{First: first, End: m.First}
	}
	sent := r.t.Tokens[m.First].Sentence
	limit := max(r.t.Sentences[sent].First, m.First-r.far(sent))
	if reach.unit == words {
		limit = max(limit, m.First-reach.words)
	}
	if reach.unit == neighbour && sent > 0 && r.t.Sentences[sent-1].Part == r.t.Sentences[sent].Part {
		limit = max(r.t.Sentences[sent-1].First, m.First-r.far(sent))
	}
	if q := r.quoted[m.First]; q >= 0 {
		limit = max(limit, r.t.Quotes[q].First)
	}
	if len(a.behind) > 0 && reach.unit == sentence {
		limit = max(limit, r.aroundNoun(r.lastBefore(a.mention, a.behind)))
	}
	end := m.First
	if len(a.final) > 0 && !r.closes(a) {
		return text.Range{}
	}
	if a.form.Inverted != nil {
		// The speaker's phrase stands between the quoted words and the verb.
		for end > limit && end > m.First-10 && r.t.Tokens[end].Before&(text.Comma|text.QuoteClose|text.Dash) == 0 {
			if end--; r.endTerm(a, end) {
				return text.Range{}
			}
		}
		if r.t.Tokens[end].Before&(text.Comma|text.QuoteClose|text.Dash) == 0 || r.begins(a.inverted, end) {
			return text.Range{}
		}
	}
	for i := end - 1; i >= limit; i-- {
		if i+1 < end && r.ends(a, i+1, reach.unit) || r.endTerm(a, i) {
			return text.Range{First: i + 1, End: end}
		}
	}
	return text.Range{First: limit, End: end}
}

// alone cuts the reach of a cue short where another cue of its term begins a clause of its own
// ("the fire was a hoax, the flood was a hoax").
func (r *run) alone(n int, fwd, bwd text.Range) (text.Range, text.Range) {
	a := r.active[n]
	if len(a.apart) == 0 {
		return fwd, bwd
	}
	m := r.ms[a.mention]
	for b := n - 1; b >= 0 && r.ms[r.active[b].mention].First >= bwd.First; b-- {
		if r.active[b].term != a.term {
			continue
		}
		if at := r.parted(a, r.ms[r.active[b].mention].End, m.First); at >= 0 {
			bwd.First = at
		}
		break
	}
	for b := n + 1; b < len(r.active) && r.ms[r.active[b].mention].First < fwd.End; b++ {
		if r.active[b].term != a.term {
			continue
		}
		if at := r.parted(a, m.End, r.ms[r.active[b].mention].First); at >= 0 {
			fwd.End = at
		}
		break
	}
	return fwd, bwd
}

// parted returns the last token between two cues of a term where a clause of its own begins,
// behind a mark or one of the cue's terms and with something to speak of; -1 when none does.
func (r *run) parted(a active, first, end int) int {
	for i := end - 1; i >= first; i-- {
		if r.t.Tokens[i].Before&(text.Comma|text.Dash|text.Semicolon) == 0 && !r.begins(a.apart, i) {
			continue
		}
		for j := r.firstAt(i); j < len(r.ms) && r.ms[j].First < end; j++ {
			switch r.lex.Terms[r.ms[j].Term].Type {
			case "cue", "pseudo-cue", "function-word":
			default:
				return i
			}
		}
		return -1
	}
	return -1
}

// beforeNoun is how many words before the noun that it is about a cue looks back ("the
// tunnel theory is wrong").
const beforeNoun = 3

// aroundNoun returns where the words before a noun begin; those by which somebody says
// what follows are none of them ("he said the tunnel theory is wrong").
func (r *run) aroundNoun(noun int) int {
	first := noun - beforeNoun
	for i := r.firstAt(max(0, first)); i < len(r.ms) && r.ms[i].First < noun; i++ {
		if n := r.isCue[i]; n >= 0 && slices.Contains(r.active[n].kinds, Attributed) {
			first = max(first, r.ms[i].End)
		}
	}
	return first
}

// closes reports whether the clause of a cue ends right behind it.
func (r *run) closes(a active) bool {
	m := r.ms[a.mention]
	if m.End == r.t.Sentences[r.t.Tokens[m.First].Sentence].End || r.t.Tokens[m.End].Before&^(text.Hyphen|text.NewLine|text.QuoteOpen) != 0 {
		return true
	}
	return r.begins(a.final, m.End)
}

// border returns the tokens of the paragraph or document around a token.
func (r *run) border(token int, u unit) text.Range {
	if u == document {
		return text.Range{First: 0, End: len(r.t.Tokens)}
	}
	s := int(r.t.Tokens[token].Sentence)
	first, last := s, s
	for first > 0 && r.paragraphs[first-1] == r.paragraphs[s] {
		first--
	}
	for last+1 < len(r.t.Sentences) && r.paragraphs[last+1] == r.paragraphs[s] {
		last++
	}
	return text.Range{First: r.t.Sentences[first].First, End: r.t.Sentences[last].End}
}

// ends reports whether a scope ends before token i: at a mark or a term that the
// cue lists, or, for a clause, at a semicolon, a dash, a bracket or a quotation
// that opens behind a comma.
func (r *run) ends(a active, i int, u unit) bool {
	b := r.t.Tokens[i].Before
	if u <= clause && b&text.Comma != 0 && b&text.QuoteOpen != 0 {
		return true // somebody else's words begin
	}
	if b&a.marks != 0 || u == clause && b&(text.Semicolon|text.Dash) != 0 || u == clause && b&(text.ParenOpen|text.ParenClose) != 0 && !r.aside(i) {
		return true
	}
	return r.endTerm(a, i)
}

// aside reports whether the bracket before token i opens or closes a few words that a clause
// goes on behind ("the river authority (RA) said").
func (r *run) aside(i int) bool {
	const longest = 6
	opens := r.t.Tokens[i].Before&text.ParenOpen != 0
	for n := 1; n <= longest; n++ {
		j, mark := i-n, text.ParenOpen
		if opens {
			j, mark = i+n, text.ParenClose
		}
		if j < 0 || j >= len(r.t.Tokens) || r.t.Tokens[j].Sentence != r.t.Tokens[i].Sentence {
			return false
		}
		if r.t.Tokens[j].Before&mark != 0 {
			return true
		}
	}
	return false
}

// endTerm reports whether a mention of one of the cue's end terms begins at token i.
func (r *run) endTerm(a active, i int) bool {
	return r.begins(a.ends, i)
}

// begins reports whether a mention of one of the terms begins at token i.
func (r *run) begins(terms map[int]bool, i int) bool {
	if len(terms) == 0 {
		return false
	}
	for j := r.firstAt(i); j < len(r.ms) && r.ms[j].First == i; j++ {
		if terms[r.ms[j].Term] {
			return true
		}
	}
	return false
}

// entityAt returns the end of the entity mentioned at token i, 0 when none.
func (r *run) entityAt(i int) int {
	end := 0
	for j := r.firstAt(i); j < len(r.ms) && r.ms[j].First == i; j++ {
		switch r.lex.Terms[r.ms[j].Term].Type {
		case "person", "organization", "outlet", "place":
			end = max(end, r.ms[j].End)
		}
	}
	if end > 0 && r.t.Tokens[i].Sentence != r.t.Tokens[i-1].Sentence {
		return 0
	}
	return end
}

// firstAt returns the index of the first mention that begins at or behind token i.
func (r *run) firstAt(i int) int {
	if r.starts == nil {
		r.starts = make([]int32, len(r.t.Tokens)+2)
		j := 0
		for k := range r.starts {
			for j < len(r.ms) && r.ms[j].First < k {
				j++
			}
			r.starts[k] = int32(j)
		}
	}
	return int(r.starts[min(i, len(r.starts)-1)])
}

// paragraphs numbers the sentences' paragraphs over all parts.
func paragraphs(t *text.Text) []int {
	out := make([]int, len(t.Sentences))
	n := 0
	for i := 1; i < len(t.Sentences); i++ {
		if t.Sentences[i].Part != t.Sentences[i-1].Part || t.Sentences[i].Paragraph != t.Sentences[i-1].Paragraph {
			n++
		}
		out[i] = n
	}
	return out
}
