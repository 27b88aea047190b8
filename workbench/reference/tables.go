package reference

import (
	"maps"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/lexicon"
)

// File is one file of the lexicon or the cues.
type File struct {
	Name  string
	Terms []Term // as in the file
}

// Term is a row of the tables.
type Term struct {
	ID, Title, Type, Role, Note string
	Place                       string // file:line
	Broader                     []string
	Variants                    []Words
	Rules                       []string // names of the rules that cannot do without it
	Cue                         []Field  // of a cue: what it does, and how far
	Allow                       []Field  // lints that it lets pass, and why
}

// Words is the variants of one language.
type Words struct {
	Language string
	Variants []string
}

// Field is a field of a cue block as written.
type Field struct{ Name, Value string }

// tables lists the terms by file, those of cues/ apart.
func tables(e *engine.Engine) (lex, cues []File) {
	all := rows(e)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	terms := e.Lexicon().Terms
	slices.SortStableFunc(order, func(a, b int) int {
		if c := strings.Compare(terms[a].File, terms[b].File); c != 0 {
			return c
		}
		return terms[a].Line - terms[b].Line
	})
	add := func(files []File, t *lexicon.Term, row Term) []File {
		if n := len(files); n == 0 || files[n-1].Name != t.File {
			files = append(files, File{Name: t.File})
		}
		last := &files[len(files)-1]
		last.Terms = append(last.Terms, row)
		return files
	}
	for _, i := range order {
		if path.Dir(terms[i].File) == "cues" {
			cues = add(cues, &terms[i], all[i])
		} else {
			lex = add(lex, &terms[i], all[i])
		}
	}
	return lex, cues
}

// rows makes the row of every term, in the order of the lexicon.
func rows(e *engine.Engine) []Term {
	lex := e.Lexicon()
	out := make([]Term, len(lex.Terms))
	for i := range lex.Terms {
		t := &lex.Terms[i]
		out[i] = Term{
			ID: t.ID, Title: t.Title, Type: t.Type, Role: t.Role, Note: t.Note,
			Place: place(t.File, t.Line), Broader: t.Broader, Cue: fields(&t.Cue),
		}
		for _, code := range slices.Sorted(maps.Keys(t.Allow)) {
			out[i].Allow = append(out[i].Allow, Field{code, t.Allow[code]})
		}
	}
	for i := range lex.Variants {
		v := &lex.Variants[i]
		row := &out[v.Term]
		if n := len(row.Variants); n == 0 || row.Variants[n-1].Language != v.Language {
			row.Variants = append(row.Variants, Words{Language: v.Language})
		}
		last := &row.Variants[len(row.Variants)-1]
		last.Variants = append(last.Variants, v.Pattern)
	}
	for _, r := range e.Rules() {
		for _, id := range r.Needs {
			if i, ok := lex.Index(id); ok {
				out[i].Rules = append(out[i].Rules, r.Name())
			}
		}
	}
	return out
}

// fields reads a cue block as it is written.
func fields(n *yaml.Node) []Field {
	var out []Field
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		v := n.Content[i+1]
		value := v.Value
		if v.Kind == yaml.SequenceNode {
			var items []string
			for _, c := range v.Content {
				items = append(items, c.Value)
			}
			value = strings.Join(items, ", ")
		}
		out = append(out, Field{n.Content[i].Value, value})
	}
	return out
}

// termsOf lists terms by id.
func termsOf(e *engine.Engine, ids []string) []Term {
	var out []Term
	for _, id := range ids {
		if i, ok := e.Lexicon().Index(id); ok {
			t := e.Lexicon().Terms[i]
			out = append(out, Term{ID: t.ID, Title: t.Title, Type: t.Type, Place: place(t.File, t.Line)})
		}
	}
	return out
}
