package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Digest hashes what can change a verdict: the path and the content of every file
// of a pack but its tests, cases, schemas, documents, Go files and OPA manifest. A pack has the
// same digest wherever its files lie.
func Digest(fsys fs.FS) (string, error) {
	var files []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && (name == "schemas" || strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case !d.IsDir() && decides(name):
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("digest: %w", err)
	}
	slices.Sort(files)
	h := sha256.New()
	for _, name := range files {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return "", fmt.Errorf("digest: %w", err)
		}
		fmt.Fprintf(h, "%s\x00%d\x00", name, len(data))
		h.Write(data)
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil)), nil
}

// decides reports whether a file of a pack can change a verdict.
func decides(name string) bool {
	base := path.Base(name)
	switch path.Ext(base) {
	case ".rego":
		return !strings.HasSuffix(base, "_test.rego") && !strings.HasPrefix(base, ".")
	case ".yaml", ".yml", ".json":
		return base != "cases.yaml" && !strings.HasPrefix(base, ".")
	}
	return false
}
