package text

import "sync"

// Analyze reads doc. With a nil vocab nothing is repaired, and hashtags are
// split by their capitals only. The result shares no memory with later calls.
// Time is linear in the length of the document.
func Analyze(doc *Document, vocab Vocabulary) *Text {
	t := &Text{}
	AnalyzeInto(t, doc, vocab)
	return t
}

// AnalyzeInto is Analyze for callers that read a great many documents one after
// the other: it overwrites t, whose former content nobody may hold any more.
func AnalyzeInto(t *Text, doc *Document, vocab Vocabulary) {
	r := readers.Get().(*reader)
	r.reset(vocab, len(doc.Title)+len(doc.Body)+len(doc.Quoted)+len(doc.Caption))
	for p := Title; p < partCount; p++ {
		if src := p.Of(doc); src != "" {
			r.read(p, src)
		}
	}
	t.Doc = doc
	t.Tokens = append(t.Tokens[:0], r.tokens...)
	t.Sentences = append(t.Sentences[:0], r.sentences...)
	t.Quotes = append(t.Quotes[:0], r.quotes...)
	if cap(r.tokens) <= maxKept && cap(r.marks) <= maxKept && cap(r.fold) <= maxKept*8 && cap(r.edits) <= maxKept {
		readers.Put(r)
	}
}

// maxKept bounds the buffers that are kept between calls, in tokens.
const maxKept = 1 << 15

// readers keeps the buffers of readers between calls.
var readers = sync.Pool{New: func() any { return new(reader) }}

// reader reads one document, part after part, in one pass over the folded text
// of each and a few over its tokens.
type reader struct {
	vocab  Vocabulary
	budget int // look-ups left for repairs, so that hostile text costs linear time

	tokens    []Token
	pieces    []piece // parallel to tokens
	sentences []Sentence
	quotes    []Quote

	// What follows is of the part being read.
	part     Part
	f        folded
	first    int // its first token
	firstSen int // and sentence
	gap      gap
	line     line
	marks    []mark
	labels   []label
	seen     seen
	singles  int // length of the run of single characters up to here
	maxLine  int // bytes of the longest line

	fold  []byte
	edits []edit
	opens []open
}

// seen says what kinds of token the part holds, so that plain text skips what
// it does not need.
type seen uint8

const (
	seenUpper   seen = 1 << iota // a word that begins with a capital
	seenSingles                  // four single characters in a row
	seenDotted                   // single characters with dots between
	seenLatin                    // a Latin word of four letters or more
)

// piece is what the reader notes of a token beside it.
type piece struct {
	a, b int32 // of the folded text
	gap  gap
	bits bits
}

// bits describe a token's characters.
type bits uint16

const (
	latin bits = 1 << iota
	cyrillic
	greek
	digit
	run    // three times the same letter
	upper  // begins with a capital, or with a letter that has no case
	lower  // begins with a small letter
	single // is one letter or digit
	dotted // single characters with dots between
	block  // stands in a block quotation
	item   // stands in a list item
	letter // any letter; for classes of characters only
	space
	scripts = latin | cyrillic | greek
)

func (r *reader) reset(vocab Vocabulary, size int) {
	r.vocab = vocab
	r.budget = 8192 + 4*size
	r.tokens, r.pieces = r.tokens[:0], r.pieces[:0]
	r.sentences, r.quotes = r.sentences[:0], r.quotes[:0]
}

// read reads one part.
func (r *reader) read(p Part, src string) {
	r.f, r.fold = fold(src, r.fold, r.edits)
	if r.f.edits != nil {
		r.edits = r.f.edits
	}
	r.part, r.first, r.firstSen = p, len(r.tokens), len(r.sentences)
	r.gap, r.line, r.seen, r.singles, r.maxLine = newGap(), line{}, 0, 0, 0
	r.gap.split = true // nothing stands to the left
	r.marks, r.labels = r.marks[:0], r.labels[:0]
	r.scan()
	if r.seen&seenSingles != 0 && r.vocab != nil {
		r.joinSingles()
	}
	r.segment()
	r.layout()
	if r.vocab != nil {
		if r.seen&seenDotted != 0 {
			r.joinDotted()
		}
		if r.seen&seenLatin != 0 {
			r.untransliterate()
		}
	}
	r.pairQuotes()
}

// emit appends the token at folded [a,b) with its word.
func (r *reader) emit(a, b int, word string, flags Flag, k bits) {
	span := r.f.span(a, b)
	if n := len(r.tokens); n > r.first && span.Start < r.tokens[n-1].Span.End {
		// One character of the original gave parts of two tokens ("½", "㎧").
		if span.Start = r.tokens[n-1].Span.End; span.Start >= span.End {
			return
		}
	}
	if k&scripts != 0 || flags&(Hashtag|Handle) != 0 || k&letter != 0 {
		k |= r.letterCase(span, &flags)
	}
	if b-a <= 2 && k&(scripts|digit) != 0 && (b-a == 1 || r.f.text[a] >= 0x80) && flags == flags&^(Hashtag|Handle) {
		k |= single
		if r.singles++; r.singles >= 4 {
			r.seen |= seenSingles
		}
	} else {
		r.singles = 0
	}
	if k&latin != 0 && b-a >= 4 {
		r.seen |= seenLatin
	}
	if k&upper != 0 {
		r.seen |= seenUpper
	}
	if r.gap.rightStart < 0 {
		r.gap.rightStart = int32(a)
	}
	r.tokens = append(r.tokens, Token{Word: word, Span: span, Part: r.part, Flags: flags})
	r.pieces = append(r.pieces, piece{a: int32(a), b: int32(b), gap: r.gap, bits: k | r.line.bits})
	r.gap = newGap()
}

// maxWord bounds, in bytes, the words that are looked up.
const maxWord = 96

// known asks the vocabulary, within the budget.
func (r *reader) known(word string) bool {
	if r.vocab == nil || r.budget <= 0 || len(word) > maxWord {
		return false
	}
	r.budget--
	return r.vocab.Known(word)
}
