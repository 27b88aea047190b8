// Package score turns findings into verdicts and verdicts into an action.
//
// It takes the findings of package policy and the Scoped text they point at. For
// every label it decides the text's stance, combines the findings of that stance
// into a score in [0,1] and holds it against the label's threshold; for the
// document it suggests an action, or says why it could not be assessed. How, is
// data: formulas in the expr language, in the pack's score.yaml, typed and
// compiled when the pack is loaded. labels.yaml names the labels, pack.yaml the
// pack and the languages it has words for.
//
// A score says how strong the evidence is that the text carries the label with
// this stance. It measures neither risk nor truth. A Scorer is immutable and safe
// for concurrent use.
package score

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// The actions. Only a hit that promotes can lead to Review or Escalate.
const (
	Clear      = "clear"      // assessed, nothing to see
	Context    = "context"    // a narrative is reported or refuted
	Review     = "review"     // a person should look
	Escalate   = "escalate"   // a person should look first
	Unassessed = "unassessed" // could not be judged, which is never the same as clear
)

// Verdict is what the pack says of one label.
type Verdict struct {
	Label     string        `json:"label"`
	Kind      string        `json:"kind"` // narrative or tactic
	Stance    policy.Stance `json:"stance"`
	Score     float64       `json:"score"` // in [0,1], of four digits
	Threshold float64       `json:"threshold"`
	Hit       bool          `json:"hit"`
	// Findings are those that the score rests on, the heaviest first. Their
	// contributions add up to the score.
	Findings []Finding `json:"findings"`
	// Discounted are the findings of other stances: they bear on the choice of the
	// stance and on nothing else.
	Discounted []Finding `json:"discounted,omitempty"`
	// Shadow are the findings of draft and shadow rules, which never count. Where a
	// label has no others, Stance is what they would have said and Score is 0.
	Shadow []Finding `json:"shadow,omitempty"`
	// Decided is the note of the pack's rule that chose the stance.
	Decided string `json:"-"`
}

// Finding is a finding as a Verdict shows it.
type Finding struct {
	Rule     string        `json:"rule"` // "<label>/<id>"
	Stance   policy.Stance `json:"stance"`
	Weight   float64       `json:"weight"`
	Evidence []Evidence    `json:"evidence"` // the claim, its anchor first, then cues and speakers
	// Contribution is what the finding adds to the score of its verdict.
	Contribution float64 `json:"-"`
	// From is the finding as policy made it.
	From *policy.Finding `json:"-"`
}

// Evidence is a mention that a Finding rests on.
type Evidence struct {
	Role     string    `json:"role"` // claim, cue or speaker
	Term     string    `json:"term"`
	Part     text.Part `json:"part"`
	Span     [2]int    `json:"span"` // bytes of the part as given
	Text     string    `json:"text"`
	Sentence string    `json:"sentence"` // "s0" is the first of the document
	Mention  int       `json:"-"`        // index into Scoped.Mentions
	// Modifiers are what the words around do to the mention.
	Modifiers []Modifier `json:"-"`
}

// Modifier is an effect on a mention, with the words of its cue and speaker as
// they stand in the text; empty where the layout is the cue.
type Modifier struct {
	Kind    scope.Kind
	Cue     string
	Speaker string
}

// Verdicts judges every label that has findings: hits first, then by score, then
// by label. Errors name formulas that failed on this document.
func (s *Scorer) Verdicts(sc *scope.Scoped, findings []policy.Finding) ([]Verdict, []policy.RuleError) {
	if len(findings) == 0 {
		return []Verdict{}, nil
	}
	return s.Judge(sc, About(sc), findings)
}

// Judge is Verdicts for a Document that About has read before.
func (s *Scorer) Judge(sc *scope.Scoped, doc Document, findings []policy.Finding) ([]Verdict, []policy.RuleError) {
	byLabel := map[string][]*policy.Finding{}
	for i := range findings {
		f := &findings[i]
		byLabel[f.Label] = append(byLabel[f.Label], f)
	}
	out := make([]Verdict, 0, len(byLabel))
	var errs []policy.RuleError
	for label, fs := range byLabel {
		v, failed := s.judge(sc, doc, label, fs)
		out = append(out, v)
		errs = append(errs, failed...)
	}
	Sort(out)
	slices.SortFunc(errs, func(a, b policy.RuleError) int {
		return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	return out, errs
}

// Sort orders verdicts: hits first, then the higher score, then the label.
func Sort(vs []Verdict) {
	slices.SortFunc(vs, func(a, b Verdict) int {
		switch {
		case a.Hit != b.Hit && a.Hit:
			return -1
		case a.Hit != b.Hit:
			return 1
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Label, b.Label))
	})
}

// round cuts a score to four digits, so that it reads the same everywhere.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// judge makes the Verdict of one label.
func (s *Scorer) judge(sc *scope.Scoped, doc Document, label string, all []*policy.Finding) (Verdict, []policy.RuleError) {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b *policy.Finding) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Rule, b.Rule), cmp.Compare(first(a), first(b)))
	})
	var counted, shadow []*policy.Finding
	for _, f := range all {
		if f.Counts() {
			counted = append(counted, f)
		} else {
			shadow = append(shadow, f)
		}
	}
	v := Verdict{Label: label, Kind: all[0].Kind, Findings: []Finding{}}
	var errs []policy.RuleError
	fail := func(f *formula, err error) {
		errs = append(errs, policy.RuleError{Label: label, Rule: f.name, File: f.file, Line: f.line, Message: err.Error()})
	}
	deciding := counted
	if len(counted) == 0 {
		deciding = shadow // the stance they would have given
	}
	v.Stance, v.Decided = s.stance(tally(sc, doc, deciding), fail)
	v.Threshold = s.Threshold(label, v.Stance)

	var same []*policy.Finding
	for _, f := range counted {
		if f.Stance == v.Stance {
			same = append(same, f)
			continue
		}
		v.Discounted = append(v.Discounted, show(sc, f))
	}
	parts := s.strength(sc, doc, same, fail)
	for i, f := range same {
		shown := show(sc, f)
		shown.Contribution = parts.contributions[i]
		v.Findings = append(v.Findings, shown)
	}
	for _, f := range shadow {
		v.Shadow = append(v.Shadow, show(sc, f))
	}
	v.Score = parts.total
	v.Hit = len(same) > 0 && v.Score >= v.Threshold
	return v, errs
}

// first is the place of a finding in the text.
func first(f *policy.Finding) int {
	if len(f.Evidence) == 0 {
		return -1
	}
	return f.Evidence[0].Mention
}

// strengths is the strength of some findings and what each of them adds to it.
type strengths struct {
	total         float64
	contributions []float64
}

// strength folds the findings (heaviest first) with the pack's formula. The
// contributions are differences of rounded values, so that they add up to the
// rounded total digit by digit.
func (s *Scorer) strength(sc *scope.Scoped, doc Document, fs []*policy.Finding, fail func(*formula, error)) strengths {
	out := strengths{contributions: make([]float64, len(fs))}
	seen := map[string]int{}
	total := 0.0
	for i, f := range fs {
		env := combineEnv{Score: total, Weight: f.Weight, Repeat: float64(seen[f.Rule]), Part: partOf(sc, f).String(), Stance: string(f.Stance), Doc: doc}
		seen[f.Rule]++
		next, err := s.combine.number(&env)
		if err != nil {
			fail(s.combine, err)
			next = math.Max(total, f.Weight) // keep the heaviest finding rather than lose all
		}
		next = math.Min(1, math.Max(0, next))
		out.contributions[i] = round(round(next) - round(total))
		total = next
	}
	out.total = round(total)
	return out
}

// stance asks the pack's rules in their order, and returns the note of the one that
// decided. A rule whose stance has no finding is passed over; where none holds the
// stance with most mass is taken.
func (s *Scorer) stance(env stanceEnv, fail func(*formula, error)) (policy.Stance, string) {
	of := map[policy.Stance]*Tally{policy.Promotes: &env.Promotes, policy.Reports: &env.Reports, policy.Refutes: &env.Refutes}
	for _, r := range s.stances {
		if of[r.then].Findings == 0 {
			continue
		}
		holds, err := r.when.truth(&env)
		if err != nil {
			fail(r.when, err)
		}
		if holds {
			return r.then, r.note
		}
	}
	best := policy.Reports
	for _, st := range []policy.Stance{policy.Refutes, policy.Promotes} {
		if of[st].Mass > of[best].Mass {
			best = st
		}
	}
	return best, ""
}

// Action suggests what to do with the document. Rules for Review and Escalate are
// asked only where some hit promotes.
func (s *Scorer) Action(vs []Verdict) (string, []policy.RuleError) {
	if len(vs) == 0 {
		return s.idle, nil
	}
	return s.action(vs)
}

func (s *Scorer) action(vs []Verdict) (string, []policy.RuleError) {
	env := actionEnv{Verdicts: []VerdictView{}, Hits: []VerdictView{}, Promotes: []VerdictView{}}
	for _, v := range vs {
		view := VerdictView{Label: v.Label, Kind: v.Kind, Stance: string(v.Stance), Score: v.Score, Threshold: v.Threshold, Hit: v.Hit, Findings: len(v.Findings)}
		env.Verdicts = append(env.Verdicts, view)
		if v.Hit {
			env.Hits = append(env.Hits, view)
		}
		if v.Hit && v.Stance == policy.Promotes {
			env.Promotes = append(env.Promotes, view)
		}
	}
	var errs []policy.RuleError
	for _, r := range s.actions {
		if len(env.Promotes) == 0 && (r.then == Review || r.then == Escalate) {
			continue
		}
		holds, err := r.when.truth(&env)
		if err != nil {
			errs = append(errs, policy.RuleError{Rule: r.when.name, File: r.when.file, Line: r.when.line, Message: err.Error()})
		}
		if holds {
			return r.then, errs
		}
	}
	return Clear, errs
}

// Threshold is a threshold that an overlay sets: of a label, or where Label is
// empty of all that have none of their own.
type Threshold struct {
	Label  string
	Stance policy.Stance
	Value  float64
}

// With returns a Scorer with these thresholds in place of the pack's.
func (s *Scorer) With(ts []Threshold) *Scorer {
	out := *s
	out.thresholds = maps.Clone(s.thresholds)
	for _, t := range ts {
		out.thresholds[threshold{t.Label, t.Stance}] = t.Value
	}
	return &out
}

// Threshold returns the score from which on a verdict is a hit.
func (s *Scorer) Threshold(label string, st policy.Stance) float64 {
	if t, ok := s.thresholds[threshold{label, st}]; ok {
		return t
	}
	return s.thresholds[threshold{"", st}]
}
