package why

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
)

// book is what the lexicon says of its terms.
type book struct {
	lex     *lexicon.Lexicon
	example map[string]string
}

func newBook(lex *lexicon.Lexicon) *book {
	b := &book{lex: lex, example: map[string]string{}}
	for _, v := range lex.Variants {
		id := lex.Terms[v.Term].ID
		for _, of := range append([]string{id}, lex.Terms[v.Term].Broader...) {
			if b.example[of] == "" {
				b.example[of] = v.Example()
			}
		}
	}
	return b
}

// title names a term for people.
func (b *book) title(id string) string {
	if i, ok := b.lex.Index(id); ok && b.lex.Terms[i].Title != "" {
		return b.lex.Terms[i].Title
	}
	return strings.ReplaceAll(id, "-", " ")
}

// name is the title in quotation marks with the id behind.
func (b *book) name(id string) string {
	return fmt.Sprintf("“%s” (term %s)", b.title(id), id)
}

// such is an example of a term's words, with "such as"; empty when there is none.
func (b *book) such(id string) string {
	if b.example[id] == "" {
		return ""
	}
	return ", such as “" + b.example[id] + "”"
}

// told is a document and the input that the rules read of it.
type told struct {
	doc   *engine.Document
	input *policy.Document
	facts *facts // of the input; nil where it is never evaluated itself
	book  *book
}

// lacks counts the terms that the rule needs and the text does not have.
func (t *told) lacks(r *policy.Rule) (n int) {
	for _, id := range r.Needs {
		if len(t.input.Terms[id]) == 0 {
			n++
		}
	}
	return n
}

// touches reports whether the text has some term that the rule needs.
func (t *told) touches(r *policy.Rule) bool {
	return len(r.Needs) == 0 || t.lacks(r) < len(r.Needs)
}

// words are those under a mention.
func (t *told) words(m policy.Mention) string {
	part := map[string]string{"title": t.doc.Title, "body": t.doc.Body, "quoted": t.doc.Quoted, "caption": t.doc.Caption}[m.Part]
	if m.Span[0] < 0 || m.Span[1] > len(part) || m.Span[0] >= m.Span[1] {
		return t.book.title(m.Term)
	}
	return strings.Join(strings.Fields(part[m.Span[0]:m.Span[1]]), " ")
}

// mentionsIn collects the ids of mentions that stand anywhere in a value.
func (t *told) mentionsIn(v ast.Value) (out []string) {
	ast.WalkTerms(ast.NewTerm(v), func(x *ast.Term) bool {
		if s, ok := x.Value.(ast.String); ok {
			if _, ok := t.input.Mentions[string(s)]; ok && !slices.Contains(out, string(s)) {
				out = append(out, string(s))
			}
		}
		return false
	})
	return out
}

// bound lists the mentions of all solutions, in the order of the text.
func (t *told) bound(bs bindings) (out []string) {
	for _, one := range bs {
		for _, v := range one {
			for _, m := range t.mentionsIn(v) {
				if !slices.Contains(out, m) {
					out = append(out, m)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(t.input.Mentions[a].Token-t.input.Mentions[b].Token, number(a)-number(b))
	})
	return out
}

// number is that of an id such as "m7".
func number(id string) int {
	n, _ := strconv.Atoi(id[1:]) //nolint:errcheck // ids end in their number
	return n
}

// most bounds how many things are listed, tried or changed at once.
const most = 6

func (t *told) found(bs bindings) []Found {
	out := []Found{}
	for _, id := range t.bound(bs) {
		m := t.input.Mentions[id]
		if f := (Found{m.Term, t.book.title(m.Term), t.words(m)}); !slices.Contains(out, f) && len(out) < most {
			out = append(out, f)
		}
	}
	return out
}

// sentences are the sentences that the solutions are about: bound themselves, or of
// the mentions that are, in the order of the text.
func (t *told) sentences(bs bindings) (out []string) {
	add := func(s string) {
		if _, ok := t.input.Sentences[s]; ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, one := range bs {
		for _, v := range one {
			if s, ok := v.(ast.String); ok {
				add(string(s))
			}
		}
	}
	if len(out) == 0 {
		for _, m := range t.bound(bs) {
			add(t.input.Mentions[m].Sentence)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return t.input.Sentences[a].Index - t.input.Sentences[b].Index })
	return out
}

// mentions lists the mentions of a term, in the order of the text.
func (t *told) mentions(term string) (out []string) {
	for _, ms := range t.input.Terms[term] {
		out = append(out, ms...)
	}
	slices.SortFunc(out, func(a, b string) int { return number(a) - number(b) })
	return out
}

// quoted lists the words of mentions in quotation marks, each once.
func (t *told) quoted(ids []string) string {
	var out []string
	for _, id := range ids {
		if w := "“" + t.words(t.input.Mentions[id]) + "”"; !slices.Contains(out, w) && len(out) < 3 {
			out = append(out, w)
		}
	}
	return strings.Join(out, ", ")
}
