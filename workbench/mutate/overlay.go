package mutate

import (
	"io/fs"
	"path"
	"slices"
	"strings"
)

// overlay is a pack with some files replaced and the folders of all labels but one
// hidden; all are there where label is empty.
type overlay struct {
	fs.FS
	files map[string][]byte
	label string
}

// ReadFile reads a replaced file, or one of the pack.
func (o overlay) ReadFile(name string) ([]byte, error) {
	if data, ok := o.files[name]; ok {
		return data, nil
	}
	return fs.ReadFile(o.FS, name)
}

// ReadDir lists a folder of the pack.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(o.FS, name)
	if o.label == "" || name != "narratives" && name != "tactics" {
		return all, err
	}
	return slices.DeleteFunc(all, func(e fs.DirEntry) bool { return e.IsDir() && e.Name() != o.label }), err
}

// labelOf is the label in whose folder a file lies, empty for the library.
func labelOf(file string) string {
	dir := path.Dir(file)
	if folder, label, ok := strings.Cut(dir, "/"); ok && (folder == "narratives" || folder == "tactics") {
		return label
	}
	return ""
}
