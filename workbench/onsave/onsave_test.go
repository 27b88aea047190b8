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
		done <- onsave.Watch(ctx, dir, func(ctx context.Context) {
			select {
			case calls <- struct{}{}:
			case <-ctx.Done():
			}
		})
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

func TestASaveEndsTheCallBefore(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	begun, ended, done := make(chan struct{}, 9), make(chan struct{}, 9), make(chan error)
	go func() {
		done <- onsave.Watch(ctx, dir, func(ctx context.Context) {
			begun <- struct{}{}
			<-ctx.Done() // a call that takes for ever
			ended <- struct{}{}
		})
	}()
	<-begun
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.yaml"), []byte("a"), 0o644))
	<-ended
	<-begun
	cancel()
	<-ended
	require.NoError(t, <-done)
}

func TestWatchNothing(t *testing.T) {
	err := onsave.Watch(context.Background(), filepath.Join(t.TempDir(), "nowhere"), func(context.Context) { t.Error("called") })
	require.ErrorIs(t, err, os.ErrNotExist)
	assert.ErrorContains(t, err, "watch ")
}
