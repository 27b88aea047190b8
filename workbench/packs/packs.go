// Package packs finds a rule pack wherever it lies: in a folder, in a bundle, in a
// revision of a git repository.
//
// Open takes what a user wrote (rules/, pack.tar.gz, HEAD~1, HEAD:rules) and hands
// on the pack's files as a file system for engine.Load. With a verification key only
// what is signed with it is opened. What cannot be opened is one sentence that says
// what was looked for, where, and what to do.
package packs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/canard-rules/canard/workbench/bundle"
)

// The kinds of place that a pack may lie in.
const (
	Folder   = "folder"
	Bundle   = "bundle"
	Revision = "revision"
)

// Pack is the files of a pack and where they are from.
type Pack struct {
	Name string // as the user wrote it; a revision with the folder that was found
	Kind string
	FS   fs.FS
	// Bundle is what else a bundle says; nil for the other kinds.
	Bundle *bundle.Bundle
}

// Options says what may be opened. The zero value opens everything.
type Options struct {
	// Key refuses whatever is not a bundle signed with it.
	Key *bundle.Key
	// Git is the folder whose repository is asked for revisions; the current one
	// when empty.
	Git string
	// Near is a folder: of the packs that a revision holds, the one at the same path
	// is meant.
	Near string
}

// Open finds the pack: a folder of that name, else a bundle, else a git revision.
func Open(ctx context.Context, spec string, opt Options) (*Pack, error) {
	info, err := os.Stat(spec)
	switch {
	case err == nil && info.IsDir():
		return openFolder(spec, opt)
	case err == nil:
		return openBundle(spec, opt)
	case !errors.Is(err, fs.ErrNotExist) && !strings.Contains(spec, ":"):
		return nil, fmt.Errorf("%s: %w", spec, plain(err))
	}
	if opt.Key != nil {
		return nil, fmt.Errorf("%s: no such bundle; with a key to verify packs, only signed bundles are opened", spec)
	}
	return openRevision(ctx, spec, opt)
}

// OpenLocal is Open for folders and bundles alone.
func OpenLocal(spec string, opt Options) (*Pack, error) {
	info, err := os.Stat(spec)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s: %w; give the folder of a pack, or a bundle (.tar.gz)", spec, plain(err))
	case info.IsDir():
		return openFolder(spec, opt)
	}
	return openBundle(spec, opt)
}

// OpenOverlay opens a local overlay, a folder or a bundle of one. It changes what a pack
// decides, and is held to the key as the pack is.
func OpenOverlay(spec string, key *bundle.Key) (fs.FS, error) {
	info, err := os.Stat(spec)
	switch {
	case err != nil:
		return nil, plain(err)
	case !info.IsDir():
		p, err := openBundle(spec, Options{Key: key})
		if err != nil {
			return nil, errors.Unwrap(err) // the caller names it
		}
		return p.FS, nil
	case key != nil:
		return nil, errors.New("a folder is not signed, and a key to verify packs with is configured; " +
			"'canard rules pack build --overlay DIR --key FILE' makes a signed bundle of it")
	}
	return os.DirFS(spec), nil
}

func openFolder(dir string, opt Options) (*Pack, error) {
	if opt.Key != nil {
		return nil, fmt.Errorf("%s: a folder %w", dir, bundle.ErrUnsigned)
	}
	fsys := os.DirFS(dir)
	if _, err := fs.ReadDir(fsys, "."); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, plain(err))
	}
	if !isPack(fsys) {
		return nil, fmt.Errorf("%s: holds no pack: none of %s is there; name the folder that holds them, or make a pack with 'canard rules new pack'",
			dir, strings.Join(marks, ", "))
	}
	return &Pack{Name: dir, Kind: Folder, FS: fsys}, nil
}

// marks are the files of which a pack has one at least, however broken it is.
var marks = []string{"pack.yaml", "labels.yaml", "score.yaml", "main.rego"}

func isPack(fsys fs.FS) bool {
	return slices.ContainsFunc(marks, func(name string) bool {
		_, err := fs.Stat(fsys, name)
		return err == nil
	})
}

func openBundle(file string, opt Options) (*Pack, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, plain(err))
	}
	b, err := bundle.Open(data, opt.Key)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &Pack{Name: file, Kind: Bundle, FS: b.Files, Bundle: b}, nil
}

// plain drops the operation and the path, which the sentence names already.
func plain(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
