package text

import "unicode/utf8"

// line is what the scan knows of the line it is in.
type line struct {
	start int
	bits  bits // block, item
}

// newline reads the line break at i, and the start of the next line.
func (r *reader) newline(i int) int {
	t := r.f.text
	if r.gap.cur&Colon != 0 && !r.gap.split {
		r.gap.ev |= evColon
	}
	if !r.gap.split {
		r.gap.part()
	}
	if r.gap.ev&evLine != 0 {
		r.gap.ev |= evBlank
	}
	r.gap.ev |= evLine | evSpace
	r.endLine(i)
	if t[i] == '\r' && i+1 < len(t) && t[i+1] == '\n' {
		i++
	}
	return r.lineStart(i + 1)
}

// endLine notes the length of the line that ends at i.
func (r *reader) endLine(i int) {
	n := i - r.line.start
	if r.gap.lineLen == 0 {
		r.gap.lineLen = int32(n)
	}
	r.maxLine = max(r.maxLine, n)
}

// lineStart reads the marks before the text of the line at i: "> " of block
// quotations, bullets and enumerators of list items.
func (r *reader) lineStart(i int) int {
	t := r.f.text
	was := r.line.bits
	r.line = line{start: i}
	j := r.indent(i)
	if j < len(t) && t[j] == '\n' || j == len(t) {
		return j
	}
	for j < len(t) && t[j] == '>' {
		r.line.bits |= block
		j = r.indent(j + 1)
	}
	if k := r.bullet(j); k > j {
		r.line.bits |= item
		r.gap.ev |= evItem
		return r.indent(k)
	}
	// A line that goes on with an item's text belongs to the item.
	if was&item != 0 && r.gap.ev&(evBlank|evFinal|evColon) == 0 {
		if k, n := r.at(j); n > 0 && k&letter != 0 && r.smallAt(j) {
			r.line.bits |= item
		}
	}
	return j
}

func (r *reader) indent(i int) int {
	for i < len(r.f.text) && (r.f.text[i] == ' ' || r.f.text[i] == '\t') {
		i++
	}
	return i
}

// smallAt reports whether the original has a small letter at folded i.
func (r *reader) smallAt(i int) bool {
	_, n := r.at(i)
	var f Flag
	return r.letterCase(r.f.span(i, i+n), &f) == lower
}

// bullet returns the end of the bullet or enumerator at i, or i: "-", "•", "1.",
// "2)", "(a)", "b)", each with a space behind.
func (r *reader) bullet(i int) int {
	t := r.f.text
	if i >= len(t) {
		return i
	}
	end := i
	switch c, n := utf8.DecodeRuneInString(t[i:]); c {
	case '-', '*', '+', '–', '•', '·', '▪', '●', '◦', '‣', '■', '▸', '►', '○', '◆', '⁃', '∙':
		end = i + n
	default:
		end = r.enumerator(i)
	}
	if end > i && end < len(t) && (t[end] == ' ' || t[end] == '\t') {
		return end
	}
	return i
}

func (r *reader) enumerator(i int) int {
	t := r.f.text
	j := i
	open := t[j] == '('
	if open {
		j++
	}
	start := j
	for j < len(t) && j-start < 2 && '0' <= t[j] && t[j] <= '9' {
		j++
	}
	number := j > start
	if !number {
		if k, n := r.at(j); k&letter != 0 {
			j += n
		}
	}
	switch {
	case j == start || j >= len(t):
		return i
	case t[j] == ')', t[j] == '.' && number && !open:
		return j + 1
	}
	return i
}
