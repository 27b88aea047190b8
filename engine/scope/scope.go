// Package scope says what the words around do to a mention: who is said to say
// it, whether it is denied, refuted, questioned, quoted, hedged, endorsed or meant
// ironically.
//
// It takes a Text and its mentions, opens the scopes of the cues among them (after
// NegEx and ConText: direction, reach, end words and priority of every cue are data
// of the pack), gives quotations and transcripts their speakers, and hands on a
// Scoped: the mentions with their modifiers, each naming its cue and, where there
// is one, its speaker. Cues are modified too: "never" inside "it is a lie that
// Moscow never …" is itself refuted.
package scope

import (
	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/text"
)

// Kind is what a modifier does to a mention.
type Kind uint8

// The kinds of modifier.
const (
	Negated    Kind = iota // not, never, no: the clause says it is not so
	Attributed             // somebody else is said to say it
	Refuted                // called false, baseless, debunked
	Questioned             // asked as an open question
	Quoted                 // stands inside quotation marks or a block quotation
	Hedged                 // may, allegedly possible, unconfirmed
	Endorsed               // proves, finally, reveals: the author stands behind it
	Ironic                 // said mockingly
	KindCount
)

var kindNames = [KindCount]string{"negated", "attributed", "refuted", "questioned", "quoted", "hedged", "endorsed", "ironic"}

// String returns the kind's name as rules and JSON use it.
func (k Kind) String() string { return kindNames[k] }

// Modifier is one effect on one mention. Cue indexes Scoped.Cues, -1 where the
// layout is the cue (quotation marks, a block quote, a speaker label). Speaker
// indexes Scoped.Mentions, -1 when there is none or it is not a known term.
type Modifier struct {
	Kind    Kind
	Cue     int
	Speaker int
}

// Cue is a mention of a cue term that opened a scope. Modifiers are what other
// cues do to it.
type Cue struct {
	Mention   int // index into Scoped.Mentions
	Modifiers []Modifier
}

// Quote is a quotation with its speaker (a mention, or -1).
type Quote struct {
	text.Quote
	Speaker int
}

// Scoped is a Text with its mentions and what their surroundings do to them.
// It is immutable once returned.
type Scoped struct {
	Text     *text.Text
	Lexicon  *lexicon.Lexicon
	Mentions []lexicon.Mention // by First, then End; cue mentions included
	// Modifiers of each mention, by mention index, sorted by kind then cue.
	Modifiers [][]Modifier
	Cues      []Cue
	Quotes    []Quote
	// Sentences holds, by sentence index, the modifiers that hold for a whole sentence.
	Sentences [][]Modifier
}
