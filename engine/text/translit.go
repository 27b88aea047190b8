package text

import (
	"strings"
	"unicode/utf8"
)

// untransliterate gives Russian and Ukrainian sentences that are written in Latin
// letters their Cyrillic words: sentences of three or more Latin words, of which
// two or more (of four letters or more) are unknown as they stand and known in
// Cyrillic. All their words are replaced, but for names known in Latin alone. A
// part with a common English word in it is taken for English.
func (r *reader) untransliterate() {
	for i := r.first; i < len(r.tokens); i++ {
		if english(r.tokens[i].Word) {
			return
		}
	}
	for _, s := range r.sentences[r.firstSen:] {
		if r.maybeTransliterated(s) {
			r.tryTransliterated(s)
		}
	}
}

func (r *reader) maybeTransliterated(s Sentence) bool {
	n, long := 0, 0
	for i := s.First; i < s.End; i++ {
		if !r.latinWord(i) {
			continue
		}
		n++
		if len(r.tokens[i].Word) >= minRepaired {
			long++
		}
	}
	return n >= 3 && long >= 2
}

func (r *reader) latinWord(i int) bool {
	return r.pieces[i].bits&(scripts|digit) == latin && r.tokens[i].Flags&(URL|Handle|Hashtag|Number|Repaired) == 0
}

func (r *reader) tryTransliterated(s Sentence) {
	hits, ukrainian := 0, 0
	found := make([]string, s.End-s.First)
	for i := s.First; i < s.End; i++ {
		w := r.tokens[i].Word
		if !r.latinWord(i) || len(w) < minRepaired || len(w) > 32 {
			continue
		}
		cyr, uk, ok := r.cyrillic(r.spelling(i))
		if !ok {
			continue
		}
		found[i-s.First] = cyr
		if !r.known(w) {
			hits++
			if uk {
				ukrainian++
			}
		}
	}
	if hits < 2 {
		return
	}
	for i := s.First; i < s.End; i++ {
		if !r.latinWord(i) {
			continue
		}
		t, w := &r.tokens[i], found[i-s.First]
		if w == "" {
			if r.known(t.Word) {
				continue
			}
			w = transliterate(r.spelling(i), variant{uk: 2*ukrainian > hits})
		}
		t.Word, t.Flags = w, t.Flags|Repaired
	}
}

// spelling returns the word of token i with the letters that folding took their
// meaning from: š, č, ž.
func (r *reader) spelling(i int) string {
	t := &r.tokens[i]
	src := r.f.src[t.Span.Start:t.Span.End]
	if len(src) == len(t.Word) {
		return t.Word
	}
	src = strings.NewReplacer("š", "sh", "Š", "sh", "č", "ch", "Č", "ch", "ž", "zh", "Ž", "zh",
		"s\u030c", "sh", "S\u030c", "sh", "c\u030c", "ch", "C\u030c", "ch", "z\u030c", "zh", "Z\u030c", "zh").Replace(src)
	return Fold(src)
}

// cyrillic looks for a Cyrillic reading of w that is known, and says whether it
// is Ukrainian.
func (r *reader) cyrillic(w string) (word string, uk, ok bool) {
	last := ""
	for _, v := range variants {
		c := transliterate(w, v)
		if c == last {
			continue
		}
		last = c
		if r.accept(c) {
			return c, v.uk, true
		}
		if end, _ := utf8.DecodeLastRuneInString(c); strings.ContainsRune("лнртсдвзмбпжшч", end) && r.accept(c+"ь") {
			return c + "ь", v.uk, true
		}
	}
	return "", false, false
}

// variant is one way to read a transliteration.
type variant struct {
	uk   bool // Ukrainian values of i, y, h
	soft bool // ь behind л before a consonant
	flat bool // ia, iu, io as two letters each
	hard bool // e as э, h as г, c as к, j as ж
}

// The likely ones first.
var variants = [...]variant{
	{}, {uk: true}, {soft: true}, {flat: true}, {hard: true}, {uk: true, soft: true}, {uk: true, flat: true},
}

// digraphs, longest first; what stands alone is in letterFor.
var digraphs = [...]struct{ latin, cyrillic string }{
	{"shch", "щ"}, {"sch", "щ"}, {"tsya", "тся"}, {"tsia", "тся"}, {"zh", "ж"}, {"kh", "х"}, {"ts", "ц"}, {"tz", "ц"},
	{"ch", "ч"}, {"sh", "ш"}, {"yu", "ю"}, {"ju", "ю"}, {"ya", "я"}, {"ja", "я"}, {"yo", "е"}, {"jo", "е"},
	{"ye", "е"}, {"je", "е"}, {"ck", "цк"}, {"x", "кс"}, {"qu", "кв"},
}

// transliterate spells a folded Latin word in Cyrillic.
func transliterate(w string, v variant) string {
	var b strings.Builder
	b.Grow(2 * len(w))
	for i := 0; i < len(w); {
		c, n := cyrillicFor(w, i, v)
		b.WriteString(c)
		i += n
		if v.soft && c == "л" && i < len(w) && !strings.ContainsRune("aeiouyjl'", rune(w[i])) {
			b.WriteString("ь")
		}
	}
	s := b.String()
	if !v.uk {
		// The past tense of reflexive verbs ends in -сь.
		for _, end := range [...]string{"лас", "лис", "лос"} {
			if strings.HasSuffix(s, end) && len(s) > 2*len("лас") {
				return s + "ь"
			}
		}
	}
	return s
}

// cyrillicFor spells what begins at w[i] and returns how many bytes it took.
func cyrillicFor(w string, i int, v variant) (string, int) {
	rest := w[i:]
	afterVowel := i > 0 && strings.IndexByte("aeiouy", w[i-1]) >= 0
	if !v.flat && i > 0 && len(rest) > 1 && rest[0] == 'i' && !afterVowel {
		switch {
		case rest[1] == 'u':
			return "ю", 2
		case rest[1] == 'a' && len(rest) > 2:
			return "я", 2
		case rest[1] == 'a' || rest[1] == 'y' && len(rest) > 2:
			return pick(v.uk, "і", "и") + pick(rest[1] == 'a', "я", ""), pickInt(rest[1] == 'a', 2, 1)
		}
	}
	for _, d := range digraphs {
		if strings.HasPrefix(rest, d.latin) {
			if v.uk && (d.latin == "ye" || d.latin == "je") {
				return "є", 2
			}
			return d.cyrillic, len(d.latin)
		}
	}
	switch rest[0] {
	case 'i', 'y', 'j':
		return glide(rest, i, afterVowel, v), 1
	case 'e':
		return pick(v.hard, "э", "е"), 1
	case 'h':
		return pick(v.uk || v.hard, "г", "х"), 1
	case 'c':
		return pick(v.hard, "к", "ц"), 1
	}
	if c := letterFor[rest[0]&0x7f]; c != "" && rest[0] < utf8.RuneSelf {
		return c, 1
	}
	_, n := utf8.DecodeRuneInString(rest)
	return rest[:n], n
}

// glide spells i, y and j, which stand for и, і, ї, й and ы.
func glide(rest string, i int, afterVowel bool, v variant) string {
	last := len(rest) == 1
	switch rest[0] {
	case 'j':
		return pick(v.hard, "ж", "й")
	case 'y':
		switch {
		case afterVowel || i == 0:
			return "й"
		case v.uk:
			return "и"
		}
		return "ы"
	}
	switch {
	case v.uk && afterVowel:
		return "ї"
	case v.uk:
		return "і"
	case afterVowel && !last && !v.flat:
		return "й"
	}
	return "и"
}

func pick(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

func pickInt(yes bool, a, b int) int {
	if yes {
		return a
	}
	return b
}

var letterFor = [utf8.RuneSelf]string{
	'a': "а", 'b': "б", 'd': "д", 'f': "ф", 'g': "г", 'k': "к", 'l': "л", 'm': "м", 'n': "н", 'o': "о",
	'p': "п", 'q': "к", 'r': "р", 's': "с", 't': "т", 'u': "у", 'v': "в", 'w': "в", 'z': "з", '\'': "ь",
}

// english reports whether w is a common English word that no transliterated
// Russian or Ukrainian one looks like.
func english(w string) bool {
	switch w {
	case "the", "of", "and", "is", "are", "was", "were", "that", "with", "for", "have", "has", "had", "this",
		"from", "by", "it", "its", "his", "he", "she", "they", "not", "you", "but", "will", "would", "an", "at",
		"or", "be", "who", "what", "which", "in", "their", "her", "been", "about", "if", "why", "how", "did":
		return true
	}
	return false
}
