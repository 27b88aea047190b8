package policy

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/canard-rules/canard/engine/native"
	"github.com/canard-rules/canard/engine/source"
)

// loader is one Load on its way: the modules read so far and what is wrong with them.
type loader struct {
	opts     Options
	terms    *terms
	labels   map[string]Label
	words    map[string]bool // strings that rules may list: ids, types, roles, kinds …
	modules  []*module       // by file
	rules    []*ruleSource   // in the order of their files
	mistakes source.Mistakes
}

// module is one parsed Rego file. Label is empty for main.rego and lib/.
type module struct {
	file  string
	data  []byte
	ast   *ast.Module
	label string
	vars  map[string]ast.Ref // by import alias
}

// ruleSource is a rule on its way from its METADATA to its compiled body.
type ruleSource struct {
	Rule
	mod   *module
	index int // in mod.ast.Rules
	head  string
}

// Load reads, checks and compiles the rules of the pack. Either the Policy or the
// Mistakes are nil. The Mistakes are all there are, except that compile errors of
// a late stage show only when the earlier stages pass.
func Load(ctx context.Context, fsys fs.FS, opts Options) (*Policy, source.Mistakes) {
	if opts.Timeout == 0 {
		opts.Timeout = time.Second
	}
	l := &loader{opts: opts, terms: newTerms(opts.Terms), labels: map[string]Label{}}
	for _, lb := range opts.Labels {
		l.labels[lb.ID] = lb
	}
	l.words = l.vocabulary()

	l.readAll(fsys)
	if err := ctx.Err(); err != nil {
		return nil, source.Mistakes{{File: "main.rego", Code: "canceled", Msg: err.Error()}}
	}
	parsed := len(l.mistakes) == 0 // a file that is missing would make errors of its own
	for _, m := range l.modules {
		l.checkModule(m)
	}
	l.checkDuplicates()
	var checked *ast.Compiler
	if parsed {
		checked = l.compileChecked()
	}
	l.checkRefs(checked)
	if len(l.mistakes) > 0 {
		return nil, l.sorted()
	}
	return l.build(checked)
}

// sorted returns the mistakes by place, each once.
func (l *loader) sorted() source.Mistakes {
	ms, _ := l.mistakes.Err().(source.Mistakes)
	return ms
}

// build compiles the rules for evaluation: each under a head of its own, so that
// any set of them can be queried.
func (l *loader) build(checked *ast.Compiler) (*Policy, source.Mistakes) {
	modules := make(map[string]*ast.Module, len(l.modules))
	for _, m := range l.modules {
		modules[m.file] = m.ast
	}
	needs := newNeeds(checked)
	for i, r := range l.rules {
		r.Needs, r.NeedsAny = needs.of(checked.Modules[r.mod.file].Rules[r.index])
		r.head = fmt.Sprintf("_rule_%d", i)
		if l.opts.Off != nil && r.Status != Retired && l.opts.Off(r.Label, r.ID) {
			r.Status = Off
		}
		rename(r.mod.ast.Rules[r.index], r.head)
	}
	compiler := l.newCompiler()
	compiler.Compile(modules)
	if compiler.Failed() {
		l.compileErrors(compiler.Errors)
		return nil, l.sorted()
	}

	slices.SortFunc(l.rules, func(a, b *ruleSource) int {
		return strings.Compare(a.Label+"\x00"+a.ID, b.Label+"\x00"+b.ID)
	})
	p := &Policy{
		terms: l.terms, compiler: compiler, store: inmem.New(),
		timeout: l.opts.Timeout, unguarded: l.opts.Unguarded,
	}
	if !l.opts.Reference {
		p.native = native.New(compiler, allowed)
	}
	for _, r := range l.rules {
		p.rules = append(p.rules, r.Rule)
		p.compiled = append(p.compiled, l.compiled(r, p.native))
	}
	return p, nil
}

func (l *loader) compiled(r *ruleSource, program *native.Program) compiledRule {
	c := compiledRule{name: native.String(r.Name()), found: ast.Var("found" + r.head)}
	c.needs = l.terms.indexes(r.Needs)
	for _, group := range r.NeedsAny {
		c.any = append(c.any, l.terms.indexes(group))
	}
	ref := r.mod.ast.Package.Path.Append(ast.StringTerm(r.head))
	c.expr = ast.Equality.Expr(ast.NewTerm(c.found), ast.NewTerm(ref))
	if program != nil {
		if rule, err := program.Compile(ref); err == nil {
			c.native = &rule
		}
	}
	return c
}

func rename(r *ast.Rule, head string) {
	r.Head.Name = ast.Var(head)
	r.Head.Reference = ast.Ref{ast.VarTerm(head)}
}

// folders are where the rules of each kind of label stand.
var folders = map[string]string{"narratives": Narrative, "tactics": Tactic}

// readAll parses main.rego, lib/ and the folder of each label, and holds the
// folders to the registry.
func (l *loader) readAll(fsys fs.FS) {
	l.read(fsys, "main.rego", "")
	libs, _ := fs.Glob(fsys, "lib/*.rego")
	for _, f := range libs {
		l.read(fsys, f, "")
	}
	for _, folder := range []string{"narratives", "tactics"} {
		entries, _ := fs.ReadDir(fsys, folder)
		for _, e := range entries {
			file := path.Join(folder, e.Name())
			if e.IsDir() {
				l.readLabel(fsys, file, e.Name(), folders[folder])
			} else if isRego(e.Name()) {
				l.mistake(file, "misplaced-file", "a rule file outside the folder of a label",
					"move it to "+folder+"/<label>/")
			}
		}
	}
	for _, lb := range l.opts.Labels {
		if !slices.ContainsFunc(l.modules, func(m *module) bool { return m.label == lb.ID }) {
			l.labelWithoutRules(fsys, lb)
		}
	}
}

func (l *loader) labelWithoutRules(fsys fs.FS, lb Label) {
	dir := lb.Kind + "s/" + lb.ID
	if _, err := fs.Stat(fsys, dir); err != nil {
		l.mistake("labels.yaml", "label-without-folder", fmt.Sprintf("label %q has no folder", lb.ID),
			"make "+dir+"/"+lb.ID+".rego, or remove the label")
		return
	}
	if slices.ContainsFunc(l.mistakes, func(m source.Mistake) bool { return path.Dir(m.File) == dir }) {
		return // its file does not parse
	}
	l.mistake(dir, "label-without-rules", fmt.Sprintf("the folder of label %q holds no rule file", lb.ID),
		"write "+dir+"/"+lb.ID+".rego")
}

func (l *loader) readLabel(fsys fs.FS, dir, label, kind string) {
	if lb, ok := l.labels[label]; !ok || lb.Kind != kind {
		hint := "add it to labels.yaml, or remove the folder"
		if near := nearest(label, labelIDs(l.opts.Labels, kind)); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		l.mistake(dir, "unknown-label", fmt.Sprintf("%q is no %s of the label registry", label, kind), hint)
	}
	files, _ := fs.Glob(fsys, dir+"/*.rego")
	for _, f := range files {
		if isRego(f) {
			l.read(fsys, f, label)
		}
	}
}

func labelIDs(labels []Label, kind string) (ids []string) {
	for _, lb := range labels {
		if lb.Kind == kind {
			ids = append(ids, lb.ID)
		}
	}
	return ids
}

func isRego(name string) bool {
	return strings.HasSuffix(name, ".rego") && !strings.HasSuffix(name, "_test.rego")
}

func (l *loader) read(fsys fs.FS, file, label string) {
	if !isRego(file) {
		return
	}
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		l.mistake(file, "unreadable", err.Error(), "")
		return
	}
	if m := source.TooLarge(file, len(data), source.MaxRego); m != nil {
		l.mistakes = append(l.mistakes, *m)
		return
	}
	m := &module{file: file, data: data, label: label, vars: map[string]ast.Ref{}}
	m.ast, err = ast.ParseModuleWithOpts(file, string(data), ast.ParserOptions{
		ProcessAnnotation: true, RegoVersion: ast.RegoV1, Capabilities: capabilities(),
	})
	if err != nil {
		l.parseErrors(m, err)
		return
	}
	if m.ast == nil {
		l.mistake(file, "empty-file", "the file holds no package", "")
		return
	}
	for _, imp := range m.ast.Imports {
		if ref, ok := imp.Path.Value.(ast.Ref); ok {
			m.vars[string(imp.Name())] = ref
		}
	}
	l.modules = append(l.modules, m)
}

// mistake adds one that stands at no line.
func (l *loader) mistake(file, code, msg, hint string) {
	l.mistakes = append(l.mistakes, source.Mistake{File: file, Code: code, Msg: msg, Hint: hint})
}

// at adds a mistake at a place of the module; a nil place means the file.
func (l *loader) at(m *module, loc *ast.Location, code, hint, format string, args ...any) {
	mk := source.Mistake{File: m.file, Code: code, Msg: fmt.Sprintf(format, args...), Hint: hint}
	if loc != nil {
		mk.Line, mk.Col = loc.Row, loc.Col
		mk.Text = source.Line(m.data, loc.Row)
	}
	l.mistakes = append(l.mistakes, mk)
}

func (l *loader) module(file string) *module {
	for _, m := range l.modules {
		if m.file == file {
			return m
		}
	}
	return nil
}
