package policy

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/native"
)

// Role is what a mention is to a finding.
type Role string

// The roles. Claim mentions are what the rule matched, its anchor first; Cue and
// Speaker mentions are what the stance comes from.
const (
	AsClaim   Role = "claim"
	AsCue     Role = "cue"
	AsSpeaker Role = "speaker"
)

// Evidence is a mention that a finding rests on.
type Evidence struct {
	Mention int  `json:"mention"` // index into Scoped.Mentions
	Role    Role `json:"role"`
}

// Finding is a rule that fired. What it shares with its Rule is copied, so that a
// Finding can be read by itself.
type Finding struct {
	Label       string     `json:"label"`
	Rule        string     `json:"rule"` // id within the label
	Kind        string     `json:"kind"` // of the label
	Stance      Stance     `json:"stance"`
	Weight      float64    `json:"weight"`
	Status      Status     `json:"status"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	Sources     []string   `json:"sources"`
	Disarm      []string   `json:"disarm,omitempty"`
	File        string     `json:"file"`
	Line        int        `json:"line"`
	Evidence    []Evidence `json:"evidence"`
}

// Counts reports whether the finding's rule is live. Draft and shadow findings,
// and those of rules that an overlay has switched off, are shown and never count.
func (f *Finding) Counts() bool { return f.Status == Live }

// result reads the findings of each rule, sorts them and leaves out those of the
// same rule on the same claim mentions.
func (r *run) result(rules []int, found []native.Value, errs []RuleError) Result {
	res := Result{Errors: errs}
	for i, rule := range rules {
		set, ok := found[i].(*native.Set)
		if !ok {
			continue
		}
		fs, err := r.findings(rule, set.Elements())
		if err != nil {
			res.Errors = append(res.Errors, r.failed(rule, err))
		}
		res.Findings = append(res.Findings, fs...)
	}
	slices.SortStableFunc(res.Errors, func(a, b RuleError) int {
		return cmp.Or(strings.Compare(a.Label, b.Label), strings.Compare(a.Rule, b.Rule))
	})
	return res
}

// findings reads the findings of one rule, sorted by evidence. Those that do not
// have the one shape are left out and make the error.
func (r *run) findings(rule int, found native.Array) ([]Finding, error) {
	var fs []Finding
	var bad error
	for _, v := range found {
		f, err := r.finding(rule, v)
		if err != nil {
			bad = cmp.Or(bad, fmt.Errorf("%w; findings come from evidence.finding or evidence.denial", err))
			continue
		}
		fs = append(fs, f)
	}
	slices.SortFunc(fs, compareFindings)
	seen := make(map[string]bool, len(fs))
	fs = slices.DeleteFunc(fs, func(f Finding) bool {
		key := f.claim()
		twice := seen[key]
		seen[key] = true
		return twice
	})
	slices.SortStableFunc(fs, func(a, b Finding) int { return slices.CompareFunc(a.Evidence, b.Evidence, compareEvidence) })
	return fs, bad
}

// caution orders the stances: where two findings differ only in it, the one that
// is less of an accusation stays.
var caution = map[Stance]int{Refutes: 0, Reports: 1, Promotes: 2}

func compareFindings(a, b Finding) int {
	return cmp.Or(cmp.Compare(caution[a.Stance], caution[b.Stance]), slices.CompareFunc(a.Evidence, b.Evidence, compareEvidence))
}

func compareEvidence(a, b Evidence) int {
	return cmp.Or(cmp.Compare(a.Mention, b.Mention), strings.Compare(string(a.Role), string(b.Role)))
}

// claim names the claim mentions, whatever their order.
func (f *Finding) claim() string {
	var ids []int
	for _, e := range f.Evidence {
		if e.Role == AsClaim {
			ids = append(ids, e.Mention)
		}
	}
	slices.Sort(ids)
	return fmt.Sprint(slices.Compact(ids))
}

func (r *run) finding(rule int, v native.Value) (Finding, error) {
	ru := &r.p.rules[rule]
	f := Finding{
		Label: ru.Label, Rule: ru.ID, Kind: ru.Kind, Weight: ru.Weight, Status: ru.Status, Title: ru.Title,
		Description: ru.Description, Sources: ru.Sources, Disarm: ru.Disarm, File: ru.File, Line: ru.Line,
	}
	obj, ok := v.(native.Object)
	if !ok {
		return f, errors.New("the finding is no object")
	}
	if obj.Get(keys.rule) != r.p.compiled[rule].name {
		return f, fmt.Errorf("the finding does not name its rule %s", ru.Name())
	}
	f.Stance = Stance(stringAt(obj, keys.stance))
	if _, ok := caution[f.Stance]; !ok {
		return f, fmt.Errorf("the finding has no stance: %q", f.Stance)
	}
	list, ok := obj.Get(keys.evidence).(native.Array)
	if !ok || len(list) == 0 {
		return f, errors.New("the finding has no evidence")
	}
	for _, v := range list {
		e, err := r.evidence(v)
		if err != nil {
			return f, err
		}
		f.Evidence = append(f.Evidence, e)
	}
	claims := slices.IndexFunc(f.Evidence, func(e Evidence) bool { return e.Role != AsClaim })
	if claims == 0 {
		return f, errors.New("the finding claims nothing")
	}
	if claims > 0 { // cues and speakers follow in the order of the text
		slices.SortFunc(f.Evidence[claims:], compareEvidence)
	}
	return f, nil
}

func (r *run) evidence(v native.Value) (Evidence, error) {
	obj, ok := v.(native.Object)
	if !ok {
		return Evidence{}, errors.New("a piece of evidence is no object")
	}
	i := mentionIDs.index(obj.Get(keys.mention))
	if i < 0 || i >= r.mentions {
		return Evidence{}, fmt.Errorf("evidence names no mention: %v", obj.Get(keys.mention))
	}
	role := Role(stringAt(obj, keys.role))
	if role != AsClaim && role != AsCue && role != AsSpeaker {
		return Evidence{}, fmt.Errorf("evidence has no role: %q", role)
	}
	return Evidence{Mention: i, Role: role}, nil
}

func stringAt(o native.Object, key native.Value) string {
	s, _ := o.Get(key).(native.String)
	return string(s)
}

// keys are the names that findings are read by.
var keys = struct{ mention, role, rule, stance, evidence native.Value }{
	native.String("mention"), native.String("role"), native.String("rule"), native.String("stance"), native.String("evidence"),
}
