package score

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/expr-lang/expr"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/engine/text"
)

// ConfigFile is the pack's file of formulas, thresholds and actions.
const ConfigFile = "score.yaml"

// Scorer judges findings as a pack's score.yaml says.
type Scorer struct {
	combine    *formula
	stances    []stanceRule
	thresholds map[threshold]float64
	actions    []actionRule
	unassessed *reasons
	languages  *Languages
	idle       string // the action where there is no verdict
}

type stanceRule struct {
	then policy.Stance
	when *formula
	note string
}

type actionRule struct {
	then string
	when *formula
}

type reasonRule struct {
	reason string
	when   *formula
}

// threshold names a threshold: of a label, or of all others where it is empty.
type threshold struct {
	label  string
	stance policy.Stance
}

// config is score.yaml as written.
type config struct {
	Combine    yaml.Node            `yaml:"combine"`
	Stance     []ruleForm           `yaml:"stance"`
	Thresholds map[string]yaml.Node `yaml:"thresholds"`
	Actions    []ruleForm           `yaml:"actions"`
	Unassessed []ruleForm           `yaml:"unassessed"`
}

// ruleForm is one rule of an ordered list: the first whose `when` holds decides.
type ruleForm struct {
	Then yaml.Node `yaml:"then"`
	When yaml.Node `yaml:"when"`
	Note string    `yaml:"note"`
}

var stances = []policy.Stance{policy.Promotes, policy.Reports, policy.Refutes}

// Load reads score.yaml and compiles its formulas. Unknown fields, stances,
// actions and labels, formulas that do not compile and thresholds outside [0,1]
// are mistakes, each with its place.
func Load(fsys fs.FS, labels *Labels, languages *Languages) (*Scorer, source.Mistakes) {
	f, ms := read(fsys, ConfigFile)
	if ms != nil {
		return nil, ms
	}
	var c config
	if ms := f.Decode(&c); len(ms) > 0 {
		return nil, ms
	}
	l := &loader{compiler: compiler{file: f, words: vocabulary(labels, languages)}, labels: labels}
	s := &Scorer{languages: languages, unassessed: &reasons{}, thresholds: map[threshold]float64{}}
	s.combine = l.compile("combine", &c.Combine, combineEnv{}, expr.AsFloat64())
	for i, r := range c.Stance {
		name := fmt.Sprintf("stance %d", i+1)
		then := policy.Stance(l.then(name, &r, names(stances)))
		s.stances = append(s.stances, stanceRule{then, l.compile(name, &r.When, stanceEnv{}, expr.AsBool()), r.Note})
	}
	for i, r := range c.Actions {
		name := fmt.Sprintf("actions %d", i+1)
		then := l.then(name, &r, []string{Clear, Context, Review, Escalate})
		s.actions = append(s.actions, actionRule{then, l.compile(name, &r.When, actionEnv{}, expr.AsBool())})
	}
	for i, r := range c.Unassessed {
		name := fmt.Sprintf("unassessed %d", i+1)
		s.unassessed.rules = append(s.unassessed.rules, reasonRule{l.then(name, &r, nil), l.compile(name, &r.When, assessEnv{}, expr.AsBool())})
	}
	if len(c.Stance) == 0 || len(c.Actions) == 0 {
		l.ms = append(l.ms, f.At(nil, "missing", "stance and actions need at least one rule each"))
	}
	l.readThresholds(s, c.Thresholds)
	if len(l.ms) > 0 {
		return nil, l.ms
	}
	s.unassessed.any = l.any("unassessed", c.Unassessed, assessEnv{})
	s.idle, _ = s.action(nil)
	return s, nil
}

// loader is the work on one score.yaml.
type loader struct {
	compiler
	labels *Labels
}

// then reads what a rule decides: one of the words, any where there are none.
func (l *loader) then(name string, r *ruleForm, words []string) string {
	switch v := r.Then.Value; {
	case v == "":
		l.ms = append(l.ms, l.file.At(placed(&r.When), "then", "%s: the rule decides nothing; give it then", name))
	case words != nil && !slices.Contains(words, v):
		l.ms = append(l.ms, l.file.At(&r.Then, "then", "%s: %q is not one of %s", name, v, strings.Join(words, ", ")))
	}
	return r.Then.Value
}

// readThresholds reads the default of every stance, and the labels' own.
func (l *loader) readThresholds(s *Scorer, nodes map[string]yaml.Node) {
	for _, key := range sortedKeys(nodes) {
		n := nodes[key]
		if n.Kind == yaml.ScalarNode {
			l.threshold(s, "", key, &n)
			continue
		}
		if _, ok := l.labels.Get(key); !ok {
			l.ms = append(l.ms, l.file.At(&n, "unknown-label", "thresholds: there is no label %q", key))
			continue
		}
		own := map[string]yaml.Node{}
		if err := n.Decode(&own); err != nil {
			l.ms = append(l.ms, l.file.At(&n, "threshold", "thresholds of %q: a threshold for each stance", key))
			continue
		}
		for _, stance := range sortedKeys(own) {
			n := own[stance]
			l.threshold(s, key, stance, &n)
		}
	}
	for _, st := range stances {
		if _, ok := s.thresholds[threshold{"", st}]; !ok {
			l.ms = append(l.ms, l.file.At(nil, "missing", "thresholds: none for %s", st))
		}
	}
}

func (l *loader) threshold(s *Scorer, label, stance string, n *yaml.Node) {
	if !slices.Contains(stances, policy.Stance(stance)) {
		l.ms = append(l.ms, l.file.At(n, "threshold", "thresholds: %q is neither a stance nor a label", stance))
		return
	}
	var x float64
	if err := n.Decode(&x); err != nil || !(x > 0 && x <= 1) {
		l.ms = append(l.ms, l.file.At(n, "threshold", "thresholds: %q is no number above 0 and up to 1", n.Value))
	}
	s.thresholds[threshold{label, policy.Stance(stance)}] = x
}

// vocabulary is the strings that formulas may name.
func vocabulary(labels *Labels, languages *Languages) map[string]bool {
	words := map[string]bool{"": true, policy.Narrative: true, policy.Tactic: true}
	for _, s := range stances {
		words[string(s)] = true
	}
	for p := text.Title; p <= text.Caption; p++ {
		words[p.String()] = true
	}
	for _, l := range labels.All() {
		words[l.ID] = true
	}
	for _, id := range languages.IDs() {
		words[id] = true
	}
	return words
}

// read opens a file of the pack; not being able to is the one mistake.
func read(fsys fs.FS, name string) (source.File, source.Mistakes) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return source.File{}, source.Mistakes{{File: name, Code: "missing", Msg: "cannot read: " + err.Error()}}
	}
	return source.File{Name: name, Data: data}, nil
}

func names(ss []policy.Stance) []string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = string(s)
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
