package score

import (
	"io/fs"
	"math/bits"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/engine/text"
)

// PackFile names a pack and its languages.
const PackFile = "pack.yaml"

// Pack is what pack.yaml says.
type Pack struct {
	Name      string
	Version   string
	Languages *Languages
}

// Languages knows function words: short, frequent words that tell in what language
// a text is written. It knows those of the pack's own languages, and of others, so
// that they are not taken for them. At most 64 languages.
type Languages struct {
	ids     []string          // the pack's own, by id, then the others
	own     int               // how many are the pack's own
	words   map[string]uint64 // word, to the languages that have it, by bit
	longest int               // bytes of the longest word
	short   shortWords        // those of up to eight bytes, for a quick look
}

// IDs lists the pack's own languages by id. The slice must not be changed.
func (l *Languages) IDs() []string { return l.ids[:l.own] }

// Assessment is what can be said of a text before any rule: its language, as
// declared or else as detected (empty when unknown), and why it could not be
// judged (empty when it can).
type Assessment struct {
	Language string
	Reason   string
}

type packForm struct {
	Name           string                  `yaml:"name"`
	Version        string                  `yaml:"version"`
	Languages      map[string]languageForm `yaml:"languages"`
	OtherLanguages map[string]languageForm `yaml:"other_languages"`
}

type languageForm struct {
	FunctionWords []yaml.Node `yaml:"function_words"` // each node one word or several
}

// LoadPack reads pack.yaml. The Pack holds what could be read even where there
// are Mistakes.
func LoadPack(fsys fs.FS) (*Pack, source.Mistakes) {
	out := &Pack{Languages: &Languages{words: map[string]uint64{}}}
	f, ms := read(fsys, PackFile)
	if ms != nil {
		return out, ms
	}
	var form packForm
	ms = f.Decode(&form)
	out.Name, out.Version = form.Name, form.Version
	if form.Name == "" || form.Version == "" {
		ms = append(ms, f.At(nil, "pack", "a pack has a name and a version"))
	}
	l := out.Languages
	if n := len(form.Languages) + len(form.OtherLanguages); len(form.Languages) == 0 || n > 64 {
		return out, append(ms, f.At(nil, "pack", "a pack has between 1 and 64 languages, not %d", n))
	}
	ms = append(ms, l.add(f, form.Languages)...)
	l.own = len(l.ids)
	ms = append(ms, l.add(f, form.OtherLanguages)...)
	l.short = newShortWords(l.words)
	return out, ms
}

// add takes in languages by id.
func (l *Languages) add(f source.File, forms map[string]languageForm) source.Mistakes {
	var ms source.Mistakes
	for _, id := range sortedKeys(forms) {
		if slices.Contains(l.ids, id) {
			ms = append(ms, f.At(nil, "pack", "language %q stands among the pack's own and the others", id))
		}
		bit := uint64(1) << len(l.ids)
		l.ids = append(l.ids, id)
		for _, n := range forms[id].FunctionWords {
			for w := range strings.FieldsSeq(n.Value) {
				if strings.ToLower(w) != w {
					ms = append(ms, f.At(&n, "pack", "function word %q is not in lower case", w))
				}
				l.words[w] |= bit
				l.longest = max(l.longest, len(w))
			}
		}
	}
	return ms
}

// Assess says in what language the text is, and whether it can be judged at all.
// It costs one look-up a word. mentions tells how many terms were found, if asked.
func (s *Scorer) Assess(t *text.Text, mentions func() int) (Assessment, []policy.RuleError) {
	c := s.languages.count(t)
	a := Assessment{Language: t.Doc.Language}
	env := assessEnv{
		Words: c.words, FunctionWords: c.own, Foreign: c.others, Mentions: mentions,
		Declared: t.Doc.Language, Supported: s.languages.has(t.Doc.Language),
	}
	if c.words > 0 {
		env.Share = float64(c.own) / float64(c.words)
	}
	if a.Language == "" && c.best >= 0 {
		a.Language = s.languages.ids[c.best]
	}
	var errs []policy.RuleError
	a.Reason, errs = s.unassessed.reason(&env)
	return a, errs
}

// isWord tells words from numbers, handles, links and emoji.
func isWord(t *text.Token) bool {
	return t.Flags&(text.Handle|text.URL|text.Number|text.Symbol) == 0
}

// words counts the words of a text.
func words(t *text.Text) int {
	n := 0
	for i := range t.Tokens {
		if isWord(&t.Tokens[i]) {
			n++
		}
	}
	return n
}

// counted is how many words a text has, how many function words of the language
// that has most of them among the pack's own and among the others, and which
// language it is: an index into ids, -1 where two of the pack's own have as many.
// Another language takes more than one word.
type counted struct{ words, own, others, best int }

// count costs one look-up a word. A word whose folded form differs in length from
// the original had accents or was disguised; such words count as no language's
// function words ("đó" is not "do").
func (l *Languages) count(t *text.Text) counted {
	c := counted{best: -1}
	var counts [64]int
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if !isWord(tok) {
			continue
		}
		c.words++
		if len(tok.Word) > l.longest || tok.Span.End-tok.Span.Start != len(tok.Word) {
			continue
		}
		for set := l.of(tok.Word); set != 0; set &= set - 1 {
			counts[bits.TrailingZeros64(set)]++
		}
	}
	other := -1
	for i := range l.ids {
		switch {
		case i < l.own && counts[i] > c.own:
			c.own, c.best = counts[i], i
		case i < l.own && counts[i] == c.own:
			c.best = -1
		case i >= l.own && counts[i] > c.others:
			c.others, other = counts[i], i
		}
	}
	if c.others > c.own && c.others > 1 {
		c.best = other
	}
	return c
}

// has reports whether the pack has words for a BCP 47 language ("en-US" is "en").
func (l *Languages) has(tag string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	_, found := slices.BinarySearch(l.IDs(), primary)
	return found
}
