package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark is a byte range of a text that a verdict rests on, and what it is there:
// claim, cue or speaker.
type mark struct {
	start, end int
	role       string
}

// looks is how a mark is shown: its colour, or brackets where there is no colour.
var looks = map[string]struct{ sgr, open, close string }{
	"claim":   {claimed, "[", "]"},
	"cue":     {cued, "{", "}"},
	"speaker": {spoken, "<", ">"},
}

// cell is one character to be shown.
type cell struct {
	r     rune
	mark  int // index into marks, -1 for none
	first bool
	last  bool
}

const (
	wholeUpTo = 600 // bytes of a text that is shown whole
	around    = 120 // bytes of a longer one that are shown on either side of a mark
)

// excerpt shows a text with its marks: all of a short one, the surroundings of the
// marks of a long one. Every line begins with the indent.
func (s style) excerpt(text string, ms []mark, indent string) string {
	ms = slices.DeleteFunc(slices.Clone(ms), func(m mark) bool { return m.start < 0 || m.end > len(text) || m.start >= m.end })
	slices.SortStableFunc(ms, func(a, b mark) int { return a.start - b.start })
	var cells []cell
	shown := 0
	for _, w := range windows(text, ms) {
		if w[0] > shown {
			cells = append(cells, gap...)
		}
		cells = append(cells, cellsOf(text, w, ms)...)
		shown = w[1]
	}
	if shown < len(text) {
		cells = append(cells, gap...)
	}
	return s.lines(cells, ms, indent)
}

var gap = []cell{{r: ' ', mark: -1}, {r: '…', mark: -1}, {r: ' ', mark: -1}}

// windows are the byte ranges of the text to show, in order and apart.
func windows(text string, ms []mark) [][2]int {
	if len(text) <= wholeUpTo {
		return [][2]int{{0, len(text)}}
	}
	if len(ms) == 0 {
		return [][2]int{{0, wordBreak(text, 2*around, 1)}}
	}
	var out [][2]int
	for _, m := range ms {
		w := [2]int{wordBreak(text, m.start-around, -1), wordBreak(text, m.end+around, 1)}
		if n := len(out); n > 0 && w[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], w[1])
			continue
		}
		out = append(out, w)
	}
	return out
}

// wordBreak moves at outwards to the next white space, by 40 bytes at most, and to
// the edge of a character.
func wordBreak(text string, at, step int) int {
	if at <= 0 {
		return 0
	}
	for range 40 {
		if at <= 0 || at >= len(text) || text[at] == ' ' || text[at] == '\n' {
			break
		}
		at += step
	}
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at += step
	}
	return min(max(at, 0), len(text))
}

// cellsOf makes the characters of one window. Where marks overlap, the first holds.
func cellsOf(text string, w [2]int, ms []mark) []cell {
	var out []cell
	next := 0
	for i := w[0]; i < w[1]; {
		r, n := utf8.DecodeRuneInString(text[i:])
		for next < len(ms) && ms[next].end <= i {
			next++
		}
		c := cell{r: r, mark: -1}
		if next < len(ms) && ms[next].start <= i {
			c.mark = next
		}
		switch {
		case r == '\n':
		case unicode.IsSpace(r):
			c.r = ' '
		default:
			c.r = []rune(printable(string(r)))[0]
		}
		out = append(out, c)
		i += n
	}
	for i := range out {
		if out[i].mark >= 0 {
			out[i].first = i == 0 || out[i-1].mark != out[i].mark
			out[i].last = i+1 == len(out) || out[i+1].mark != out[i].mark
		}
	}
	return out
}

// lines breaks the cells at white space.
func (s style) lines(cells []cell, ms []mark, indent string) string {
	var out []string
	width := s.width - len(indent)
	for len(cells) > 0 {
		end, broke, n := len(cells), -1, 0
		for i, c := range cells {
			if c.r == '\n' {
				end = i
				break
			}
			if c.r == ' ' {
				broke = i
			}
			n++
			if !s.colour && c.first {
				n++
			}
			if !s.colour && c.last {
				n++
			}
			if n > width && broke > 0 {
				end = broke
				break
			}
		}
		if l := s.line(cells[:end], ms); strings.TrimSpace(l) != "" {
			out = append(out, indent+strings.TrimRight(l, " "))
		}
		cells = cells[min(end+1, len(cells)):]
		for len(cells) > 0 && cells[0].r == ' ' {
			cells = cells[1:]
		}
	}
	return strings.Join(out, "\n") + "\n"
}

func (s style) line(cells []cell, ms []mark) string {
	var b strings.Builder
	for i := 0; i < len(cells); {
		j := i
		for j < len(cells) && cells[j].mark == cells[i].mark {
			j++
		}
		runes := make([]rune, 0, j-i)
		for _, c := range cells[i:j] {
			runes = append(runes, c.r)
		}
		switch run := string(runes); {
		case cells[i].mark < 0:
			b.WriteString(run)
		case s.colour:
			b.WriteString(s.paint(looks[ms[cells[i].mark].role].sgr, run))
		default:
			look := looks[ms[cells[i].mark].role]
			if cells[i].first {
				b.WriteString(look.open)
			}
			b.WriteString(run)
			if cells[j-1].last {
				b.WriteString(look.close)
			}
		}
		i = j
	}
	return b.String()
}
