package engine_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/text"
	"github.com/canard-rules/canard/rules"
)

// hostile is units that, repeated, have cost text engines dearly: no full stops,
// nothing but marks, words of rules and cues without end, bytes that are no text.
var hostile = map[string]string{
	"one sentence of claims":   "Russia interfered ",
	"claims and denials":       "Russia never interfered, they say, and it is a lie that ",
	"claims with stops":        "Biden fired Shokin to protect Burisma. Ukraine interfered, Russia did not; it was a hoax. ",
	"claims, commas":           "Biden fired Shokin to protect Burisma and Hunter took a bribe from Zlochevsky, ",
	"cues":                     "not never false claims that says denied debunked according to ",
	"verdicts":                 "Verdict: false. ",
	"verdicts without stops":   "verdict false rating pants on fire ",
	"questions":                "Did Russia interfere? ",
	"quoted words":             `"Russia" “interfered” «Ukraine» `,
	"nested quotes":            "«“„\"'",
	"transcript":               "TRUMP: Russia hoax.\nPUTIN: no.\n",
	"lines":                    "Russia\n",
	"blank lines":              "\n",
	"block quotes":             "> Biden said\n> > Russia\n",
	"list":                     "- Biden\n",
	"commas":                   ",",
	"right to left":            "Rus\u202e\u200fsia inter\u200bfered ",
	"marks of right to left":   "\u202e\u200f",
	"invalid bytes":            "\xff\xc0\x80\xed\xa0",
	"combining":                "e\u0301\u0301\u0301",
	"spaced letters":           "b i d e n ",
	"dotted letters":           "r.u.s.s.i.a. ",
	"leet":                     "b1d3n r4ss1a ",
	"hashtags":                 "#UkraineInterferedBidenCorrupt ",
	"brackets":                 "([{<",
	"Russian":                  "Россия не вмешивалась в выборы, это ложь, а Украина вмешивалась, ",
	"Ukrainian":                "Росія не втручалася у вибори, це брехня, ",
	"words with many readings": "IRA RT OAN derkach ",
}

// checkResult holds a result to what is true of every document.
func checkResult(t *testing.T, doc engine.Document, r engine.Result) {
	t.Helper()
	parts := map[text.Part]string{text.Title: doc.Title, text.Body: doc.Body, text.Quoted: doc.Quoted, text.Caption: doc.Caption}
	for _, v := range r.Verdicts {
		require.True(t, v.Score >= 0 && v.Score <= 1, "%s %v", v.Label, v.Score)
		for _, f := range append(append(v.Findings, v.Discounted...), v.Shadow...) {
			require.NotEmpty(t, f.Evidence, f.Rule)
			for _, e := range f.Evidence {
				of := parts[e.Part]
				require.True(t, 0 <= e.Span[0] && e.Span[0] < e.Span[1] && e.Span[1] <= len(of), "%s: %v of %d bytes", f.Rule, e.Span, len(of))
				require.Equal(t, of[e.Span[0]:e.Span[1]], e.Text, f.Rule)
			}
		}
	}
}

// hang is when a document is taken to hang; the time bound of the rules is far below.
const hang = time.Minute

// FuzzClassify reads a unit as it is and repeated, in every part, with the default
// pack. Results are the same twice, and by OPA's evaluator, unless a rule has run
// into its time bound.
func FuzzClassify(f *testing.F) {
	e := load(f, rules.FS, engine.Options{Timeout: engine.DefaultTimeout})
	byOPA := load(f, rules.FS, engine.Options{Timeout: engine.DefaultTimeout, Reference: true})
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		unit := hostile[name]
		f.Add(unit, unit, "", uint16(40))
		f.Add("", unit, "Ukraine interfered, not Russia.", uint16(3))
	}
	f.Fuzz(func(t *testing.T, title, unit, quoted string, times uint16) {
		if len(title)+len(unit)+len(quoted) > 4096 {
			return
		}
		times = 1 + times%(1+uint16(32768/(1+len(unit))))
		doc := engine.Document{Title: title, Body: strings.Repeat(unit, int(times)), Quoted: quoted, Caption: unit}
		ctx, cancel := context.WithTimeout(context.Background(), hang)
		defer cancel()
		r, err := e.Classify(ctx, doc)
		require.NoError(t, err)
		checkResult(t, doc, r)
		explained, _, err := e.Explain(ctx, doc)
		require.NoError(t, err)
		reference, err := byOPA.Classify(ctx, doc)
		require.NoError(t, err)
		if len(r.Errors)+len(explained.Errors)+len(reference.Errors) == 0 {
			require.Equal(t, r, explained)
			require.Equal(t, reference, r)
		}
	})
}
