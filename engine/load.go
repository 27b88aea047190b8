package engine

import (
	"context"
	"fmt"
	"io/fs"
	"sync"
	"time"

	"github.com/canard-rules/canard/engine/explain"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/overlay"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
)

// Label is a narrative or tactic of the pack, with what is established about it.
type Label = score.Label

// Explanation is the tree behind a verdict.
type Explanation = explain.Explanation

// NearMiss is a rule that lacked one term.
type NearMiss = explain.NearMiss

// The defaults of Options.
const (
	DefaultMaxBytes = 1 << 20
	DefaultTimeout  = time.Second
)

// Options bound what one document may cost. The zero value is the default.
type Options struct {
	// MaxBytes bounds the size of a document, all parts and what is known of it;
	// DefaultMaxBytes when zero.
	MaxBytes int
	// Timeout bounds the evaluation of the rules on a document; DefaultTimeout when zero.
	Timeout time.Duration
	// Unguarded evaluates every rule on every document. It changes no result, only
	// speed; tests compare the two.
	Unguarded bool
	// Reference evaluates the rules by OPA's evaluator instead of the native one. It
	// changes no result, only speed; tests compare the two.
	Reference bool
	// Overlay changes the pack for one community (see package overlay); nil for none.
	Overlay fs.FS
}

// Engine is a loaded pack. It is immutable and safe for concurrent use.
type Engine struct {
	opt       Options
	pack      PackInfo
	languages *score.Languages
	labels    *score.Labels
	lexicon   *lexicon.Lexicon
	scope     *scope.Scope
	policy    *policy.Policy
	guards    *guards
	scorer    *score.Scorer
	explainer *explain.Explainer
	local     *local    // what an overlay changes; nil for none
	spare     sync.Pool // *classified, memory for the next document
}

// The directories of a pack that hold terms and cues.
var lexiconDirs = []string{"lexicon", "cues"}

// Load reads the pack at the root of fsys. What is wrong with it comes back as a
// source.Mistakes, of every stage at once; another error means that the files
// could not be read or ctx is done.
func Load(ctx context.Context, fsys fs.FS, opt Options) (*Engine, error) {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.Timeout <= 0 {
		opt.Timeout = DefaultTimeout
	}
	e := &Engine{opt: opt}
	var ms source.Mistakes

	changes, more := overlay.Load(opt.Overlay)
	ms = append(ms, more...)
	pack, more := score.LoadPack(fsys)
	ms = append(ms, more...)
	e.languages = pack.Languages
	e.labels, more = score.LoadLabels(fsys)
	ms = append(ms, more...)
	e.scorer, more = score.Load(fsys, e.labels, pack.Languages)
	ms = append(ms, more...)
	e.lexicon, more = lexicon.LoadWithout(fsys, changes.Terms(), lexiconDirs...)
	ms = append(ms, more...)
	e.scope, more = scope.Load(e.lexicon, func(name string) []byte {
		data, _ := fs.ReadFile(fsys, name) // read a moment ago; without it a mistake lacks its line
		return data
	})
	ms = append(ms, more...)
	e.policy, more = policy.Load(ctx, fsys, policy.Options{
		Terms: e.lexicon.Terms, Labels: policyLabels(e.labels), Timeout: opt.Timeout, Unguarded: opt.Unguarded, Reference: opt.Reference,
		Off: changes.RuleOff,
	})
	ms = append(ms, more...)
	ms = append(ms, e.checkOverlay(changes)...)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("load pack: %w", err)
	}
	if err := ms.Err(); err != nil {
		return nil, err
	}
	digest, err := Digest(fsys)
	if err != nil {
		return nil, fmt.Errorf("load pack: %w", err)
	}
	e.pack = PackInfo{Name: pack.Name, Version: pack.Version, Digest: digest}
	e.apply(fsys, changes)
	e.guards = newGuards(e.policy.Rules(), e.lexicon, opt.Unguarded)
	e.explainer = explain.New(e.scorer, e.labels, e.policy.Rules(), e.lexicon)
	return e, nil
}

func policyLabels(ls *score.Labels) []policy.Label {
	out := make([]policy.Label, 0, len(ls.All()))
	for _, l := range ls.All() {
		out = append(out, policy.Label{ID: l.ID, Kind: l.Kind})
	}
	return out
}

// Pack names the loaded pack.
func (e *Engine) Pack() PackInfo { return e.pack }

// Labels lists the labels of the pack in the order of its registry. The slice must
// not be changed.
func (e *Engine) Labels() []Label { return e.labels.All() }

// Languages lists the languages that the pack has words for, by id.
func (e *Engine) Languages() []string { return e.languages.IDs() }

// Rules lists every rule of the pack, by label and id. The slice must not be changed.
func (e *Engine) Rules() []policy.Rule { return e.policy.Rules() }

// Lexicon is the terms of the pack.
func (e *Engine) Lexicon() *lexicon.Lexicon { return e.lexicon }

// Threshold returns the score from which on a label counts as a hit with a stance.
func (e *Engine) Threshold(label string, stance policy.Stance) float64 {
	return e.scorer.Threshold(label, stance)
}
