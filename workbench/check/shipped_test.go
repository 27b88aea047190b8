package check_test

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/seeds"
	"github.com/canard-rules/canard/workbench/check"
)

// TestTheShippedPackIsClean holds the pack that is built in to every lint, those that
// need the labelled texts included.
func TestTheShippedPackIsClean(t *testing.T) {
	all, err := corpus.Load(seeds.FS, corpus.LoadOptions{})
	require.NoError(t, err)
	found, err := check.Run(context.Background(), os.DirFS("../../rules"), check.Options{
		Ordinary: all.Select(func(it *corpus.Item) bool { return it.Offtopic }),
		Corpus:   all.Select(func(it *corpus.Item) bool { return !it.Offtopic }),
	})
	require.NoError(t, err)
	for _, f := range check.Open(found) {
		assert.Fail(t, f.Error())
	}
}
