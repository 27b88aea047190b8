package policy

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
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
func (r *run) result(rules []int, found []ast.Set, errs []RuleError) Result {
	res := Result{Errors: errs}
	for i, rule := range rules {
		if found[i] == nil || found[i].Len() == 0 {
			continue
		}
		fs, err := r.findings(rule, found[i])
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
func (r *run) findings(rule int, found ast.Set) ([]Finding, error) {
	var fs []Finding
	var bad error
	found.Foreach(func(t *ast.Term) {
		f, err := r.finding(rule, t)
		if err != nil {
			bad = cmp.Or(bad, fmt.Errorf("%w; findings come from evidence.finding or evidence.denial", err))
			return
		}
		fs = append(fs, f)
	})
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

func (r *run) finding(rule int, t *ast.Term) (Finding, error) {
	ru := &r.p.rules[rule]
	f := Finding{
		Label: ru.Label, Rule: ru.ID, Kind: ru.Kind, Weight: ru.Weight, Status: ru.Status, Title: ru.Title,
		Description: ru.Description, Sources: ru.Sources, Disarm: ru.Disarm, File: ru.File, Line: ru.Line,
	}
	obj, ok := t.Value.(ast.Object)
	if !ok {
		return f, errors.New("the finding is no object")
	}
	if name := obj.Get(keys.rule); name == nil || !name.Equal(r.p.compiled[rule].name) {
		return f, fmt.Errorf("the finding does not name its rule %s", ru.Name())
	}
	f.Stance = Stance(stringAt(obj, keys.stance))
	if _, ok := caution[f.Stance]; !ok {
		return f, fmt.Errorf("the finding has no stance: %q", f.Stance)
	}
	list, ok := valueAt(obj, keys.evidence).(*ast.Array)
	if !ok || list.Len() == 0 {
		return f, errors.New("the finding has no evidence")
	}
	for i := range list.Len() {
		e, err := r.evidence(list.Elem(i))
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

func (r *run) evidence(t *ast.Term) (Evidence, error) {
	obj, ok := t.Value.(ast.Object)
	if !ok {
		return Evidence{}, errors.New("a piece of evidence is no object")
	}
	id, _ := strings.CutPrefix(stringAt(obj, keys.mention), mentionIDs.prefix)
	i, err := strconv.Atoi(id)
	if err != nil || i < 0 || i >= r.mentions {
		return Evidence{}, fmt.Errorf("evidence names no mention: %v", t)
	}
	role := Role(stringAt(obj, keys.role))
	if role != AsClaim && role != AsCue && role != AsSpeaker {
		return Evidence{}, fmt.Errorf("evidence has no role: %v", t)
	}
	return Evidence{Mention: i, Role: role}, nil
}

func valueAt(o ast.Object, k *ast.Term) ast.Value {
	if t := o.Get(k); t != nil {
		return t.Value
	}
	return nil
}

func stringAt(o ast.Object, k *ast.Term) string {
	s, _ := valueAt(o, k).(ast.String)
	return string(s)
}
