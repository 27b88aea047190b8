package mutate

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"

	"github.com/canard-rules/canard/workbench/regos"
)

// cloned is the Rego of one broken condition: copies of the rules that the break
// reaches, under names of their own, by file.
type cloned struct {
	text map[string]string
	ids  map[string]string // of the copies of finding rules, to their originals
}

// clone writes the rules that a broken rule reaches beside the originals. A helper
// takes all helpers and findings along that depend on it.
func clone(label map[string]*ast.Module, files *regos.Files, b *broken, rule *ast.Rule, n int) (cloned, error) {
	out := cloned{text: map[string]string{}, ids: map[string]string{}}
	original := label[b.file].Rules[b.rule]
	renamed := map[string]string{}
	reached := dependents(label, original)
	for name := range reached {
		renamed[name] = fmt.Sprintf("%s_m%d", name, n)
	}
	for _, file := range slices.Sorted(maps.Keys(label)) {
		for i, r := range label[file].Rules {
			name := string(r.Head.Ref()[0].Value.(ast.Var))
			c := r
			switch {
			case file == b.file && i == b.rule:
				c = rule
			case !reached[name] && !(name == finding && refersTo(r, reached)):
				continue
			}
			text, id, err := write(files.Data[file], c, renamed, n)
			if err != nil {
				return out, err
			}
			if id != "" {
				out.ids[copyID(id, n)] = id
			}
			out.text[file] += "\n" + text
		}
	}
	return out, nil
}

const finding = "finding"

// copyID is the id of a copied rule.
func copyID(id string, n int) string { return fmt.Sprintf("m%d-%s", n, id) }

// dependents are the helpers that a broken helper reaches: itself and all that refer
// to one of them. A finding rule reaches no other.
func dependents(label map[string]*ast.Module, broken *ast.Rule) map[string]bool {
	out := map[string]bool{}
	name := string(broken.Head.Ref()[0].Value.(ast.Var))
	if name == finding {
		return out
	}
	out[name] = true
	for again := true; again; {
		again = false
		for _, m := range label {
			for _, r := range m.Rules {
				own := string(r.Head.Ref()[0].Value.(ast.Var))
				if own != finding && !out[own] && refersTo(r, out) {
					out[own], again = true, true
				}
			}
		}
	}
	return out
}

func refersTo(r *ast.Rule, names map[string]bool) bool {
	found := false
	ast.WalkTerms(r, func(t *ast.Term) bool {
		if v, ok := t.Value.(ast.Var); ok && names[string(v)] {
			found = true
		}
		return found
	})
	return found
}

var idLine = regexp.MustCompile(`(?m)^(#\s+id:\s*)(\S+)(.*)$`)

// write prints a copy of a rule with its METADATA; id is that of a finding rule.
func write(source []byte, r *ast.Rule, renamed map[string]string, n int) (text, id string, err error) {
	text, err = printed(r, renamed)
	if err != nil || len(r.Annotations) == 0 {
		return text, "", err
	}
	block := metadata(source, r.Annotations[len(r.Annotations)-1].Location.Row)
	if m := idLine.FindStringSubmatch(block); m != nil {
		id = m[2]
		block = idLine.ReplaceAllString(block, "${1}"+copyID(id, n)+"${3}")
	}
	return block + text, id, nil
}

// printed is a rule as Rego, with other names for some helpers.
func printed(r *ast.Rule, renamed map[string]string) (string, error) {
	r = r.Copy()
	ast.WalkTerms(r, func(t *ast.Term) bool {
		if v, ok := t.Value.(ast.Var); ok && renamed[string(v)] != "" {
			t.Value = ast.Var(renamed[string(v)])
		}
		return false
	})
	for e := r; e != nil; e = e.Else {
		if name := renamed[string(e.Head.Name)]; name != "" {
			e.Head.Name = ast.Var(name)
			e.Head.Reference[0] = ast.VarTerm(name)
		}
	}
	r.Annotations = nil
	pkg := &ast.Package{Path: ast.Ref{ast.DefaultRootDocument, ast.StringTerm("x")}}
	out, err := format.AstWithOpts(&ast.Module{Package: pkg, Rules: []*ast.Rule{r}}, format.Opts{RegoVersion: ast.RegoV1})
	if err != nil {
		return "", err
	}
	_, rego, _ := strings.Cut(string(out), "\n")
	return strings.TrimLeft(rego, "\n"), nil
}

// metadata is the block of comments that begins at a line.
func metadata(source []byte, row int) string {
	var b strings.Builder
	for _, line := range bytes.Split(source, []byte("\n"))[row-1:] {
		if !bytes.HasPrefix(line, []byte("#")) {
			break
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	return b.String()
}

// replaced is a file with one rule written anew in its place, below its METADATA.
func replaced(source []byte, m *ast.Module, rule int, by *ast.Rule) ([]byte, error) {
	text, err := printed(by, nil)
	if err != nil {
		return nil, err
	}
	lines := bytes.SplitAfter(source, []byte("\n"))
	first := m.Rules[rule].Location.Row - 1
	last := first + bytes.Count(m.Rules[rule].Location.Text, []byte("\n"))
	var out []byte
	out = append(out, bytes.Join(lines[:first], nil)...)
	out = append(out, text...)
	return append(out, bytes.Join(lines[min(last+1, len(lines)):], nil)...), nil
}
