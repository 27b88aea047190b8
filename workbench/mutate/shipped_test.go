package mutate_test

import (
	"context"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/seeds"
	"github.com/canard-rules/canard/workbench/mutate"
)

// least is the share of mutants of the built-in pack, in percent, that its tests, its
// cases and the seed corpus must notice.
const least = 85

// TestTheShippedPackNoticesItsMutants holds the tests of the pack that is built in to
// what they noticed before. It breaks the pack some two thousand times, in about a
// minute of one core and several with the race detector: make test runs it without.
func TestTheShippedPackNoticesItsMutants(t *testing.T) {
	if race || testing.Short() {
		t.Skip("takes too long with the race detector; see make test")
	}
	ctx, fsys := context.Background(), os.DirFS("../../rules")
	e, err := engine.Load(ctx, fsys, engine.Options{})
	require.NoError(t, err)
	c, err := corpus.Load(seeds.FS, corpus.LoadOptions{})
	require.NoError(t, err)
	r, err := mutate.Run(ctx, e, fsys, c, mutate.Options{Kinds: []mutate.Kind{mutate.Condition, mutate.Term, mutate.Cue}})
	require.NoError(t, err)
	noticed, all := r.Count(mutate.Condition, mutate.Term, mutate.Cue)
	t.Logf("%d of %d mutants noticed, %.1f%%", noticed, all, r.Percent())
	if !assert.GreaterOrEqual(t, r.Percent(), float64(least), "'canard rules mutate --rules rules' lists the survivors") {
		for _, m := range r.Mutants {
			if m.NoticedBy == "" {
				t.Logf("%s:%d: nobody notices %s %s", m.File, m.Line, m.Name, m.What)
			}
		}
	}
}
