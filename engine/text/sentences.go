package text

// border says what lies between two tokens.
type border uint8

const (
	none border = iota
	sentence
	paragraph
)

// segment groups the part's tokens into sentences and fills Token.Before and
// Token.Sentence. It follows UAX #29's sentence rules (a full stop ends nothing
// before a small letter, a question mark does), with abbreviations, initials and
// the layout of posts on top.
func (r *reader) segment() {
	n := len(r.tokens)
	if n == r.first {
		return
	}
	wrapped := r.wrapped()
	start, para, pending := r.first, 0, false
	r.label(start)
	for i := r.first; i < n; i++ {
		t, p := &r.tokens[i], &r.pieces[i]
		b := none
		if i > r.first {
			b = r.border(i, wrapped)
		}
		// An emoji or tone mark behind the stop belongs to the sentence it comments.
		if b == sentence && t.Flags&Symbol != 0 {
			b, pending = none, true
		} else if b == none && pending && t.Flags&Symbol == 0 {
			b = sentence
		}
		if b == none {
			t.Before = p.gap.left | p.gap.cur
			if i > r.first {
				if p.gap.ev&evLine != 0 {
					t.Before |= NewLine
				}
				if p.gap.ev&(evStop|evQuestion|evExclaim) != 0 {
					t.Before |= Stop
				}
			}
			t.Sentence = int32(len(r.sentences))
			continue
		}
		r.close(start, i, para, &p.gap, pending)
		start, pending = i, false
		if p.gap.split {
			t.Before = p.gap.cur
		}
		t.Sentence = int32(len(r.sentences))
		if b == paragraph {
			para++
			r.label(i)
		}
	}
	r.close(start, n, para, &r.gap, pending)
}

// close appends the sentence of tokens [start,end), behind which stands g.
func (r *reader) close(start, end, para int, g *gap, pending bool) {
	last := &r.pieces[end-1]
	to := max(int(last.b), int(g.leftEnd))
	if end < len(r.tokens) {
		to = min(to, int(r.pieces[end].a))
	}
	s := Sentence{
		Part: r.part, Paragraph: para, First: start, End: end,
		Span:  r.f.span(int(r.pieces[start].gap.rightStart), to),
		After: g.cur, Block: last.bits&block != 0, Item: r.pieces[start].bits&item != 0,
		Heading: r.part == Title,
	}
	if g.split {
		s.After = g.left
	}
	ev := g.ev
	for i := end - 1; pending && i > start && r.tokens[i].Flags&Symbol != 0; i-- {
		ev |= r.pieces[i].gap.ev
	}
	s.Question, s.Exclaim = ev&evQuestion != 0, ev&evExclaim != 0
	r.sentences = append(r.sentences, s)
}

// border says what lies before token i.
func (r *reader) border(i int, wrapped bool) border {
	p := &r.pieces[i]
	ev := p.gap.ev
	switch {
	case (p.bits^r.pieces[i-1].bits)&block != 0, ev&(evBlank|evItem) != 0:
		return paragraph
	case ev&evLine != 0:
		return r.lineBorder(i, wrapped)
	case ev&evFinal != 0:
		return r.stopBorder(i)
	}
	return none
}

// small reports whether token i begins with a small letter that tells something:
// in a part without any capital it does not.
func (r *reader) small(i int) bool {
	return r.pieces[i].bits&lower != 0 && r.tokens[i].Flags&(Hashtag|Handle|URL) == 0 && r.seen&seenUpper != 0
}

// soft reports whether the line break before token i stands inside a sentence:
// the line before has no final mark, and this one begins small.
func (r *reader) soft(i int) bool {
	g := &r.pieces[i].gap
	return g.ev&(evFinal|evColon) == 0 && r.small(i) || g.left&Comma != 0 && g.ev&evFinal == 0
}

// maxWrap bounds, in bytes, the lines that may have been wrapped at a width.
const (
	minWrap = 40
	maxWrap = 240
)

// wrapped reports whether the part looks wrapped at a fixed width.
func (r *reader) wrapped() bool {
	if r.maxLine < minWrap || r.maxLine > maxWrap || r.maxLine == len(r.f.text) {
		return false
	}
	for i := r.first + 1; i < len(r.pieces); i++ {
		if g := &r.pieces[i].gap; g.ev&(evLine|evBlank) == evLine && g.lineLen >= minWrap && r.soft(i) {
			return true
		}
	}
	return false
}

// lineBorder says what the single line break before token i is.
func (r *reader) lineBorder(i int, wrapped bool) border {
	if r.soft(i) {
		return none
	}
	p := &r.pieces[i]
	// In wrapped text, a line that had no room for the next word goes on there.
	if wrapped && p.gap.ev&evColon == 0 && int(p.gap.lineLen)+1+int(p.b-p.a) > r.maxLine {
		if p.gap.ev&evFinal == 0 {
			return none
		}
		return r.stopBorder(i)
	}
	return paragraph
}

// stopBorder says whether the stop before token i ends a sentence.
func (r *reader) stopBorder(i int) border {
	p := &r.pieces[i]
	ev := p.gap.ev
	tight := ev&evSpace == 0
	switch {
	case ev&(evQuestion|evExclaim) != 0:
		if tight && p.bits&upper == 0 || ev&evClose != 0 && r.small(i) {
			return none
		}
		return sentence
	case ev&evEllipsis != 0:
		if tight || p.bits&lower != 0 {
			return none
		}
		return sentence
	case tight:
		if p.bits&upper != 0 && r.pieces[i-1].bits&single == 0 && r.tokens[i-1].Flags&Number == 0 &&
			!holds(r.tokens[i-1].Word) {
			return sentence
		}
		return none
	case r.small(i), r.abbreviated(i):
		return none
	}
	return sentence
}

// abbreviated reports whether the full stop before token i, which does not begin
// small, belongs to an abbreviation or initial.
func (r *reader) abbreviated(i int) bool {
	prev, pb, next := &r.tokens[i-1], r.pieces[i-1].bits, &r.tokens[i]
	g := &r.pieces[i].gap
	if prev.Flags&(Symbol|URL|Handle|Hashtag|Number) != 0 || g.ev&evClose != 0 {
		return false
	}
	if next.Flags&Number != 0 {
		return beforeNumber(prev.Word) || holds(prev.Word)
	}
	switch {
	case holds(prev.Word):
		return true
	case pb&single != 0 && pb&digit == 0:
		if r.pieces[i].bits&single != 0 && i+1 < len(r.tokens) && r.pieces[i+1].gap.ev&evStop != 0 {
			return true // the next one is an initial, too
		}
		return prev.Word != "i" && !opener(next.Word)
	case acronymWord(prev.Word), mayHold(prev.Word):
		return !opener(next.Word)
	}
	return false
}

// acronymWord reports whether w has dots between single letters.
func acronymWord(w string) bool {
	for i := range len(w) {
		if w[i] == '.' {
			return w != "т.д" && w != "т.п" && w != "a.m" && w != "p.m"
		}
	}
	return false
}
