package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/rules"
)

// packError is a pack that does not load, with every mistake found in it.
type packError struct {
	name string
	err  error
}

// Error lists the mistakes, each with its place and a caret.
func (e *packError) Error() string {
	var ms source.Mistakes
	switch {
	case !errors.As(e.err, &ms):
		return fmt.Sprintf("cannot load %s: %s", e.name, e.err)
	case len(ms) == 1:
		return fmt.Sprintf("cannot load %s: one mistake\n%s", e.name, ms)
	}
	return fmt.Sprintf("cannot load %s: %d mistakes\n%s", e.name, len(ms), ms)
}

// pack is the --rules flag: the rule pack that a command works with.
type pack struct{ dir string }

func (p *pack) flag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.dir, "rules", "", "use the rule pack in `DIR` instead of the embedded one")
	cmd.MarkFlagDirname("rules") //nolint:errcheck // the flag is there
}

// fs is where the pack's files are.
func (p *pack) fs() (fs.FS, error) {
	if p.dir == "" {
		return rules.FS, nil
	}
	info, err := os.Stat(p.dir)
	if err == nil && !info.IsDir() {
		err = errors.New("is no directory")
	}
	if err != nil {
		return nil, &packError{p.dir, plainError(err)}
	}
	return os.DirFS(p.dir), nil
}

// load loads the pack. maxBytes bounds the documents; 0 is the engine's own bound.
func (p *pack) load(ctx context.Context, maxBytes int64) (*engine.Engine, error) {
	fsys, err := p.fs()
	if err != nil {
		return nil, err
	}
	e, err := engine.Load(ctx, fsys, engine.Options{MaxBytes: int(maxBytes)})
	if err != nil {
		return nil, &packError{p.name(), err}
	}
	return e, nil
}

// name names the pack in sentences.
func (p *pack) name() string {
	if p.dir == "" {
		return "the embedded pack"
	}
	return p.dir
}

// prefix stands before a file of the pack where it is shown with its path.
func (p *pack) prefix() string {
	if p.dir == "" {
		return ""
	}
	return filepath.ToSlash(filepath.Clean(p.dir)) + "/"
}
