package why

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// missing says in words what a condition did not find in any solution of those
// before it.
func (t *told) missing(b *body, s *step, bs bindings) string {
	var said []string
	for _, e := range s.exprs {
		if e.Negated {
			said = append(said, t.inTheWay(b, e, bs)...)
			continue
		}
		said = append(said, t.notFound(e, bs)...)
	}
	if len(said) == 0 {
		for _, e := range s.exprs {
			said = append(said, t.apart(e, bs)...)
			said = append(said, t.values(e, bs)...)
		}
	}
	for _, e := range s.exprs {
		// Where a word is missing altogether, how it should stand is no matter yet.
		if text := b.asks(e); text != "" && !t.lacksAny(e) {
			said = append(said, text)
		}
	}
	if len(said) == 0 {
		return "the condition holds in none of the places where those before it do"
	}
	return strings.Join(said, "; ")
}

// notFound names the terms of the expression that are not there: at all, or where
// the conditions before it look.
func (t *told) notFound(e *ast.Expr, bs bindings) (out []string) {
	at := t.sentences(bs)
	for _, u := range lookups(e) {
		all := t.mentions(u.term)
		if len(all) == 0 {
			out = append(out, fmt.Sprintf("the text has no %s%s", t.book.name(u.term), t.book.such(u.term)))
			continue
		}
		if len(at) == 0 || slices.ContainsFunc(at, func(s string) bool { return len(t.input.Terms[u.term][s]) > 0 }) {
			continue
		}
		near := t.bound(bs)
		where := "where the conditions before it look"
		if len(near) > 0 {
			where = "in the sentence of " + t.quoted(near)
		}
		out = append(out, fmt.Sprintf("%s is in the text (%s), but not %s: the nearest is %s away",
			t.book.name(u.term), t.quoted(all), where, count(t.away(all, at), "sentence")))
	}
	return out
}

// lacksAny reports whether the text has none of some term that the expression names.
func (t *told) lacksAny(e *ast.Expr) bool {
	return !e.Negated && slices.ContainsFunc(lookups(e), func(u lookup) bool { return len(t.mentions(u.term)) == 0 })
}

// away is how many sentences lie between the mentions and the nearest of the sentences.
func (t *told) away(mentions, sentences []string) int {
	best := -1
	for _, m := range mentions {
		for _, s := range sentences {
			d := t.input.Sentences[t.input.Mentions[m].Sentence].Index - t.input.Sentences[s].Index
			if d < 0 {
				d = -d
			}
			if best < 0 || d < best {
				best = d
			}
		}
	}
	return best
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}

// inTheWay names the mentions that make a negated expression fail.
func (t *told) inTheWay(b *body, e *ast.Expr, bs bindings) (out []string) {
	at := t.sentences(bs)
	for _, id := range b.lib.termsOf(b.mod, e, map[*ast.Rule]bool{}) {
		var there []string
		for _, m := range t.mentions(id) {
			if len(at) == 0 || slices.Contains(at, t.input.Mentions[m].Sentence) {
				there = append(there, m)
			}
		}
		if len(there) > 0 {
			out = append(out, fmt.Sprintf("%s is there (%s), and must not be", t.book.name(id), t.quoted(there)))
		}
	}
	return out
}

// apart says how far the mentions that an expression holds against each other are
// apart, where it gives a number.
func (t *told) apart(e *ast.Expr, bs bindings) []string {
	limit := -1
	ast.WalkTerms(e, func(x *ast.Term) bool {
		if n, ok := x.Value.(ast.Number); ok {
			if i, ok := n.Int(); ok && i > 0 {
				limit = i
			}
		}
		return false
	})
	groups := t.groups(e, bs)
	if limit < 0 || len(groups) < 2 {
		return nil
	}
	best, pair := -1, [2]string{}
	for _, a := range groups[0] {
		for _, b := range groups[1] {
			x, y := t.input.Mentions[a], t.input.Mentions[b]
			if a == b || x.Part != y.Part {
				continue
			}
			if d := max(0, y.Token-x.End, x.Token-y.End); best < 0 || d < best {
				best, pair = d, [2]string{a, b}
			}
		}
	}
	if best < 0 {
		return nil
	}
	return []string{fmt.Sprintf("“%s” and “%s” are the nearest, %s apart, and the rule says %d",
		t.words(t.input.Mentions[pair[0]]), t.words(t.input.Mentions[pair[1]]), count(best, "word"), limit)}
}

// groups are the lists of mentions that an expression uses: of variables, and of terms.
func (t *told) groups(e *ast.Expr, bs bindings) (out [][]string) {
	at := t.sentences(bs)
	ast.WalkTerms(e, func(x *ast.Term) bool {
		var ms []string
		switch v := x.Value.(type) {
		case ast.Var:
			for _, one := range bs {
				if val, ok := one[string(v)]; ok {
					ms = append(ms, t.mentionsIn(val)...)
				}
			}
		case ast.Ref:
			id, ok := termOf(v)
			if !ok {
				return false
			}
			for _, m := range t.mentions(id) {
				if len(v) < 4 || slices.Contains(at, t.input.Mentions[m].Sentence) {
					ms = append(ms, m)
				}
			}
		}
		if len(ms) > 0 {
			out = append(out, ms)
		}
		return false
	})
	return out
}

// values says what the references of a comparison are.
func (t *told) values(e *ast.Expr, bs bindings) (out []string) {
	op := e.Operator()
	if op == nil || !slices.Contains([]string{"equal", "eq", "neq", "lt", "lte", "gt", "gte"}, op.String()) {
		return nil
	}
	for _, o := range e.Operands() {
		ref, ok := o.Value.(ast.Ref)
		if !ok {
			continue
		}
		var seen []string
		for _, one := range bs {
			head, ok := one[ref[0].Value.String()]
			if !ok {
				continue
			}
			v, err := head.Find(ref[1:])
			if err == nil && !slices.Contains(seen, v.String()) {
				seen = append(seen, v.String())
			}
		}
		if len(seen) > 0 {
			out = append(out, fmt.Sprintf("%s is %s", ref, strings.Join(seen, " or ")))
		}
	}
	return out
}

// asks quotes what the pack itself says of the functions that an expression calls.
func (b *body) asks(e *ast.Expr) string {
	var out []string
	for _, r := range b.lib.called(b.mod, e) {
		text := b.lib.says(r)
		if text == "" {
			continue
		}
		line := fmt.Sprintf("%s: “%s”", strings.TrimPrefix(r.Head.Ref()[0].Value.String(), "_"), strings.TrimSuffix(text, "."))
		if !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "it asks for " + strings.Join(out, ", ")
}
