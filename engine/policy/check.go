package policy

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/native"
	"github.com/canard-rules/canard/engine/scope"
)

// checkModule holds a module to the house rules: its package, its METADATA, what
// it makes public and what it calls.
func (l *loader) checkModule(m *module) {
	l.checkPackage(m)
	l.checkBuiltins(m)
	var sources []string
	for _, a := range m.ast.Annotations {
		switch {
		case m.label == "":
			l.metadataAt(m, a.Location, openKeys)
		case a.Scope == "package":
			sources = l.metadataAt(m, a.Location, packageKeys).sources()
		}
	}
	if m.label == "" {
		return
	}
	for i, r := range m.ast.Rules {
		l.checkRule(m, i, r, sources)
	}
}

func (l *loader) checkPackage(m *module) {
	want := ast.Ref{ast.DefaultRootDocument, ast.StringTerm("rules")}
	dir, name, nested := strings.Cut(strings.TrimSuffix(m.file, ".rego"), "/")
	switch {
	case m.label != "":
		want = want.Append(ast.StringTerm(dir)).Append(ast.StringTerm(m.label))
	case nested:
		want = want.Append(ast.StringTerm(dir)).Append(ast.StringTerm(name))
	default:
		want = want.Append(ast.StringTerm(dir))
	}
	if !m.ast.Package.Path.Equal(want) {
		l.at(m, m.ast.Package.Location, "package-path", "write: "+(&ast.Package{Path: want}).String(),
			"%s does not match the file's folder", m.ast.Package)
	}
}

// checkBuiltins refuses calls that OPA's own message would only call undefined.
func (l *loader) checkBuiltins(m *module) {
	ast.WalkTerms(m.ast, func(t *ast.Term) bool {
		if call, ok := t.Value.(ast.Call); ok {
			l.checkCall(m, call[0])
		}
		return false
	})
	ast.WalkExprs(m.ast, func(e *ast.Expr) bool {
		if e.IsCall() {
			op := e.Terms.([]*ast.Term)[0]
			if op.Location == nil {
				op = &ast.Term{Value: op.Value, Location: e.Location}
			}
			l.checkCall(m, op)
		}
		return false
	})
}

func (l *loader) checkCall(m *module, op *ast.Term) {
	ref, ok := op.Value.(ast.Ref)
	if !ok {
		return
	}
	if _, imported := m.vars[ref[0].String()]; imported && len(ref) > 1 {
		return
	}
	if name := ref.String(); forbidden(name) {
		l.at(m, op.Location, "forbidden-builtin", reason(name), "rules may not call %s", name)
	}
}

// checkRule holds a rule of a label package to the one public form, and reads the
// METADATA of those that find something.
func (l *loader) checkRule(m *module, index int, r *ast.Rule, sources []string) {
	name := r.Head.Ref()[0].String()
	chain := callsChain(r)
	if strings.HasPrefix(name, "_") {
		if chain {
			l.at(m, r.Location, "chain-in-helper", "call it in the finding rule and hand it to the helper",
				"rego.metadata.chain() in helper %s gives the helper's own METADATA", name)
		}
		return
	}
	if name != "finding" {
		l.at(m, r.Location, "public-rule", "name it _"+name+"; the one public rule is finding",
			"%s is public in the package of a label", name)
		return
	}
	if r.Default || len(r.Head.Ref()) != 1 || len(r.Head.Args) > 0 || r.Head.RuleKind() != ast.MultiValue {
		l.at(m, r.Location, "finding-not-contains", "write: finding contains f if { … }",
			"finding must be a set that rules add to")
		return
	}
	if len(r.Annotations) == 0 {
		l.at(m, r.Location, "metadata-missing", "put a block of comments that begins with # METADATA right above it",
			"the rule has no METADATA")
		return
	}
	if !chain {
		l.at(m, r.Location, "no-chain", "write: f := evidence.finding(rego.metadata.chain(), […])",
			"the rule does not hand its METADATA to evidence.finding or evidence.denial")
	}
	rs := &ruleSource{
		Rule: Rule{Label: m.label, Kind: l.labels[m.label].Kind, File: m.file, Line: r.Location.Row},
		mod:  m, index: index,
	}
	a := r.Annotations[len(r.Annotations)-1]
	l.metadataAt(m, a.Location, ruleKeys).rule(&rs.Rule, sources)
	l.rules = append(l.rules, rs)
}

func callsChain(r *ast.Rule) bool {
	return calls(r, func(op ast.Ref) bool { return op.Equal(ast.RegoMetadataChain.Ref()) })
}

// calls reports whether the node calls a function that the test accepts, at any depth.
func calls(node any, test func(ast.Ref) bool) bool {
	found := false
	isCall := func(op *ast.Term) {
		if ref, ok := op.Value.(ast.Ref); ok && test(ref) {
			found = true
		}
	}
	ast.WalkExprs(node, func(e *ast.Expr) bool {
		if e.IsCall() {
			isCall(e.Terms.([]*ast.Term)[0])
		}
		return found
	})
	ast.WalkTerms(node, func(t *ast.Term) bool {
		if call, ok := t.Value.(ast.Call); ok {
			isCall(call[0])
		}
		return found
	})
	return found
}

// checkWords refuses a literal list of strings that are no names of the pack.
func (l *loader) checkWords(m *module, t *ast.Term) {
	var strs []string
	collect := func(e *ast.Term) {
		if s, ok := e.Value.(ast.String); ok {
			strs = append(strs, string(s))
		}
	}
	switch v := t.Value.(type) {
	case *ast.Array:
		v.Foreach(collect)
	case ast.Set:
		v.Foreach(collect)
	}
	if len(strs) < 3 {
		return
	}
	if i := slices.IndexFunc(strs, func(s string) bool { return !l.words[s] }); i >= 0 {
		l.at(m, t.Location, "word-list", "make it a term in lexicon/",
			"a list of words in a rule: %q is no term, type, role, kind or part", strs[i])
	}
}

// vocabulary is what a rule may list.
func (l *loader) vocabulary() map[string]bool {
	words := map[string]bool{}
	for i := range l.terms.all {
		t := &l.terms.all[i]
		words[t.ID], words[t.Type], words[t.Role] = true, true, true
	}
	for id := range l.labels {
		words[id] = true
	}
	for _, k := range kindNames() {
		words[k] = true
	}
	for _, p := range partValues {
		words[string(p.(native.String))] = true
	}
	for _, s := range stances {
		words[s] = true
	}
	return words
}

func kindNames() []string {
	names := make([]string, scope.KindCount)
	for k := range names {
		names[k] = scope.Kind(k).String()
	}
	return names
}
