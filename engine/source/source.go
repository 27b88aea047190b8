// Package source says where in a rule pack's files a mistake stands.
//
// Every stage that loads part of a pack (lexicon, cues, rules, formulas) reports
// what is wrong as Mistakes: file, line, column, the sentence, and the line
// itself with a caret. They are collected, never thrown one by one, so that a
// policy author sees all of them at once.
package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Mistake is one thing wrong with a pack file. Line and Col count from 1; Col
// counts runes; 0 means that the place is not known more closely.
type Mistake struct {
	File string `json:"file"`
	Line int    `json:"line,omitempty"`
	Col  int    `json:"col,omitempty"`
	Code string `json:"code,omitempty"` // stable kebab-case name of the kind of mistake
	Msg  string `json:"message"`
	Hint string `json:"hint,omitempty"` // what to do about it
	Text string `json:"-"`              // the source line, for the caret
}

// Error renders the mistake as "file:line:col: message", then the source line
// and a caret under the column where both are known.
func (m Mistake) Error() string {
	var b strings.Builder
	b.WriteString(m.File)
	if m.Line > 0 {
		fmt.Fprintf(&b, ":%d", m.Line)
		if m.Col > 0 {
			fmt.Fprintf(&b, ":%d", m.Col)
		}
	}
	b.WriteString(": " + clip(m.Msg))
	if m.Code != "" {
		b.WriteString(" [" + m.Code + "]")
	}
	if m.Text != "" && m.Col > 0 {
		text, at := window([]rune(m.Text), m.Col-1)
		pad := slices.Clone(text[:at])
		for i, r := range pad {
			if r != '\t' {
				pad[i] = ' '
			}
		}
		b.WriteString("\n    " + string(text) + "\n    " + string(pad) + "^")
	}
	if m.Hint != "" {
		b.WriteString("\n    hint: " + m.Hint)
	}
	return b.String()
}

// clip cuts what a file may have written at any length into a sentence.
func clip(s string) string {
	const most = 1000
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}

// The letters of a line that are shown: so many at most, so many of them before the caret.
const (
	shown  = 100
	before = 40
)

// window cuts a long line around the letter at, which may be the end of the line,
// and returns where in the cut the letter stands.
func window(line []rune, at int) ([]rune, int) {
	at = min(at, len(line))
	if len(line) <= shown {
		return line, at
	}
	from := max(0, min(at-before, len(line)-shown))
	cut := slices.Clone(line[from:min(len(line), from+shown)])
	if from+len(cut) < len(line) {
		cut[len(cut)-1] = '…'
	}
	if from > 0 {
		cut[0] = '…'
	}
	return cut, at - from
}

// Mistakes is every mistake found in one pass, and an error when there is one.
type Mistakes []Mistake

// listed is how many mistakes Error lists.
const listed = 50

// Error joins the mistakes, one after the other; beyond fifty it counts them.
func (ms Mistakes) Error() string {
	lines := make([]string, 0, listed+1)
	for _, m := range ms[:min(len(ms), listed)] {
		lines = append(lines, m.Error())
	}
	if len(ms) > listed {
		lines = append(lines, fmt.Sprintf("… and %d more", len(ms)-listed))
	}
	return strings.Join(lines, "\n")
}

// Err returns the mistakes, sorted by place, as an error; nil when there is none.
func (ms Mistakes) Err() error {
	if len(ms) == 0 {
		return nil
	}
	sorted := slices.Clone(ms)
	slices.SortStableFunc(sorted, func(a, b Mistake) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Col, b.Col), cmp.Compare(a.Msg, b.Msg))
	})
	return slices.Compact(sorted)
}

// Line returns the n-th line of data (from 1) without its line break, at most
// 4000 bytes of it and only valid UTF-8; empty when there is no such line.
func Line(data []byte, n int) string {
	for i := 1; len(data) > 0; i++ {
		line := data
		if j := slices.Index(data, '\n'); j >= 0 {
			line, data = data[:j], data[j+1:]
		} else {
			data = nil
		}
		if i == n {
			s := strings.TrimSuffix(string(line), "\r")
			if len(s) > 4000 {
				s = s[:4000]
			}
			if !utf8.ValidString(s) {
				s = strings.ToValidUTF8(s, "�")
			}
			return s
		}
	}
	return ""
}
