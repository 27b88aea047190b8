package score

import (
	"io/fs"
	"regexp"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/source"
)

// LabelsFile is the pack's label registry.
const LabelsFile = "labels.yaml"

// Label is a narrative or tactic that a pack knows, and what is established about it.
type Label struct {
	ID          string `json:"id"`
	Kind        string `json:"kind"` // narrative or tactic
	Title       string `json:"title"`
	Description string `json:"description"`
	Established []Fact `json:"established"`
	// NotThis names true or harmless neighbours that do not carry the label.
	NotThis []string `json:"not_this"`
	Disarm  []string `json:"disarm"` // DISARM technique ids
}

// Fact is what is established about a label's subject, who says so, and as of when
// (2006, 2006-01 or 2006-01-02).
type Fact struct {
	Text   string `json:"text" yaml:"text"`
	Source string `json:"source" yaml:"source"`
	AsOf   string `json:"as_of" yaml:"as_of"`
}

// Labels is the label registry of a pack, in the order of its file.
type Labels struct {
	all   []Label
	index map[string]int
}

// All lists the labels in the order of the file. The slice must not be changed.
func (l *Labels) All() []Label { return l.all }

// Get returns the label with that id.
func (l *Labels) Get(id string) (*Label, bool) {
	i, ok := l.index[id]
	if !ok {
		return nil, false
	}
	return &l.all[i], true
}

type labelForm struct {
	Kind        string      `yaml:"kind"`
	Title       string      `yaml:"title"`
	Description string      `yaml:"description"`
	Established []yaml.Node `yaml:"established"`
	NotThis     []string    `yaml:"not_this"`
	Disarm      []yaml.Node `yaml:"disarm"`
}

var (
	labelID  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	disarmID = regexp.MustCompile(`^T\d{4}(\.\d{3})?$`)
	factDate = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
)

// LoadLabels reads the label registry of a pack. The Labels hold what could be
// read even where there are Mistakes, so that other stages can be checked too.
func LoadLabels(fsys fs.FS) (*Labels, source.Mistakes) {
	out := &Labels{index: map[string]int{}}
	f, ms := read(fsys, LabelsFile)
	if ms != nil {
		return out, ms
	}
	var nodes yaml.Node
	if ms := f.Decode(&nodes); len(ms) > 0 {
		return out, ms
	}
	forms := map[string]labelForm{}
	ms = f.Decode(&forms)
	if nodes.Kind == 0 || nodes.Content[0].Kind != yaml.MappingNode {
		return out, append(ms, f.At(nil, "missing", "the registry maps label ids to entries; there is none"))
	}
	root := nodes.Content[0]
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		form := forms[key.Value]
		l, more := form.label(f, key)
		ms = append(ms, more...)
		out.index[l.ID] = len(out.all)
		out.all = append(out.all, l)
	}
	return out, ms
}

// label checks an entry; key is its id.
func (form *labelForm) label(f source.File, key *yaml.Node) (Label, source.Mistakes) {
	l := Label{ID: key.Value, Kind: form.Kind, Title: form.Title, Description: form.Description, NotThis: form.NotThis}
	var ms source.Mistakes
	bad := func(n *yaml.Node, format string, args ...any) {
		ms = append(ms, f.At(n, "label", "label %q: "+format, append([]any{l.ID}, args...)...))
	}
	if !labelID.MatchString(l.ID) {
		bad(key, "write the id in kebab-case")
	}
	if l.Kind != policy.Narrative && l.Kind != policy.Tactic {
		bad(key, "kind is narrative or tactic, not %q", l.Kind)
	}
	if l.Title == "" || l.Description == "" {
		bad(key, "title and description must be there")
	}
	for i := range form.Disarm {
		n := &form.Disarm[i]
		if !disarmID.MatchString(n.Value) {
			bad(n, "%q is no DISARM technique id (T0000 or T0000.000)", n.Value)
		}
		l.Disarm = append(l.Disarm, n.Value)
	}
	for i := range form.Established {
		n := &form.Established[i]
		var fact Fact
		if err := n.Decode(&fact); err != nil || fact.Text == "" || fact.Source == "" || !factDate.MatchString(fact.AsOf) {
			bad(n, "an established fact has text, source and as_of (2006, 2006-01 or 2006-01-02)")
		}
		for k := 0; n.Kind == yaml.MappingNode && k < len(n.Content); k += 2 {
			switch n.Content[k].Value {
			case "text", "source", "as_of":
			default:
				bad(n.Content[k], "unknown field %q in an established fact", n.Content[k].Value)
			}
		}
		l.Established = append(l.Established, fact)
	}
	return l, ms
}
