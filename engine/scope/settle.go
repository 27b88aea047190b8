package scope

import "slices"

// settle decides between two cues that act on each other: one that governs only
// what is close to it ("not baseless") keeps its hold, and so does one in whose clause
// the other stands ("she said that it is a lie"); else the later one does, which is the
// predicate of the earlier ("the denial … is a lie").
func (r *run) settle() {
	acts := map[[2]int]bool{} // [actor, target]
	for c := range r.out.Cues {
		for _, m := range r.out.Cues[c].Modifiers {
			acts[[2]int{m.Cue, c}] = true
		}
	}
	for c := range r.out.Cues {
		r.out.Cues[c].Modifiers = slices.DeleteFunc(r.out.Cues[c].Modifiers, func(m Modifier) bool {
			if !acts[[2]int{c, m.Cue}] || r.wide(m.Cue) {
				return false
			}
			if close, other := r.active[c].form.Over > 0, r.active[m.Cue].form.Over > 0; close != other {
				return close
			}
			if r.embeds(min(c, m.Cue), max(c, m.Cue)) {
				return c < m.Cue
			}
			return c > m.Cue
		})
	}
}

// embeds reports whether a later cue stands in what the speaker of the cue, who stands
// before it, says: behind "that", or about a noun of his words ("said the claims were
// wrong").
func (r *run) embeds(cue, later int) bool {
	a := r.active[cue]
	if len(a.clause) == 0 || a.speaker < 0 || r.ms[a.speaker].First > r.ms[a.mention].First {
		return false
	}
	end := r.ms[a.mention].End
	if l := r.active[later]; len(l.behind) > 0 && r.lastBefore(l.mention, l.behind) >= end {
		return true
	}
	for i := r.firstAt(end); i < len(r.ms) && r.ms[i].First == end; i++ {
		if a.clause[r.ms[i].Term] {
			return true
		}
	}
	return false
}

// wide reports whether a cue reaches a paragraph or more: what it says of all that
// stands there no word in it takes back.
func (r *run) wide(cue int) bool {
	f := &r.active[cue].form
	return max(f.Forward.unit, f.Backward.unit) >= paragraph
}

// maxForenames are the words that may stand before a surname.
const maxForenames = 3

// named gives modifiers the speakers' own mentions.
func (r *run) named(ms []Modifier) []Modifier {
	for i := range ms {
		ms[i].Speaker = r.name(ms[i].Speaker)
	}
	return ms
}

// name returns, of the mentions of the same words or more by which somebody speaks, the
// one whose term belongs to most groups: the person, rather than a list in which the
// surname stands as well.
func (r *run) name(speaker int) int {
	if speaker < 0 {
		return speaker
	}
	best, m := speaker, r.ms[speaker]
	groups := func(i int) int { return len(r.lex.Terms[r.ms[i].Term].Broader) }
	for i := r.firstAt(max(0, m.First-maxForenames)); i < len(r.ms) && r.ms[i].First <= m.First; i++ {
		if r.ms[i].End >= m.End && r.speaker[r.ms[i].Term] && groups(i) > groups(best) {
			best = i
		}
	}
	return best
}
