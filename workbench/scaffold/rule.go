package scaffold

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine"
)

// Rule is a rule to be made, with its test and a pending case.
type Rule struct {
	Label, ID   string
	Title       string // the id in words where empty
	Description string // the title where empty
	Source      string // where the proposition is documented; the label's cases where empty
	Weight      float64
	Disarm      []string
	// Terms that must stand near each other in one sentence, the predicate first. Where
	// there is none, the rule gets a term of its own, which matches its title.
	Terms    []string
	Text     string // an example that must fire; made from the title where empty
	Language string // of Text; en where empty
}

// DefaultWeight is a new rule's weight: by itself it reaches the usual threshold.
const DefaultWeight = 0.5

// NewRule adds a draft rule to a label, with a test and a pending case.
func (p *Pack) NewRule(r Rule) (*Change, error) {
	i := slices.IndexFunc(p.eng.Labels(), func(l engine.Label) bool { return l.ID == r.Label })
	if i < 0 {
		return nil, fmt.Errorf("the pack has no label %q; it has %s. 'canard rules new label' makes one", r.Label, p.labels())
	}
	c := p.change()
	kind := p.eng.Labels()[i].Kind
	if err := p.addRule(c, kind, &r); err != nil {
		return nil, err
	}
	c.Next = []string{
		fmt.Sprintf("%s.rego: make the rule say its proposition, who, act and object together", path.Join(labelDir(kind, r.Label), r.Label)),
		fmt.Sprintf("canard rules test --rules %s", p.dir),
		"when it does what it should, take “status: draft” from the rule and “pending: true” from its case",
	}
	return c, nil
}

func (p *Pack) labels() string {
	var ids []string
	for _, l := range p.eng.Labels() {
		ids = append(ids, l.ID)
	}
	if len(ids) == 0 {
		return "none"
	}
	return strings.Join(ids, ", ")
}

// step is a term in the body of a rule, and the variables that hold its mentions.
type step struct{ Term, One, Many string }

// ruleForm is what the templates of a rule read.
type ruleForm struct {
	Rule
	Folder, Name string
	Near         bool // the pack has lib/near.rego
	Anchor       step
	Others       []step
}

// Without lists the rule's terms but one.
func (f *ruleForm) Without(term string) []string {
	return slices.DeleteFunc(slices.Clone(f.Terms), func(t string) bool { return t == term })
}

func (p *Pack) addRule(c *Change, kind string, r *Rule) error {
	dir := labelDir(kind, r.Label)
	r.Source = cmp.Or(words(r.Source), path.Join(dir, "cases.yaml"))
	if err := p.completeRule(c, r); err != nil {
		return err
	}
	if _, err := fs.Stat(p.fsys, "lib/evidence.rego"); err != nil {
		return fmt.Errorf("%s has no lib/evidence.rego, which makes the findings of a rule; copy lib/ from another pack", p.dir)
	}
	f := &ruleForm{Rule: *r, Folder: kind + "s", Name: under(r.ID)}
	_, err := fs.Stat(p.fsys, "lib/near.rego")
	f.Near = err == nil
	f.Anchor, f.Others = steps(r.Terms, ownID(r))
	if err := c.addRego(f, path.Join(dir, r.Label+".rego"), "package.rego.tmpl", "rule.rego.tmpl"); err != nil {
		return err
	}
	if err := c.addRego(f, p.testFile(dir, r), "test_package.rego.tmpl", "test_rule.rego.tmpl"); err != nil {
		return err
	}
	return p.addCase(c, f, path.Join(dir, "cases.yaml"))
}

// testFile is the file of the label's tests that a scaffold can add to: the one
// with its helpers. Tests written otherwise are left alone.
func (p *Pack) testFile(dir string, r *Rule) string {
	files, _ := fs.Glob(p.fsys, dir+"/*_test.rego") // the pattern is well-formed
	for _, name := range files {
		if data, err := fs.ReadFile(p.fsys, name); err == nil && bytes.Contains(data, []byte("\n_fired(")) {
			return name
		}
	}
	usual := path.Join(dir, r.Label+"_test.rego")
	if slices.Contains(files, usual) {
		return path.Join(dir, r.ID+"_test.rego")
	}
	return usual
}

// completeRule checks a rule and fills in what was left out.
func (p *Pack) completeRule(c *Change, r *Rule) error {
	if err := checkID("rule", r.ID); err != nil {
		return err
	}
	for _, old := range p.eng.Rules() {
		if old.Label == r.Label && old.ID == r.ID {
			return fmt.Errorf("rule %q is there already, at %s:%d", old.Name(), old.File, old.Line)
		}
	}
	r.Title = cmp.Or(words(r.Title), strings.ReplaceAll(r.ID, "-", " "))
	r.Description = cmp.Or(words(r.Description), strings.TrimRight(r.Title, ".")+".")
	r.Text = cmp.Or(words(r.Text), strings.TrimRight(r.Title, ".")+".")
	r.Language = cmp.Or(r.Language, "en")
	if !slices.Contains(p.eng.Languages(), r.Language) {
		return fmt.Errorf("the pack has no language %q; it has %s", r.Language, strings.Join(p.eng.Languages(), ", "))
	}
	if r.Weight == 0 {
		r.Weight = DefaultWeight
	}
	if !(r.Weight > 0 && r.Weight <= 1) {
		return fmt.Errorf("weight %v: above 0, at most 1", r.Weight)
	}
	seen := map[string]bool{}
	for _, t := range r.Terms {
		if _, ok := p.eng.Lexicon().Index(t); !ok {
			return fmt.Errorf("there is no term %q; 'canard rules new term %s --rules %s --type …' makes it", t, t, p.dir)
		}
		if seen[t] {
			return fmt.Errorf("term %q stands twice among the terms of rule %q", t, r.ID)
		}
		seen[t] = true
	}
	if len(r.Terms) > 0 {
		return nil
	}
	return p.ownTerm(c, r)
}

func ownID(r *Rule) string { return r.Label + "-" + r.ID }

// ownTerm makes a term that matches the rule's title word by word: a beginning that
// fires, to be replaced by real terms.
func (p *Pack) ownTerm(c *Change, r *Rule) error {
	id := ownID(r)
	ph := phrase(r.Title)
	if ph == "" {
		return fmt.Errorf("title %q has no words that a text could hold", r.Title)
	}
	t := Term{
		ID: id, Title: r.Title, Type: "concept", File: "lexicon/" + r.Label + ".yaml",
		Note: "A beginning: one sentence, word by word. Take terms for who, act and object instead.",
	}
	switch r.Language {
	case "en":
		t.En = []string{ph}
	case "ru":
		t.Ru = []string{ph}
	case "uk":
		t.Uk = []string{ph}
	default:
		t.Any = []string{ph}
	}
	r.Terms = []string{id}
	return p.addTerm(c, &t)
}

func plural(s string) string {
	if stem, ok := strings.CutSuffix(s, "y"); ok && !strings.HasSuffix(stem, "a") && !strings.HasSuffix(stem, "e") && !strings.HasSuffix(stem, "o") {
		return stem + "ies"
	}
	return s + "s"
}

// steps names the variables of a rule's body after its terms; own is the term that
// was made for it, which has a long name.
func steps(terms []string, own string) (step, []step) {
	used := map[string]bool{"sentence": true, "near": true, "evidence": true, "f": true, "finding": true}
	name := func(n string) string {
		if !ast.IsVarCompatibleString(n) || ast.IsKeyword(n) || n == "input" || n == "data" {
			n = "the_" + n
		}
		for used[n] {
			n += "_"
		}
		used[n] = true
		return n
	}
	out := make([]step, len(terms))
	for i, t := range terms {
		one := under(t)
		if t == own {
			one = "claim"
		}
		out[i] = step{Term: t, One: name(one)}
		if i == 0 {
			out[i].Many = name(plural(one))
		}
	}
	return out[0], out[1:]
}

// addRego appends what the second template makes to a file, which the first one
// begins where it is not there. A file that was formatted is formatted again.
func (c *Change) addRego(f *ruleForm, file, head, body string) error {
	data, err := c.read(file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, plain(err))
	}
	tidy := data == nil || isFormatted(file, data)
	if data == nil {
		text, err := render(head, f)
		if err != nil {
			return err
		}
		data = []byte(text)
	}
	block, err := render(body, f)
	if err != nil {
		return err
	}
	if f.Near && len(f.Others) > 0 && !strings.HasSuffix(file, "_test.rego") {
		data = withImport(data, "import data.rules.lib.near")
	}
	data = appendText(data, strings.TrimRight(block, "\n")+"\n")
	if tidy {
		text, err := formatted(file, string(data))
		if err != nil {
			return err
		}
		data = []byte(text)
	}
	c.set(file, data)
	return nil
}

// withImport adds an import behind the package and the imports that are there.
func withImport(data []byte, imp string) []byte {
	lines := strings.Split(string(data), "\n")
	if slices.Contains(lines, imp) {
		return data
	}
	at := -1
	for i, l := range lines {
		if strings.HasPrefix(l, "import ") || strings.HasPrefix(l, "package ") {
			at = i
		}
	}
	insert := []string{imp}
	if at < 0 || strings.HasPrefix(lines[at], "package ") {
		insert = []string{"", imp}
	}
	return []byte(strings.Join(slices.Insert(lines, at+1, insert...), "\n"))
}

// addCase adds a pending case for the rule, and to a new file a harmless one.
func (p *Pack) addCase(c *Change, f *ruleForm, file string) error {
	data, err := c.read(file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, plain(err))
	}
	block, err := render("cases.yaml.tmpl", f)
	if err != nil {
		return err
	}
	if data != nil {
		c.set(file, appendText(data, block))
		return nil
	}
	g := *f
	g.Text = "Nothing of the kind is said here."
	harmless, err := render("cases_harmless.yaml.tmpl", &g)
	if err != nil {
		return err
	}
	head := schemaLine(p.fsys, file, "cases") + "# Texts that must fire this label and texts that must not.\n"
	c.set(file, []byte(head+block+harmless))
	return nil
}
