// Package files is a read-only file system of files held in memory.
//
// A pack that does not lie in a folder, out of a bundle or a git revision, is such
// an FS. It takes a map from slash-separated paths to contents and hands on an
// fs.FS whose folders follow from the paths, listed in sorted order.
package files

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// FS maps paths, valid as fs.ValidPath has it, to contents. It must not be changed
// while it is in use.
type FS map[string][]byte

var (
	_ fs.ReadFileFS = FS(nil)
	_ fs.ReadDirFS  = FS(nil)
)

// Names lists the files in sorted order.
func (f FS) Names() []string {
	names := make([]string, 0, len(f))
	for name := range f {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Read reads every file of fsys that keep accepts; hidden folders are left out.
func Read(fsys fs.FS, keep func(name string) bool) (FS, error) {
	out := FS{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || !keep(name):
			return nil
		}
		out[name], err = fs.ReadFile(fsys, name)
		return err
	})
	return out, err
}

// Open opens a file or folder.
func (f FS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, ok := f[name]; ok {
		return &file{info{path.Base(name), int64(len(data)), false}, bytes.NewReader(data)}, nil
	}
	entries := f.entries(name)
	if len(entries) == 0 && name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &folder{info{path.Base(name), 0, true}, entries}, nil
}

// ReadFile returns a copy of the file's content.
func (f FS) ReadFile(name string) ([]byte, error) {
	data, ok := f[name]
	if !ok {
		return nil, &fs.PathError{Op: "read", Path: name, Err: fs.ErrNotExist}
	}
	return bytes.Clone(data), nil
}

// ReadDir lists a folder.
func (f FS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries := f.entries(name)
	if len(entries) == 0 && name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	return entries, nil
}

// entries are what lies directly in a folder, sorted.
func (f FS) entries(dir string) []fs.DirEntry {
	prefix := dir + "/"
	if dir == "." {
		prefix = ""
	}
	seen := map[string]info{}
	for name, data := range f {
		rest, ok := strings.CutPrefix(name, prefix)
		if !ok || rest == "" {
			continue
		}
		first, _, deeper := strings.Cut(rest, "/")
		if deeper {
			seen[first] = info{first, 0, true}
		} else {
			seen[first] = info{first, int64(len(data)), false}
		}
	}
	out := make([]fs.DirEntry, 0, len(seen))
	for _, i := range seen {
		out = append(out, fs.FileInfoToDirEntry(i))
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out
}

// info describes a file or folder.
type info struct {
	name string
	size int64
	dir  bool
}

func (i info) Name() string     { return i.name }
func (i info) Size() int64      { return i.size }
func (i info) IsDir() bool      { return i.dir }
func (info) ModTime() time.Time { return time.Time{} }
func (info) Sys() any           { return nil }
func (i info) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

type file struct {
	info
	*bytes.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (*file) Close() error                 { return nil }
func (f *file) Size() int64                { return f.info.size }

type folder struct {
	info
	left []fs.DirEntry
}

func (d *folder) Stat() (fs.FileInfo, error) { return d.info, nil }
func (*folder) Close() error                 { return nil }
func (d *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.name, Err: fs.ErrInvalid}
}

// ReadDir returns the next n entries, all where n is not above 0.
func (d *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(d.left)
	} else if len(d.left) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(d.left))
	out := d.left[:n]
	d.left = d.left[n:]
	return out, nil
}
