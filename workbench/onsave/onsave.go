// Package onsave calls a function whenever files of a folder have been saved.
//
// Editors write a file in several steps, and version control writes many at once:
// what comes within a moment counts as one save. Folders that appear later are
// watched too; hidden files, and those that editors put beside the real one, are
// not.
package onsave

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// moment is how long nothing more may be written before a save is over.
const moment = 120 * time.Millisecond

// Watch calls do at once, and again after each save below dir, until ctx is done.
// do is never called twice at the same time: a save during a call ends the context of
// that call, whose result nobody waits for any more, and leads to the next one.
func Watch(ctx context.Context, dir string, do func(ctx context.Context)) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	defer w.Close()
	if err := add(w, dir); err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	call := begin(ctx, do)
	defer func() { call.end() }()
	var due <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-w.Errors:
			return fmt.Errorf("watch %s: %w", dir, err)
		case e := <-w.Events:
			if ignored(e.Name) || e.Op == fsnotify.Chmod {
				continue
			}
			if e.Has(fsnotify.Create) {
				_ = add(w, e.Name) // a file, or gone again: nothing to watch
			}
			due = time.After(moment)
		case <-due:
			due = nil
			call.end()
			call = begin(ctx, do)
		}
	}
}

// call is a call of do on its way.
type call struct {
	cancel context.CancelFunc
	done   chan struct{}
}

func begin(ctx context.Context, do func(ctx context.Context)) call {
	ctx, cancel := context.WithCancel(ctx)
	c := call{cancel, make(chan struct{})}
	go func() {
		defer close(c.done)
		do(ctx)
	}()
	return c
}

// end ends the call and waits for it.
func (c call) end() {
	c.cancel()
	<-c.done
}

func add(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case name != dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		return w.Add(name)
	})
}

// ignored reports whether a file is none of the pack's.
func ignored(name string) bool {
	base := filepath.Base(name)
	return strings.HasPrefix(base, ".") && base != ".manifest" || strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".swp")
}
