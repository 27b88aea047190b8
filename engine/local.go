package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine/explain"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/overlay"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/engine/text"
)

// local is an overlay in force, and what is needed to say where it made a difference.
type local struct {
	*overlay.Overlay
	before *score.Scorer // with the pack's own thresholds
	// words finds the terms that are switched off; nil where there is none.
	words *lexicon.Lexicon
	needs map[string][]string // by term that is switched off: labels with a rule that needs it
}

// checkOverlay holds the overlay to the pack as far as that was loaded.
func (e *Engine) checkOverlay(o *overlay.Overlay) source.Mistakes {
	if o == nil || e.policy == nil {
		return nil // the pack's own mistakes come first
	}
	var labels, terms, rules []string
	for _, l := range e.labels.All() {
		labels = append(labels, l.ID)
	}
	for i := range e.lexicon.Terms {
		terms = append(terms, e.lexicon.Terms[i].ID)
	}
	for _, r := range e.policy.Rules() {
		rules = append(rules, r.Name())
	}
	return o.Check(labels, terms, rules)
}

// apply puts the overlay in force: its thresholds, and its share of the digest.
func (e *Engine) apply(fsys fs.FS, o *overlay.Overlay) {
	if o == nil {
		return
	}
	sum := sha256.Sum256([]byte(e.pack.Digest + "\x00" + o.Digest))
	e.pack.Digest, e.pack.Overlay = "sha256:"+hex.EncodeToString(sum[:]), o.Name
	e.local = &local{Overlay: o, before: e.scorer, needs: map[string][]string{}}
	e.scorer = e.scorer.With(o.Thresholds)
	off := o.Terms()
	if len(off) == 0 {
		return
	}
	e.local.words, _ = lexicon.Load(fsys, lexiconDirs...) // its mistakes are known
	for _, r := range e.policy.Rules() {
		for _, id := range r.Needs {
			if off[id] && !slices.Contains(e.local.needs[id], r.Label) {
				e.local.needs[id] = append(e.local.needs[id], r.Label)
			}
		}
	}
}

// note says in each explanation what the overlay has changed in it.
func (l *local) note(t *text.Text, xs []explain.Explanation) {
	if l == nil {
		return
	}
	found := l.found(t)
	by := "by overlay " + l.Name
	for i := range xs {
		x := &xs[i]
		say := func(format string, args ...any) {
			if s := fmt.Sprintf(format, args...); !slices.Contains(x.Overlay, s) {
				x.Overlay = append(x.Overlay, s)
			}
		}
		if x.Stance != "" {
			if was := l.before.Threshold(x.Label, x.Stance); was != x.Threshold {
				say("threshold %.4g %s (%s); the pack says %.4g", x.Threshold, by, l.Reason, was)
			}
		}
		if l.LabelOff(x.Label) {
			say("label %s switched off %s (%s)", x.Label, by, l.Reason)
		}
		for k := range x.Shadow {
			if f := &x.Shadow[k]; f.Status == policy.Off {
				f.Ignored = "is switched off " + by
				if !l.LabelOff(x.Label) {
					say("rule %s switched off %s (%s)", f.Rule, by, l.Reason)
				}
			}
		}
		for _, f := range found {
			if slices.Contains(l.needs[f.term], x.Label) {
				say("term %s switched off %s (%s): “%s” was passed over", f.term, by, l.Reason, f.words)
			}
		}
	}
}

// passedOver is a term that is switched off, and the words that it would have matched.
type passedOver struct{ term, words string }

// found are the mentions that the text would have, were no term switched off.
func (l *local) found(t *text.Text) (out []passedOver) {
	if l.words == nil {
		return nil
	}
	off := l.Terms()
	for _, m := range l.words.Match(t) {
		term := &l.words.Terms[m.Term]
		sp := m.Span(t)
		words := strings.Join(strings.Fields(t.Tokens[m.First].Part.Of(t.Doc)[sp.Start:sp.End]), " ")
		for _, id := range append([]string{term.ID}, term.Broader...) {
			if p := (passedOver{id, words}); off[id] && !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}
