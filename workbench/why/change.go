package why

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/policy"
)

// Bounds of the search: how many edits at most, how many states are followed at each
// step, and how often the rule is evaluated altogether.
const (
	depth = most
	beam  = 6
	tries = 1500
)

// search looks for a smallest set of edits of the facts with which a rule fires. It
// only follows edits that let the rule get further.
type search struct {
	*told
	body  *body
	terms []string // that the rule looks up
	tried int
	facts *facts // of the small input
}

// edit is one change of the facts, in words and as a function.
type edit struct {
	words string
	apply func(*policy.Document)
}

// state is the facts after some edits.
type state struct {
	edits []edit
	input *policy.Document
	run   run
}

// change searches breadth first, so that what it finds takes the fewest edits of
// those that it follows.
func (s *search) change(ctx context.Context, first run) (*Change, error) {
	small := s.small()
	var err error
	if s.facts, err = newFacts(small); err != nil {
		return nil, err
	}
	level := []state{{input: small, run: first}}
	for range depth {
		var next []state
		for _, st := range level {
			more, err := s.step(ctx, st)
			if err != nil {
				return nil, err
			}
			for _, m := range more {
				if m.run.held < len(s.body.steps) {
					next = append(next, m)
					continue
				}
				if c, err := s.confirm(ctx, m.edits); c != nil || err != nil {
					return c, err
				}
			}
		}
		if len(next) == 0 {
			return nil, nil
		}
		slices.SortStableFunc(next, func(a, b state) int { return b.run.held - a.run.held })
		level = next[:min(len(next), beam)]
	}
	return nil, nil
}

// step applies each edit that bears on the condition that fails, and keeps those
// that let the rule get further.
func (s *search) step(ctx context.Context, st state) (out []state, err error) {
	at := &told{doc: s.doc, input: st.input, book: s.book}
	for _, e := range s.candidates(at, s.body.steps[st.run.held], st.run.bindings) {
		if s.tried++; s.tried > tries {
			return out, nil
		}
		changed := clone(st.input)
		e.apply(changed)
		r, err := s.body.run(ctx, s.facts.value(changed), st.run.held)
		if err != nil {
			return nil, err
		}
		if r.held > st.run.held {
			out = append(out, state{append(slices.Clone(st.edits), e), changed, r})
		}
	}
	return out, nil
}

// confirm holds the edits against the whole input, drops those that are not needed,
// and puts them into words; nil where the rule does not fire after all.
func (s *search) confirm(ctx context.Context, edits []edit) (*Change, error) {
	fires := func(edits []edit) (bool, error) {
		changed := clone(s.input)
		for _, e := range edits {
			e.apply(changed)
		}
		r, err := s.body.run(ctx, s.told.facts.value(changed), len(s.body.steps)-1)
		return r.held == len(s.body.steps), err
	}
	ok, err := fires(edits)
	if !ok || err != nil {
		return nil, err
	}
	for i := 0; i < len(edits); {
		less := slices.Delete(slices.Clone(edits), i, i+1)
		ok, err := fires(less)
		if err != nil {
			return nil, err
		}
		if ok {
			edits = less
			continue
		}
		i++
	}
	c := &Change{Smallest: len(edits) == 1}
	for _, e := range edits {
		c.Edits = append(c.Edits, e.words)
	}
	return c, nil
}

// small is the input with the terms alone that the rule looks up, their mentions,
// cues and speakers: rules look up terms and follow what they find.
func (s *search) small() *policy.Document {
	in := *s.input
	in.Terms, in.Mentions = map[string]map[string][]string{}, map[string]policy.Mention{}
	keep := func(id string) {
		if m, ok := s.input.Mentions[id]; ok {
			in.Mentions[id] = m
		}
	}
	for _, id := range s.terms {
		if by, ok := s.input.Terms[id]; ok {
			in.Terms[id] = by
			for _, m := range s.mentions(id) {
				keep(m)
			}
		}
	}
	for _, m := range maps.Clone(in.Mentions) {
		for _, mod := range m.Modifiers {
			keep(mod.Speaker)
		}
	}
	for _, c := range s.input.Cues {
		keep(c.Mention)
	}
	return &in
}

// clone copies an input down to what edits change.
func clone(d *policy.Document) *policy.Document {
	out := *d
	out.Mentions = maps.Clone(d.Mentions)
	out.Terms = make(map[string]map[string][]string, len(d.Terms))
	for id, by := range d.Terms {
		out.Terms[id] = maps.Clone(by)
	}
	return &out
}

// candidates are the edits that may bear on a condition: fewer and nearer ones first.
func (s *search) candidates(at *told, st *step, bs bindings) (out []edit) {
	bound := at.bound(bs)
	negated := slices.ContainsFunc(st.exprs, func(e *ast.Expr) bool { return e.Negated })
	var ids []string
	for _, e := range st.exprs {
		for _, id := range s.body.lib.termsOf(s.body.mod, e, map[*ast.Rule]bool{}) {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	if !negated {
		for _, id := range ids {
			out = append(out, s.adds(at, id, bs, bound)...)
		}
		out = append(out, s.moves(at, ids, bound)...)
	}
	for _, id := range ids {
		out = append(out, s.removes(at, id, bs)...)
	}
	out = append(out, s.sources(st)...)
	for _, m := range bound[:min(len(bound), most)] {
		out = append(out, s.modifiers(at, m)...)
	}
	return out
}

// adds puts a mention of the term beside what was found.
func (s *search) adds(at *told, id string, bs bindings, bound []string) (out []edit) {
	sentences := at.sentences(bs)
	if len(sentences) == 0 {
		sentences = s.likely(at)
	}
	for _, sentence := range sentences[:min(len(sentences), 3)] {
		var beside []string
		for _, m := range bound {
			if at.input.Mentions[m].Sentence == sentence && len(beside) < 3 {
				beside = append(beside, m)
			}
		}
		if len(beside) == 0 {
			out = append(out, s.add(at, id, sentence, "", 0))
		}
		for _, m := range beside {
			out = append(out, s.add(at, id, sentence, m, +1), s.add(at, id, sentence, m, -1))
		}
	}
	return out
}

// likely are the sentences with most of the rule's terms, else the first one.
func (s *search) likely(at *told) []string {
	n := map[string]int{}
	for _, id := range s.terms {
		for sentence := range at.input.Terms[id] {
			n[sentence]++
		}
	}
	if len(n) == 0 {
		n["s0"] = 0
	}
	out := slices.Collect(maps.Keys(n))
	slices.SortFunc(out, func(a, b string) int {
		if n[a] != n[b] {
			return n[b] - n[a]
		}
		return number(a) - number(b)
	})
	return out
}

// add is one mention more: behind (+1) or before (-1) another, or anywhere in the sentence.
func (s *search) add(at *told, id, sentence, beside string, side int) edit {
	m := policy.Mention{Term: id, Sentence: sentence, Part: at.input.Sentences[sentence].Part, Modifiers: []policy.Modifier{}}
	if m.Part == "" {
		m.Part = "body"
	}
	if i, ok := s.book.lex.Index(id); ok {
		// A group has no words of its own; one of its members stands for it.
		own := s.book.lex.Narrower(i)
		member := own[0]
		if !slices.ContainsFunc(s.book.lex.Variants, func(v variant) bool { return v.Term == member }) && len(own) > 1 {
			member = own[1]
		}
		t := s.book.lex.Terms[member]
		m.Term, m.Type, m.Role = t.ID, t.Type, t.Role
	}
	where := "anywhere in the text"
	switch other := at.input.Mentions[beside]; {
	case beside != "" && side > 0:
		m.Token, where = other.End, "right behind “"+at.words(other)+"”"
	case beside != "":
		m.Token, where = other.Token-1, "right before “"+at.words(other)+"”"
	default:
		if len(at.input.Sentences) > 1 {
			where = "in the sentence " + s.excerpt(sentence)
		}
		m.Token = s.firstToken(at, sentence)
	}
	m.End = m.Token + 1
	m.Span = [2]int{-1, -1} // it is not in the text
	verb := "say"
	if there := at.mentions(id); len(there) > 0 {
		verb = "say, as elsewhere (" + at.quoted(there) + "),"
	}
	return edit{
		words: fmt.Sprintf("%s %s%s %s", verb, s.book.name(id), s.book.such(id), where),
		apply: func(d *policy.Document) {
			name := fmt.Sprintf("m%d", 900000+len(d.Mentions))
			d.Mentions[name] = m
			for _, of := range append([]string{m.Term, id}, s.broader(m.Term)...) {
				if d.Terms[of] == nil {
					d.Terms[of] = map[string][]string{}
				}
				if !slices.Contains(d.Terms[of][sentence], name) {
					d.Terms[of][sentence] = append(slices.Clone(d.Terms[of][sentence]), name)
				}
			}
		},
	}
}

func (s *search) broader(id string) []string {
	if i, ok := s.book.lex.Index(id); ok {
		return s.book.lex.Terms[i].Broader
	}
	return nil
}

// firstToken is that of the first mention in the sentence, or one well away from others.
func (s *search) firstToken(at *told, sentence string) int {
	first := -1
	for _, m := range at.input.Mentions {
		if m.Sentence == sentence && (first < 0 || m.Token < first) {
			first = m.Token
		}
	}
	return max(0, first-1)
}

// excerpt is the beginning of a sentence in quotation marks.
func (s *search) excerpt(sentence string) string {
	sn, ok := s.input.Sentences[sentence]
	part := map[string]string{"title": s.doc.Title, "body": s.doc.Body, "quoted": s.doc.Quoted, "caption": s.doc.Caption}[sn.Part]
	if !ok || sn.Span[0] < 0 || sn.Span[1] > len(part) || sn.Span[0] > sn.Span[1] {
		return sentence
	}
	r := []rune(strings.Join(strings.Fields(part[sn.Span[0]:sn.Span[1]]), " "))
	if len(r) > 40 {
		return "“" + strings.TrimSpace(string(r[:39])) + "…”"
	}
	return "“" + string(r) + "”"
}
