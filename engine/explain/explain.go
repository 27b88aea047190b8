// Package explain says why a verdict is what it is, and what would change it.
//
// It takes the verdicts of package score with the Scoped text and the findings
// behind them, and hands on a tree for each: the findings with what each adds to
// the score, the rule, its source and its place in the pack, the words in their
// sentence, the cue and the speaker that the stance comes from, the findings that
// did not count and why, the smallest set of findings without which the verdict
// would be another, the rules that lacked one term, and what is established about
// the label's subject. Nothing here is computed unless it is asked for.
package explain

import (
	"cmp"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
)

// Explanation is the tree behind one Verdict. A label without a verdict may have
// one too, for its near misses: Stance is empty then and Score 0.
type Explanation struct {
	Label       string        `json:"label"`
	Kind        string        `json:"kind"`
	Title       string        `json:"title"`
	Description string        `json:"description"`
	Stance      policy.Stance `json:"stance,omitempty"`
	Score       float64       `json:"score"`
	Threshold   float64       `json:"threshold"`
	Hit         bool          `json:"hit"`
	Reason      string        `json:"reason,omitempty"`     // one sentence
	DecidedBy   string        `json:"decided_by,omitempty"` // what the rule says that chose the stance
	// Findings add up to the score, digit by digit. Discounted and Shadow add nothing.
	Findings    []Finding    `json:"findings"`
	Discounted  []Finding    `json:"discounted,omitempty"`
	Shadow      []Finding    `json:"shadow,omitempty"`
	Flip        *Flip        `json:"flip,omitempty"`
	NearMisses  []NearMiss   `json:"near_misses,omitempty"`
	Established []score.Fact `json:"established"`
	NotThis     []string     `json:"not_this,omitempty"`
	Techniques  []Technique  `json:"techniques,omitempty"`
	// Overlay says, one sentence each, what a local overlay has changed here.
	Overlay []string `json:"overlay,omitempty"`
}

// Technique is a DISARM technique of the label. Use is observed where the text
// itself promotes the label, described where it reports a tactic of others.
type Technique struct {
	ID  string `json:"id"`
	Use string `json:"use"`
}

// Finding is a finding of the tree, down to the words.
type Finding struct {
	Rule         string        `json:"rule"` // "<label>/<id>"
	Title        string        `json:"title"`
	Description  string        `json:"description"`
	Sources      []string      `json:"sources"`
	Disarm       []string      `json:"disarm,omitempty"`
	File         string        `json:"file"` // path in the pack
	Line         int           `json:"line"`
	Status       policy.Status `json:"status"`
	Stance       policy.Stance `json:"stance"`
	Weight       float64       `json:"weight"`
	Contribution float64       `json:"contribution"`
	// Why says in words where the stance comes from.
	Why string `json:"why"`
	// Ignored says why the finding adds nothing to the score; empty when it does.
	Ignored  string     `json:"ignored,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// Evidence is a mention in its sentence.
type Evidence struct {
	score.Evidence
	Title     string   `json:"title"`               // of the term
	Context   string   `json:"context"`             // the sentence, at most 400 bytes of it
	Modifiers []string `json:"modifiers,omitempty"` // in words
}

// NearMiss is a rule that lacked one term.
type NearMiss struct {
	Rule  string `json:"rule"`
	Title string `json:"title"`
	// Missing is the term; Example is one way to write it.
	Missing      string `json:"missing"`
	MissingTitle string `json:"missing_title"`
	Example      string `json:"example,omitempty"`
}

// Case is one classified document.
type Case struct {
	Scoped     *scope.Scoped
	Findings   []policy.Finding
	NearMisses []policy.NearMiss
	Verdicts   []score.Verdict
	Action     string
}

// Explainer explains the verdicts of one pack. It is immutable and safe for
// concurrent use.
type Explainer struct {
	scorer  *score.Scorer
	labels  *score.Labels
	fixed   map[string]bool // rules whose stance is fixed, by name
	titles  map[string]string
	example map[string]string // by term id, a variant
}

// New returns the Explainer of a pack.
func New(scorer *score.Scorer, labels *score.Labels, rules []policy.Rule, lex *lexicon.Lexicon) *Explainer {
	e := &Explainer{scorer: scorer, labels: labels, fixed: map[string]bool{}, titles: map[string]string{}, example: map[string]string{}}
	for i := range rules {
		e.fixed[rules[i].Name()] = rules[i].Stance != ""
	}
	for i := range lex.Terms {
		t := &lex.Terms[i]
		e.titles[t.ID] = cmp.Or(t.Title, strings.ReplaceAll(t.ID, "-", " "))
	}
	for i := range lex.Variants {
		id := lex.Terms[lex.Variants[i].Term].ID
		if _, ok := e.example[id]; !ok {
			e.example[id] = lex.Variants[i].Example()
		}
	}
	for i := range lex.Terms { // a group has no variants; those of a member do
		for _, b := range lex.Terms[i].Broader {
			if _, ok := e.example[b]; !ok {
				e.example[b] = e.example[lex.Terms[i].ID]
			}
		}
	}
	return e
}

// Explain returns the tree of every verdict, in their order, and behind them, by
// label, the labels that have near misses and no verdict.
func (e *Explainer) Explain(c *Case) []Explanation {
	out := make([]Explanation, 0, len(c.Verdicts))
	seen := map[string]bool{}
	near := e.nearMisses(c.NearMisses)
	for i := range c.Verdicts {
		v := &c.Verdicts[i]
		seen[v.Label] = true
		x := e.verdict(c, v)
		x.NearMisses = near[v.Label]
		out = append(out, x)
	}
	for _, l := range e.labels.All() {
		if len(near[l.ID]) > 0 && !seen[l.ID] {
			x := e.about(l.ID, l.Kind)
			x.NearMisses = near[l.ID]
			out = append(out, x)
		}
	}
	return out
}

// about is what an Explanation says of the label whatever the text.
func (e *Explainer) about(label, kind string) Explanation {
	x := Explanation{Label: label, Kind: kind, Findings: []Finding{}, Established: []score.Fact{}}
	if l, ok := e.labels.Get(label); ok {
		x.Title, x.Description, x.NotThis = l.Title, l.Description, l.NotThis
		x.Established = append(x.Established, l.Established...)
	}
	return x
}

func (e *Explainer) verdict(c *Case, v *score.Verdict) Explanation {
	x := e.about(v.Label, v.Kind)
	x.Stance, x.Score, x.Threshold, x.Hit = v.Stance, v.Score, v.Threshold, v.Hit
	x.Reason = Reason(*v)
	for _, f := range v.Findings {
		x.Findings = append(x.Findings, e.finding(c.Scoped, &f, ""))
	}
	for _, f := range v.Discounted {
		x.Discounted = append(x.Discounted, e.finding(c.Scoped, &f, "speaks for "+string(f.Stance)+", while the text as a whole "+string(v.Stance)))
	}
	for _, f := range v.Shadow {
		x.Shadow = append(x.Shadow, e.finding(c.Scoped, &f, "is from a "+string(f.From.Status)+" rule, which never counts"))
	}
	if len(v.Discounted) > 0 {
		x.DecidedBy = v.Decided
	}
	x.Techniques = e.techniques(v)
	x.Flip = e.flip(c, v)
	return x
}

func (e *Explainer) techniques(v *score.Verdict) []Technique {
	use := ""
	switch {
	case v.Stance == policy.Promotes:
		use = "observed"
	case v.Stance == policy.Reports && v.Kind == policy.Tactic:
		use = "described"
	}
	l, ok := e.labels.Get(v.Label)
	if !ok || !v.Hit || use == "" {
		return nil
	}
	var out []Technique
	for _, id := range l.Disarm {
		out = append(out, Technique{ID: id, Use: use})
	}
	return out
}

func (e *Explainer) finding(sc *scope.Scoped, f *score.Finding, ignored string) Finding {
	from := f.From
	out := Finding{
		Rule: f.Rule, Title: from.Title, Description: from.Description, Sources: from.Sources, Disarm: from.Disarm,
		File: from.File, Line: from.Line, Status: from.Status, Stance: f.Stance, Weight: f.Weight,
		Contribution: f.Contribution, Why: why(f, e.fixed[f.Rule]), Ignored: ignored, Evidence: []Evidence{},
	}
	for _, ev := range f.Evidence {
		words := Evidence{Evidence: ev, Title: e.titles[ev.Term], Context: sentence(sc, ev)}
		for _, m := range ev.Modifiers {
			words.Modifiers = append(words.Modifiers, inWords(m))
		}
		out.Evidence = append(out.Evidence, words)
	}
	return out
}

// sentence is the sentence of a mention, cut to 400 bytes.
func sentence(sc *scope.Scoped, ev score.Evidence) string {
	s := sc.Text.Sentences[sc.Text.Tokens[sc.Mentions[ev.Mention].First].Sentence]
	return clip(s.Part.Of(sc.Text.Doc)[s.Span.Start:s.Span.End], 400)
}

// nearMost is how many near misses of a label are shown.
const nearMost = 5

// nearMisses groups the near misses by label: those first that have most terms.
func (e *Explainer) nearMisses(all []policy.NearMiss) map[string][]NearMiss {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b policy.NearMiss) int {
		return cmp.Or(cmp.Compare(len(b.Rule.Needs), len(a.Rule.Needs)), cmp.Compare(a.Rule.Name(), b.Rule.Name()))
	})
	out := map[string][]NearMiss{}
	for _, m := range sorted {
		if len(out[m.Rule.Label]) < nearMost {
			out[m.Rule.Label] = append(out[m.Rule.Label], NearMiss{
				Rule: m.Rule.Name(), Title: m.Rule.Title, Missing: m.Missing, MissingTitle: e.titles[m.Missing], Example: e.example[m.Missing],
			})
		}
	}
	return out
}
