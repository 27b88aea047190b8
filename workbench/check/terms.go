package check

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/uses"
)

func (l *linter) terms() []lexicon.Term { return l.p.Stages.Lexicon.Terms }

func (l *linter) unusedTerms() {
	for i := range l.terms() {
		if t := &l.terms()[i]; !l.uses.Any(t) {
			l.warn(UnusedTerm, t.File, t.Line, 1, "remove it, or write the rule that needs it",
				fmt.Sprintf("no rule, cue or other term looks at %q", t.ID))
		}
	}
}

// variant warns at a variant.
func (l *linter) variant(code string, v *lexicon.Variant, hint, format string, args ...any) {
	l.warn(code, v.File, v.Line, v.Col, hint, fmt.Sprintf(format, args...))
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

func (l *linter) short() {
	lex := l.p.Stages.Lexicon
	for i := range lex.Variants {
		v := &lex.Variants[i]
		if probe.IsCue(&lex.Terms[v.Term]) || !l.evidence(v.Term) {
			continue // small words are what cues, and what they look at, are made of
		}
		if n, bound := v.Letters(); n < l.opt.MinLetters && !bound {
			l.variant(ShortVariant, v, "write more of the phrase, or bind it: {is: …, case: exact}",
				"%q of %q may be %d letters short; at least %d", clip(v.Pattern), lex.Terms[v.Term].ID, n, l.opt.MinLetters)
		}
	}
}

// common counts in how many ordinary texts each variant is found.
func (l *linter) common() {
	if l.opt.Ordinary == nil || len(l.opt.Ordinary.Items) == 0 {
		return
	}
	lex := l.p.Stages.Lexicon
	items := l.opt.Ordinary.Items
	hits := make([][]lexicon.Hit, len(items))
	err := probe.Each(l.ctx, len(items), func(i int) {
		hits[i] = lex.Trace(text.Analyze(&items[i].Document, lex))
	})
	if err != nil {
		return // Run asks ctx
	}
	count := make([]int, len(lex.Variants))
	example := make([]string, len(lex.Variants))
	for i, hs := range hits {
		seen := map[int]bool{}
		for _, h := range hs {
			if h.Kept && !seen[h.Variant] {
				seen[h.Variant] = true
				count[h.Variant]++
				example[h.Variant] = items[i].ID
			}
		}
	}
	for i := range lex.Variants {
		v := &lex.Variants[i]
		share := float64(count[i]) / float64(len(items))
		if share >= l.opt.CommonShare && count[i] > 1 && !probe.IsCue(&lex.Terms[v.Term]) && l.evidence(v.Term) {
			l.variant(CommonVariant, v, "write more of the phrase, or bind it with case:, with: or without:",
				"%q of %q stands in %d of %d ordinary texts (%.1f%%; %s is one), at most %s%%",
				clip(v.Pattern), lex.Terms[v.Term].ID, count[i], len(items), 100*share, example[i], percent(l.opt.CommonShare))
		}
	}
}

// evidence reports whether a rule looks at the term itself, so that being common
// makes evidence of ordinary words; a context for others may be as common as it is.
func (l *linter) evidence(term int) bool { return l.uses.Rule(&l.terms()[term]) }

func percent(x float64) string { return strconv.FormatFloat(100*x, 'g', 3, 64) }

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
