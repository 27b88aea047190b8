package scope

import (
	"cmp"
	"slices"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
)

// Apply opens the scopes of the cues among the mentions (ordered as Match orders
// them) and returns the mentions with their modifiers.
func (s *Scope) Apply(t *text.Text, mentions []lexicon.Mention) *Scoped {
	out := &Scoped{
		Text: t, Lexicon: s.lex, Mentions: mentions,
		Modifiers: make([][]Modifier, len(mentions)),
		Sentences: make([][]Modifier, len(t.Sentences)),
	}
	r := &run{Scope: s, out: out, t: t, ms: mentions}
	r.quoted = enclosing(t)
	r.paragraphs = paragraphs(t)
	r.open()
	r.quotes()
	r.spread()
	r.settle()
	r.questions()
	r.labels()
	r.dialogue()
	r.cancel()
	for i := range out.Modifiers {
		out.Modifiers[i] = tidy(r.named(out.Modifiers[i]))
	}
	for i := range out.Cues {
		out.Cues[i].Modifiers = tidy(r.named(out.Cues[i].Modifiers))
	}
	for i := range out.Sentences {
		out.Sentences[i] = tidy(r.named(out.Sentences[i]))
	}
	for i := range out.Quotes {
		out.Quotes[i].Speaker = r.name(out.Quotes[i].Speaker)
	}
	return out
}

// run is the work on one Text.
type run struct {
	*Scope
	out        *Scoped
	t          *text.Text
	ms         []lexicon.Mention
	quoted     []int32 // by token, the innermost quote it stands in, or -1
	paragraphs []int   // by sentence, a number that is the same within a paragraph
	active     []active
	isCue      []int   // by mention, index into active, or -1
	starts     []int32 // by token, the first mention that begins there or later
}

// active is a cue mention that opens a scope.
type active struct {
	*cue
	mention int
	speaker int
	own     bool // the author's own voice: attributes nothing
}

// open chooses the cues that count: of overlapping ones the one with the highest
// priority, then the longest, then the first.
func (r *run) open() {
	var all []int
	for i, m := range r.ms {
		if c := r.cues[m.Term]; c != nil && len(c.kinds) > 0 && r.stands(i, c) {
			all = append(all, i)
		}
	}
	slices.SortStableFunc(all, func(a, b int) int {
		ma, mb := r.ms[a], r.ms[b]
		return cmp.Or(cmp.Compare(r.cues[mb.Term].form.Priority, r.cues[ma.Term].form.Priority),
			cmp.Compare(mb.End-mb.First, ma.End-ma.First), cmp.Compare(ma.First, mb.First), cmp.Compare(ma.Term, mb.Term))
	})
	taken := map[int]bool{}
	var chosen []int
	for _, i := range all {
		free := true
		for k := r.ms[i].First; k < r.ms[i].End; k++ {
			free = free && !taken[k]
		}
		if !free {
			continue
		}
		for k := r.ms[i].First; k < r.ms[i].End; k++ {
			taken[k] = true
		}
		chosen = append(chosen, i)
	}
	slices.Sort(chosen)
	r.isCue = make([]int, len(r.ms))
	for i := range r.isCue {
		r.isCue[i] = -1
	}
	for n, i := range chosen {
		r.isCue[i] = n
		c := r.cues[r.ms[i].Term]
		a := active{cue: c, mention: i, speaker: -1, own: r.ownVoice(i, c)}
		if c.form.Speaker != "" {
			a.speaker = r.findSpeaker(i, c.form.Speaker)
		}
		r.active = append(r.active, a)
		r.out.Cues = append(r.out.Cues, Cue{Mention: i})
	}
}

// stands checks the conditions under which a cue counts at all.
func (r *run) stands(i int, c *cue) bool {
	m := r.ms[i]
	sent := r.t.Sentences[r.t.Tokens[m.First].Sentence]
	if c.form.Lone != nil && (sent.End-sent.First)-(m.End-m.First) > *c.form.Lone {
		return false
	}
	if c.form.Ahead && m.End == sent.End {
		return false
	}
	if c.form.Voiced > 0 && !r.voiced(i, c) {
		return false
	}
	if len(c.behind) > 0 && r.lastBefore(i, c.behind) < 0 {
		return false
	}
	if c.form.Answers && !r.answers(m) {
		return false
	}
	if c.form.Colon > 0 && r.colon(i, c.form.Colon) < 0 {
		return false
	}
	if c.form.Label && (m.First > sent.First || m.End >= len(r.t.Tokens) || r.t.Tokens[m.End].Before&text.Colon == 0) {
		return false
	}
	if m.First > sent.First {
		return !c.form.Opens
	}
	return !c.form.Inner
}

// voiced reports whether somebody who can speak is mentioned before the mention, in its
// sentence and within as many words as the cue says.
func (r *run) voiced(i int, c *cue) bool {
	m := r.ms[i]
	first := max(r.t.Sentences[r.t.Tokens[m.First].Sentence].First, m.First-c.form.Voiced)
	for j := i - 1; j >= 0 && r.ms[j].First >= first; j-- {
		if t := r.ms[j].Term; (r.speaker[t] || c.voices[t]) && r.ms[j].End <= m.First {
			return true
		}
	}
	return false
}

// lastBefore returns the token where the last mention of one of the terms before the mention
// begins, in its sentence and no farther than any scope; -1 when there is none.
func (r *run) lastBefore(i int, terms map[int]bool) int {
	m := r.ms[i]
	first := max(r.t.Sentences[r.t.Tokens[m.First].Sentence].First, m.First-far)
	for j := i - 1; j >= 0 && r.ms[j].First >= first; j-- {
		if terms[r.ms[j].Term] && r.ms[j].End <= m.First {
			return r.ms[j].First
		}
	}
	return -1
}

// answers reports whether the mention opens a sentence, behind its speaker's name, and the
// sentence before it asks openly.
func (r *run) answers(m lexicon.Mention) bool {
	s := int(r.t.Tokens[m.First].Sentence)
	sent := r.t.Sentences[s]
	if s == 0 || m.First != max(sent.First, sent.Speaker.End) || r.t.Sentences[s-1].Part != sent.Part {
		return false
	}
	before := r.t.Sentences[s-1]
	return before.Question && !r.presupposed(before)
}

// presupposed reports whether a cue in the sentence takes the content of its question for
// granted.
func (r *run) presupposed(sent text.Sentence) bool {
	for j := r.firstAt(sent.First); j < len(r.ms) && r.ms[j].First < sent.End; j++ {
		if c := r.cues[r.ms[j].Term]; c != nil && c.presupposes && r.stands(j, c) {
			return true
		}
	}
	return false
}

// ownVoice reports whether the author's "I" or "we" stands directly before the cue
// outside any quotation: then it attributes nothing.
func (r *run) ownVoice(i int, c *cue) bool {
	m := r.ms[i]
	for j := i - 1; j >= 0 && r.ms[j].First >= m.First-5; j-- {
		if c.quiet[r.ms[j].Term] && r.ms[j].First < m.First && m.First-r.ms[j].End <= 2 {
			return r.quoted[m.First] < 0
		}
	}
	return false
}

// findSpeaker returns the mention of whoever can speak that stands nearest to the
// cue on the given side, in its sentence and at most twelve words away; -1 when none.
func (r *run) findSpeaker(i int, side string) int {
	const near = 12
	m := r.ms[i]
	sent := r.t.Tokens[m.First].Sentence
	before, after := -1, -1
	for j := i - 1; j >= 0 && m.First-r.ms[j].First <= near+6; j-- {
		k := r.ms[j]
		if r.speaker[k.Term] && k.End <= m.First && m.First-k.End <= near && r.t.Tokens[k.First].Sentence == sent {
			before = j
			break
		}
	}
	for j := i + 1; j < len(r.ms) && r.ms[j].First-m.End <= near; j++ {
		k := r.ms[j]
		if r.speaker[k.Term] && k.First >= m.End && r.t.Tokens[k.First].Sentence == sent {
			after = j
			break
		}
	}
	switch {
	case side == "before" || side == "either" && before >= 0:
		return before
	default:
		return after
	}
}

// spread gives every active cue's modifiers to the mentions and cues in its scope.
func (r *run) spread() {
	wide := map[[2]int]bool{}
	for n, a := range r.active {
		if a.after < KindCount && !r.follows(a) {
			continue
		}
		fwd, bwd := r.alone(n, r.forward(a), r.backward(a))
		// A cue that reaches a paragraph or more says nothing new the second time.
		if u := max(a.form.Forward.unit, a.form.Backward.unit); u >= paragraph {
			at := r.paragraphs[r.t.Tokens[r.ms[a.mention].First].Sentence]
			if u == document {
				at = -1
			}
			if key := [2]int{a.term, at}; wide[key] {
				continue
			} else {
				wide[key] = true
			}
		}
		for _, k := range a.kinds {
			if k == Attributed && a.own {
				continue
			}
			// What stands close before a noun of claiming is what is claimed; a cue there
			// is the author's word ("absurd allegations").
			r.mark(n, k, fwd, true)
			r.mark(n, k, bwd, k != Attributed || a.form.Backward.unit != words)
			r.mark(n, k, text.Range{First: r.ms[a.mention].First + 1, End: r.ms[a.mention].End - 1}, true) // its gap
			r.whole(n, k, fwd, bwd)
		}
	}
}

// follows reports whether the kind that a cue wants before it holds in one of the
// two paragraphs before its own.
func (r *run) follows(a active) bool {
	at := r.paragraphs[r.t.Tokens[r.ms[a.mention].First].Sentence]
	for _, b := range r.active {
		p := r.paragraphs[r.t.Tokens[r.ms[b.mention].First].Sentence]
		if p >= at {
			return false
		}
		if p >= at-2 && b.after == KindCount && slices.Contains(b.kinds, a.after) {
			return true
		}
	}
	return false
}

// mark gives the modifier to everything that begins in the token range, and lets it
// act on the cues there.
func (r *run) mark(n int, k Kind, in text.Range, onCues bool) {
	if in.Empty() {
		return
	}
	a := r.active[n]
	own := r.ms[a.mention]
	i, _ := slices.BinarySearchFunc(r.ms, in.First, func(m lexicon.Mention, first int) int { return cmp.Compare(m.First, first) })
	for ; i < len(r.ms) && r.ms[i].First < in.End; i++ {
		m := r.ms[i]
		within := own.First < m.First && m.End < own.End
		if i == a.speaker || m.First < own.End && own.First < m.End && !within {
			continue
		}
		if a.targets != nil && !a.targets[m.Term] {
			continue
		}
		mod := Modifier{Kind: k, Cue: n, Speaker: a.speaker}
		r.out.Modifiers[i] = append(r.out.Modifiers[i], mod)
		if c := r.isCue[i]; c >= 0 && onCues && r.overCue(a, k, i, r.active[c]) {
			r.out.Cues[c].Modifiers = append(r.out.Cues[c].Modifiers, mod)
		}
	}
}

// overCue decides whether a cue acts on another: within its reach over cues with
// nothing but cues between them; a refutation on another only where that is
// refutable or among its targets.
func (r *run) overCue(a active, k Kind, target int, b active) bool {
	own, m := r.ms[a.mention], r.ms[target]
	if k == Refuted && slices.Contains(b.kinds, Refuted) {
		return b.form.Refutable || a.targets[b.term] || a.overturns[b.term] && (a.form.Answers || r.unbroken(a, own.End, m.First) || r.unbroken(a, m.End, own.First))
	}
	if k == Refuted && slices.Contains(b.kinds, Negated) && r.explained(a, own, m) {
		return false
	}
	gap := max(m.First-own.End, own.First-m.End)
	return a.form.Over == 0 || gap <= a.form.Over && !r.content(own.End, m.First)
}

// explained reports whether a refutation and a denial stand on either side of a colon and
// say the same: what is denied and why ("There was no fire: the fake explained"), or that
// somebody denies it and how ("She denies it: there was no fire").
func (r *run) explained(a active, own, denial lexicon.Mention) bool {
	if r.coloned(denial.End, own.First) {
		return true
	}
	return slices.Contains(a.kinds, Attributed) && !a.form.Label && r.coloned(own.End, denial.First)
}

// coloned reports whether a colon stands before a token from first to last.
func (r *run) coloned(first, last int) bool {
	for i := first; i <= last; i++ {
		if r.t.Tokens[i].Before&text.Colon != 0 {
			return true
		}
	}
	return false
}

// unbroken reports whether the tokens from first to end are of one sentence and follow each
// other with no comma, dash or semicolon before any but the first, and none of the words
// that part the cue from others.
func (r *run) unbroken(a active, first, end int) bool {
	if first > end || r.t.Tokens[max(first-1, 0)].Sentence != r.t.Tokens[end].Sentence {
		return false
	}
	for i := first + 1; i <= end; i++ {
		if r.t.Tokens[i].Before&(text.Comma|text.Dash|text.Semicolon) != 0 || r.begins(a.apart, i) {
			return false
		}
	}
	return true
}

// content reports whether an act or a concept that is no cue is mentioned within the tokens.
func (r *run) content(first, end int) bool {
	for i := r.firstAt(first); i < len(r.ms) && r.ms[i].First < end; i++ {
		if t := r.lex.Terms[r.ms[i].Term].Type; (t == "act" || t == "concept") && r.ms[i].End <= end && r.cues[r.ms[i].Term] == nil {
			return true
		}
	}
	return false
}

// whole notes the modifier on the sentences that a scope covers entirely.
func (r *run) whole(n int, k Kind, fwd, bwd text.Range) {
	if fwd.Empty() && bwd.Empty() {
		return
	}
	first, end := fwd.First, fwd.End
	if fwd.Empty() {
		first, end = bwd.First, r.ms[r.active[n].mention].End
	} else if !bwd.Empty() {
		first = bwd.First
	}
	if first >= end {
		return
	}
	last := r.t.Tokens[end-1].Sentence
	for s := r.t.Tokens[first].Sentence; s <= last; s++ {
		if sent := r.t.Sentences[s]; first <= sent.First && sent.End <= end {
			r.out.Sentences[s] = append(r.out.Sentences[s], Modifier{Kind: k, Cue: n, Speaker: r.active[n].speaker})
		}
	}
}

// questions marks the sentences that ask openly: a question mark, and no cue that
// takes the content of the question for granted.
func (r *run) questions() {
	for s, sent := range r.t.Sentences {
		if !sent.Question || r.presupposed(sent) {
			continue
		}
		m := Modifier{Kind: Questioned, Cue: -1, Speaker: -1}
		r.out.Sentences[s] = append(r.out.Sentences[s], m)
		for j := r.firstAt(sent.First); j < len(r.ms) && r.ms[j].First < sent.End; j++ {
			r.out.Modifiers[j] = append(r.out.Modifiers[j], m)
		}
	}
}

// cancel lets the cues that take modifiers away do so, last of all.
func (r *run) cancel() {
	for n, a := range r.active {
		if len(a.cancels) == 0 || r.quoted[r.ms[a.mention].First] >= 0 ||
			slices.ContainsFunc(r.out.Cues[n].Modifiers, func(m Modifier) bool {
				over := m.Cue >= 0 && r.wide(m.Cue) // a verdict on all of it, to which this is the exception
				return !over && (m.Kind == Attributed || m.Kind == Negated || m.Kind == Refuted)
			}) {
			continue
		}
		gone := func(m Modifier) bool { return slices.Contains(a.cancels, m.Kind) }
		for _, in := range []text.Range{r.forward(a), r.backward(a)} {
			for i := r.firstAt(in.First); i < len(r.ms) && r.ms[i].First < in.End; i++ {
				r.out.Modifiers[i] = slices.DeleteFunc(r.out.Modifiers[i], gone)
			}
		}
	}
}

// tidy sorts modifiers by kind and cue and drops repetitions.
func tidy(ms []Modifier) []Modifier {
	slices.SortFunc(ms, func(a, b Modifier) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Cue, b.Cue), cmp.Compare(a.Speaker, b.Speaker))
	})
	return slices.Compact(ms)
}
