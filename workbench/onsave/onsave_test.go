package onsave_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/workbench/onsave"
)

func TestWatch(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	calls := make(chan struct{})
	done := make(chan error)
	go func() {
		done <- onsave.Watch(ctx, dir, func(context.Context) { calls <- struct{}{} })
	}()
	<-calls // at once
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"), []byte("a"), 0o644))
	<-calls
	sub := filepath.Join(dir, "narratives")
	require.NoError(t, os.Mkdir(sub, 0o755))
	<-calls
	require.NoError(t, os.WriteFile(filepath.Join(sub, "b.rego"), []byte("b"), 0o644))
	<-calls
	cancel()
	require.NoError(t, <-done)
}

func TestWatchNothing(t *testing.T) {
	err := onsave.Watch(context.Background(), filepath.Join(t.TempDir(), "nowhere"), func(context.Context) { t.Error("called") })
	require.ErrorIs(t, err, os.ErrNotExist)
	assert.ErrorContains(t, err, "watch ")
}
