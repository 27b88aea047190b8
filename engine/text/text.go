// Package text reads a Document as people do: parts, paragraphs, sentences,
// quotations and words, however the words were disguised.
//
// Analyze takes a Document as received and hands on a Text whose tokens carry a
// folded word for matching and the Span of the original bytes it came from. The
// document is never altered, any byte sequence is accepted, and every Span
// points at the original, whatever the folding did in between. Segmentation
// follows Unicode's UAX #29.
package text

import "time"

// Document is text as received and what is known of it. Every field may be
// empty; text may hold any bytes.
type Document struct {
	ID       string
	Language string // BCP 47, as declared by the sender; empty when unknown
	Title    string
	Body     string
	Quoted   string // the post being answered or quoted
	Caption  string

	Outlet      string
	Author      string
	URL         string
	PublishedAt time.Time
}

// Part names one of the texts of a Document.
type Part uint8

// The parts of a Document, in the order in which they are read.
const (
	Title Part = iota
	Body
	Quoted
	Caption
	partCount
)

var partNames = [partCount]string{"title", "body", "quoted", "caption"}

// String returns the part's name as it stands in JSON: title, body, quoted, caption.
func (p Part) String() string { return partNames[p] }

// MarshalText writes the part's name.
func (p Part) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Of returns the original text of the part.
func (p Part) Of(d *Document) string {
	return [partCount]string{d.Title, d.Body, d.Quoted, d.Caption}[p]
}

// Span is a half-open byte range [Start, End) of the original text of a part.
type Span struct{ Start, End int }

// Break says which marks stand between a token and the one before it.
type Break uint16

// The marks. Several may stand together.
const (
	Comma Break = 1 << iota
	Semicolon
	Colon
	Dash // en or em dash, or a hyphen between spaces; never the hyphen inside a word
	Ellipsis
	QuoteOpen
	QuoteClose
	ParenOpen
	ParenClose
	Hyphen  // the hyphen inside a compound: "family-owned" is two tokens
	NewLine // a line break inside a sentence
	Stop    // . ! ? inside a sentence (an abbreviation, an initial)
)

// Flag marks what kind of token it is and what was done to it.
type Flag uint8

// The flags. Capitals means a word of two or more letters written all in capitals.
const (
	Hashtag Flag = 1 << iota // came from a hashtag, whole or as one word of it
	Handle                   // @name, as one token without the @
	URL                      // a whole URL or bare domain name, as one token
	Number
	Symbol // an emoji or another symbol standing for itself
	Capitals
	Repaired // leet, homoglyphs, spacing, masking or transliteration was undone
)

// Token is one word, number, handle, URL or emoji. Punctuation is not a token.
type Token struct {
	// Word is the folded form: NFKC, lower case, Latin diacritics gone, ё as е and
	// ґ as г, apostrophes as ', a possessive 's gone ("Acme's" is "acme"), and
	// repaired where Repaired is set.
	Word   string
	Span   Span
	Part   Part
	Flags  Flag
	Before Break
	// Sentence indexes Text.Sentences.
	Sentence int32
}

// Sentence is a run of tokens [First, End) of one part.
type Sentence struct {
	Part       Part
	Paragraph  int // counts within the part, from 0
	Span       Span
	First, End int
	// After holds the marks behind the last token (closing quotes and the like).
	After Break
	// Question and Exclaim say how the sentence ends.
	Question, Exclaim bool
	// Speaker is the token range of a transcript's speaker label ("TRUMP:") that
	// holds for this sentence (it may stand in an earlier one); empty when none.
	Speaker Range
	// Block is true inside a block quotation ("> …" lines, a forum quote).
	Block bool
	// Heading is true for a short line of its own without final punctuation that is
	// followed by more text, and for every sentence of the title part.
	Heading bool
	// Item is true for an entry of a list ("- …", "1. …", "•").
	Item bool
}

// Range is a half-open range of token indexes.
type Range struct{ First, End int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.End <= r.First }

// Quote is the token range between a pair of quotation marks, or of a run of
// block-quoted sentences (Block). Nested quotes are listed too, outer first.
// Scare is true where the quote holds at most three words.
type Quote struct {
	Range
	Part  Part
	Span  Span // with the marks
	Block bool
	Scare bool
}

// Text is an analysed Document. It is immutable once returned.
type Text struct {
	Doc       *Document
	Tokens    []Token    // all parts, in order
	Sentences []Sentence // in order
	Quotes    []Quote    // by First, then outer before inner
}

// Vocabulary knows the words that disguised text may be repaired to. Known is
// called with folded words; it must be safe for concurrent use.
type Vocabulary interface {
	// Known reports whether the word, or a stem that it begins with, belongs to the lexicon.
	Known(word string) bool
}
