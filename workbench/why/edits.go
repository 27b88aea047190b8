package why

import (
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
)

type variant = lexicon.Variant

// moves brings a mention of the terms next to another one of the same sentence.
func (s *search) moves(at *told, ids, bound []string) (out []edit) {
	for _, id := range ids {
		for _, m := range at.mentions(id) {
			from := at.input.Mentions[m]
			for _, to := range bound[:min(len(bound), most)] {
				other := at.input.Mentions[to]
				if to == m || other.Sentence != from.Sentence {
					continue
				}
				for _, side := range []int{+1, -1} {
					out = append(out, move(at, m, to, side))
				}
			}
			if len(out) > 4*most {
				return out
			}
		}
	}
	return out
}

func move(at *told, m, to string, side int) edit {
	from, other := at.input.Mentions[m], at.input.Mentions[to]
	width, where := from.End-from.Token, "right behind"
	if from.Token, from.End = other.End, other.End+width; side < 0 {
		from.Token, from.End, where = other.Token-width, other.Token, "right before"
	}
	return edit{
		words: fmt.Sprintf("bring “%s” %s “%s”", at.words(from), where, at.words(other)),
		apply: func(d *policy.Document) { d.Mentions[m] = from },
	}
}

// removes takes the mentions of a term away: those in the sentences that the
// conditions before look at, then all.
func (s *search) removes(at *told, id string, bs bindings) (out []edit) {
	all := at.mentions(id)
	if len(all) == 0 {
		return nil
	}
	in := at.sentences(bs)
	var here []string
	for _, m := range all {
		if slices.Contains(in, at.input.Mentions[m].Sentence) {
			here = append(here, m)
		}
	}
	take := func(ms []string) edit {
		return edit{
			words: fmt.Sprintf("leave out %s (%s)", at.quoted(ms), s.book.title(id)),
			apply: func(d *policy.Document) {
				for _, m := range ms {
					without(d, m)
				}
			},
		}
	}
	if len(here) > 0 && len(here) < len(all) {
		out = append(out, take(here))
	}
	return append(out, take(all))
}

// without takes a mention out of the facts.
func without(d *policy.Document, m string) {
	delete(d.Mentions, m)
	for id, by := range d.Terms {
		for sentence, ms := range by {
			if !slices.Contains(ms, m) {
				continue
			}
			left := slices.DeleteFunc(slices.Clone(ms), func(x string) bool { return x == m })
			if len(left) == 0 {
				delete(by, sentence)
			} else {
				by[sentence] = left
			}
		}
		if len(by) == 0 {
			delete(d.Terms, id)
		}
	}
}

// effects are the kinds of modifier, as an author would bring them about.
var effects = []struct{ kind, words string }{
	{"negated", "deny “%s” (negated)"},
	{"refuted", "call “%s” untrue (refuted)"},
	{"attributed", "attribute “%s” to somebody (attributed)"},
	{"questioned", "ask “%s” as a question (questioned)"},
	{"quoted", "quote “%s” (quoted)"},
	{"hedged", "hedge “%s” (hedged)"},
	{"endorsed", "endorse “%s” (endorsed)"},
	{"ironic", "say “%s” mockingly (ironic)"},
}

// modifiers takes one kind of modifier off a mention, or puts one on.
func (s *search) modifiers(at *told, id string) (out []edit) {
	m := at.input.Mentions[id]
	has := func(kind string) bool {
		return slices.ContainsFunc(m.Modifiers, func(x policy.Modifier) bool { return x.Kind == kind })
	}
	set := func(words string, ms []policy.Modifier) {
		changed := m
		changed.Modifiers = ms
		out = append(out, edit{words, func(d *policy.Document) {
			if now, ok := d.Mentions[id]; ok {
				changed.Token, changed.End = now.Token, now.End // it may have been moved
				d.Mentions[id] = changed
			}
		}})
	}
	for _, e := range effects {
		if has(e.kind) {
			set(fmt.Sprintf("leave “%s” without what makes it %s", at.words(m), e.kind),
				slices.DeleteFunc(slices.Clone(m.Modifiers), func(x policy.Modifier) bool { return x.Kind == e.kind }))
		}
	}
	for _, e := range effects {
		if !has(e.kind) {
			set(fmt.Sprintf(e.words, at.words(m)), append(slices.Clone(m.Modifiers), policy.Modifier{Kind: e.kind}))
		}
	}
	return out
}

// sources gives the document the source that a condition compares it with.
func (s *search) sources(st *step) (out []edit) {
	for _, e := range st.exprs {
		about := ""
		ast.WalkRefs(e, func(r ast.Ref) bool {
			if len(r) == 4 && r[0].Equal(ast.InputRootDocument) && r[1].Equal(ast.StringTerm("doc")) && r[2].Equal(ast.StringTerm("source")) {
				if f, ok := r[3].Value.(ast.String); ok {
					about = string(f)
				}
			}
			return false
		})
		if about != "role" && about != "term" {
			continue
		}
		ast.WalkTerms(e, func(t *ast.Term) bool {
			value, ok := t.Value.(ast.String)
			if !ok || string(value) == about || slices.Contains([]string{"doc", "source"}, string(value)) {
				return false
			}
			out = append(out, edit{
				words: fmt.Sprintf("let it come from a source whose %s is %s", about, string(value)),
				apply: func(d *policy.Document) {
					if about == "role" {
						d.Doc.Source.Role = string(value)
					} else {
						d.Doc.Source.Term = string(value)
					}
				},
			})
			return false
		})
	}
	return out
}
