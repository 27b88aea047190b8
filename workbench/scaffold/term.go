package scaffold

import (
	"cmp"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Term is a lexicon entry to be made.
type Term struct {
	ID      string
	Title   string // the id in words where empty
	Type    string // person, organization, act, concept …
	Role    string
	Note    string
	Broader []string
	// Phrases are the variants by language, as the lexicon writes them.
	En, Ru, Uk, Any []string
	// File is the lexicon file to write to; where empty, the one that holds most terms
	// of the type, or lexicon/terms.yaml.
	File string
}

// DefaultTerms is the lexicon file of packs that have none yet.
const DefaultTerms = "lexicon/terms.yaml"

// NewTerm adds an entry to the lexicon.
func (p *Pack) NewTerm(t Term) (*Change, error) {
	c := p.change()
	if err := p.addTerm(c, &t); err != nil {
		return nil, err
	}
	c.Next = []string{fmt.Sprintf("use it in a rule: canard rules new rule LABEL/ID --rules %s --terms %s", p.dir, t.ID)}
	return c, nil
}

// spoken is the variants of one language.
type spoken struct {
	Language string
	Phrases  []string
}

// Variants lists the phrases of the languages that have any.
func (t *Term) Variants() []spoken {
	all := []spoken{{"en", t.En}, {"ru", t.Ru}, {"uk", t.Uk}, {"any", t.Any}}
	return slices.DeleteFunc(all, func(s spoken) bool { return len(s.Phrases) == 0 })
}

func (p *Pack) addTerm(c *Change, t *Term) error {
	if err := checkID("term", t.ID); err != nil {
		return err
	}
	if i, ok := p.eng.Lexicon().Index(t.ID); ok {
		old := p.eng.Lexicon().Terms[i]
		return fmt.Errorf("term %q is there already, at %s:%d; add variants to it there", t.ID, old.File, old.Line)
	}
	if t.Type == "" {
		return fmt.Errorf("term %q needs a type; types of this pack: %s", t.ID, strings.Join(p.types(), ", "))
	}
	if t.Type == "cue" {
		return errors.New("a cue needs a cue block, which says what it does and how far: copy one in cues/ and change it")
	}
	if err := checkID("type", t.Type); err != nil {
		return err
	}
	t.Title = cmp.Or(words(t.Title), strings.ReplaceAll(t.ID, "-", " "))
	said := t.Variants()
	if len(said) == 0 {
		return fmt.Errorf("term %q has no words; give it some with --en, --ru, --uk or --any", t.ID)
	}
	for _, s := range said {
		for _, ph := range s.Phrases {
			if err := checkPhrase(ph); err != nil {
				return err
			}
		}
	}
	file, err := p.termFile(t)
	if err != nil {
		return err
	}
	block, err := render("term.yaml.tmpl", t)
	if err != nil {
		return err
	}
	data, err := c.read(file)
	if err != nil {
		return fmt.Errorf("%s: %w", file, plain(err))
	}
	if data == nil {
		data = []byte(schemaLine(p.fsys, file, "lexicon"))
		c.set(file, append(data, block...))
		return nil
	}
	c.set(file, appendText(data, block))
	return nil
}

// checkPhrase refuses what cannot stand between double quotes of YAML as it is.
// The form of a variant is the lexicon's to judge, when the change is tried.
func checkPhrase(s string) error {
	if strings.TrimSpace(s) == "" {
		return errors.New("an empty phrase matches nothing; leave it out")
	}
	if strings.ContainsAny(s, "\"\\\n\r\t") {
		return fmt.Errorf("phrase %q: no quotation mark, backslash or line break may stand in a variant", s)
	}
	return nil
}

// types lists the types of the pack's terms, by name.
func (p *Pack) types() []string {
	out := []string{"act", "concept", "event", "organization", "person", "place"}
	for _, t := range p.eng.Lexicon().Terms {
		if t.Type != "cue" {
			out = append(out, t.Type)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// termFile is where the term goes.
func (p *Pack) termFile(t *Term) (string, error) {
	if t.File != "" {
		file := path.Clean(strings.ReplaceAll(t.File, "\\", "/"))
		if !strings.HasPrefix(file, "lexicon/") {
			file = path.Join("lexicon", file)
		}
		if path.Dir(file) != "lexicon" || path.Ext(file) != ".yaml" {
			return "", fmt.Errorf("file %q: the lexicon is the files lexicon/*.yaml of the pack", t.File)
		}
		return file, nil
	}
	count := map[string]int{}
	best := DefaultTerms
	for _, other := range p.eng.Lexicon().Terms {
		if other.Type == t.Type && path.Dir(other.File) == "lexicon" {
			count[other.File]++
		}
	}
	for file, n := range count {
		if n > count[best] || n == count[best] && file < best {
			best = file
		}
	}
	return best, nil
}
