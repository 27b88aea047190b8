package text

import "unicode/utf8"

// gap is what stands between two tokens. Marks up to the first space behind a
// final stop, or up to the line break, belong to the left token; the rest to the
// right one.
type gap struct {
	left, cur  Break
	ev         event
	leftEnd    int32 // end of the last mark of the left token
	rightStart int32 // start of the first mark of the right token; -1: none
	lineLen    int32 // bytes of the line that ended here
	split      bool  // left and right are told apart
}

// event is what a gap tells about sentences.
type event uint16

const (
	evStop event = 1 << iota
	evQuestion
	evExclaim
	evEllipsis
	evClose // a closing quote or bracket behind the stop
	evSpace // any white space
	evLine  // a line break
	evBlank // a blank line
	evItem  // a list item begins here
	evColon // the line ends with a colon
	evTight // a stop with no space behind it
	evFinal = evStop | evQuestion | evExclaim | evEllipsis
)

func newGap() gap { return gap{leftEnd: -1, rightStart: -1} }

// blank notes white space.
func (g *gap) blank() {
	g.ev |= evSpace
	if !g.split && g.ev&evFinal != 0 {
		g.part()
	}
}

// part ends what belongs to the left token.
func (g *gap) part() {
	g.left, g.cur, g.split = g.cur, 0, true
}

// touch notes that a mark stands at folded [i,j).
func (r *reader) touch(i, j int) {
	if !r.gap.split {
		r.gap.leftEnd = int32(j)
	} else if r.gap.rightStart < 0 {
		r.gap.rightStart = int32(i)
	}
}

// set notes a mark and its bits.
func (r *reader) set(b Break, i, j int) int {
	r.touch(i, j)
	r.gap.cur |= b
	return j
}

// final notes a stop; a question mark alone in brackets ends nothing.
func (r *reader) final(ev event, i, j int) int {
	r.touch(i, j)
	if r.gap.cur&ParenOpen == 0 {
		r.gap.ev |= ev
	}
	return j
}

// punct reads the ASCII mark at i and what begins with it.
func (r *reader) punct(i int, c byte) int {
	t := r.f.text
	switch c {
	case ',', ';', '[', '{':
		// Letters on a Russian keyboard; no space before and none behind is no comma.
		if (i == 0 || t[i-1] == ' ' || t[i-1] == '\n') && r.alnum(i+1) {
			if end, ok := r.slip(i); ok {
				return end
			}
		}
	}
	switch c {
	case '.':
		j := i + 1
		for j < len(t) && t[j] == '.' {
			j++
		}
		if j-i > 1 {
			r.gap.cur |= Ellipsis
			return r.final(evEllipsis, i, j)
		}
		return r.final(evStop, i, j)
	case '!':
		return r.final(evExclaim, i, i+1)
	case '?':
		return r.final(evQuestion, i, i+1)
	case ',':
		return r.set(Comma, i, i+1)
	case ';':
		return r.set(Semicolon, i, i+1)
	case ':':
		return r.set(Colon, i, i+1)
	case '(', '[', '{':
		return r.set(ParenOpen, i, i+1)
	case ')', ']', '}':
		if r.gap.ev&evFinal != 0 && !r.gap.split {
			r.gap.ev |= evClose
		}
		return r.set(ParenClose, i, i+1)
	case '"', '\'':
		return r.quoteMark(rune(c), i, i+1)
	case '-':
		return r.hyphen(i)
	case '@', '#', '/', '$', '<':
		if end, ok := r.prefixed(i, c); ok {
			return end
		}
	case '_':
		if r.alnumBefore(i) && r.alnum(i+1) {
			return r.set(Hyphen, i, i+1)
		}
	}
	r.touch(i, i+1)
	return i + 1
}

// hyphen reads a run of hyphens: one inside a compound, a dash otherwise.
func (r *reader) hyphen(i int) int {
	t := r.f.text
	j := i + 1
	for j < len(t) && t[j] == '-' {
		j++
	}
	before := i == 0 || ascii[t[i-1]&0x7f]&space != 0 && t[i-1] < utf8.RuneSelf
	after := j == len(t) || t[j] < utf8.RuneSelf && ascii[t[j]]&space != 0
	if j-i > 1 || before || after && r.gap.cur != 0 {
		return r.set(Dash, i, j)
	}
	return r.set(Hyphen, i, j)
}

// widePunct reads a mark beyond ASCII and reports whether it was one.
func (r *reader) widePunct(c rune, i, j int) bool {
	switch c {
	case '–', '—', '―', '‒', '−', '⸺', '⸻', '﹘':
		r.set(Dash, i, j)
	case '‐', '‑':
		r.set(Hyphen, i, j)
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '‚':
		r.quoteMark(c, i, j)
	case '。', '।', '॥', '۔', '։', '።', '．', '｡':
		r.final(evStop, i, j)
	case '؟', '፧', '՞':
		r.final(evQuestion, i, j)
	case '،', '、', '､', '՝':
		r.set(Comma, i, j)
	case '؛':
		r.set(Semicolon, i, j)
	default:
		return false
	}
	return true
}
