package check

import (
	_ "embed" // for the list of techniques
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/cases"
)

func (l *linter) casesOfLabels() {
	for _, lb := range l.p.Engine.Labels() {
		file := lb.Kind + "s/" + lb.ID + "/" + cases.File
		positive, negative := false, false
		for i := range l.cases {
			if c := &l.cases[i]; c.File == file && !c.Pending {
				positive = positive || c.Positive()
				negative = negative || !c.Positive()
			}
		}
		if !positive {
			l.warn(NoPositiveCase, file, 0, 0, "add: - {text: …, labels: {"+lb.ID+": promotes}, evidence: [words]}",
				fmt.Sprintf("label %q has no case that fires it", lb.ID))
		}
		if !negative {
			l.warn(NoNegativeCase, file, 0, 0, "add: - {text: …, labels: {}}",
				fmt.Sprintf("label %q has no case that must not fire it", lb.ID))
		}
	}
}

//go:embed disarm.yaml
var techniques []byte

// DisarmFile is where a pack adds DISARM techniques that the list does not have: a
// mapping of id to name.
const DisarmFile = "disarm.yaml"

func (l *linter) disarm() {
	known := map[string]string{}
	if err := yaml.Unmarshal(techniques, &known); err != nil {
		panic("check: disarm.yaml: " + err.Error()) // it is embedded
	}
	if data, err := fs.ReadFile(l.fsys, DisarmFile); err == nil {
		own := map[string]string{}
		l.errors((source.File{Name: DisarmFile, Data: data}).Decode(&own))
		maps.Copy(known, own)
	}
	check := func(id, file string, from, to int) {
		if _, ok := known[id]; ok {
			return
		}
		line, col := l.find(file, id, from, to)
		hint := "correct it, or add it to " + DisarmFile + " of the pack: " + id + ": its name"
		if parent, _, sub := strings.Cut(id, "."); sub && known[parent] != "" {
			hint = fmt.Sprintf("%s is %s; %s", parent, known[parent], hint)
		}
		l.warn(UnknownDisarm, file, line, col, hint, fmt.Sprintf("%q is no DISARM technique that the list knows", id))
	}
	for _, lb := range l.p.Engine.Labels() {
		from, _ := l.find(score.LabelsFile, lb.ID+":", 1, 1<<30)
		for _, id := range lb.Disarm {
			check(id, score.LabelsFile, from, 1<<30)
		}
	}
	for _, r := range l.p.Engine.Rules() {
		for _, id := range r.Disarm {
			check(id, r.File, max(1, r.Line-30), r.Line)
		}
	}
}

// find returns where a word stands in the lines from to to of a file, the last such
// place where the range ends at a rule; zeros when it does not.
func (l *linter) find(file, word string, from, to int) (line, col int) {
	data := l.data(file)
	lines := strings.Split(string(data), "\n")
	from, to = max(1, from), min(to, len(lines))
	for n := from; n <= to; n++ {
		if i := strings.Index(lines[n-1], word); i >= 0 {
			line, col = n, 1+utf8.RuneCountInString(lines[n-1][:i])
			if to == len(lines) {
				return line, col
			}
		}
	}
	return line, col
}

// costs names the rules that make the pack slow.
func (l *linter) costs() {
	slow := l.p.Stages.Policy.LeftToOPA()
	for _, r := range l.p.Engine.Rules() {
		if r.Status == policy.Retired {
			continue
		}
		if len(r.Needs)+len(r.NeedsAny) == 0 {
			l.warn(UnboundRule, r.File, r.Line, 1, "ask for input.terms.<term> by name in its body",
				fmt.Sprintf("rule %q is asked of every text: no term is known that it needs", r.Name()))
		}
		if slices.Contains(slow, r.Name()) {
			l.warn(SlowRule, r.File, r.Line, 1, "write it without with, and with one variable in a head",
				fmt.Sprintf("rule %q, or what it calls, is left to OPA's evaluator", r.Name()))
		}
	}
}

// firing runs the rules over the cases and the corpus.
func (l *linter) firing() {
	fired := l.fire()
	if l.opt.Corpus == nil {
		return
	}
	rules := l.p.Engine.Rules()
	for i := range rules {
		if r := &rules[i]; r.Status != policy.Retired && len(fired[r.Name()]) == 0 {
			l.warn(SilentRule, r.File, r.Line, 1, "write a case that fires it, or retire it",
				fmt.Sprintf("rule %q fires on no case and on no text of the corpus", r.Name()))
		}
	}
	for i := range rules {
		for k := range rules[:i] {
			a, b := &rules[k], &rules[i]
			if a.Label == b.Label && len(fired[b.Name()]) >= l.opt.SameTexts && maps.EqualFunc(fired[a.Name()], fired[b.Name()], slices.Equal) {
				l.warn(SameEvidence, b.File, b.Line, 1, "join the two, or give one of them words of its own",
					fmt.Sprintf("rules %q and %q (%s:%d) fire on the same words of the same %d texts",
						b.Name(), a.ID, a.File, a.Line, len(fired[b.Name()])))
			}
		}
	}
}
