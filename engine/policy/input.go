package policy

import (
	"strings"
	"time"

	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

// InputSchema is the version of the input that rules read.
const InputSchema = 1

// Document is the input that rules read, as JSON. All ids are strings: mentions
// "m0"…, sentences "s0"…, cues "c0"…, quotes "q0"…, by their index in the Scoped.
// schemas/input.json of the pack describes it. Of a very long text it holds the
// beginning only, and of one sentence a bounded number of mentions of each term.
type Document struct {
	Schema    int                            `json:"schema"`
	Doc       About                          `json:"doc"`
	Sentences map[string]Sentence            `json:"sentences"`
	Terms     map[string]map[string][]string `json:"terms"` // term, sentence, mentions in order
	Mentions  map[string]Mention             `json:"mentions"`
	Cues      map[string]Cue                 `json:"cues"`
	Quotes    map[string]Quote               `json:"quotes"`
}

// About is what is known of the document.
type About struct {
	ID          string `json:"id,omitempty"`
	Language    string `json:"language,omitempty"`
	PublishedAt string `json:"published_at,omitempty"` // RFC 3339, UTC
	Source      Source `json:"source"`
}

// Source is where the document comes from. Term and Role are the entry of the
// source registry that it belongs to.
type Source struct {
	Outlet string `json:"outlet,omitempty"`
	Author string `json:"author,omitempty"`
	URL    string `json:"url,omitempty"`
	Term   string `json:"term,omitempty"`
	Role   string `json:"role,omitempty"`
}

// Sentence is a sentence and what holds for all of it.
type Sentence struct {
	Index     int        `json:"index"`
	Part      string     `json:"part"`
	Paragraph int        `json:"paragraph"`
	Span      [2]int     `json:"span"` // bytes of the part
	Heading   bool       `json:"heading"`
	Question  bool       `json:"question"`
	Modifiers []Modifier `json:"modifiers"`
}

// Mention is a term at tokens [Token, End) of the document.
type Mention struct {
	Term      string     `json:"term"`
	Type      string     `json:"type"`
	Role      string     `json:"role,omitempty"`
	Sentence  string     `json:"sentence"`
	Part      string     `json:"part"`
	Token     int        `json:"token"`
	End       int        `json:"end"`
	Span      [2]int     `json:"span"` // bytes of the part
	Modifiers []Modifier `json:"modifiers"`
}

// Modifier is what a cue (an id in Cues) or, where it is empty, the layout does.
type Modifier struct {
	Kind    string `json:"kind"`
	Cue     string `json:"cue,omitempty"`
	Speaker string `json:"speaker,omitempty"` // a mention
}

// Cue is a mention that opened a scope.
type Cue struct {
	Mention   string     `json:"mention"`
	Term      string     `json:"term"`
	Span      [2]int     `json:"span"`
	Modifiers []Modifier `json:"modifiers"`
}

// Quote is a quotation over tokens [Token, End).
type Quote struct {
	Part    string `json:"part"`
	Span    [2]int `json:"span"`
	Token   int    `json:"token"`
	End     int    `json:"end"`
	Block   bool   `json:"block"`
	Scare   bool   `json:"scare"`
	Speaker string `json:"speaker,omitempty"`
}

// Input returns the input that rules read for the text. Evaluate gives them the same
// without building all of it (see reading).
func Input(s *scope.Scoped) *Document {
	return newTerms(s.Lexicon.Terms).document(newView(s, maxMentions))
}

func (t *terms) document(s *view) *Document {
	d := &Document{
		Schema:    InputSchema,
		Doc:       t.about(s.Text.Doc),
		Sentences: make(map[string]Sentence, len(s.Text.Sentences)),
		Terms:     map[string]map[string][]string{},
		Mentions:  make(map[string]Mention, len(s.Mentions)),
		Cues:      make(map[string]Cue, len(s.Cues)),
		Quotes:    make(map[string]Quote, len(s.Quotes)),
	}
	for i, sn := range s.Text.Sentences[:s.sentences] {
		d.Sentences[sentenceIDs.name(i)] = Sentence{
			Index: i, Part: sn.Part.String(), Paragraph: sn.Paragraph, Span: pair(sn.Span),
			Heading: sn.Heading, Question: sn.Question, Modifiers: modifiers(at(s.Sentences, i)),
		}
	}
	for i, m := range s.Mentions[:s.mentions] {
		if !s.reads(i) {
			continue
		}
		first := s.Text.Tokens[m.First]
		sentence := sentenceIDs.name(int(first.Sentence))
		d.Mentions[mentionIDs.name(i)] = Mention{
			Term: t.all[m.Term].ID, Type: t.all[m.Term].Type, Role: t.all[m.Term].Role,
			Sentence: sentence, Part: first.Part.String(), Token: m.First, End: m.End,
			Span: pair(m.Span(s.Text)), Modifiers: modifiers(at(s.Modifiers, i)),
		}
		for _, c := range t.counts[m.Term] {
			id := t.all[c].ID
			if d.Terms[id] == nil {
				d.Terms[id] = map[string][]string{}
			}
			if list := d.Terms[id][sentence]; len(list) < maxInSentence {
				d.Terms[id][sentence] = append(list, mentionIDs.name(i))
			}
		}
	}
	for _, i := range s.cues() {
		c := s.Cues[i]
		m := s.Mentions[c.Mention]
		d.Cues[cueIDs.name(i)] = Cue{
			Mention: mentionIDs.name(c.Mention), Term: t.all[m.Term].ID,
			Span: pair(m.Span(s.Text)), Modifiers: modifiers(c.Modifiers),
		}
	}
	for i, q := range s.Quotes[:s.quotes()] {
		d.Quotes[quoteIDs.name(i)] = Quote{
			Part: q.Part.String(), Span: pair(q.Span), Token: q.First, End: q.End,
			Block: q.Block, Scare: q.Scare, Speaker: optional(mentionIDs, q.Speaker),
		}
	}
	return d
}

func (t *terms) about(d *text.Document) About {
	a := About{
		ID: valid(d.ID), Language: valid(d.Language),
		Source: Source{Outlet: valid(d.Outlet), Author: valid(d.Author), URL: valid(d.URL)},
	}
	if !d.PublishedAt.IsZero() {
		a.PublishedAt = d.PublishedAt.UTC().Format(time.RFC3339)
	}
	if i := t.source(d); i >= 0 {
		a.Source.Term, a.Source.Role = t.all[i].ID, t.all[i].Role
	}
	return a
}

func modifiers(ms []scope.Modifier) []Modifier {
	ms = few(ms)
	out := make([]Modifier, len(ms))
	for i, m := range ms {
		out[i] = Modifier{Kind: m.Kind.String(), Cue: optional(cueIDs, m.Cue), Speaker: optional(mentionIDs, m.Speaker)}
	}
	return out
}

func optional(ids *ids, i int) string {
	if i < 0 {
		return ""
	}
	return ids.name(i)
}

// at returns the i-th modifiers; a Scoped built by hand may list fewer.
func at(lists [][]scope.Modifier, i int) []scope.Modifier {
	if i < len(lists) {
		return lists[i]
	}
	return nil
}

func pair(s text.Span) [2]int { return [2]int{s.Start, s.End} }

// valid makes any bytes valid UTF-8, as JSON and OPA need it.
func valid(s string) string { return strings.ToValidUTF8(s, "�") }
