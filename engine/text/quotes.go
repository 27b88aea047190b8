package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// mark is a quotation mark at folded [pos,end).
type mark struct {
	pos, end int32
	token    int32 // tokens read before it
	r        rune  // of the original
	role     role
}

// role says which way a mark faces, by what stands around it.
type role uint8

const (
	unclear role = iota
	opens
	closes
)

// open is a mark that waits for its partner.
type open struct {
	mark  mark
	token int // first token inside
	line  int // first token behind its line; 0: still in the line
}

const (
	maxMarks = 16 // between two tokens
	maxOpens = 16 // at one time; the oldest is given up
)

// quoteMark notes the quotation mark at [i,j).
func (r *reader) quoteMark(c rune, i, j int) int {
	r.touch(i, j)
	if r.gap.ev&evFinal != 0 && !r.gap.split {
		r.gap.ev |= evClose
	}
	m := mark{pos: int32(i), end: int32(j), token: int32(len(r.tokens)), r: c, role: r.facing(i, j)}
	if n := len(r.marks); n >= maxMarks && r.marks[n-maxMarks].token == m.token {
		return j
	}
	if c == '\'' {
		m.r, _ = utf8.DecodeRuneInString(r.f.src[r.f.start(i):])
		if m.r == '‘' && r.alnum(j) && !r.alnumBefore(i) {
			m.role = opens
		}
		if m.role == unclear || m.role == opens && (m.r == '’' || j < len(r.f.text) && ascii[r.f.text[j]&0x7f]&digit != 0) {
			return j
		}
	}
	r.marks = append(r.marks, m)
	return j
}

// facing tells the role of a mark at [i,j) from its neighbours.
func (r *reader) facing(i, j int) role {
	t := r.f.text
	left, right := true, true
	if i > 0 {
		c, _ := utf8.DecodeLastRuneInString(t[:i])
		left = c <= ' ' || strings.ContainsRune("([{-–—/“„«‘'\">*_=", c)
	}
	if j < len(t) {
		c, _ := utf8.DecodeRuneInString(t[j:])
		right = c <= ' ' || strings.ContainsRune(".,;:!?)]}-–—/”»’'\"<*_", c)
	}
	switch {
	case left && !right:
		return opens
	case right && !left:
		return closes
	}
	return unclear
}

// isSingle reports whether c is a single quotation mark.
func isSingle(c rune) bool {
	switch c {
	case '"', '“', '”', '„', '‟', '«', '»', '″', '‶', '「', '」', '『', '』', '‹', '›':
		return false
	}
	return true
}

// pairQuotes pairs the part's quotation marks, sets the bits of tokens and
// sentences beside them, and lists the block quotations.
func (r *reader) pairQuotes() {
	from := len(r.quotes)
	r.opens = r.opens[:0]
	next := r.first // the first token whose line break has not been seen
	t := r.first
	for _, m := range r.marks {
		for t < len(r.pieces) && r.pieces[t].a < m.end {
			t++
		}
		limit := t
		if t < len(r.pieces) && m.pos >= r.pieces[t].gap.rightStart {
			limit++
		}
		r.passLines(&next, limit)
		r.match(m, t)
	}
	r.passLines(&next, len(r.tokens))
	r.giveUp(len(r.tokens))
	r.blockQuotes()
	slices.SortStableFunc(r.quotes[from:], func(a, b Quote) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.End, a.End), cmp.Compare(a.Span.Start, b.Span.Start))
	})
}

// passLines notes the paragraph ends before tokens up to limit.
func (r *reader) passLines(next *int, limit int) {
	for ; *next < limit && *next < len(r.tokens); *next++ {
		i := *next
		if i == r.first || len(r.opens) == 0 || r.pieces[i].gap.ev&evLine == 0 ||
			r.paragraph(i) == r.paragraph(i-1) {
			continue
		}
		for k := range r.opens {
			if r.opens[k].line == 0 {
				r.opens[k].line = i
			}
		}
		if r.pieces[i].gap.ev&(evBlank|evItem) != 0 || (r.pieces[i].bits^r.pieces[i-1].bits)&block != 0 {
			r.giveUp(i)
		}
	}
}

func (r *reader) paragraph(token int) int {
	return r.sentences[r.tokens[token].Sentence].Paragraph
}

// match takes in mark m, which stands before token t.
func (r *reader) match(m mark, t int) {
	single := isSingle(m.r)
	at := r.partner(m, single)
	closing := at >= 0
	switch m.r {
	case '„', '‟', '「', '『', '‹':
		closing = false
	case '“', '«':
		closing = closing && m.role == closes && (m.r == '“' || r.opens[at].mark.r == '»')
	case '”', '»', '」', '』', '›':
		closing = closing && (m.role != opens || r.opens[at].mark.r != m.r) || m.role != opens
	default:
		closing = m.role == closes || m.role == unclear && closing
	}
	if !closing {
		r.push(m, t, single)
		return
	}
	if !single {
		r.markClose(m, t)
	}
	if at < 0 {
		return
	}
	o := r.opens[at]
	r.opens = r.opens[:at]
	if single {
		r.markClose(m, t)
		r.markOpen(o.token)
	}
	if t > o.token {
		r.quotes = append(r.quotes, Quote{
			Range: Range{o.token, t}, Part: r.part,
			Span:  Span{r.f.start(int(o.mark.pos)), r.f.end(int(m.end))},
			Scare: t-o.token <= 3,
		})
	}
}

// partner returns the index of the open mark that m would close: the nearest of
// its own pair, else the nearest of its kind; -1 for none.
func (r *reader) partner(m mark, single bool) int {
	like := -1
	for i := len(r.opens) - 1; i >= 0; i-- {
		o := r.opens[i].mark.r
		if pair(o, m.r) {
			return i
		}
		if like < 0 && isSingle(o) == single {
			like = i
		}
	}
	return like
}

func pair(o, c rune) bool {
	switch c {
	case '”':
		return o == '“' || o == '„' || o == '‟'
	case '“':
		return o == '„'
	case '»':
		return o == '«'
	case '«':
		return o == '»'
	case '’':
		return o == '‘' || o == '‚'
	case '」':
		return o == '「'
	case '』':
		return o == '『'
	case '›':
		return o == '‹'
	}
	return o == c
}

func (r *reader) push(m mark, t int, single bool) {
	if t >= len(r.tokens) {
		return
	}
	if !single {
		r.markOpen(t)
	}
	// A quotation that goes on in the next paragraph opens again there.
	for i, o := range r.opens {
		if o.line > 0 && o.mark.r == m.r {
			r.opens = slices.Delete(r.opens, i, i+1)
			r.unclosed(o, o.line)
			break
		}
	}
	if len(r.opens) == maxOpens {
		r.opens = slices.Delete(r.opens, 0, 1)
	}
	r.opens = append(r.opens, open{mark: m, token: t})
}

// giveUp ends all open quotations at the end of their paragraph, at the latest
// before token end.
func (r *reader) giveUp(end int) {
	for _, o := range r.opens {
		to := end
		if o.line > 0 {
			to = o.line
		}
		r.unclosed(o, to)
	}
	r.opens = r.opens[:0]
}

// unclosed lists a quotation that runs to its paragraph's end. A single mark
// without partner was an apostrophe, an unclear one nothing.
func (r *reader) unclosed(o open, end int) {
	if isSingle(o.mark.r) || o.mark.role == unclear && o.mark.r == '"' || end <= o.token {
		return
	}
	to := r.sentences[r.tokens[end-1].Sentence].Span.End
	r.quotes = append(r.quotes, Quote{
		Range: Range{o.token, end}, Part: r.part,
		Span: Span{r.f.start(int(o.mark.pos)), to},
	})
}

func (r *reader) markOpen(t int) { r.tokens[t].Before |= QuoteOpen }

// markClose sets the bit of a closing mark before token t.
func (r *reader) markClose(m mark, t int) {
	if t > r.first && (t == len(r.tokens) || r.tokens[t].Sentence != r.tokens[t-1].Sentence && m.pos < r.pieces[t].gap.rightStart) {
		r.sentences[r.tokens[t-1].Sentence].After |= QuoteClose
		return
	}
	if t < len(r.tokens) {
		r.tokens[t].Before |= QuoteClose
	}
}

// blockQuotes lists each run of block-quoted sentences.
func (r *reader) blockQuotes() {
	sens := r.sentences[r.firstSen:]
	for i := 0; i < len(sens); i++ {
		if !sens[i].Block {
			continue
		}
		j := i
		for j+1 < len(sens) && sens[j+1].Block {
			j++
		}
		r.quotes = append(r.quotes, Quote{
			Range: Range{sens[i].First, sens[j].End}, Part: r.part,
			Span: Span{sens[i].Span.Start, sens[j].Span.End}, Block: true,
		})
		i = j
	}
}
