package scaffold

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
)

// Label is a label to be made, with a first rule.
type Label struct {
	ID          string
	Kind        string // narrative or tactic
	Title       string
	Description string // the title where empty
	Source      string
	Disarm      []string
	Rule        string   // id of the first rule; FirstRule where empty
	Terms       []string // of the first rule, as in Rule
	Text        string   // an example that must fire; made from the title where empty
	Language    string   // of Text; en where empty
}

// FirstRule is the usual id of the rule that a new label begins with.
const FirstRule = "stated"

// NewLabel adds a label: its entry in the registry, and its folder with a draft
// rule, a test and cases.
func (p *Pack) NewLabel(l Label) (*Change, error) {
	if err := checkID("label", l.ID); err != nil {
		return nil, err
	}
	if l.Kind != policy.Narrative && l.Kind != policy.Tactic {
		return nil, fmt.Errorf("kind is narrative (a story) or tactic (a way of spreading one), not %q", l.Kind)
	}
	if slices.ContainsFunc(p.eng.Labels(), func(o engine.Label) bool { return o.ID == l.ID }) {
		return nil, fmt.Errorf("label %q is in %s already; 'canard rules new rule %s/ID' adds a rule to it", l.ID, score.LabelsFile, l.ID)
	}
	l.Title = words(l.Title)
	if l.Title == "" {
		return nil, fmt.Errorf("label %q needs a title: the story in a few words", l.ID)
	}
	l.Description = cmp.Or(words(l.Description), strings.TrimRight(l.Title, ".")+".")
	c := p.change()
	if err := c.register(&l); err != nil {
		return nil, err
	}
	dir := labelDir(l.Kind, l.ID)
	r := Rule{
		Label: l.ID, ID: cmp.Or(l.Rule, FirstRule), Title: l.Title, Description: l.Description, Terms: l.Terms,
		Source: cmp.Or(words(l.Source), path.Join(dir, "cases.yaml")), Text: l.Text, Language: l.Language,
	}
	if err := p.addRule(c, l.Kind, &r); err != nil {
		return nil, err
	}
	c.Next = []string{
		fmt.Sprintf("%s: write what is established, and which true neighbours are not it", score.LabelsFile),
		fmt.Sprintf("canard rules new rule %s/ID --rules %s --terms ACT,OBJECT", l.ID, c.dir),
		fmt.Sprintf("canard rules test --rules %s", c.dir),
	}
	return c, nil
}

// register adds an entry to the label registry, behind the last label of its kind.
// What is written there, comments too, stays as it is.
func (c *Change) register(l *Label) error {
	data, err := c.read(score.LabelsFile)
	if err != nil {
		return fmt.Errorf("%s: %w", score.LabelsFile, plain(err))
	}
	entry, err := render("label.yaml.tmpl", l)
	if err != nil {
		return err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return fmt.Errorf("%s: %w", score.LabelsFile, err)
	}
	if len(doc.Content) == 0 || len(doc.Content[0].Content) == 0 {
		// An empty registry says {}: a mapping without entries.
		lines := slices.DeleteFunc(strings.SplitAfter(string(data), "\n"), func(l string) bool { return strings.TrimSpace(l) == "{}" })
		c.set(score.LabelsFile, appendText([]byte(strings.Join(lines, "")), entry))
		return nil
	}
	root := doc.Content[0]
	if root.Style&yaml.FlowStyle != 0 {
		return fmt.Errorf("%s: the registry is written on one line, {…}; give each label lines of its own first", score.LabelsFile)
	}
	next := 0 // the line of the label behind the last one of the kind; 0 is the end
	for i := 0; i+1 < len(root.Content); i += 2 {
		if kindOf(root.Content[i+1]) != l.Kind {
			continue
		}
		next = 0
		if i+2 < len(root.Content) {
			next = root.Content[i+2].Line
		}
	}
	if next == 0 {
		c.set(score.LabelsFile, appendText(bytes.TrimRight(data, "\n"), entry))
		return nil
	}
	c.set(score.LabelsFile, insertBefore(data, next, entry))
	return nil
}

func kindOf(entry *yaml.Node) string {
	var e struct {
		Kind string `yaml:"kind"`
	}
	_ = entry.Decode(&e) // an entry that does not decode has no kind
	return e.Kind
}
