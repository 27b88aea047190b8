package probe_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/packtest"
	"github.com/canard-rules/canard/workbench/probe"
)

// TestAProbeSaysWhatTheEngineSays stage by stage, and with nothing left out.
func TestAProbeSaysWhatTheEngineSays(t *testing.T) {
	e := packtest.Load(t, packtest.Recalls(t))
	p := probe.New(e)
	texts := packtest.Texts(t)
	hits := 0
	for _, it := range texts.Items {
		want, err := e.Classify(context.Background(), it.Document)
		require.NoError(t, err)
		r := p.Read(&it.Document)
		got := p.Judge(context.Background(), r).Verdicts
		require.Len(t, got, len(want.Verdicts), it.ID)
		for i := range got {
			assert.Equal(t, want.Verdicts[i].Score, got[i].Score, it.ID)
			assert.Equal(t, want.Verdicts[i].Stance, got[i].Stance, it.ID)
			hits++
		}
		assert.Nil(t, p.Without(r, func(int) bool { return true }), "nothing is left out")
	}
	assert.NotZero(t, hits)
}

func TestWithout(t *testing.T) {
	p := probe.New(packtest.Load(t, packtest.Recalls(t)))
	r := p.Read(&engine.Document{Body: "The toasters burn."})
	term, ok := p.Stages.Lexicon.Index("toaster")
	require.True(t, ok)
	without := p.Without(r, func(v int) bool { return p.Stages.Lexicon.Variants[v].Term != term })
	assert.Len(t, without.Scoped.Mentions, len(r.Scoped.Mentions)-1)
	assert.NotEmpty(t, p.Judge(context.Background(), r).Findings)
	assert.Empty(t, p.Judge(context.Background(), without).Findings)
}

func TestEach(t *testing.T) {
	var n atomic.Int64
	require.NoError(t, probe.Each(context.Background(), 100, func(i int) { n.Add(int64(i)) }))
	assert.EqualValues(t, 4950, n.Load())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, probe.Each(ctx, 100, func(int) {}), context.Canceled)
}
