package scaffold_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/rules"
	"github.com/canard-rules/canard/workbench/scaffold"
)

// topic makes a pack on kettles in a folder of its own.
func topic(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "kettles")
	c, err := scaffold.NewTopic(context.Background(), rules.FS, dir, "")
	require.NoError(t, err)
	require.NoError(t, c.Write(context.Background()))
	return dir
}

// apply runs a scaffold on the pack in dir.
func apply(t *testing.T, dir string, do func(*scaffold.Pack) (*scaffold.Change, error)) *scaffold.Change {
	t.Helper()
	p, err := scaffold.Open(context.Background(), dir)
	require.NoError(t, err)
	c, err := do(p)
	require.NoError(t, err)
	require.NoError(t, c.Write(context.Background()))
	return c
}

func label(id, kind string) func(*scaffold.Pack) (*scaffold.Change, error) {
	return func(p *scaffold.Pack) (*scaffold.Change, error) {
		return p.NewLabel(scaffold.Label{ID: id, Kind: kind, Title: "The " + strings.ReplaceAll(id, "-", " ") + " was staged"})
	}
}

func term(id, typ string, en ...string) func(*scaffold.Pack) (*scaffold.Change, error) {
	return func(p *scaffold.Pack) (*scaffold.Change, error) {
		return p.NewTerm(scaffold.Term{ID: id, Type: typ, En: en})
	}
}

func read(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, name))
	require.NoError(t, err)
	return string(data)
}

func load(t *testing.T, dir string) *engine.Engine {
	t.Helper()
	e, err := engine.Load(context.Background(), os.DirFS(dir), engine.Options{})
	require.NoError(t, err)
	return e
}

// opaTest runs the Rego tests of a label's folder as opa test does, and returns how many passed.
func opaTest(t *testing.T, dir string) int {
	t.Helper()
	ctx := context.Background()
	modules := map[string]*ast.Module{}
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".rego" {
			return err
		}
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		out, err := format.SourceWithOpts(name, data, format.Opts{RegoVersion: ast.RegoV1})
		require.NoError(t, err)
		assert.Equal(t, string(out), string(data), "%s is not as opa fmt writes it", name)
		modules[name], err = ast.ParseModuleWithOpts(name, string(data), ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1})
		return err
	}))
	ch, err := tester.NewRunner().SetModules(modules).SetCompiler(ast.NewCompiler().WithStrict(true)).Filter("narratives|tactics").RunTests(ctx, nil)
	require.NoError(t, err)
	n := 0
	for r := range ch {
		assert.NoError(t, r.Error)
		assert.False(t, r.Fail, "%s fails", r.Name)
		n++
	}
	return n
}

func TestNewTopic(t *testing.T) {
	dir := topic(t)
	e := load(t, dir)
	assert.Empty(t, e.Labels())
	assert.Equal(t, "kettles", e.Pack().Name)
	assert.Equal(t, "0.1.0", e.Pack().Version)
	assert.Equal(t, []string{"en", "ru", "uk"}, e.Languages())
	for _, term := range e.Lexicon().Terms {
		assert.Equal(t, "cues", filepath.Dir(term.File), "term %s was carried over from another topic", term.ID)
	}
}

// A file of lib/ that is about the topic stays behind, with its tests and with what needs it.
func TestNewTopicLeavesTheTopicBehind(t *testing.T) {
	from := t.TempDir()
	require.NoError(t, os.CopyFS(from, os.DirFS(topic(t))))
	for name, rego := range map[string]string{
		"about":      "package rules.lib.about\n\nname(x) if input.terms.kettle[x]\n",
		"about_test": "package rules.lib.about_test\n\ntest_name if true\n",
		"needs":      "package rules.lib.needs\n\nimport data.rules.lib.about\n\nname(x) if about.name(x)\n",
		"free":       "package rules.lib.free\n\nname(x) if x == 1\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(from, "lib", name+".rego"), []byte(rego), 0o600))
	}
	dir := filepath.Join(t.TempDir(), "p")
	c, err := scaffold.NewTopic(context.Background(), os.DirFS(from), dir, "")
	require.NoError(t, err)
	assert.ElementsMatch(t, []string{"lib/about.rego", "lib/needs.rego"}, c.Left)
	require.NoError(t, c.Write(context.Background()))
	assert.FileExists(t, filepath.Join(dir, "lib", "free.rego"))
	assert.NoFileExists(t, filepath.Join(dir, "lib", "about_test.rego"))
	load(t, dir)
}

// A label's own thresholds stay behind; comments and formulas come along.
func TestNewTopicLeavesThresholdsOfLabelsBehind(t *testing.T) {
	from := t.TempDir()
	require.NoError(t, os.CopyFS(from, rules.FS))
	file := filepath.Join(from, score.ConfigFile)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	id := load(t, from).Labels()[0].ID
	own := strings.Replace(string(data), "\nthresholds:\n", "\nthresholds:\n  # dear to some\n  "+id+":\n    promotes: 0.7\n    reports: 0.6\n", 1)
	require.NotEqual(t, string(data), own)
	require.NoError(t, os.WriteFile(file, []byte(own), 0o600))

	dir := filepath.Join(t.TempDir(), "p")
	c, err := scaffold.NewTopic(context.Background(), os.DirFS(from), dir, "other-name")
	require.NoError(t, err)
	require.NoError(t, c.Write(context.Background()))
	got := read(t, dir, score.ConfigFile)
	assert.NotContains(t, got, id)
	assert.NotContains(t, got, "0.7")
	assert.Contains(t, got, "# dear to some")
	assert.Equal(t, "other-name", load(t, dir).Pack().Name)
}

func TestNewTopicWantsAFolderOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o600))
	_, err := scaffold.NewTopic(context.Background(), rules.FS, dir, "p")
	assert.ErrorContains(t, err, "holds files already")
	_, err = scaffold.NewTopic(context.Background(), rules.FS, filepath.Join(dir, "mine.txt"), "p")
	assert.ErrorContains(t, err, "name a folder that is not there yet")
	_, err = scaffold.NewTopic(context.Background(), rules.FS, filepath.Join(dir, "Null"), "")
	assert.ErrorContains(t, err, "YAML reads it")
	_, err = scaffold.NewTopic(context.Background(), os.DirFS(dir), filepath.Join(dir, "new"), "p")
	assert.ErrorContains(t, err, "copy pack.yaml")
}

func TestNewLabel(t *testing.T) {
	dir := topic(t)
	for _, kind := range []string{"narrative", "tactic"} {
		c := apply(t, dir, label("kettle-"+kind, kind))
		folder := kind + "s/kettle-" + kind
		assert.Equal(t, []string{
			"lexicon/kettle-" + kind + ".yaml", folder + "/cases.yaml",
			folder + "/kettle-" + kind + ".rego", folder + "/kettle-" + kind + "_test.rego",
		}, c.Made())
		assert.Equal(t, []string{"labels.yaml"}, c.Altered())
	}
	e := load(t, dir)
	require.Len(t, e.Labels(), 2)
	assert.Equal(t, 4, opaTest(t, dir), "tests that ran")

	res, err := e.Classify(context.Background(), engine.Document{Body: "The kettle narrative was staged, they say."})
	require.NoError(t, err)
	require.NotEmpty(t, res.Verdicts, "the draft rule does not fire on its own title")
	assert.False(t, res.Verdicts[0].Hit, "a draft rule counts")
}

// The registry keeps what stands in it: comments, order, and what belongs to the label behind.
func TestNewLabelKeepsTheRegistry(t *testing.T) {
	dir := topic(t)
	apply(t, dir, label("b-story", "narrative"))
	apply(t, dir, label("a-trick", "tactic"))
	file := filepath.Join(dir, score.LabelsFile)
	before := strings.Replace(read(t, dir, score.LabelsFile), "a-trick:\n", "# ---- tactics ----\n# Mind these.\na-trick: # beware\n", 1)
	require.NoError(t, os.WriteFile(file, []byte(before), 0o600))

	apply(t, dir, label("c-story", "narrative"))
	after := read(t, dir, score.LabelsFile)
	for _, line := range strings.Split(before, "\n") {
		assert.Contains(t, after, line)
	}
	assert.Less(t, strings.Index(after, "b-story:"), strings.Index(after, "c-story:"))
	assert.Less(t, strings.Index(after, "c-story:"), strings.Index(after, "# ---- tactics ----"))
	assert.Contains(t, after, "# ---- tactics ----\n# Mind these.\na-trick: # beware\n")
	var ids []string
	for _, l := range load(t, dir).Labels() {
		ids = append(ids, l.ID)
	}
	assert.Equal(t, []string{"b-story", "c-story", "a-trick"}, ids)
}

func TestNewLabelRefuses(t *testing.T) {
	dir := topic(t)
	apply(t, dir, label("taken", "narrative"))
	good := scaffold.Label{ID: "fine", Kind: "narrative", Title: "Kettles are alive"}
	for name, c := range map[string]struct {
		change func(*scaffold.Label)
		want   string
	}{
		"id":          {func(l *scaffold.Label) { l.ID = "My Label" }, "such as my-label"},
		"id of signs": {func(l *scaffold.Label) { l.ID = "№" }, "lower case words"},
		"number":      {func(l *scaffold.Label) { l.ID = "123" }, "YAML reads it"},
		"kind":        {func(l *scaffold.Label) { l.Kind = "story" }, `not "story"`},
		"taken":       {func(l *scaffold.Label) { l.ID = "taken" }, "in labels.yaml already"},
		"no title":    {func(l *scaffold.Label) { l.Title = " \n" }, "needs a title"},
		"title":       {func(l *scaffold.Label) { l.Title = "???" }, "no words"},
		"language":    {func(l *scaffold.Label) { l.Language = "xx" }, "it has en, ru, uk"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := scaffold.Open(context.Background(), dir)
			require.NoError(t, err)
			l := good
			c.change(&l)
			_, err = p.NewLabel(l)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

// What the loader refuses is refused before anything is written.
func TestChangeIsTriedFirst(t *testing.T) {
	dir := topic(t)
	before := read(t, dir, scaffold.DefaultTerms)
	p, err := scaffold.Open(context.Background(), dir)
	require.NoError(t, err)

	c, err := p.NewTerm(scaffold.Term{ID: "kettle", Type: "thing", En: []string{"(kettle|pot"}})
	require.NoError(t, err)
	var ms source.Mistakes
	require.ErrorAs(t, c.Write(context.Background()), &ms)
	assert.Equal(t, scaffold.DefaultTerms, ms[0].File)
	assert.Contains(t, ms[0].Text, "(kettle|pot", "the line is not shown")
	assert.Equal(t, before, read(t, dir, scaffold.DefaultTerms))

	c, err = p.NewLabel(scaffold.Label{ID: "fine", Kind: "narrative", Title: "Kettles are alive", Disarm: []string{"T1"}})
	require.NoError(t, err)
	require.ErrorAs(t, c.Write(context.Background()), &ms)
	assert.Contains(t, ms.Error(), "no DISARM technique id")
	assert.NoDirExists(t, filepath.Join(dir, "narratives"))
}

func TestNewRule(t *testing.T) {
	dir := topic(t)
	apply(t, dir, label("fires", "narrative"))
	apply(t, dir, term("hide", "act", "hid~", "hide~", "hiding"))
	apply(t, dir, term("kettle", "thing", "kettle~"))
	apply(t, dir, term("input", "thing", "smoke")) // a word that Rego keeps for itself
	c := apply(t, dir, func(p *scaffold.Pack) (*scaffold.Change, error) {
		return p.NewRule(scaffold.Rule{Label: "fires", ID: "hidden-smoke", Terms: []string{"hide", "kettle", "input"}, Disarm: []string{"T0040"},
			Title: "they hide: \"smoke\" #1", Text: "They are hiding the kettle smoke."})
	})
	assert.Empty(t, c.Made())
	apply(t, dir, func(p *scaffold.Pack) (*scaffold.Change, error) {
		return p.NewRule(scaffold.Rule{Label: "fires", ID: "other", Title: "Кипяток опасен", Language: "ru", Weight: 0.25})
	})
	e := load(t, dir)
	require.Len(t, e.Rules(), 3)
	r := e.Rules()[0]
	assert.Equal(t, "hidden-smoke", r.ID)
	assert.Equal(t, `they hide: "smoke" #1`, r.Title)
	assert.Equal(t, []string{"hide", "input", "kettle"}, r.Needs)
	assert.Equal(t, []string{"T0040"}, r.Disarm)
	assert.Equal(t, "draft", string(r.Status))
	assert.Equal(t, 2+6+2, opaTest(t, dir), "tests that ran")

	for text, want := range map[string]bool{
		"They are hiding the kettle smoke.": true,
		"They are hiding the kettle.":       false,
		"Кипяток опасен, и это все знают.":  true,
	} {
		res, err := e.Classify(context.Background(), engine.Document{Body: text})
		require.NoError(t, err)
		assert.Equal(t, want, len(res.Verdicts) > 0, text)
	}
}

// A test file with helpers of its own, and an unformatted rule file, stay as they are.
func TestNewRuleLeavesForeignFilesAlone(t *testing.T) {
	dir := topic(t)
	apply(t, dir, label("fires", "narrative"))
	folder := filepath.Join(dir, "narratives", "fires")
	foreign := "package rules.narratives.fires_test\n\ntest_mine if true\n"
	require.NoError(t, os.WriteFile(filepath.Join(folder, "fires_test.rego"), []byte(foreign), 0o600))
	loose := strings.Replace(read(t, folder, "fires.rego"), "some _, claims", "some _,  claims", 1)
	require.NoError(t, os.WriteFile(filepath.Join(folder, "fires.rego"), []byte(loose), 0o600))

	rule := func(id string) func(p *scaffold.Pack) (*scaffold.Change, error) {
		return func(p *scaffold.Pack) (*scaffold.Change, error) {
			return p.NewRule(scaffold.Rule{Label: "fires", ID: id})
		}
	}
	apply(t, dir, rule("one"))
	apply(t, dir, rule("two"))
	assert.Equal(t, foreign, read(t, folder, "fires_test.rego"))
	assert.True(t, strings.HasPrefix(read(t, folder, "fires.rego"), loose))
	assert.Contains(t, read(t, folder, "one_test.rego"), "test_two_fires")
}

func TestNewRuleRefuses(t *testing.T) {
	dir := topic(t)
	p, err := scaffold.Open(context.Background(), dir)
	require.NoError(t, err)
	_, err = p.NewRule(scaffold.Rule{Label: "fires", ID: "x"})
	assert.ErrorContains(t, err, "it has none")

	apply(t, dir, label("fires", "narrative"))
	apply(t, dir, term("hide", "act", "hide~"))
	p, err = scaffold.Open(context.Background(), dir)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		rule scaffold.Rule
		want string
	}{
		"label":  {scaffold.Rule{Label: "fire", ID: "x"}, `no label "fire"; it has fires`},
		"id":     {scaffold.Rule{Label: "fires", ID: "X!"}, "such as x"},
		"taken":  {scaffold.Rule{Label: "fires", ID: scaffold.FirstRule}, "there already, at narratives/fires/fires.rego:"},
		"term":   {scaffold.Rule{Label: "fires", ID: "x", Terms: []string{"hidden"}}, "rules new term hidden"},
		"twice":  {scaffold.Rule{Label: "fires", ID: "x", Terms: []string{"hide", "hide"}}, "twice"},
		"weight": {scaffold.Rule{Label: "fires", ID: "x", Weight: 1.5}, "at most 1"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := p.NewRule(c.rule)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

func TestNewTerm(t *testing.T) {
	dir := topic(t)
	apply(t, dir, func(p *scaffold.Pack) (*scaffold.Change, error) {
		return p.NewTerm(scaffold.Term{ID: "maker", Type: "organization", Role: "target", File: "makers.yaml",
			Title: "Acme: kettles", Note: "# no comment", En: []string{"Acme [Kettles]"}, Ru: []string{"Акме"}, Uk: []string{"Акме"}, Any: []string{"#acme"}})
	})
	c := apply(t, dir, func(p *scaffold.Pack) (*scaffold.Change, error) {
		return p.NewTerm(scaffold.Term{ID: "plant", Type: "organization", Broader: []string{"maker"}, En: []string{"kettle plant"}})
	})
	assert.Equal(t, []string{"lexicon/makers.yaml"}, c.Altered(), "not where the terms of its type stand")
	lex := load(t, dir).Lexicon()
	i, ok := lex.Index("maker")
	require.True(t, ok)
	assert.Equal(t, "Acme: kettles", lex.Terms[i].Title)
	assert.Equal(t, "# no comment", lex.Terms[i].Note)
	assert.Equal(t, "target", lex.Terms[i].Role)
	languages := []string{}
	for _, v := range lex.Variants {
		if v.Term == i {
			languages = append(languages, v.Language)
		}
	}
	assert.Equal(t, []string{"en", "ru", "uk", "any"}, languages)
}

func TestNewTermRefuses(t *testing.T) {
	dir := topic(t)
	apply(t, dir, term("kettle", "thing", "kettle~"))
	p, err := scaffold.Open(context.Background(), dir)
	require.NoError(t, err)
	for name, c := range map[string]struct {
		term scaffold.Term
		want string
	}{
		"id":      {scaffold.Term{ID: "Kettle"}, "such as kettle"},
		"taken":   {scaffold.Term{ID: "kettle", Type: "thing"}, "there already, at lexicon/terms.yaml:"},
		"type":    {scaffold.Term{ID: "pot", En: []string{"pot"}}, "needs a type; types of this pack: act, concept, event"},
		"cue":     {scaffold.Term{ID: "pot", Type: "cue", En: []string{"pot"}}, "copy one in cues/"},
		"silent":  {scaffold.Term{ID: "pot", Type: "thing"}, "has no words"},
		"empty":   {scaffold.Term{ID: "pot", Type: "thing", En: []string{" "}}, "matches nothing"},
		"quotes":  {scaffold.Term{ID: "pot", Type: "thing", En: []string{`a "pot"`}}, "quotation mark"},
		"outside": {scaffold.Term{ID: "pot", Type: "thing", En: []string{"pot"}, File: "../x.yaml"}, "lexicon/*.yaml"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := p.NewTerm(c.term)
			assert.ErrorContains(t, err, c.want)
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	for name, c := range map[string]struct{ dir, want string }{
		"missing": {filepath.Join(dir, "missing"), "rules new pack"},
		"file":    {file, "is no folder"},
		"no pack": {dir, "there is no pack.yaml in it"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := scaffold.Open(context.Background(), c.dir)
			assert.ErrorContains(t, err, c.want)
		})
	}
	broken := topic(t)
	require.NoError(t, os.WriteFile(filepath.Join(broken, "labels.yaml"), []byte("a: [\n"), 0o600))
	_, err := scaffold.Open(context.Background(), broken)
	var ms source.Mistakes
	require.ErrorAs(t, err, &ms)
	assert.Equal(t, "labels.yaml", ms[0].File)
}
