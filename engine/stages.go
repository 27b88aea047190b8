package engine

import (
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
)

// Stages are the stages of an Engine, for the tools that run a document through
// them by themselves, with something left out or changed.
type Stages struct {
	Lexicon *lexicon.Lexicon
	Scope   *scope.Scope
	Policy  *policy.Policy
	Scorer  *score.Scorer
	Labels  *score.Labels
}

// Stages returns the stages of the engine. They are immutable.
func (e *Engine) Stages() Stages {
	return Stages{Lexicon: e.lexicon, Scope: e.scope, Policy: e.policy, Scorer: e.scorer, Labels: e.labels}
}
