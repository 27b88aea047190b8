package check

import (
	"fmt"
	"maps"
	"slices"

	"github.com/canard-rules/canard/engine/lexicon"
)

// allow lets the last warning pass where its term says so.
func (l *linter) allow(t *lexicon.Term) {
	last := &l.found[len(l.found)-1]
	if why, ok := t.Allow[last.Code]; ok {
		last.Level, last.Allowed = Allowed, why
		l.allowed[allowance{t.ID, last.Code}] = true
	}
}

// allowance is what a term allows.
type allowance struct{ term, code string }

// Open lists the findings that are not allowed.
func Open(fs []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(fs), func(f Finding) bool { return f.Level == Allowed })
}

// idle finds what a term allows in vain.
func (l *linter) idle() {
	for i := range l.terms() {
		t := &l.terms()[i]
		for _, code := range slices.Sorted(maps.Keys(t.Allow)) {
			switch {
			case l.allowed[allowance{t.ID, code}]:
			case code == ShortVariant && l.shortTerms[t.ID]: // an everyday word, though not in these texts
			case code == CommonVariant && l.opt.Ordinary == nil:
			case !slices.ContainsFunc(Codes, func(c Code) bool { return c.ID == code }):
				l.warn(IdleAllowance, t.File, t.Line, 1, "canard rules check --codes lists the lints", fmt.Sprintf("%q allows %s, which is no lint", t.ID, code))
			default:
				l.warn(IdleAllowance, t.File, t.Line, 1, "remove it", fmt.Sprintf("%q allows %s, and there is none", t.ID, code))
			}
		}
	}
}
