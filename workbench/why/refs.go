package why

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// lookup is a reference to the mentions of a term, input.terms.X or input.terms.X[s].
type lookup struct {
	term     string
	sentence ast.Var // what it is narrowed to; empty for the whole text
}

// lookups lists the references to terms that stand in a node itself.
func lookups(node any) (out []lookup) {
	ast.WalkRefs(node, func(r ast.Ref) bool {
		if id, ok := termOf(r); ok {
			l := lookup{term: id}
			if len(r) > 3 {
				l.sentence, _ = r[3].Value.(ast.Var)
			}
			if !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
		return false
	})
	// object.get(input.terms, "x", …) looks up as well.
	ast.WalkTerms(node, func(t *ast.Term) bool {
		if c, ok := t.Value.(ast.Call); ok && len(c) > 2 && c[0].Value.String() == "object.get" && c[1].Value.String() == "input.terms" {
			if id, ok := c[2].Value.(ast.String); ok {
				out = append(out, lookup{term: string(id)})
			}
		}
		return false
	})
	return out
}

func termOf(r ast.Ref) (string, bool) {
	if len(r) < 3 || !r[0].Equal(ast.InputRootDocument) || !r[1].Equal(ast.StringTerm("terms")) {
		return "", false
	}
	id, ok := r[2].Value.(ast.String)
	return string(id), ok
}

// called lists the rules of the pack that a node calls or refers to.
func (l *library) called(m *ast.Module, node any) (out []*ast.Rule) {
	ast.WalkRefs(node, func(r ast.Ref) bool {
		for _, rule := range l.rulesOf(m, r) {
			if !slices.Contains(out, rule) {
				out = append(out, rule)
			}
		}
		return false
	})
	return out
}

// rulesOf finds the rules behind a name: of the same package, or imported.
func (l *library) rulesOf(m *ast.Module, r ast.Ref) (out []*ast.Rule) {
	head, ok := r[0].Value.(ast.Var)
	if !ok {
		return nil
	}
	pkg, name := m.Package.Path, string(head)
	for _, imp := range m.Imports {
		if ref, ok := imp.Path.Value.(ast.Ref); ok && imp.Name() == head && len(r) > 1 {
			s, ok := r[1].Value.(ast.String)
			if !ok {
				return nil
			}
			pkg, name = ref, string(s)
		}
	}
	for _, other := range l.modules {
		if !other.Package.Path.Equal(pkg) {
			continue
		}
		for _, rule := range other.Rules {
			if string(rule.Head.Ref()[0].Value.(ast.Var)) == name {
				out = append(out, rule)
			}
		}
	}
	return out
}

// termsOf lists the terms that a node looks up, itself or by the rules it calls, in
// the order of the source.
func (l *library) termsOf(m *ast.Module, node any, seen map[*ast.Rule]bool) (out []string) {
	add := func(ids ...string) {
		for _, id := range ids {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	for _, u := range lookups(node) {
		add(u.term)
	}
	for _, r := range l.called(m, node) {
		if !seen[r] {
			seen[r] = true
			add(l.termsOf(r.Module, r.Body, seen)...)
			add(l.termsOf(r.Module, r.Head, seen)...)
		}
	}
	return out
}

// says is what the METADATA of a rule, or else the comment right above it, says.
func (l *library) says(r *ast.Rule) string {
	if n := len(r.Annotations); n > 0 && r.Annotations[n-1].Description != "" {
		return strings.Join(strings.Fields(r.Annotations[n-1].Description), " ")
	}
	lines := l.lines[r.Location.File]
	var above []string
	for n := r.Location.Row - 2; n >= 0 && n < len(lines) && strings.HasPrefix(lines[n], "#"); n-- {
		text := strings.TrimSpace(strings.TrimPrefix(lines[n], "#"))
		if text == "METADATA" {
			return ""
		}
		above = append(above, text)
	}
	slices.Reverse(above)
	return strings.Join(above, " ")
}
