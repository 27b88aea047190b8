package main

import (
	"cmp"
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
	"github.com/canard-rules/canard/workbench/bundle"
	"github.com/canard-rules/canard/workbench/check"
	"github.com/canard-rules/canard/workbench/packs"
)

// packError is a pack that does not load, with every mistake found in it. An error
// that names the pack by itself has no name here.
type packError struct {
	name string
	err  error
}

// Error lists the mistakes, each with its place and a caret.
func (e *packError) Error() string {
	var ms source.Mistakes
	switch {
	case e.name == "":
		return fmt.Sprintf("cannot load %s", e.err)
	case !errors.As(e.err, &ms):
		return fmt.Sprintf("cannot load %s: %s", e.name, e.err)
	}
	ms = check.Hinted(ms)
	if len(ms) == 1 {
		return fmt.Sprintf("cannot load %s: one mistake\n%s", e.name, ms)
	}
	return fmt.Sprintf("cannot load %s: %d mistakes\n%s", e.name, len(ms), ms)
}

// envVerifyKey names the variable that stands in for --verify-key.
const envVerifyKey = "CANARD_VERIFY_KEY"

// pack is the flags that say with which rule pack a command works.
type pack struct {
	dir       string // a folder or a bundle; empty for the embedded pack
	overlay   string // a folder
	verifyKey string
}

func (p *pack) flag(cmd *cobra.Command) {
	p.rulesFlags(cmd)
	cmd.Flags().StringVar(&p.overlay, "overlay", "", "change the pack by the local overlay in `DIR`, a folder or a bundle of one")
}

// rulesFlags are the flags of commands that read the pack itself.
func (p *pack) rulesFlags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.dir, "rules", "", "use the rule pack in `DIR`, a folder or a bundle (.tar.gz), instead of the embedded one")
	cmd.MarkFlagDirname("rules") //nolint:errcheck // the flag is there
	p.keyFlag(cmd)
}

func (p *pack) keyFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&p.verifyKey, "verify-key", "", "refuse packs that are not signed with the key in `FILE` (or "+envVerifyKey+")")
}

// key is the key to verify packs with; nil where none is configured.
func (p *pack) key() (*bundle.Key, error) {
	file := cmp.Or(p.verifyKey, os.Getenv(envVerifyKey))
	if file == "" {
		return nil, nil
	}
	return bundle.ReadKey(file, "")
}

// fs is where the pack's files are. The embedded pack is part of the program and
// is as trusted as that; all others are held to the key where there is one.
func (p *pack) fs() (fs.FS, error) {
	if p.dir == "" {
		return rules.FS, nil
	}
	key, err := p.key()
	if err != nil {
		return nil, err
	}
	found, err := packs.OpenLocal(p.dir, packs.Options{Key: key})
	if err != nil {
		return nil, &packError{err: err}
	}
	return found.FS, nil
}

// load loads the pack. maxBytes bounds the documents; 0 is the engine's own bound.
func (p *pack) load(ctx context.Context, maxBytes int64) (*engine.Engine, error) {
	fsys, err := p.fs()
	if err != nil {
		return nil, err
	}
	return p.loadFrom(ctx, fsys, p.name(), maxBytes)
}

// loadFrom loads the pack at the root of fsys, with the overlay.
func (p *pack) loadFrom(ctx context.Context, fsys fs.FS, name string, maxBytes int64) (*engine.Engine, error) {
	opt := engine.Options{MaxBytes: int(maxBytes)}
	if p.overlay != "" {
		key, err := p.key()
		if err != nil {
			return nil, err
		}
		if opt.Overlay, err = packs.OpenOverlay(p.overlay, key); err != nil {
			return nil, &packError{"overlay " + p.overlay, err}
		}
		name += " with overlay " + p.overlay
	}
	e, err := engine.Load(ctx, fsys, opt)
	if err != nil {
		return nil, &packError{name, err}
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
