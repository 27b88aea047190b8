// Package overlay reads what one community changes of a rule pack without forking it.
//
// An overlay is a folder with one file, overlay.yaml: its name, why it is there and
// who answers for it; the rules, terms and labels that it switches off; the
// thresholds that it sets.
//
//	name: gardening-forum
//	reason: "kettle" is a nickname here
//	owner: moderators@forum.example
//	off:
//	  rules: [staged-recall/called-staged]
//	  terms: [kettle]
//	  labels: [rumour-relay]
//	thresholds: {promotes: 0.7, staged-recall: {reports: 0.6}}
//
// Load reads it, Check holds its ids to the pack; what is wrong comes back as
// Mistakes with their place. Package engine applies it.
package overlay

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
)

// File is the one file of an overlay.
const File = "overlay.yaml"

// Overlay is what is changed. A nil Overlay changes nothing.
type Overlay struct {
	Name   string
	Reason string
	Owner  string
	// Digest is "sha256:" and the hash of the file.
	Digest string
	// Thresholds are those it sets; a Label that is empty means every label that the
	// pack gives no threshold of its own.
	Thresholds []score.Threshold

	rules, terms, labels []*yaml.Node
	placed               []*yaml.Node // of Thresholds
	file                 source.File
}

type form struct {
	Name   string `yaml:"name"`
	Reason string `yaml:"reason"`
	Owner  string `yaml:"owner"`
	Off    struct {
		Rules  []yaml.Node `yaml:"rules"`
		Terms  []yaml.Node `yaml:"terms"`
		Labels []yaml.Node `yaml:"labels"`
	} `yaml:"off"`
	Thresholds yaml.Node `yaml:"thresholds"`
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Load reads the overlay at the root of fsys; nil gives nil.
func Load(fsys fs.FS) (*Overlay, source.Mistakes) {
	if fsys == nil {
		return nil, nil
	}
	data, err := fs.ReadFile(fsys, File)
	if err != nil {
		return nil, source.Mistakes{{
			File: File, Code: "missing", Msg: "cannot read the overlay: " + err.Error(),
			Hint: "an overlay is a folder with the file " + File,
		}}
	}
	sum := sha256.Sum256(data)
	o := &Overlay{file: source.File{Name: File, Data: data}, Digest: "sha256:" + hex.EncodeToString(sum[:])}
	ms := o.alone(fsys)
	var f form
	if more := o.file.Decode(&f); len(more) > 0 {
		return nil, append(ms, more...)
	}
	o.Name, o.Reason, o.Owner = strings.TrimSpace(f.Name), strings.TrimSpace(f.Reason), strings.TrimSpace(f.Owner)
	for _, field := range []struct{ name, value string }{{"name", o.Name}, {"reason", o.Reason}, {"owner", o.Owner}} {
		if field.value == "" {
			ms = append(ms, o.file.At(nil, "overlay", "an overlay says its name, reason and owner; %s is missing", field.name))
		}
	}
	if o.Name != "" && !kebab.MatchString(o.Name) {
		ms = append(ms, o.file.At(nil, "overlay", "write the name in kebab-case, not %q", o.Name))
	}
	o.rules, o.terms, o.labels = pointers(f.Off.Rules), pointers(f.Off.Terms), pointers(f.Off.Labels)
	for _, n := range slices.Concat(o.rules, o.terms, o.labels) {
		if n.Kind != yaml.ScalarNode || n.Value == "" {
			ms = append(ms, o.file.At(n, "overlay", "off lists ids"))
		}
	}
	ms = append(ms, o.thresholds(&f.Thresholds)...)
	if len(ms) == 0 && len(o.rules)+len(o.terms)+len(o.labels)+len(o.Thresholds) == 0 {
		ms = append(ms, o.file.At(nil, "overlay", "the overlay changes nothing: it has neither off nor thresholds"))
	}
	return o, ms
}

func pointers(nodes []yaml.Node) []*yaml.Node {
	out := make([]*yaml.Node, len(nodes))
	for i := range nodes {
		out[i] = &nodes[i]
	}
	return out
}

// alone refuses files that would have no effect.
func (o *Overlay) alone(fsys fs.FS) (ms source.Mistakes) {
	fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error { //nolint:errcheck // what cannot be read cannot be meant
		switch ext := path.Ext(name); {
		case err != nil || d.IsDir():
		case name != File && (ext == ".yaml" || ext == ".yml" || ext == ".rego"):
			ms = append(ms, source.Mistake{
				File: name, Code: "overlay", Msg: "this file has no effect in an overlay",
				Hint: "an overlay is the one file " + File + "; new rules and words belong into a pack",
			})
		}
		return nil
	})
	return ms
}

func (o *Overlay) thresholds(n *yaml.Node) (ms source.Mistakes) {
	if n.Kind == 0 {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return source.Mistakes{o.file.At(n, "threshold", "thresholds maps a stance to a number, or a label to such a mapping")}
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, v := n.Content[i], n.Content[i+1]
		if v.Kind == yaml.MappingNode {
			for k := 0; k+1 < len(v.Content); k += 2 {
				ms = append(ms, o.threshold(key, v.Content[k], v.Content[k+1])...)
			}
			continue
		}
		ms = append(ms, o.threshold(nil, key, v)...)
	}
	return ms
}

func (o *Overlay) threshold(label, stance, value *yaml.Node) source.Mistakes {
	t := score.Threshold{Stance: policy.Stance(stance.Value)}
	at := stance
	if label != nil {
		t.Label, at = label.Value, label
	}
	var ms source.Mistakes
	if known := []string{string(policy.Promotes), string(policy.Reports), string(policy.Refutes)}; !slices.Contains(known, stance.Value) {
		ms = append(ms, hinted(o.file.At(stance, "threshold", "there is no stance %q", stance.Value), stance.Value, known))
	}
	if err := value.Decode(&t.Value); err != nil || !(t.Value > 0 && t.Value <= 1) {
		ms = append(ms, o.file.At(value, "threshold", "%q is no number above 0 and up to 1", value.Value))
	}
	o.Thresholds = append(o.Thresholds, t)
	o.placed = append(o.placed, at)
	return ms
}

// Terms are the terms that are switched off.
func (o *Overlay) Terms() map[string]bool {
	if o == nil {
		return nil
	}
	return set(o.terms)
}

// RuleOff reports whether the rule, or its label, is switched off.
func (o *Overlay) RuleOff(label, id string) bool {
	return o != nil && (has(o.labels, label) || has(o.rules, label+"/"+id))
}

// LabelOff reports whether the label is switched off as a whole.
func (o *Overlay) LabelOff(label string) bool { return o != nil && has(o.labels, label) }

func has(nodes []*yaml.Node, id string) bool {
	return slices.ContainsFunc(nodes, func(n *yaml.Node) bool { return n.Value == id })
}

func set(nodes []*yaml.Node) map[string]bool {
	out := map[string]bool{}
	for _, n := range nodes {
		out[n.Value] = true
	}
	return out
}

// Check holds the ids of the overlay to those of the pack; rules are "<label>/<id>".
func (o *Overlay) Check(labels, terms, rules []string) source.Mistakes {
	if o == nil {
		return nil
	}
	var ms source.Mistakes
	check := func(nodes []*yaml.Node, what string, known []string) {
		for _, n := range nodes {
			if !slices.Contains(known, n.Value) {
				ms = append(ms, hinted(o.file.At(n, "unknown-"+what, "the pack has no %s %q", what, n.Value), n.Value, known))
			}
		}
	}
	check(o.rules, "rule", rules)
	check(o.terms, "term", terms)
	check(o.labels, "label", labels)
	for i, t := range o.Thresholds {
		if t.Label != "" {
			check(o.placed[i:i+1], "label", labels)
		}
	}
	return ms
}

func hinted(m source.Mistake, name string, known []string) source.Mistake {
	m.Hint = policy.Suggest(name, known)
	return m
}

// String names the overlay with its reason, for people.
func (o *Overlay) String() string { return fmt.Sprintf("overlay %s (%s)", o.Name, o.Reason) }
