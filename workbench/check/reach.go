package check

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

var stances = []policy.Stance{policy.Promotes, policy.Reports, policy.Refutes}

// reach finds thresholds that no text passes: it has all rules of a label fire that
// may have the stance, once and three times over, in a short text and in a long one,
// and asks the pack's own formulas.
func (l *linter) reach() {
	if len(l.terms()) == 0 {
		return
	}
	stages := []*scope.Scoped{l.stage(1), l.stage(30)}
	for _, lb := range l.p.Engine.Labels() {
		for _, st := range stances {
			rules := l.able(lb.ID, st)
			if len(rules) == 0 {
				continue
			}
			best, chosen := 0.0, false
			for _, sc := range stages {
				for _, times := range []int{1, 3} {
					if v := l.judge(sc, rules, st, times); v != nil && v.Stance == st {
						best, chosen = max(best, v.Score), true
					}
				}
			}
			threshold := l.p.Threshold(lb.ID, st)
			switch at := l.thresholdAt(lb.ID, st); {
			case !chosen:
				l.warn(UnreachableThreshold, score.ConfigFile, at.Line, at.Column, "mend the formulas of stance",
					fmt.Sprintf("where all rules of %q say %s, no formula of stance chooses it", lb.ID, st))
			case best < threshold:
				l.warn(UnreachableThreshold, score.ConfigFile, at.Line, at.Column, "raise the weights of the label's rules, or lower the threshold",
					fmt.Sprintf("all rules of %q together reach %.2f with %s; the threshold is %.2f", lb.ID, best, st, threshold))
			}
		}
	}
}

// able lists the live rules of the label that may have the stance.
func (l *linter) able(label string, st policy.Stance) []*policy.Rule {
	var out []*policy.Rule
	rules := l.p.Engine.Rules()
	for i := range rules {
		if r := &rules[i]; r.Label == label && r.Status == policy.Live && (r.Stance == "" || r.Stance == st) {
			out = append(out, r)
		}
	}
	return out
}

// stage is a text of n sentences with a mention at each.
func (l *linter) stage(n int) *scope.Scoped {
	t := text.Analyze(&engine.Document{Body: strings.Repeat("Word. ", n)}, nil)
	sc := &scope.Scoped{Text: t, Lexicon: l.p.Stages.Lexicon}
	for i := range t.Tokens {
		sc.Mentions = append(sc.Mentions, lexicon.Mention{Term: 0, First: i, End: i + 1})
	}
	sc.Modifiers = make([][]scope.Modifier, len(sc.Mentions))
	sc.Sentences = make([][]scope.Modifier, len(t.Sentences))
	return sc
}

func (l *linter) judge(sc *scope.Scoped, rules []*policy.Rule, st policy.Stance, times int) *score.Verdict {
	var fs []policy.Finding
	for i, r := range rules {
		for k := range times {
			fs = append(fs, policy.Finding{
				Label: r.Label, Rule: r.ID, Kind: r.Kind, Stance: st, Weight: r.Weight, Status: policy.Live, File: r.File, Line: r.Line,
				Evidence: []policy.Evidence{{Mention: (i*times + k) % len(sc.Mentions), Role: policy.AsClaim}},
			})
		}
	}
	vs, errs := l.p.Scorer.Verdicts(sc, fs)
	if len(errs) > 0 || len(vs) != 1 {
		return nil
	}
	return &vs[0]
}

// thresholdAt is where score.yaml sets the threshold; the zero Node when it is not found.
func (l *linter) thresholdAt(label string, st policy.Stance) yaml.Node {
	var c struct {
		Thresholds map[string]yaml.Node `yaml:"thresholds"`
	}
	if err := yaml.Unmarshal(l.data(score.ConfigFile), &c); err != nil {
		return yaml.Node{}
	}
	own := c.Thresholds[label]
	for i := 0; i+1 < len(own.Content); i += 2 {
		if own.Content[i].Value == string(st) {
			return *own.Content[i+1]
		}
	}
	return c.Thresholds[string(st)]
}
