package main

import (
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
)

// style is how text is shown: with colours or without, and how wide.
type style struct {
	colour bool
	width  int // columns
}

// style finds out how to write to standard output. when is auto, always or never.
func (a *app) style(when string) style {
	s := style{colour: when == "always", width: 80}
	if !isTerminal(a.stdout) {
		return s
	}
	if when == "auto" {
		s.colour = a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
	}
	if w, _, err := term.GetSize(int(a.stdout.Fd())); err == nil && w > 0 {
		s.width = min(max(w, 40), 100)
	}
	return s
}

func isTerminal(f *os.File) bool { return f != nil && term.IsTerminal(int(f.Fd())) }

// The colours, as parameters of the terminal's SGR sequence.
const (
	bold    = "1"
	faint   = "2"
	red     = "1;31"
	yellow  = "1;33"
	green   = "32"
	cyan    = "36"
	claimed = "4;33" // underlined
	cued    = "4;36"
	spoken  = "4;35"
)

var actionColour = map[string]string{"escalate": red, "review": yellow, "context": cyan, "clear": green, unassessed: faint}

// paint colours what is already printable.
func (s style) paint(sgr, text string) string {
	if !s.colour || sgr == "" || text == "" {
		return text
	}
	return "\x1b[" + sgr + "m" + text + "\x1b[0m"
}

// printable replaces what a terminal would obey or hide (control characters, bidi
// overrides, invalid bytes) by U+FFFD; line breaks and tabs stay.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069,
			r == 0x200e, r == 0x200f, r == 0x200b, r == 0xfeff, r == 0x2028, r == 0x2029:
			return utf8.RuneError
		}
		return r
	}, s)
}

// inline is printable text on one line, every run of white space one space.
func inline(s string) string { return strings.Join(strings.Fields(printable(s)), " ") }

// clip cuts inline text to n runes.
func clip(s string, n int) string {
	s = inline(s)
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n-1]), " ") + "…"
	}
	return s
}

// bar draws a score of [0,1] against its threshold in 20 cells.
func (s style) bar(score, threshold float64, sgr string) string {
	const cells = 20
	filled, mark := int(score*cells+0.5), min(int(threshold*cells+0.5), cells-1)
	part := func(from, to int) string {
		full := min(max(filled-from, 0), to-from)
		return s.paint(sgr, strings.Repeat("█", full)) + s.paint(faint, strings.Repeat("·", to-from-full))
	}
	return part(0, mark) + "┃" + part(mark+1, cells)
}

// wrap breaks printable text into lines of at most width runes where it can, each
// with the indent in front.
func wrap(text string, width int, indent string) string {
	var b strings.Builder
	at := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case at == 0:
			b.WriteString(indent)
			at = len(indent)
		case at+1+n > width:
			b.WriteString("\n" + indent)
			at = len(indent)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += n
	}
	b.WriteByte('\n')
	return b.String()
}

// quoteAll writes words in quotation marks, with commas.
func quoteAll(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = "“" + clip(w, 60) + "”"
	}
	return strings.Join(out, ", ")
}
