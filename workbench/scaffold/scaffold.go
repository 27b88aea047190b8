// Package scaffold makes new parts of a rule pack: a label, a rule, a term, or a
// whole pack for a topic of its own.
//
// It takes the folder of a pack and a few words, and hands back a Change: the files
// to make and to alter, in the pack's own style and with its comments kept. A
// Change is tried before it is written: the pack must load with it, so that a
// scaffold never leaves a pack broken. What is made is whole from the first moment:
// rule, METADATA, test, cases and registry entry. Its rules are drafts and its
// cases pending, until their author says otherwise.
package scaffold

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/score"
)

// Pack is a rule pack in a folder, open for change.
type Pack struct {
	dir  string
	fsys fs.FS
	eng  *engine.Engine
}

// Open loads the pack in dir. A pack that does not load is not scaffolded upon: its
// mistakes come back as source.Mistakes.
func Open(ctx context.Context, dir string) (*Pack, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such folder; 'canard rules new pack %s' makes a pack", dir, dir)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", dir, plain(err))
	case !info.IsDir():
		return nil, fmt.Errorf("%s: is no folder; a pack that is edited is a folder", dir)
	}
	p := &Pack{dir: dir, fsys: os.DirFS(dir)}
	if _, err := fs.Stat(p.fsys, score.PackFile); err != nil {
		return nil, fmt.Errorf("%s: no rule pack, there is no %s in it; 'canard rules new pack DIR' makes one", dir, score.PackFile)
	}
	p.eng, err = engine.Load(ctx, p.fsys, engine.Options{})
	if err != nil {
		return nil, err
	}
	return p, nil
}

// Change is what a scaffold does to a pack. Nothing is written before Write.
type Change struct {
	dir   string
	files map[string][]byte // path in the pack, to its new content
	made  map[string]bool   // the paths that are new
	tried bool              // the pack loads with it
	// Next are things the author may do now, as command lines or sentences.
	Next []string
	// Left are the files of the pack copied from that are too much of its topic.
	Left []string
}

func (p *Pack) change() *Change {
	return &Change{dir: p.dir, files: map[string][]byte{}, made: map[string]bool{}}
}

// Made lists the files that are new, sorted.
func (c *Change) Made() []string { return c.list(true) }

// Altered lists the files that were there before, sorted.
func (c *Change) Altered() []string { return c.list(false) }

func (c *Change) list(made bool) []string {
	var out []string
	for name := range c.files {
		if c.made[name] == made {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// add makes a new file; one that is there is left alone, and an error.
func (c *Change) add(name, content string) error {
	if _, err := os.Lstat(filepath.Join(c.dir, filepath.FromSlash(name))); err == nil {
		return fmt.Errorf("%s is there already; nothing was changed", filepath.Join(c.dir, name))
	}
	c.files[name] = []byte(content)
	c.made[name] = true
	return nil
}

// read returns a file as the change leaves it; nil where there is none.
func (c *Change) read(name string) ([]byte, error) {
	if data, ok := c.files[name]; ok {
		return data, nil
	}
	data, err := os.ReadFile(filepath.Join(c.dir, filepath.FromSlash(name)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// set gives a file its new content, whether it was there or not.
func (c *Change) set(name string, data []byte) {
	if _, ok := c.files[name]; !ok {
		_, err := os.Lstat(filepath.Join(c.dir, filepath.FromSlash(name)))
		c.made[name] = err != nil
	}
	c.files[name] = data
}

// Try loads the pack as it would be, from a copy. The mistakes are those of the
// files as the change would leave them.
func (c *Change) Try(ctx context.Context) (*engine.Engine, error) {
	tmp, err := os.MkdirTemp("", "canard-scaffold")
	if err != nil {
		return nil, fmt.Errorf("try the change: %w", plain(err))
	}
	defer os.RemoveAll(tmp)
	if _, err := os.Stat(c.dir); err == nil {
		if err := os.CopyFS(tmp, os.DirFS(c.dir)); err != nil {
			return nil, fmt.Errorf("try the change: %w", plain(err))
		}
	}
	if err := c.writeTo(tmp); err != nil {
		return nil, fmt.Errorf("try the change: %w", err)
	}
	return engine.Load(ctx, os.DirFS(tmp), engine.Options{})
}

// Write tries the change and, where the pack loads with it, writes its files.
func (c *Change) Write(ctx context.Context) error {
	if !c.tried {
		if _, err := c.Try(ctx); err != nil {
			return err
		}
	}
	return c.writeTo(c.dir)
}

func (c *Change) writeTo(dir string) error {
	for _, name := range append(c.Made(), c.Altered()...) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return fmt.Errorf("%s: %w", filepath.Dir(file), plain(err))
		}
		if err := os.WriteFile(file, c.files[name], 0o666); err != nil {
			return fmt.Errorf("%s: %w", file, plain(err))
		}
	}
	return nil
}

var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// checkID refuses what is no id of a label, rule or term.
func checkID(what, id string) error {
	if kebab.MatchString(id) {
		if plain, err := scalar(id); err != nil || plain != id {
			return fmt.Errorf("%q is no %s id: YAML reads it as something other than a word", id, what)
		}
		return nil
	}
	if better := slug(id); better != "" {
		return fmt.Errorf("%q is no %s id: lower case words joined by hyphens, such as %s", id, what, better)
	}
	return fmt.Errorf("%q is no %s id: lower case words joined by hyphens", id, what)
}

var notSlug = regexp.MustCompile(`[^a-z0-9]+`)

func slug(s string) string {
	return strings.Trim(notSlug.ReplaceAllString(strings.ToLower(s), "-"), "-")
}

// plain takes the operation off a file error: the path is named by who reports it.
func plain(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// labelDir is the folder of a label in its pack.
func labelDir(kind, id string) string { return path.Join(kind+"s", id) }
