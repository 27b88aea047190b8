package cases

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
)

// Failure is one way in which verdicts are not what a case expects.
type Failure struct {
	Label string `json:"label"`
	Want  string `json:"want"`
	Got   string `json:"got"`
}

// Hold compares verdicts with what the case expects: nil when they agree.
func (c *Case) Hold(verdicts []engine.Verdict) []Failure {
	expect := c.Expect
	if _, ok := expect[c.Label]; !ok {
		expect = maps.Clone(expect)
		if expect == nil {
			expect = map[string][]policy.Stance{}
		}
		expect[c.Label] = []policy.Stance{None}
	}
	var out []Failure
	var words []string
	for _, label := range slices.Sorted(maps.Keys(expect)) {
		v := find(verdicts, label)
		got := None
		if v != nil && v.Hit {
			got = v.Stance
			for _, f := range v.Findings {
				for _, e := range f.Evidence {
					words = append(words, e.Text)
				}
			}
		}
		if !slices.Contains(expect[label], got) {
			out = append(out, Failure{Label: label, Want: join(expect[label]), Got: describe(v)})
		}
	}
	if len(out) > 0 {
		return out // evidence of what did not fire is missing of course
	}
	for _, want := range c.Evidence {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(fold(w), fold(want)) }) {
			out = append(out, Failure{Label: c.Label, Want: fmt.Sprintf("evidence %q", want), Got: quote(words)})
		}
	}
	return out
}

func find(vs []engine.Verdict, label string) *engine.Verdict {
	for i := range vs {
		if vs[i].Label == label {
			return &vs[i]
		}
	}
	return nil
}

func join(ss []policy.Stance) string {
	out := make([]string, len(ss))
	for i, s := range ss {
		out[i] = string(s)
	}
	return strings.Join(out, " or ")
}

// describe says what was found of a label.
func describe(v *engine.Verdict) string {
	switch {
	case v == nil:
		return string(None)
	case v.Hit:
		return fmt.Sprintf("%s, score %.2f, by %s", v.Stance, v.Score, rules(v))
	case v.Score == 0:
		return fmt.Sprintf("%s: only draft or shadow rules fired", None)
	}
	return fmt.Sprintf("%s: %s with score %.2f, under the threshold %.2f, by %s", None, v.Stance, v.Score, v.Threshold, rules(v))
}

func rules(v *engine.Verdict) string {
	var names []string
	for _, f := range v.Findings {
		_, id, _ := strings.Cut(f.Rule, "/")
		if !slices.Contains(names, id) {
			names = append(names, id)
		}
	}
	return strings.Join(names, ", ")
}

func quote(words []string) string {
	slices.Sort(words)
	words = slices.Compact(words)
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf("%q", w)
	}
	return "evidence " + strings.Join(out, ", ")
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
