package score

import (
	"github.com/expr-lang/expr/patcher/value"

	"github.com/canard-rules/canard/engine/policy"
)

// Document is what formulas may ask of the text as a whole.
type Document struct {
	Sentences int `expr:"sentences"`
	Words     int `expr:"words"`
	// Attributed is the share of sentences in which something is said by somebody.
	Attributed float64 `expr:"attributed"`
}

// Count is the findings of one stance, in some part of the text.
type Count struct {
	Findings  int `expr:"findings"`
	Sentences int `expr:"sentences"` // that hold them
	// Mass is the sum, over those sentences, of the heaviest weight in each: two
	// rules that fire on the same sentence count once.
	Mass float64 `expr:"mass"`
	Max  float64 `expr:"max"` // the heaviest weight
}

func (c *Count) add(weight, mass float64, newSentence bool) {
	c.Findings++
	if newSentence {
		c.Sentences++
	}
	c.Mass += mass
	c.Max = max(c.Max, weight)
}

// Tally is a Count over the whole text, and over its parts: the title, the body
// with captions, and the post that is being answered or quoted.
type Tally struct {
	Count
	Title  Count `expr:"title"`
	Body   Count `expr:"body"`
	Quoted Count `expr:"quoted"`
}

// stanceEnv is what a rule of `stance` reads.
type stanceEnv struct {
	Promotes Tally    `expr:"promotes"`
	Reports  Tally    `expr:"reports"`
	Refutes  Tally    `expr:"refutes"`
	Doc      Document `expr:"doc"`
}

func (e *stanceEnv) of(s policy.Stance) *Tally {
	switch s {
	case policy.Promotes:
		return &e.Promotes
	case policy.Reports:
		return &e.Reports
	case policy.Refutes:
		return &e.Refutes
	}
	return nil
}

// combineEnv is what `combine` reads: one finding, and the score so far.
type combineEnv struct {
	Score  float64  `expr:"score"`
	Weight float64  `expr:"weight"`
	Repeat float64  `expr:"repeat"` // how often the same rule was counted before
	Part   string   `expr:"part"`   // title, body, quoted or caption
	Stance string   `expr:"stance"`
	Doc    Document `expr:"doc"`
}

// VerdictView is a verdict as a rule of `actions` reads it.
type VerdictView struct {
	Label     string  `expr:"label"`
	Kind      string  `expr:"kind"`
	Stance    string  `expr:"stance"`
	Score     float64 `expr:"score"`
	Threshold float64 `expr:"threshold"`
	Hit       bool    `expr:"hit"`
	Findings  int     `expr:"findings"`
}

// actionEnv is what a rule of `actions` reads.
type actionEnv struct {
	Verdicts []VerdictView `expr:"verdicts"`
	Hits     []VerdictView `expr:"hits"`
	Promotes []VerdictView `expr:"promotes"` // the hits that promote
}

// assessEnv is what a rule of `unassessed` reads.
type assessEnv struct {
	Words         int      `expr:"words"`          // tokens that are words: no numbers, handles, links, emoji
	FunctionWords int      `expr:"function_words"` // of the pack's language that has most of them here
	Share         float64  `expr:"share"`          // of function words among the words
	Foreign       int      `expr:"foreign"`        // function words of the other language that has most of them
	Mentions      counting `expr:"mentions"`       // of the pack's terms
	Declared      string   `expr:"declared"`       // the language that the sender declared
	Supported     bool     `expr:"supported"`      // that language is one of the pack's
}

// counting is a number that is counted when a formula comes to it.
type counting func() int

// AsInt implements value.IntValuer.
func (c counting) AsInt() int { return c() }

var _ value.IntValuer = counting(nil)
