package impact

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

// Options says what a Report shows.
type Options struct {
	// Samples is how many texts a group shows; 3 when zero.
	Samples int
	// Volume is how many posts a day there are; 0 when not known.
	Volume int
}

// Compare says what changes from one run to the other; both are of the same texts.
func Compare(before, after *Run, texts *Texts, opt Options) (*Report, error) {
	if len(before.results) != texts.len() || len(after.results) != texts.len() {
		return nil, fmt.Errorf("compare: the runs are of %d and %d texts, not of %d", len(before.results), len(after.results), texts.len())
	}
	c := &comparison{texts: texts, samples: cmp.Or(opt.Samples, 3), groups: map[groupKey]*Group{}, labels: map[string]*LabelChange{}}
	c.report = &Report{
		Schema: ReportSchema, Before: PackName{before.Name, before.Pack}, After: PackName{after.Name, after.Pack},
		Texts: texts.len(), Labelled: len(texts.items()), Groups: []Group{}, Labels: []LabelChange{},
	}
	r := c.report
	for i := range after.results {
		c.text(i, &before.results[i], &after.results[i])
		if after.failed[i] != "" {
			if r.Failed++; r.Failed == 1 {
				doc, _ := texts.at(i)
				r.Failure = doc.ID + ": " + after.failed[i]
			}
		}
	}
	for _, g := range c.groups {
		r.Groups = append(r.Groups, *g)
	}
	slices.SortFunc(r.Groups, func(a, b Group) int {
		return cmp.Or(cmp.Compare(b.Texts, a.Texts), cmp.Compare(a.Label, b.Label), cmp.Compare(a.Direction, b.Direction),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	for _, l := range c.labels {
		r.Labels = append(r.Labels, *l)
	}
	slices.SortFunc(r.Labels, func(a, b LabelChange) int { return cmp.Compare(a.Label, b.Label) })
	if before.report != nil && after.report != nil {
		r.Figures = figures(before.report, after.report)
		r.Items = corpus.Compare(before.report, after.report)
	}
	c.rates(before, after)
	if opt.Volume > 0 {
		r.Flags.perDay(opt.Volume)
	}
	return r, nil
}

// comparison is a Report on its way.
type comparison struct {
	texts   *Texts
	samples int
	report  *Report
	groups  map[groupKey]*Group
	labels  map[string]*LabelChange
}

type groupKey struct {
	label, direction, rule string
	from, to               corpus.Stance
}

// text compares the verdicts on one text.
func (c *comparison) text(i int, before, after *engine.Result) {
	changed := false
	for _, label := range labelsOf(before, after) {
		b, a := verdict(before, label), verdict(after, label)
		if hit(b) == hit(a) && (!hit(a) || b.Stance == a.Stance) {
			continue
		}
		changed = true
		c.change(i, label, b, a)
	}
	if changed {
		c.report.Changed++
	}
	was, is := flagged(before), flagged(after)
	switch {
	case is && !was:
		c.report.Flags.New++
		if doc, it := c.texts.at(i); it == nil || !wanted(it) {
			f := &c.report.Flags
			f.Unwanted++
			if len(f.Samples) < c.samples {
				f.Samples = append(f.Samples, Sample{ID: doc.ID, Parts: parts(doc, promoting(after)), Before: words(nil), After: "flagged: " + after.Action, Expect: expected(it)})
			}
		}
	case was && !is:
		c.report.Flags.Gone++
	}
}

// wanted reports whether some label of the text is expected to promote.
func wanted(it *corpus.Item) bool {
	return slices.ContainsFunc(it.Expect, func(e corpus.Expectation) bool { return e.Accepts(corpus.Promotes) })
}

// labelsOf lists the labels that either result has a verdict on.
func labelsOf(rs ...*engine.Result) (out []string) {
	for _, r := range rs {
		for i := range r.Verdicts {
			if l := r.Verdicts[i].Label; !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
	}
	slices.Sort(out)
	return out
}

func verdict(r *engine.Result, label string) *engine.Verdict {
	for i := range r.Verdicts {
		if r.Verdicts[i].Label == label {
			return &r.Verdicts[i]
		}
	}
	return nil
}

func hit(v *engine.Verdict) bool { return v != nil && v.Hit }

// change adds a verdict that changes to the groups of the rules behind it.
func (c *comparison) change(i int, label string, before, after *engine.Verdict) {
	key := groupKey{label: label, direction: Turned}
	l := c.labels[label]
	if l == nil {
		l = &LabelChange{Label: label}
		c.labels[label] = l
	}
	shown := after
	switch {
	case !hit(before):
		key.direction, key.to = Gained, after.Stance
		l.Gained++
	case !hit(after):
		key.direction, key.from = Lost, before.Stance
		shown = before
		l.Lost++
	default:
		key.from, key.to = before.Stance, after.Stance
		l.Turned++
	}
	doc, it := c.texts.at(i)
	judged := judge(it, label, before, after)
	sample := Sample{ID: doc.ID, Before: words(before), After: words(after), Expect: expected(it), Judged: judged}
	for _, rule := range causes(before, after) {
		key.rule = rule
		g := c.groups[key]
		if g == nil {
			g = &Group{Label: label, Direction: key.direction, Rule: rule, From: key.from, To: key.to, Samples: []Sample{}}
			c.groups[key] = g
		}
		g.Texts++
		switch judged {
		case "better":
			g.Better++
		case "worse":
			g.Worse++
		}
		if len(g.Samples) < c.samples {
			if sample.Parts == nil {
				sample.Parts = parts(doc, []*engine.Verdict{shown})
			}
			g.Samples = append(g.Samples, sample)
		}
	}
}

// causes are the rules of which a finding with its stance counts on one side alone;
// one empty name where there is none.
func causes(before, after *engine.Verdict) []string {
	counted := func(v *engine.Verdict) map[string]bool {
		set := map[string]bool{}
		if v == nil {
			return set
		}
		for _, f := range slices.Concat(v.Findings, v.Discounted) {
			set[f.Rule+" "+string(f.Stance)] = true
		}
		return set
	}
	b, a := counted(before), counted(after)
	var out []string
	for _, pair := range [][2]map[string]bool{{a, b}, {b, a}} {
		for k := range pair[0] {
			rule, _, _ := strings.Cut(k, " ")
			if !pair[1][k] && !slices.Contains(out, rule) {
				out = append(out, rule)
			}
		}
	}
	if len(out) == 0 {
		return []string{""}
	}
	slices.Sort(out)
	return out
}

// judge says whether a known label makes the change a better or a worse verdict.
func judge(it *corpus.Item, label string, before, after *engine.Verdict) string {
	if it == nil {
		return ""
	}
	e, ok := it.Expected(label)
	if ok && e.Optional {
		return ""
	}
	right := func(v *engine.Verdict) bool {
		if !ok {
			return !hit(v)
		}
		return hit(v) && e.Accepts(v.Stance)
	}
	switch was, is := right(before), right(after); {
	case is && !was:
		return "better"
	case was && !is:
		return "worse"
	}
	return ""
}

// expected is what a text is labelled with, in words.
func expected(it *corpus.Item) string {
	if it == nil {
		return ""
	}
	if len(it.Expect) == 0 {
		return "nothing"
	}
	var out []string
	for _, e := range it.Expect {
		out = append(out, e.String())
	}
	return strings.Join(out, ", ")
}

// words is a verdict in words.
func words(v *engine.Verdict) string {
	switch {
	case v == nil:
		return "nothing"
	case !v.Hit:
		return fmt.Sprintf("%s %.2f, no hit", v.Stance, v.Score)
	}
	return fmt.Sprintf("%s %.2f", v.Stance, v.Score)
}

func promoting(r *engine.Result) (out []*engine.Verdict) {
	for i := range r.Verdicts {
		if v := &r.Verdicts[i]; v.Hit && v.Stance == corpus.Promotes {
			out = append(out, v)
		}
	}
	return out
}

// rates measures how many texts are flagged: of those given, else the off-topic ones
// of the corpus. Labelled texts are no sample of what comes in.
func (c *comparison) rates(before, after *Run) {
	f := &c.report.Flags
	f.Basis = "the texts given"
	basis := func(i int) bool { return i >= len(c.texts.items()) }
	if len(c.texts.Given) == 0 {
		f.Basis = "the off-topic texts of the corpus"
		basis = func(i int) bool { _, it := c.texts.at(i); return it.Offtopic }
	}
	was, is := 0, 0
	for i := range after.results {
		if !basis(i) {
			continue
		}
		f.Texts++
		if flagged(&before.results[i]) {
			was++
		}
		if flagged(&after.results[i]) {
			is++
		}
	}
	f.Before, f.After = corpus.Proportion(was, f.Texts), corpus.Proportion(is, f.Texts)
}

// around is how many bytes of a long part are shown on either side of its evidence.
const around = 160

// parts cuts a text into pieces, with the evidence of the verdicts marked. Of long
// parts only the surroundings of the evidence are kept.
func parts(doc *engine.Document, vs []*engine.Verdict) []Part {
	out := []Part{}
	for p := text.Title; p <= text.Caption; p++ {
		body := p.Of(doc)
		if strings.TrimSpace(body) == "" {
			continue
		}
		var marks []score.Evidence
		for _, v := range vs {
			if v == nil {
				continue
			}
			for _, f := range v.Findings {
				for _, e := range f.Evidence {
					if e.Part == p && e.Span[0] >= 0 && e.Span[0] < e.Span[1] && e.Span[1] <= len(body) {
						marks = append(marks, e)
					}
				}
			}
		}
		slices.SortStableFunc(marks, func(a, b score.Evidence) int {
			return cmp.Or(a.Span[0]-b.Span[0], b.Span[1]-a.Span[1])
		})
		out = append(out, Part{Name: p.String(), Pieces: pieces(body, marks)})
	}
	return out
}

// pieces cuts a part at its marks; where they overlap the first one holds.
func pieces(body string, marks []score.Evidence) (out []Piece) {
	at := 0
	plain := func(to int) {
		if to > at {
			out = append(out, Piece{Text: shortened(body[at:to], at > 0, to < len(body))})
		}
	}
	for _, m := range marks {
		if m.Span[0] < at {
			continue
		}
		plain(m.Span[0])
		out = append(out, Piece{strings.ToValidUTF8(body[m.Span[0]:m.Span[1]], "�"), m.Role})
		at = m.Span[1]
	}
	plain(len(body))
	return out
}

// shortened leaves of a long run of text what stands next to marks: its end where one
// follows, its beginning where one goes before.
func shortened(s string, after, before bool) string {
	s = strings.ToValidUTF8(s, "�")
	r := []rune(s)
	if len(r) <= 2*around+40 {
		return s
	}
	head, tail := string(r[:around]), string(r[len(r)-around:])
	switch {
	case after && before:
		return head + " … " + tail
	case before:
		return "… " + tail
	}
	return string(r[:2*around]) + " …"
}
