package score

import (
	"io/fs"
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

// Languages knows the function words of a pack's languages: short, frequent words
// that tell in what language a text is written. At most 64 languages.
type Languages struct {
	ids     []string
	words   map[string]uint64 // word, to the languages that have it, by bit
	longest int               // bytes of the longest word
}

// IDs lists the languages by id. The slice must not be changed.
func (l *Languages) IDs() []string { return l.ids }

// Assessment is what can be said of a text before any rule: its language, as
// declared or else as detected (empty when unknown), and why it could not be
// judged (empty when it can).
type Assessment struct {
	Language string
	Reason   string
}

type packForm struct {
	Name      string `yaml:"name"`
	Version   string `yaml:"version"`
	Languages map[string]struct {
		FunctionWords []yaml.Node `yaml:"function_words"`
	} `yaml:"languages"`
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
	l.ids = sortedKeys(form.Languages)
	if len(l.ids) == 0 || len(l.ids) > 64 {
		ms = append(ms, f.At(nil, "pack", "a pack has between 1 and 64 languages, not %d", len(l.ids)))
		return out, ms
	}
	for i, id := range l.ids {
		for _, n := range form.Languages[id].FunctionWords {
			for w := range strings.FieldsSeq(n.Value) {
				if strings.ToLower(w) != w {
					ms = append(ms, f.At(&n, "pack", "function word %q is not in lower case", w))
				}
				l.words[w] |= 1 << i
				l.longest = max(l.longest, len(w))
			}
		}
	}
	return out, ms
}

// Assess says in what language the text is, and whether it can be judged at all.
// It costs one look-up a word. mentions is how many terms were found.
func (s *Scorer) Assess(t *text.Text, mentions int) (Assessment, []policy.RuleError) {
	n, best, most := s.languages.count(t)
	a := Assessment{Language: t.Doc.Language}
	env := assessEnv{Words: n, FunctionWords: most, Mentions: mentions, Declared: t.Doc.Language, Supported: s.languages.has(t.Doc.Language)}
	if n > 0 {
		env.Share = float64(most) / float64(n)
	}
	if a.Language == "" && best >= 0 {
		a.Language = s.languages.ids[best]
	}
	var errs []policy.RuleError
	for _, r := range s.reasons {
		holds, err := r.when.truth(&env)
		if err != nil {
			errs = append(errs, policy.RuleError{Rule: r.when.name, File: r.when.file, Line: r.when.line, Message: err.Error()})
		}
		if holds {
			a.Reason = r.reason
			break
		}
	}
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

// count counts the words, and the function words of the language that has most of
// them: an index into ids, -1 where there is none or two have as many. A word whose
// folded form differs in length from the original had accents or was disguised;
// such words are no function words ("đó" is not "do").
func (l *Languages) count(t *text.Text) (n, best, most int) {
	var counts [64]int
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if !isWord(tok) {
			continue
		}
		n++
		if len(tok.Word) > l.longest || tok.Span.End-tok.Span.Start != len(tok.Word) {
			continue
		}
		for set, i := l.words[tok.Word], 0; set != 0; set, i = set>>1, i+1 {
			counts[i] += int(set & 1)
		}
	}
	best = -1
	for i := range l.ids {
		switch {
		case counts[i] > most:
			best, most = i, counts[i]
		case counts[i] == most:
			best = -1
		}
	}
	return n, best, most
}

// has reports whether the pack has words for a BCP 47 language ("en-US" is "en").
func (l *Languages) has(tag string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	_, found := slices.BinarySearch(l.ids, primary)
	return found
}
