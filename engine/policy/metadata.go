package policy

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"go.yaml.in/yaml/v3"
)

// Keys of METADATA. OPA ignores others in silence.
var (
	ruleKeys    = []string{"title", "description", "related_resources", "authors", "organizations", "scope", "custom"}
	packageKeys = append([]string{"schemas"}, ruleKeys...)
	openKeys    = append([]string{"entrypoint", "compile", "labels"}, packageKeys...) // main.rego and lib/
	customKeys  = []string{"id", "weight", "disarm", "stance", "status", "owner", "reviewed", "source"}
	statuses    = []string{string(Draft), string(Shadow), string(Live), string(Retired)}
	stances     = []string{string(Promotes), string(Reports), string(Refutes)}
	kebab       = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// metadata is one METADATA block with the places of its keys.
type metadata struct {
	l    *loader
	m    *module
	loc  *ast.Location
	root map[string]*yaml.Node // values by key
	cust map[string]*yaml.Node
}

// metadataAt reads the block that begins at the location again, as YAML whose
// positions are those of the file: OPA keeps neither them nor the unknown keys.
func (l *loader) metadataAt(m *module, loc *ast.Location, allow []string) *metadata {
	md := &metadata{l: l, m: m, loc: loc}
	lines := bytes.Split(m.data, []byte("\n"))
	block := make([]byte, loc.Row)
	for i := range block {
		block[i] = '\n' // every line above is empty; the METADATA line too
	}
	for _, line := range lines[min(loc.Row, len(lines)):] {
		rest, ok := bytes.CutPrefix(line, []byte("#"))
		if !ok {
			break
		}
		block = append(append(append(block, ' '), rest...), '\n')
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(block, &doc); err != nil || len(doc.Content) == 0 {
		return md // OPA has refused it, or it is empty
	}
	md.root = md.mapping(doc.Content[0], "METADATA", allow)
	if c := md.root["custom"]; c != nil && allow != nil {
		known := customKeys
		if m.label == "" {
			known = nil
		}
		md.cust = md.mapping(c, "custom", known)
	}
	return md
}

// mapping indexes a mapping's values and refuses keys other than the known ones;
// nil knows all.
func (md *metadata) mapping(n *yaml.Node, what string, known []string) map[string]*yaml.Node {
	out := map[string]*yaml.Node{}
	if n.Kind != yaml.MappingNode {
		md.bad(n, "metadata-key", "", "%s is not a mapping", what)
		return out
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if known != nil && !slices.Contains(known, k.Value) {
			md.bad(k, "metadata-key", suggest(k.Value, known), "unknown key %q in %s", k.Value, what)
			continue
		}
		out[k.Value] = v
	}
	return out
}

func (md *metadata) bad(n *yaml.Node, code, hint, format string, args ...any) {
	loc := md.loc
	if n != nil {
		loc = &ast.Location{File: md.m.file, Row: n.Line, Col: n.Column}
	}
	md.l.at(md.m, loc, code, hint, format, args...)
}

// rule reads what a rule's METADATA says; sources are those of its package.
func (md *metadata) rule(r *Rule, sources []string) {
	r.Title = md.required(md.root, "title")
	r.Description = md.required(md.root, "description")
	if s := md.root["scope"]; s != nil && s.Value != "rule" {
		md.bad(s, "metadata-scope", "remove it: the scope of a rule's METADATA is the rule", "scope %q", s.Value)
	}
	r.ID = md.required(md.cust, "id")
	if r.ID != "" && !kebab.MatchString(r.ID) {
		md.bad(md.cust["id"], "bad-id", "lower case words joined by hyphens", "custom.id %q is not kebab-case", r.ID)
	}
	if text := md.required(md.cust, "weight"); text != "" {
		w, err := strconv.ParseFloat(text, 64)
		if err != nil || !(w > 0 && w <= 1) {
			md.bad(md.cust["weight"], "bad-weight", "above 0, at most 1", "custom.weight %s is out of range", text)
		}
		r.Weight = w
	}
	r.Stance = Stance(md.choice("stance", "bad-stance", stances))
	r.Status = Status(md.choice("status", "bad-status", statuses))
	if r.Status == "" {
		r.Status = Live
	}
	r.Owner, r.Reviewed = value(md.cust["owner"]), value(md.cust["reviewed"])
	r.Disarm = list(md.cust["disarm"])
	r.Sources = md.sources()
	if len(r.Sources) == 0 {
		r.Sources = sources
	}
	if len(r.Sources) == 0 {
		md.bad(nil, "metadata-missing", "add related_resources with a ref, or custom.source", "the rule names no source")
	}
}

func (md *metadata) required(in map[string]*yaml.Node, key string) string {
	v := strings.TrimSpace(value(in[key]))
	if v == "" {
		name := key
		if key == "id" || key == "weight" {
			name = "custom." + key
		}
		md.bad(in[key], "metadata-missing", "", "METADATA lacks %s", name)
	}
	return v
}

func (md *metadata) choice(key, code string, known []string) string {
	n := md.cust[key]
	if n == nil {
		return ""
	}
	if !slices.Contains(known, n.Value) {
		md.bad(n, code, suggest(n.Value, known), "custom.%s %q does not exist", key, n.Value)
	}
	return n.Value
}

// sources are the refs of related_resources, then custom.source.
func (md *metadata) sources() []string {
	out := []string{}
	if rr := md.root["related_resources"]; rr != nil {
		for _, item := range rr.Content {
			if item.Kind == yaml.ScalarNode {
				out = append(out, item.Value)
				continue
			}
			for i := 0; i+1 < len(item.Content); i += 2 {
				if item.Content[i].Value == "ref" {
					out = append(out, item.Content[i+1].Value)
				}
			}
		}
	}
	return append(out, list(md.cust["source"])...)
}

func value(n *yaml.Node) string {
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		return ""
	}
	return n.Value
}

// list reads a scalar or a sequence of scalars.
func list(n *yaml.Node) []string {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.SequenceNode {
		out := make([]string, 0, len(n.Content))
		for _, c := range n.Content {
			out = append(out, value(c))
		}
		return out
	}
	if v := value(n); v != "" {
		return []string{v}
	}
	return nil
}

// checkDuplicates refuses a second rule with the id of another of its label.
func (l *loader) checkDuplicates() {
	first := map[string]*ruleSource{}
	for _, r := range l.rules {
		if r.ID == "" {
			continue
		}
		if f, ok := first[r.Name()]; ok {
			loc := &ast.Location{File: r.File, Row: r.Line, Col: 1}
			l.at(r.mod, loc, "duplicate-id", "ids are unique within a label",
				"rule id %q is taken by %s:%d", r.ID, f.File, f.Line)
			continue
		}
		first[r.Name()] = r
	}
}
