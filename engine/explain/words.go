package explain

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
)

// Reason says in one plain sentence why the verdict has its stance, from its
// heaviest finding, and where it is no hit, why not.
func Reason(v score.Verdict) string {
	if len(v.Findings) == 0 {
		return "only rules that do not count yet have fired"
	}
	f := &v.Findings[0]
	s := fmt.Sprintf("%s: %s", v.Stance, why(f, false))
	if n := len(v.Findings) - 1; n == 1 {
		s += ", and one more finding"
	} else if n > 1 {
		s += fmt.Sprintf(", and %d more findings", n)
	}
	if !v.Hit {
		s += fmt.Sprintf("; no hit, since %.4g is below the threshold of %.4g", v.Score, v.Threshold)
	}
	return s
}

// behind are the kinds of modifier that a stance comes from, the telling ones first.
var behind = map[policy.Stance][]scope.Kind{
	policy.Promotes: {scope.Endorsed},
	policy.Reports:  {scope.Attributed, scope.Quoted, scope.Questioned},
	policy.Refutes:  {scope.Refuted, scope.Negated, scope.Ironic},
}

// why says where the stance of a finding comes from. fixed is true where its rule
// gives it the stance whatever the words around.
func why(f *score.Finding, fixed bool) string {
	words := quote(claimWords(f))
	if fixed {
		return fmt.Sprintf("the rule says so of the words %s, whatever stands around them", words)
	}
	m, ok := telling(f)
	switch {
	case ok:
		return fmt.Sprintf("%s around %s", inWords(m), words)
	case f.Stance == policy.Promotes:
		return fmt.Sprintf("asserted in the text's own voice; no attribution or refutation found around %s", words)
	}
	return fmt.Sprintf("the words %s say so by themselves", words)
}

// telling returns the modifier of the claim that says most about the stance.
func telling(f *score.Finding) (score.Modifier, bool) {
	var best score.Modifier
	rank := -1
	for _, e := range f.Evidence {
		if e.Role != string(policy.AsClaim) {
			continue
		}
		for _, m := range e.Modifiers {
			at := slices.Index(behind[f.Stance], m.Kind)
			if at < 0 {
				continue
			}
			r := 10 * (len(behind[f.Stance]) - at)
			if m.Speaker != "" {
				r += 2
			}
			if m.Cue != "" {
				r++
			}
			if r > rank {
				best, rank = m, r
			}
		}
	}
	return best, rank >= 0
}

// inWords says what a modifier does: `attributed to "the ministry" by "said"`.
func inWords(m score.Modifier) string {
	by := ""
	if m.Cue != "" {
		by = " by " + quote(m.Cue)
	}
	to := func(s string) string {
		if m.Speaker == "" {
			return s + by
		}
		return s + " to " + quote(m.Speaker) + by
	}
	switch m.Kind {
	case scope.Negated:
		return "denied" + by
	case scope.Attributed:
		return to("attributed")
	case scope.Refuted:
		return "called untrue" + by
	case scope.Questioned:
		return "asked as a question" + by
	case scope.Quoted:
		if m.Speaker != "" {
			return "quoted from " + quote(m.Speaker) + by
		}
		return "quoted" + by
	case scope.Hedged:
		return "hedged" + by
	case scope.Endorsed:
		return "endorsed" + by
	case scope.Ironic:
		return "said mockingly" + by
	}
	return m.Kind.String() + by
}

// claimWords are the words that the rule matched, in the order of the text.
func claimWords(f *score.Finding) string {
	type piece struct {
		mention, start, end int
		part                string
		text                string
	}
	var ps []piece
	for _, e := range f.Evidence {
		if e.Role == string(policy.AsClaim) {
			ps = append(ps, piece{e.Mention, e.Span[0], e.Span[1], e.Part.String(), e.Text})
		}
	}
	slices.SortFunc(ps, func(a, b piece) int { return a.mention - b.mention })
	var words []string
	for i, p := range ps {
		held := slices.ContainsFunc(ps, func(q piece) bool {
			return q.part == p.part && q.start <= p.start && p.end <= q.end && q.end-q.start > p.end-p.start
		})
		twice := i > 0 && ps[i-1].part == p.part && ps[i-1].start == p.start && ps[i-1].end == p.end
		if !held && !twice {
			words = append(words, clip(p.text, 60))
		}
	}
	return strings.Join(words, " … ")
}

func quote(s string) string { return "“" + clip(s, 200) + "”" }

// clip makes s one line of valid UTF-8 with at most n bytes.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "�")), " ")
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return strings.TrimSpace(s[:n]) + "…"
}
