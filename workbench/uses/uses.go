// Package uses tells who looks at the terms of a pack: rules and cues and other
// terms by name, attributions by what can speak.
//
// A term that nobody looks at changes no verdict. It takes the lexicon and the Rego
// of a loaded pack and keeps neither.
package uses

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
)

// Uses is who looks at the terms of a pack.
type Uses struct {
	words map[string]bool // strings in rules, term ids among them
	terms map[string]bool // ids that other terms and cues name
	// A mention of one of these types may speak, or end a narrow scope.
	actors bool
}

// actorTypes are the types of term that speak or that a scope ends with, whatever
// the rules say of them.
var actorTypes = []string{"person", "organization", "outlet", "place"}

// Of reads the uses from the terms and the Rego of a pack.
func Of(p *probe.Probe, files *regos.Files) *Uses {
	u := &Uses{words: map[string]bool{}, terms: map[string]bool{}}
	for file, m := range files.Modules {
		if regos.IsTest(file) {
			continue
		}
		for _, r := range m.Rules {
			ast.WalkTerms(r, func(t *ast.Term) bool {
				if s, ok := t.Value.(ast.String); ok {
					u.words[string(s)] = true
				}
				return false
			})
		}
	}
	for i := range p.Stages.Lexicon.Terms {
		u.named(&p.Stages.Lexicon.Terms[i])
	}
	for _, id := range p.Stages.Lexicon.Conditions() {
		u.terms[id] = true
	}
	return u
}

// named notes what an entry of the lexicon names.
func (u *Uses) named(t *lexicon.Term) {
	for _, id := range t.Masks {
		u.terms[id] = true
	}
	if len(t.Masks) > 0 {
		u.terms[t.ID] = true // it takes mentions away
	}
	for _, field := range []string{"ends", "final", "inverted", "quiet", "targets", "behind", "clause", "voices", "apart", "overturns"} {
		for _, id := range CueField(t, field) {
			u.terms[id.Value] = true
		}
	}
	if CueField(t, "speaker") != nil || CueField(t, "narrow") != nil {
		u.actors = true
	}
}

// CueField returns the values of a field of the term's cue block; nil when it is
// not there, empty and not nil for an empty list.
func CueField(t *lexicon.Term, field string) []*yaml.Node {
	for i := 0; i+1 < len(t.Cue.Content); i += 2 {
		if t.Cue.Content[i].Value != field {
			continue
		}
		switch v := t.Cue.Content[i+1]; v.Kind {
		case yaml.SequenceNode:
			return append([]*yaml.Node{}, v.Content...)
		default:
			return []*yaml.Node{v}
		}
	}
	return nil
}

// Rule reports whether a rule names the term or one that it also counts as.
func (u *Uses) Rule(t *lexicon.Term) bool {
	return u.words[t.ID] || slices.ContainsFunc(t.Broader, func(id string) bool { return u.words[id] })
}

// Any reports whether anything at all looks at the term.
func (u *Uses) Any(t *lexicon.Term) bool { return u.Named(t) || u.Actor(t) }

// ByName reports whether a rule, a cue or another term names the term or one that it
// also counts as.
func (u *Uses) ByName(t *lexicon.Term) bool {
	return u.Rule(t) || u.terms[t.ID] || slices.ContainsFunc(t.Broader, func(id string) bool { return u.terms[id] })
}

// Named reports whether a rule, a cue, another term or the source registry looks at
// the term; a cue that opens scopes is its own use. Types and roles do not count:
// rules look terms up by name.
func (u *Uses) Named(t *lexicon.Term) bool {
	if u.ByName(t) || len(t.Domains)+len(t.Handles) > 0 {
		return true
	}
	kinds := CueField(t, "kind")
	return probe.IsCue(t) && (len(kinds) != 1 || kinds[0].Value != "end") // an end is used by the cues that name it
}

// Actor reports whether the term may speak, or end the scope of a narrow cue.
func (u *Uses) Actor(t *lexicon.Term) bool { return u.actors && slices.Contains(actorTypes, t.Type) }
