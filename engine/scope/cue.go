package scope

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/engine/text"
)

// far is how far a scope of one sentence reaches at most, in tokens: a bound for
// text without full stops.
const far = 120

// In a sentence of more than endless tokens, which has lost its full stops or never
// had any, a scope reaches farInEndless tokens: what it covers there is chance, and
// every cue would act on every mention around it.
const (
	endless      = 1000
	farInEndless = 30
)

// reach is how far a scope extends in one direction. words is used when unit is words.
type reach struct {
	unit  unit
	words int
}

type unit uint8

const (
	nowhere unit = iota
	words
	clause
	sentence
	neighbour // this sentence and the one next to it in that direction
	paragraph
	document
)

var units = map[string]unit{"clause": clause, "sentence": sentence, "next": neighbour, "paragraph": paragraph, "document": document}

// UnmarshalYAML reads "clause", "sentence", "next", "paragraph", "document" or a number of words.
func (r *reach) UnmarshalYAML(n *yaml.Node) error {
	if k, err := strconv.Atoi(n.Value); err == nil && k > 0 && k <= far {
		*r = reach{words, k}
		return nil
	}
	u, ok := units[n.Value]
	if !ok {
		return &yaml.TypeError{Errors: []string{"a reach is clause, sentence, next, paragraph, document or a number of words up to " + strconv.Itoa(far)}}
	}
	*r = reach{unit: u}
	return nil
}

// cueForm is a cue block as written in the pack.
type cueForm struct {
	Kind     kinds    `yaml:"kind"`
	Forward  reach    `yaml:"forward"`
	Backward reach    `yaml:"backward"`
	Ends     []string `yaml:"ends"`
	Priority int      `yaml:"priority"`
	// Speaker says where the speaker of an attribution stands: before, after or either.
	Speaker string `yaml:"speaker"`
	// Inverted lets the cue look back only behind a comma or a closing quote ("…", X
	// said), and not where one of these terms follows it (", and X said so").
	Inverted []string `yaml:"inverted"`
	// Inner keeps the cue from counting as the first word of its sentence ("Says the plan …").
	Inner bool `yaml:"inner"`
	// Opens asks that the cue be the first word of its sentence ("So …?").
	Opens bool `yaml:"opens"`
	// Label asks that the cue open its sentence and a colon follow it ("Myth: …").
	Label bool `yaml:"label"`
	// Ahead asks that the sentence go on behind the cue ("no audit shows that" looks back).
	Ahead bool `yaml:"ahead"`
	// Voiced asks for somebody who can speak within so many words before the cue, in its
	// sentence ("the minister mused that …").
	Voiced int `yaml:"voiced"`
	// Voices lists terms that count as somebody beside those who can speak ("they").
	Voices []string `yaml:"voices"`
	// Behind lists terms of which one must stand before the cue in its sentence; a cue that
	// looks back over a sentence looks no farther than the last of them ("the theory that … collapses").
	Behind []string `yaml:"behind"`
	// Clause lists terms that open what somebody says ("she said that …"): with one right
	// behind the cue, and its speaker before it, all that follows is told, and a later cue
	// that looks back ("… was a lie") says nothing of the saying.
	Clause []string `yaml:"clause"`
	// Answers asks that the cue open a sentence, behind its speaker's name, and that the
	// sentence before be a question that takes nothing for granted.
	Answers bool `yaml:"answers"`
	// Colon asks for a colon within so many words behind the cue, where its scope begins
	// ("The gist of the letter: …").
	Colon int `yaml:"colon"`
	// Final lets the cue look back only where its clause ends behind it: at a mark, the
	// end of the sentence, or one of these terms.
	Final []string `yaml:"final"`
	// Narrow ends the scope with the entity that directly follows ("rather than Russia").
	Narrow bool `yaml:"narrow"`
	// Over is how many words away it still acts on other cues; 0 means its whole scope.
	Over int `yaml:"over"`
	// Refutable lets other refutations act on this one ("the denial … is a lie"). Two
	// refutations else refute once ("the myth that … was debunked"), unless the other
	// names this one among its targets.
	Refutable bool `yaml:"refutable"`
	// Overturns lists refutations that it acts on, with no comma between ("nothing shows that
	// the fire is a hoax", "the claim that the fire is a hoax collapses").
	Overturns []string `yaml:"overturns"`
	// Apart lists terms that, like a comma, part the cue from another of its term or one that
	// it overturns, which then says nothing of it ("the fire was a hoax, the flood was a hoax").
	Apart []string `yaml:"apart"`
	// After names a kind that must hold in one of the two paragraphs before.
	After string `yaml:"after"`
	// Lone asks that the cue be all of its sentence, up to this many further words.
	Lone *int `yaml:"lone"`
	// Quiet lists terms that, directly before the cue, take its attribution away ("I" before "say").
	Quiet []string `yaml:"quiet"`
	// Cancels names kinds of modifier that it takes away from what it reaches, unless
	// the cue is itself quoted or attributed ("share this" cancels attributed).
	Cancels kinds `yaml:"cancels"`
	// Targets limits the scope to mentions of these terms.
	Targets []string `yaml:"targets"`
}

// kinds reads one kind or a list of them, and the kinds without a modifier.
type kinds []string

// UnmarshalYAML reads a scalar or a sequence.
func (k *kinds) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*k = kinds{n.Value}
		return nil
	}
	return n.Decode((*[]string)(k))
}

// Kinds of cue that open no scope of their own.
const (
	endKind        = "end"         // ends the scopes of the cues that list it
	presupposeKind = "presupposed" // a question that takes its content for granted
)

// cue is a cue of the pack, ready for use.
type cue struct {
	term        int
	kinds       []Kind
	cancels     []Kind
	presupposes bool
	form        cueForm
	ends        map[int]bool // end terms
	marks       text.Break   // marks that end it
	quiet       map[int]bool
	final       map[int]bool
	inverted    map[int]bool
	targets     map[int]bool
	overturns   map[int]bool
	clause      map[int]bool
	behind      map[int]bool
	voices      map[int]bool
	apart       map[int]bool
	after       Kind
}

// marks are the reserved names in ends.
var marks = map[string]text.Break{
	"comma": text.Comma, "semicolon": text.Semicolon, "colon": text.Colon, "dash": text.Dash,
	"paren": text.ParenOpen | text.ParenClose, "quote": text.QuoteOpen | text.QuoteClose,
}

// Scope knows the cues of a pack. It is immutable and safe for concurrent use.
type Scope struct {
	lex     *lexicon.Lexicon
	cues    []*cue // by term index; nil for terms that are no cue
	isEnd   []bool
	speaker []bool // by term index: may be a speaker
	unnamed []bool // by term index: a speaker by office, without a name
}

// speakerTypes are the types of term that can say something.
var speakerTypes = []string{"person", "organization", "outlet"}

// unnamedRole is the role of speakers without a name ("officials", "experts").
const unnamedRole = "unnamed"

// Load reads the cue blocks of the lexicon's terms. read returns a pack file's
// bytes for showing mistakes.
func Load(lex *lexicon.Lexicon, read func(name string) []byte) (*Scope, source.Mistakes) {
	s := &Scope{
		lex: lex, cues: make([]*cue, len(lex.Terms)),
		isEnd: make([]bool, len(lex.Terms)), speaker: make([]bool, len(lex.Terms)), unnamed: make([]bool, len(lex.Terms)),
	}
	var ms source.Mistakes
	for i := range lex.Terms {
		t := &lex.Terms[i]
		s.speaker[i] = slices.Contains(speakerTypes, t.Type)
		s.unnamed[i] = t.Role == unnamedRole
		if t.Cue.Kind == 0 {
			if t.Type == "cue" {
				ms = append(ms, source.Mistake{File: t.File, Line: t.Line, Col: 1, Code: "cue", Msg: "term " + strconv.Quote(t.ID) + " is a cue without a cue block", Text: source.Line(read(t.File), t.Line)})
			}
			continue
		}
		f := source.File{Name: t.File, Data: read(t.File)}
		c, more := s.cue(f, i)
		ms = append(ms, more...)
		s.cues[i] = c
	}
	return s, ms
}

var cueFields = []string{"kind", "forward", "backward", "ends", "priority", "speaker", "inverted", "inner", "opens", "label", "ahead", "voiced", "voices", "behind", "clause", "answers", "apart", "colon", "final", "narrow", "over", "refutable", "after", "lone", "quiet", "cancels", "targets", "overturns"}

func (s *Scope) cue(f source.File, i int) (*cue, source.Mistakes) {
	node := &s.lex.Terms[i].Cue
	var ms source.Mistakes
	bad := func(format string, args ...any) { ms = append(ms, f.At(node, "cue", format, args...)) }
	if node.Kind != yaml.MappingNode {
		bad("a cue block is a mapping")
		return nil, ms
	}
	for k := 0; k < len(node.Content); k += 2 {
		if !slices.Contains(cueFields, node.Content[k].Value) {
			ms = append(ms, f.At(node.Content[k], "cue", "unknown field %q; a cue has %s", node.Content[k].Value, strings.Join(cueFields, ", ")))
		}
	}
	c := &cue{term: i, ends: map[int]bool{}, after: KindCount}
	if err := node.Decode(&c.form); err != nil {
		bad("%s", strings.TrimPrefix(err.Error(), "yaml: unmarshal errors:\n  "))
		return nil, ms
	}
	for _, k := range c.form.Kind {
		switch j := slices.Index(kindNames[:], k); {
		case j >= 0:
			c.kinds = append(c.kinds, Kind(j))
		case k == endKind:
			s.isEnd[i] = true
		case k == presupposeKind:
			c.presupposes = true
		default:
			bad("unknown kind %q; it is one of %s, %s, %s", k, strings.Join(kindNames[:], ", "), endKind, presupposeKind)
		}
	}
	for _, k := range c.form.Cancels {
		if j := slices.Index(kindNames[:], k); j >= 0 {
			c.cancels = append(c.cancels, Kind(j))
		} else {
			bad("cancels: unknown kind %q", k)
		}
	}
	if len(c.form.Kind) == 0 {
		bad("a cue needs a kind")
	}
	if len(c.kinds) > 0 && c.form.Forward.unit == nowhere && c.form.Backward.unit == nowhere {
		bad("the cue reaches nowhere: give it forward or backward")
	}
	if !slices.Contains([]string{"", "before", "after", "either"}, c.form.Speaker) {
		bad("speaker is before, after or either, not %q", c.form.Speaker)
	}
	if c.form.After != "" {
		j := slices.Index(kindNames[:], c.form.After)
		if j < 0 {
			bad("after: unknown kind %q", c.form.After)
		}
		c.after = Kind(max(j, 0))
	}
	terms := func(field string, ids []string) map[int]bool {
		out := map[int]bool{}
		for _, id := range ids {
			j, ok := s.lex.Index(id)
			if !ok {
				bad("%s: there is no term %q", field, id)
				continue
			}
			for _, n := range s.lex.Narrower(j) {
				out[n] = true
			}
		}
		return out
	}
	var ends []string
	for _, e := range c.form.Ends {
		if m, ok := marks[e]; ok {
			c.marks |= m
			continue
		}
		ends = append(ends, e)
	}
	c.ends = terms("ends", ends)
	c.quiet = terms("quiet", c.form.Quiet)
	c.final = terms("final", c.form.Final)
	c.overturns = terms("overturns", c.form.Overturns)
	c.behind = terms("behind", c.form.Behind)
	c.clause = terms("clause", c.form.Clause)
	c.voices = terms("voices", c.form.Voices)
	c.apart = terms("apart", c.form.Apart)
	c.inverted = terms("inverted", c.form.Inverted)
	if len(c.form.Targets) > 0 {
		c.targets = terms("targets", c.form.Targets)
	}
	return c, ms
}
