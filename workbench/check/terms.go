package check

import (
	"fmt"
	"slices"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/uses"
)

func (l *linter) terms() []lexicon.Term { return l.p.Stages.Lexicon.Terms }

func (l *linter) unusedTerms() {
	for i := range l.terms() {
		if t := &l.terms()[i]; !l.uses.Any(t) {
			l.warn(UnusedTerm, t.File, t.Line, 1, "remove it, or write the rule that needs it",
				fmt.Sprintf("no rule, cue or other term looks at %q", t.ID))
			l.allow(t)
		}
	}
}

// variant warns at a variant.
func (l *linter) variant(code string, v *lexicon.Variant, hint, format string, args ...any) {
	l.warn(code, v.File, v.Line, v.Col, hint, fmt.Sprintf(format, args...))
	l.allow(&l.terms()[v.Term])
}

func (l *linter) shadows() {
	lex := l.p.Stages.Lexicon
	for _, s := range lex.Shadows() {
		v, by := &lex.Variants[s.Variant], &lex.Variants[s.By]
		at := fmt.Sprintf("%s:%d", by.File, by.Line)
		if s.Same && v.Pattern == by.Pattern {
			l.variant(DuplicateVariant, v, "remove one; --fix does where both stand in one list",
				"%q is written twice in %q; the first stands at %s", clip(v.Pattern), lex.Terms[v.Term].ID, at)
			continue
		}
		l.variant(ShadowedVariant, v, "remove it", "all that %q matches is matched by %q at %s", clip(v.Pattern), clip(by.Pattern), at)
	}
}

// endless finds cues whose scope runs to the end of a sentence, or into the next,
// without a word that ends it. Scopes of a paragraph or document have no end words.
func (l *linter) endless() {
	for i := range l.terms() {
		t := &l.terms()[i]
		if !probe.IsCue(t) || uses.CueField(t, "ends") != nil {
			continue
		}
		for _, n := range slices.Concat(uses.CueField(t, "forward"), uses.CueField(t, "backward")) {
			if n.Value == "sentence" || n.Value == "next" {
				l.warn(EndlessCue, t.File, n.Line, n.Column, "add ends: [contrast, …], or ends: [] to mean it",
					fmt.Sprintf("the cue %q reaches over the %s and nothing ends it", t.ID, map[string]string{"sentence": "sentence", "next": "next sentence"}[n.Value]))
				l.allow(t)
				break
			}
		}
	}
}

// clip cuts a pattern for a sentence.
func clip(pattern string) string {
	if r := []rune(pattern); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return pattern
}
