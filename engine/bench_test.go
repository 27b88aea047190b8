package engine_test

import (
	"context"
	"testing"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
)

// The posts of the benchmarks have about 280 bytes.
const (
	offTopic = "Good morning everyone! The market on the square opens at nine today, and the first strawberries of the year are in. " +
		"Bring your own bags, the bakers have said they will not hand out new ones. Afterwards there is music by the river until noon, if the rain stays away as promised."
	onTopic = "The agency said on Monday that the toasters burn, and that the maker had known of it for years. " +
		"We have the letters. Acme hides it, and the toasters burn while the shops go on selling them. " +
		"It is false that the toasters burn only where they are not cleaned. Acme has paid reviews."
)

func benchmark(b *testing.B, e *engine.Engine, body string) {
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	ctx := context.Background()
	for b.Loop() {
		if _, err := e.Classify(ctx, engine.Document{Body: body}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkClassifyOffTopic(b *testing.B) {
	benchmark(b, load(b, recalls(b), engine.Options{}), offTopic)
}
func BenchmarkClassifyOnTopic(b *testing.B) {
	benchmark(b, load(b, recalls(b), engine.Options{}), onTopic)
}

// The same with the default pack, whatever it holds.
func BenchmarkClassifyOffTopicDefault(b *testing.B) {
	benchmark(b, load(b, rules.FS, engine.Options{}), offTopic)
}

func BenchmarkLoadDefault(b *testing.B) {
	for b.Loop() {
		load(b, rules.FS, engine.Options{})
	}
}
