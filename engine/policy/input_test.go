package policy_test

import (
	"context"
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/text"
)

func TestInput(t *testing.T) {
	doc := read(testTerms(), "the farmer say", "that a duck did bite")
	*doc.Text.Doc = text.Document{
		ID: "d1", Language: "en", URL: "https://www.Daily.example/a", Outlet: "bad \xff bytes",
		PublishedAt: time.Date(2024, 1, 2, 3, 4, 5, 0, time.FixedZone("", 3600)),
	}
	doc.Modifiers[3] = []scope.Modifier{{Kind: scope.Attributed, Cue: 0, Speaker: 0}, {Kind: scope.Quoted, Cue: -1, Speaker: -1}}
	doc.Cues[0].Modifiers = []scope.Modifier{{Kind: scope.Negated, Cue: 0, Speaker: -1}}
	doc.Sentences[1] = []scope.Modifier{{Kind: scope.Questioned, Cue: -1, Speaker: -1}}
	doc.Text.Sentences[1].Question = true
	doc.Text.Sentences[0].Heading = true
	doc.Quotes = []scope.Quote{{Quote: text.Quote{Range: text.Range{First: 3, End: 8}, Part: text.Body, Span: text.Span{Start: 15, End: 35}}, Speaker: 0}}

	got, err := json.Marshal(policy.Input(doc))
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema": 1,
	 "doc": {"id": "d1", "language": "en", "published_at": "2024-01-02T02:04:05Z",
	  "source": {"outlet": "bad � bytes", "url": "https://www.Daily.example/a", "term": "daily", "role": "conduit"}},
	 "sentences": {
	  "s0": {"index": 0, "part": "body", "paragraph": 0, "span": [0, 15], "heading": true, "question": false, "modifiers": []},
	  "s1": {"index": 1, "part": "body", "paragraph": 0, "span": [15, 36], "heading": false, "question": true, "modifiers": [{"kind": "questioned"}]}},
	 "terms": {"farmer": {"s0": ["m0"]}, "say": {"s0": ["m1"]}, "duck": {"s1": ["m2"]}, "animal": {"s1": ["m2"]}, "bite": {"s1": ["m3"]}},
	 "mentions": {
	  "m0": {"term": "farmer", "type": "person", "role": "official", "sentence": "s0", "part": "body", "token": 1, "end": 2, "span": [4, 10], "modifiers": []},
	  "m1": {"term": "say", "type": "cue", "sentence": "s0", "part": "body", "token": 2, "end": 3, "span": [11, 14], "modifiers": []},
	  "m2": {"term": "duck", "type": "person", "sentence": "s1", "part": "body", "token": 5, "end": 6, "span": [22, 26], "modifiers": []},
	  "m3": {"term": "bite", "type": "act", "sentence": "s1", "part": "body", "token": 7, "end": 8, "span": [31, 35],
	   "modifiers": [{"kind": "attributed", "cue": "c0", "speaker": "m0"}, {"kind": "quoted"}]}},
	 "cues": {"c0": {"mention": "m1", "term": "say", "span": [11, 14], "modifiers": [{"kind": "negated", "cue": "c0"}]}},
	 "quotes": {"q0": {"part": "body", "span": [15, 35], "token": 3, "end": 8, "block": false, "scare": false, "speaker": "m0"}}}`, string(got))
}

func TestSourceRegistry(t *testing.T) {
	for name, tc := range map[string]struct {
		doc  text.Document
		want string
	}{
		"domain":          {text.Document{URL: "http://daily.example:80/x"}, "daily"},
		"subdomain":       {text.Document{URL: "https://ru.daily.example"}, "daily"},
		"another domain":  {text.Document{URL: "https://notdaily.example"}, ""},
		"a broken url":    {text.Document{URL: "http://[::1"}, ""},
		"outlet's title":  {text.Document{Outlet: " the daily"}, "daily"},
		"outlet's id":     {text.Document{Outlet: "daily"}, "daily"},
		"outlet's domain": {text.Document{Outlet: "Daily.example"}, "daily"},
		"author's handle": {text.Document{Author: "@thedaily"}, "daily"},
		"no outlet":       {text.Document{Outlet: "duck"}, ""},
		"nothing":         {text.Document{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			doc := read(testTerms(), "duck")
			*doc.Text.Doc = tc.doc
			assert.Equal(t, tc.want, policy.Input(doc).Doc.Source.Term)
		})
	}
}

// The values that rules read are the JSON that is printed, byte for byte.
func TestInputEqualsItsJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := drawScoped(t, testTerms())
		printed, err := json.Marshal(policy.Input(doc))
		require.NoError(t, err)
		var tree any
		require.NoError(t, json.Unmarshal(printed, &tree))
		want, err := json.Marshal(tree)
		require.NoError(t, err)
		got, err := json.Marshal(policy.InputValue(doc))
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	})
}

func TestSchemaIsPublished(t *testing.T) {
	published, err := os.ReadFile("../../rules/schemas/input.json")
	require.NoError(t, err)
	assert.Equal(t, string(published), string(policy.Schema()), "copy engine/policy/input.schema.json to rules/schemas/input.json")
}

// Guards and native rules change speed, never a result.
func TestShortcutsChangeNothing(t *testing.T) {
	fsys, labels, terms := synthetic(t, 4, 12)
	guarded := load(t, fsys, policy.Options{Terms: terms, Labels: labels})
	unguarded := load(t, fsys, policy.Options{Terms: terms, Labels: labels, Unguarded: true})
	byOPA := load(t, fsys, policy.Options{Terms: terms, Labels: labels, Reference: true})
	require.Empty(t, guarded.LeftToOPA())
	rapid.Check(t, func(t *rapid.T) {
		doc := drawScoped(t, terms)
		want := unguarded.Evaluate(context.Background(), doc)
		require.Empty(t, want.Errors)
		require.Equal(t, want, guarded.Evaluate(context.Background(), doc))
		require.Equal(t, want, byOPA.Evaluate(context.Background(), doc))
	})
}

// drawScoped draws a document with random mentions, modifiers and quotes.
func drawScoped(t *rapid.T, terms []lexiconTerm) *scope.Scoped {
	word := rapid.Custom(func(t *rapid.T) string {
		if i := rapid.IntRange(-2, len(terms)-1).Draw(t, "term"); i >= 0 {
			return terms[i].ID
		}
		return "word"
	})
	var sentences []string
	for range rapid.IntRange(0, 4).Draw(t, "sentences") {
		line := ""
		for _, w := range rapid.SliceOfN(word, 0, 8).Draw(t, "words") {
			line += w + " "
		}
		sentences = append(sentences, line)
	}
	doc := read(terms, sentences...)
	doc.Text.Doc.ID, doc.Text.Doc.Author = rapid.String().Draw(t, "id"), string(rapid.SliceOf(rapid.Byte()).Draw(t, "author"))
	modifier := rapid.Custom(func(t *rapid.T) scope.Modifier {
		return scope.Modifier{
			Kind:    scope.Kind(rapid.IntRange(0, int(scope.KindCount)-1).Draw(t, "kind")),
			Cue:     rapid.IntRange(-1, len(doc.Cues)-1).Draw(t, "cue"),
			Speaker: rapid.IntRange(-1, len(doc.Mentions)-1).Draw(t, "speaker"),
		}
	})
	modifiers := rapid.SliceOfN(modifier, 0, 3)
	for i := range doc.Modifiers {
		doc.Modifiers[i] = modifiers.Draw(t, "modifiers")
	}
	for i := range doc.Cues {
		doc.Cues[i].Modifiers = modifiers.Draw(t, "cue modifiers")
	}
	for i := range doc.Sentences {
		doc.Sentences[i] = modifiers.Draw(t, "sentence modifiers")
	}
	if n := len(doc.Text.Tokens); n > 0 {
		doc.Quotes = []scope.Quote{{Quote: text.Quote{Range: text.Range{End: n}, Scare: n < 4}, Speaker: len(doc.Mentions) - 1}}
	}
	return doc
}
