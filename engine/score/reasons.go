package score

import (
	"sync/atomic"

	"github.com/canard-rules/canard/engine/policy"
)

// reasons says why a text could not be judged. Most texts are alike in all that the
// formulas read of them, so the answers of late are kept.
type reasons struct {
	rules []reasonRule
	any   *formula // whether one of the rules holds; nil where there is none
	late  [1 << 14]atomic.Pointer[answer]
}

// answer is what the formulas have said of texts of one shape.
type answer struct {
	shape  shape
	reason string
}

// shape is what formulas read of a text without looking for terms in it.
type shape struct {
	words, own, foreign int
	declared            string
	supported           bool
}

// reason is that of the first rule that holds, empty where none does.
func (r *reasons) reason(env *assessEnv) (string, []policy.RuleError) {
	of := shape{env.Words, env.FunctionWords, env.Foreign, env.Declared, env.Supported}
	late := &r.late[uint(of.words<<10^of.own<<5^of.foreign)%uint(len(r.late))]
	if a := late.Load(); a != nil && a.shape == of {
		return a.reason, nil
	}
	asked := false
	if count := env.Mentions; count != nil {
		env.Mentions = func() int { asked = true; return count() }
	}
	reason, errs := r.ask(env)
	if !asked && len(errs) == 0 {
		late.Store(&answer{of, reason})
	}
	return reason, errs
}

// ask asks the rules in their order, after one question for all of them.
func (r *reasons) ask(env *assessEnv) (string, []policy.RuleError) {
	if r.any != nil {
		if some, err := r.any.truth(env); err == nil && !some {
			return "", nil
		}
	}
	var errs []policy.RuleError
	for _, rule := range r.rules {
		holds, err := rule.when.truth(env)
		if err != nil {
			errs = append(errs, policy.RuleError{Rule: rule.when.name, File: rule.when.file, Line: rule.when.line, Message: err.Error()})
		}
		if holds {
			return rule.reason, errs
		}
	}
	return "", errs
}
