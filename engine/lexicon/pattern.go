package lexicon

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/canard-rules/canard/engine/text"
)

// maxExpansion bounds how many flat phrases one variant may stand for.
const maxExpansion = 1000

// maxGap bounds the words that a <n> gap may skip.
const maxGap = 12

// tail says what may follow the letters of a word pattern.
type tail uint8

const (
	exactly   tail = iota // nothing
	inflected             // a grammatical ending
	anything              // any letters
)

// item is one step of a flat phrase: one of some words, reached over at most gap others.
type item struct {
	gap   int
	words []word
}

// word is a pattern of one token.
type word struct {
	fold string
	raw  string // as written, for case exact
	tail tail
}

// parse expands a variant into the flat phrases that it stands for.
func parse(variant string) ([][]item, error) {
	p := parser{rest: []rune(variant)}
	seqs, err := p.sequence(0)
	if err != nil {
		return nil, err
	}
	if len(p.rest) > 0 {
		return nil, fmt.Errorf("unexpected %q", p.rest[0])
	}
	out := make([][]item, 0, len(seqs))
	for _, s := range seqs {
		s, err := closeGaps(s)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// closeGaps folds the gap marks (items without a word) into the items that follow them.
func closeGaps(s []item) ([]item, error) {
	out := make([]item, 0, len(s))
	gap := 0
	for _, it := range s {
		if it.words == nil {
			gap += it.gap
			continue
		}
		it.gap = gap
		gap = 0
		out = append(out, it)
	}
	switch {
	case len(out) == 0:
		return nil, fmt.Errorf("a way to read it has no word")
	case out[0].gap > 0 || gap > 0:
		return nil, fmt.Errorf("a gap must stand between words")
	}
	for _, it := range out {
		if it.gap > maxGap {
			return nil, fmt.Errorf("a gap of %d words; at most %d", it.gap, maxGap)
		}
	}
	return out, nil
}

type parser struct{ rest []rune }

// sequence reads items up to the end, or up to | ) ] at depth > 0.
func (p *parser) sequence(depth int) ([][]item, error) {
	seqs := [][]item{nil}
	for {
		p.space()
		if len(p.rest) == 0 {
			return seqs, nil
		}
		var alts [][]item
		var err error
		switch r := p.rest[0]; r {
		case '|', ')', ']':
			if depth > 0 {
				return seqs, nil
			}
			return nil, fmt.Errorf("%q without an opening bracket", r)
		case '(':
			alts, err = p.group(')', depth)
		case '[':
			alts, err = p.group(']', depth)
			alts = append(alts, nil)
		case '<':
			alts, err = p.gap()
		default:
			alts, err = p.word()
		}
		if err != nil {
			return nil, err
		}
		if len(seqs)*len(alts) > maxExpansion {
			return nil, fmt.Errorf("stands for more than %d phrases; split it", maxExpansion)
		}
		seqs = product(seqs, alts)
	}
}

func product(as, bs [][]item) [][]item {
	out := make([][]item, 0, len(as)*len(bs))
	for _, a := range as {
		for _, b := range bs {
			ab := make([]item, 0, len(a)+len(b))
			out = append(out, append(append(ab, a...), b...))
		}
	}
	return out
}

func (p *parser) space() {
	for len(p.rest) > 0 && p.rest[0] == ' ' {
		p.rest = p.rest[1:]
	}
}

// group reads "(a|b)" or "[a|b]" whose closing bracket is end.
func (p *parser) group(end rune, depth int) ([][]item, error) {
	p.rest = p.rest[1:]
	var alts [][]item
	for {
		seqs, err := p.sequence(depth + 1)
		if err != nil {
			return nil, err
		}
		alts = append(alts, seqs...)
		switch {
		case len(p.rest) == 0:
			return nil, fmt.Errorf("a bracket is not closed: expected %q", end)
		case p.rest[0] == '|':
			p.rest = p.rest[1:]
		case p.rest[0] == end:
			p.rest = p.rest[1:]
			return merge(alts), nil
		default:
			return nil, fmt.Errorf("expected %q, found %q", end, p.rest[0])
		}
	}
}

// merge makes one step of all the alternatives that are a single word.
func merge(alts [][]item) [][]item {
	var single []word
	out := alts[:0:0]
	for _, a := range alts {
		if len(a) == 1 && a[0].words != nil {
			single = append(single, a[0].words...)
			continue
		}
		out = append(out, a)
	}
	if single != nil {
		out = append(out, []item{{words: single}})
	}
	return out
}

func (p *parser) gap() ([][]item, error) {
	i := 1
	for i < len(p.rest) && p.rest[i] != '>' {
		i++
	}
	if i == len(p.rest) {
		return nil, fmt.Errorf("a gap <n> is not closed")
	}
	n, err := strconv.Atoi(string(p.rest[1:i]))
	if err != nil || n < 1 || n > maxGap {
		return nil, fmt.Errorf("<%s> is no gap; write <1> to <%d>", string(p.rest[1:i]), maxGap)
	}
	p.rest = p.rest[i+1:]
	return [][]item{{{gap: n}}}, nil
}

// word reads one written word; folding may make several of it ("Crowd-Strike").
func (p *parser) word() ([][]item, error) {
	i := 0
	for i < len(p.rest) && !strings.ContainsRune(" |()[]<>", p.rest[i]) {
		i++
	}
	if i == 0 {
		return nil, fmt.Errorf("unexpected %q", p.rest[0])
	}
	written := string(p.rest[:i])
	p.rest = p.rest[i:]
	t := exactly
	stem := written
	switch {
	case strings.HasSuffix(written, "~"):
		t, stem = inflected, strings.TrimSuffix(written, "~")
	case strings.HasSuffix(written, "*"):
		t, stem = anything, strings.TrimSuffix(written, "*")
	}
	words := foldWords(stem)
	if len(words) == 0 {
		return nil, fmt.Errorf("%q holds no word", written)
	}
	last := &words[len(words)-1].words[0]
	last.tail = t
	if t == anything && len([]rune(last.fold)) < 2 {
		return nil, fmt.Errorf("%q: a stem needs at least two letters", written)
	}
	return [][]item{words}, nil
}

// foldWords folds s the way the text to be matched is folded: by reading it as text.
func foldWords(s string) []item {
	t := text.Analyze(&text.Document{Body: s}, nil)
	words := make([]item, len(t.Tokens))
	for i, tok := range t.Tokens {
		words[i] = item{words: []word{{fold: tok.Word, raw: s[tok.Span.Start:tok.Span.End]}}}
	}
	return words
}
