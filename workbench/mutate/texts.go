package mutate

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/workbench/cases"
	"github.com/canard-rules/canard/workbench/probe"
)

// tried is a text that mutants are tried on, with what the unbroken pack says of it.
type tried struct {
	name     string
	doc      engine.Document
	held     *cases.Case // the case, where it is one that holds
	reading  *probe.Reading
	findings []policy.Finding
	sign     string
	hits     []lexicon.Hit
}

// read takes every case and text through the unbroken pack: cases first, then
// labelled text, then ordinary text.
func (r *runner) read(ctx context.Context, cs []cases.Case, c *corpus.Corpus) error {
	for i := range cs {
		r.texts = append(r.texts, tried{name: "case " + cs[i].Name(), doc: cs[i].Document, held: &cs[i]})
	}
	for _, ordinary := range []bool{false, true} {
		for i := range c.Items {
			if it := &c.Items[i]; it.Offtopic == ordinary {
				r.texts = append(r.texts, tried{name: "text " + it.ID, doc: it.Document})
			}
		}
	}
	failed := make([]error, len(r.texts))
	err := probe.Each(ctx, len(r.texts), func(i int) {
		t := &r.texts[i]
		t.reading = r.p.Read(&t.doc)
		t.hits = r.p.Stages.Lexicon.Trace(t.reading.Text)
		j := r.p.Judge(ctx, t.reading)
		t.findings, t.sign = j.Findings, signature(j.Findings, j.Verdicts)
		if len(j.Errors) > 0 {
			failed[i] = fmt.Errorf("%s: %w; mend it first", t.name, &j.Errors[0])
		}
		if t.held != nil && (t.held.Pending || len(t.held.Hold(j.Verdicts)) > 0) {
			t.held = nil // it fails already
		}
	})
	for _, e := range failed {
		err = cmp.Or(err, e)
	}
	return err
}

// signature is what a mutant changes on a text where it is noticed: which rules fire
// with which stance, and every verdict's stance and hit.
func signature(fs []policy.Finding, vs []score.Verdict) string {
	var out []string
	for i := range fs {
		out = append(out, fmt.Sprintf("%s/%s %s", fs[i].Label, fs[i].Rule, fs[i].Stance))
	}
	for i := range vs {
		out = append(out, fmt.Sprintf("%s %s %v", vs[i].Label, vs[i].Stance, vs[i].Hit))
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), "\n")
}

// notices reports whether other findings on the text would be noticed.
func (r *runner) notices(t *tried, sc *scope.Scoped, fs []policy.Finding) bool {
	vs, _ := r.p.Scorer.Verdicts(sc, fs)
	return signature(fs, vs) != t.sign || t.held != nil && len(t.held.Hold(vs)) > 0
}
