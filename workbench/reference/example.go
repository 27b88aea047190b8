package reference

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/explain"
	"github.com/canard-rules/canard/engine/policy"
)

// Example is a text with the words that a label was found on.
type Example struct {
	From     string // file:line
	Note     string
	Language string
	Stance   policy.Stance
	Score    float64
	Parts    []Part
	fired    []string          // names of the rules
	evidence []explain.Finding // of all of them
	doc      engine.Document
}

// Part is one part of a text, in pieces.
type Part struct {
	Name   string // title, body, quoted or caption
	Pieces []Piece
}

// Piece is a run of words. Role is claim, cue or speaker where a rule rests on it.
type Piece struct {
	Text string
	Role string
	Term string
}

// explained classifies the texts that should carry a label and keeps those that do,
// in their order.
func explained(ctx context.Context, e *engine.Engine, label string, texts []candidate) ([]Example, error) {
	var out []Example
	for _, c := range texts {
		res, tree, err := e.Explain(ctx, c.doc)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			continue // too large: no example
		}
		i := slices.IndexFunc(tree, func(x engine.Explanation) bool { return x.Label == label && x.Stance != "" })
		if i < 0 || tree[i].Hit && !c.expected(tree[i].Stance) {
			continue
		}
		x := tree[i]
		ex := Example{From: c.from, Note: c.note, Language: cmp.Or(res.Language, c.doc.Language), Score: x.Score, doc: c.doc}
		if x.Hit {
			ex.Stance = x.Stance
		}
		for _, f := range slices.Concat(x.Findings, x.Shadow) {
			ex.fired = append(ex.fired, f.Rule)
			ex.evidence = append(ex.evidence, f)
		}
		out = append(out, ex)
	}
	return out, nil
}

// byStance picks the shortest example of each stance that is a hit.
func byStance(all []Example) []Example {
	var out []Example
	for _, s := range corpus.Stances() {
		if x := shortest(all, func(x *Example) bool { return x.Stance == s }); x != nil {
			out = append(out, x.show(func(explain.Finding) bool { return true }))
		}
	}
	return out
}

// firing picks the shortest text that the rule fires on.
func firing(all []Example, rule string) *Example {
	best := shortest(all, func(x *Example) bool { return slices.Contains(x.fired, rule) })
	if best == nil {
		return nil
	}
	shown := best.show(func(f explain.Finding) bool { return f.Rule == rule })
	return &shown
}

// shortest returns the first of the shortest examples of a kind; nil when there is none.
func shortest(all []Example, which func(*Example) bool) *Example {
	var best *Example
	size := func(x *Example) int {
		return len(x.doc.Title) + len(x.doc.Body) + len(x.doc.Quoted) + len(x.doc.Caption)
	}
	for i := range all {
		if x := &all[i]; which(x) && (best == nil || size(x) < size(best)) {
			best = x
		}
	}
	return best
}

// show cuts the text into pieces, with the evidence of the findings marked.
func (x Example) show(which func(explain.Finding) bool) Example {
	for _, p := range []struct{ name, text string }{
		{"title", x.doc.Title}, {"body", x.doc.Body}, {"quoted", x.doc.Quoted}, {"caption", x.doc.Caption},
	} {
		if strings.TrimSpace(p.text) == "" {
			continue
		}
		var marks []explain.Evidence
		for _, f := range x.evidence {
			for _, ev := range f.Evidence {
				if which(f) && ev.Part.String() == p.name {
					marks = append(marks, ev)
				}
			}
		}
		x.Parts = append(x.Parts, Part{p.name, pieces(p.text, marks)})
	}
	return x
}

// roles in the order in which they are shown where they overlap.
var roles = []string{"claim", "cue", "speaker"}

// pieces cuts a text at its marks. Where marks overlap, claims go before cues, and
// cues before speakers; what is far from every mark is left out.
func pieces(text string, marks []explain.Evidence) []Piece {
	kind := make([]int, len(text)) // 1 + index of the mark that holds a byte
	for r := len(roles) - 1; r >= 0; r-- {
		for i, m := range marks {
			if m.Role != roles[r] || m.Span[0] < 0 || m.Span[1] > len(text) {
				continue
			}
			for b := m.Span[0]; b < m.Span[1]; b++ {
				kind[b] = i + 1
			}
		}
	}
	var out []Piece
	for at := 0; at < len(text); {
		end := at + 1
		for end < len(text) && kind[end] == kind[at] {
			end++
		}
		p := Piece{Text: text[at:end]}
		if k := kind[at]; k > 0 {
			p.Role, p.Term = marks[k-1].Role, marks[k-1].Title
		} else {
			p.Text = shorten(p.Text, at == 0, end == len(text))
		}
		out = append(out, p)
		at = end
	}
	return out
}

// far is how many bytes of plain text are shown beside a mark.
const far = 160

// shorten cuts a long run of text without marks: at its outer side, or in the middle.
func shorten(s string, first, last bool) string {
	if len(s) <= 2*far {
		return s
	}
	head, tail := cut(s, far), strings.TrimLeft(s[len(cut(s, len(s)-far)):], " ")
	switch {
	case first && last:
		return cut(s, 2*far) + " …"
	case first:
		return "… " + tail
	case last:
		return head + " …"
	}
	return head + " … " + tail
}

// cut returns at most n bytes of s, up to a space where one is near.
func cut(s string, n int) string {
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > n-30 && i > 0 {
		n = i
	}
	return s[:n]
}

func place(file string, line int) string { return fmt.Sprintf("%s:%d", file, line) }
