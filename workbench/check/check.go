// Package check lints a pack: everything that its loader says, and beyond that what
// loads well and is wrong all the same.
//
// A rule that fires on nothing, a variant that another one swallows, a cue whose
// scope runs on: none of them is an error, and each makes a pack worse in silence.
// Run takes the files of a pack, the ordinary texts on which nothing may fire and,
// if the author wants to wait for it, the labelled corpus, and hands on Findings
// with stable codes, their place and what to do. Codes lists them. Write shows them
// for people, for code hosts and for CI; Fix mends what can be mended mechanically.
package check

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"slices"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/cases"
	"github.com/canard-rules/canard/workbench/probe"
	"github.com/canard-rules/canard/workbench/regos"
	"github.com/canard-rules/canard/workbench/uses"
)

// Level says how bad a finding is.
type Level string

// The levels. A pack with an error does not load.
const (
	Error   Level = "error"
	Warning Level = "warning"
	Allowed Level = "allowed" // a warning that its term allows, with a reason
)

// Finding is something wrong with a pack.
type Finding struct {
	source.Mistake
	Level   Level  `json:"level"`
	Fixable bool   `json:"fixable,omitempty"` // Fix mends it
	Allowed string `json:"allowed,omitempty"` // why it is, of an allowed one
}

// The defaults of Options.
const (
	DefaultCommonShare   = 0.1
	DefaultOpenShare     = 0.01
	DefaultEverydayShare = 0.005
	DefaultMinLetters    = 3
	DefaultSameTexts     = 3
)

// Options says what a pack is held to. The zero value is the default.
type Options struct {
	// Ordinary is text that carries no label: on it a variant shows how common it is.
	Ordinary *corpus.Corpus
	// Corpus is the labelled texts for the lints that need findings; nil leaves
	// same-evidence out, and judges silent rules by the cases alone.
	Corpus *corpus.Corpus
	// CommonShare is the share of ordinary texts from which on a variant is common;
	// DefaultCommonShare when zero.
	CommonShare float64
	// OpenShare is the share of ordinary texts from which on a rule with all its terms
	// makes a common variant too common; DefaultOpenShare when zero.
	OpenShare float64
	// MinLetters is how many letters a variant needs; DefaultMinLetters when zero.
	MinLetters int
	// EverydayShare is the share of ordinary texts from which on a variant with fewer
	// letters is an everyday word; DefaultEverydayShare when zero.
	EverydayShare float64
	// SameTexts is on how many texts two rules must agree to be told the same;
	// DefaultSameTexts when zero.
	SameTexts int
}

// Code is a kind of finding.
type Code struct {
	ID    string
	Title string
	// Help says why it matters and what to do.
	Help string
}

// linter is one run over a pack that loads.
type linter struct {
	ctx   context.Context
	fsys  fs.FS
	opt   Options
	p     *probe.Probe
	files *regos.Files
	cases []cases.Case
	uses  *uses.Uses
	found []Finding

	allowed    map[allowance]bool // those that were needed
	shortTerms map[string]bool    // terms with a short variant
}

// Run checks the pack at the root of fsys. What it finds comes by place; where all of
// it is allowed the pack is clean. The error says that the files could not be read or ctx is done.
func Run(ctx context.Context, fsys fs.FS, opt Options) ([]Finding, error) {
	opt.CommonShare = cmp.Or(opt.CommonShare, DefaultCommonShare)
	opt.OpenShare = cmp.Or(opt.OpenShare, DefaultOpenShare)
	opt.EverydayShare = cmp.Or(opt.EverydayShare, DefaultEverydayShare)
	opt.MinLetters = cmp.Or(opt.MinLetters, DefaultMinLetters)
	opt.SameTexts = cmp.Or(opt.SameTexts, DefaultSameTexts)
	l := &linter{ctx: ctx, fsys: fsys, opt: opt, allowed: map[allowance]bool{}, shortTerms: map[string]bool{}}
	parsed := make(chan source.Mistakes)
	go func() { parsed <- l.parse() }() // beside the load: each is half of the time
	e, err := engine.Load(ctx, fsys, engine.Options{})
	own := <-parsed
	var ms source.Mistakes
	switch {
	case errors.As(err, &ms):
		l.errors(ms)
	case err != nil:
		return nil, err
	}
	l.tests(own, e != nil)
	if e == nil {
		return l.sorted(), nil
	}
	l.p = probe.New(e)
	var labels []string
	for _, lb := range e.Labels() {
		labels = append(labels, lb.ID)
	}
	l.cases, ms = cases.Load(fsys, labels)
	l.errors(ms)
	l.uses = uses.Of(l.p, l.files)
	for _, lint := range []func(*linter){
		(*linter).casesOfLabels, (*linter).unusedTerms, (*linter).shadows, (*linter).variants, (*linter).endless,
		(*linter).idle, (*linter).disarm, (*linter).reach, (*linter).costs, (*linter).firing,
	} {
		lint(l)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return l.sorted(), nil
}

// errors adds what keeps the pack from loading.
func (l *linter) errors(ms source.Mistakes) {
	for _, m := range ms {
		if m.Hint == "" {
			m.Hint = hint(&m)
		}
		l.found = append(l.found, Finding{Mistake: m, Level: Error})
	}
}

// parse reads and compiles all Rego, tests included, and looks how the files are
// written.
func (l *linter) parse() source.Mistakes {
	files, ms := regos.Load(l.fsys)
	l.files = files
	l.tidy()
	if len(ms) == 0 {
		_, ms = files.Compile(files.Select(func(string) bool { return true }))
	}
	return ms
}

// tests adds the mistakes of the Rego tests. Those of the rules are the loader's to
// tell; where it tells none, all are of the tests.
func (l *linter) tests(ms source.Mistakes, loaded bool) {
	for _, m := range ms {
		if loaded || regos.IsTest(m.File) {
			l.errors(source.Mistakes{m})
		}
	}
}

// warn adds a lint at a place of a file.
func (l *linter) warn(code, file string, line, col int, hint, msg string) {
	m := source.Mistake{File: file, Line: line, Col: col, Code: code, Msg: msg, Hint: hint}
	if line > 0 {
		m.Text = l.line(file, line)
	}
	l.found = append(l.found, Finding{Mistake: m, Level: Warning})
}

func (l *linter) line(file string, n int) string { return source.Line(l.data(file), n) }

func (l *linter) data(file string) []byte {
	if l.files != nil && l.files.Data[file] != nil {
		return l.files.Data[file]
	}
	data, _ := fs.ReadFile(l.fsys, file) // without it a finding lacks its line
	return data
}

func (l *linter) sorted() []Finding {
	slices.SortStableFunc(l.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Msg, b.Msg))
	})
	return slices.CompactFunc(l.found, func(a, b Finding) bool { return a.Mistake == b.Mistake })
}
