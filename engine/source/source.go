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
	b.WriteString(": " + m.Msg)
	if m.Code != "" {
		b.WriteString(" [" + m.Code + "]")
	}
	if m.Text != "" && m.Col > 0 {
		pad := []rune{}
		for i, r := range []rune(m.Text) {
			if i >= m.Col-1 {
				break
			}
			if r != '\t' {
				r = ' '
			}
			pad = append(pad, r)
		}
		b.WriteString("\n    " + m.Text + "\n    " + string(pad) + "^")
	}
	if m.Hint != "" {
		b.WriteString("\n    hint: " + m.Hint)
	}
	return b.String()
}

// Mistakes is every mistake found in one pass, and an error when there is one.
type Mistakes []Mistake

// Error joins all mistakes, one after the other.
func (ms Mistakes) Error() string {
	lines := make([]string, len(ms))
	for i, m := range ms {
		lines[i] = m.Error()
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
// 400 bytes of it and only valid UTF-8; empty when there is no such line.
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
			if len(s) > 400 {
				s = s[:400]
			}
			if !utf8.ValidString(s) {
				s = strings.ToValidUTF8(s, "�")
			}
			return s
		}
	}
	return ""
}
