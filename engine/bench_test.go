package engine_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
	"github.com/canard-rules/canard/seeds"
)

// The benchmarks measure the default pack on the embedded seeds: run them with
// -cpu 1 -count 5 and look at the best, since other work on the machine only adds.

// postBytes is the size of an off-topic post; shortBytes bounds an on-topic one.
const (
	postBytes  = 280
	shortBytes = 600
)

// offTopic is ordinary text that nothing is expected of, in posts of 280 bytes:
// texts of one language put together and cut between words.
func offTopic(b *testing.B) []engine.Document {
	b.Helper()
	rest := map[string]string{}
	return documents(b, func(it *corpus.Item) string {
		if !it.Offtopic {
			return ""
		}
		s := strings.TrimSpace(rest[it.Document.Language] + " " + it.Document.Body)
		cut := strings.LastIndexByte(s[:min(len(s), postBytes)], ' ')
		if len(s) < postBytes || cut < 0 {
			rest[it.Document.Language] = s
			return ""
		}
		rest[it.Document.Language] = s[cut:]
		return s[:cut]
	})
}

// onTopic is the short seeds that carry a label, as they are.
func onTopic(b *testing.B) []engine.Document {
	b.Helper()
	return documents(b, func(it *corpus.Item) string {
		if it.Offtopic || len(it.Expect) == 0 || len(it.Document.Body) > shortBytes {
			return ""
		}
		return it.Document.Body
	})
}

func documents(b *testing.B, body func(*corpus.Item) string) []engine.Document {
	b.Helper()
	c, err := corpus.Load(seeds.FS, corpus.LoadOptions{})
	require.NoError(b, err)
	var docs []engine.Document
	for i := range c.Items {
		if s := body(&c.Items[i]); s != "" {
			docs = append(docs, engine.Document{ID: c.Items[i].ID, Body: s})
		}
	}
	require.Greater(b, len(docs), 100)
	return docs
}

func benchmark(b *testing.B, docs []engine.Document, classify func(engine.Document) error) {
	b.Helper()
	bytes := 0
	for _, d := range docs {
		bytes += len(d.Body)
		require.NoError(b, classify(d))
	}
	b.SetBytes(int64(bytes / len(docs)))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if err := classify(docs[i%len(docs)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "posts/s")
}

func classifier(b *testing.B) func(engine.Document) error {
	b.Helper()
	e := load(b, rules.FS, engine.Options{})
	return func(d engine.Document) error {
		_, err := e.Classify(context.Background(), d)
		return err
	}
}

func BenchmarkClassifyOffTopic(b *testing.B) { benchmark(b, offTopic(b), classifier(b)) }

func BenchmarkClassifyOnTopic(b *testing.B) { benchmark(b, onTopic(b), classifier(b)) }

func BenchmarkExplainOnTopic(b *testing.B) {
	e := load(b, rules.FS, engine.Options{})
	benchmark(b, onTopic(b), func(d engine.Document) error {
		_, _, err := e.Explain(context.Background(), d)
		return err
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b, rules.FS, engine.Options{})
	}
}
