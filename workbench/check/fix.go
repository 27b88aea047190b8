package check

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// Fix mends in the folder dir what is mended mechanically: Rego as opa fmt writes
// it, blanks at line ends and missing newlines of YAML, and the second of two equal
// variants in one list of a term. It returns the files that it wrote, sorted. Files
// that do not parse stay as they are.
func Fix(dir string) ([]string, error) {
	var fixed []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || !slices.Contains(tidied, path.Ext(name)):
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		out := mend(rel, data)
		if bytes.Equal(out, data) {
			return nil
		}
		if err := write(name, out, d); err != nil {
			return fmt.Errorf("%s: %w", rel, cause(err))
		}
		fixed = append(fixed, rel)
		return nil
	})
	if err != nil {
		return fixed, fmt.Errorf("fix %s: %w", dir, err)
	}
	slices.Sort(fixed)
	return fixed, nil
}

// write replaces a file at once, with the permissions that it had.
func write(name string, data []byte, d fs.DirEntry) error {
	info, err := d.Info()
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".canard-fix-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // gone when it was renamed
	_, err = tmp.Write(data)
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), info.Mode().Perm())
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}

// cause drops the operation and the path, which the sentence names already.
func cause(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// mend returns the file as it should be; one that is no text stays as it is.
func mend(name string, data []byte) []byte {
	if !utf8.Valid(data) {
		return data
	}
	if path.Ext(name) == ".rego" {
		if out, err := formatted(name, data); err == nil {
			return out
		}
		return data
	}
	if dir, _, _ := strings.Cut(name, "/"); dir == "lexicon" || dir == "cues" {
		data = single(data)
	}
	if looseEnd(data) == 0 {
		return data
	}
	if !blocks.Match(data) {
		lines := bytes.Split(data, []byte("\n"))
		for i := range lines {
			lines[i] = bytes.TrimRight(lines[i], " \t\r")
		}
		data = bytes.Join(lines, []byte("\n"))
	}
	return append(bytes.TrimRight(data, "\n"), '\n')
}

// single drops, from the lists of a lexicon file, scalars that stand in their list
// before. It works on whole lines ("- variant"), so that comments and order stay;
// a list in brackets is left to its author.
func single(data []byte) []byte {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil || len(doc.Content) == 0 {
		return data
	}
	drop := map[int]bool{}
	root := doc.Content[0]
	for i := 1; i < len(root.Content); i += 2 {
		entry := root.Content[i]
		for k := 1; k < len(entry.Content); k += 2 {
			if list := entry.Content[k]; list.Kind == yaml.SequenceNode && list.Style&yaml.FlowStyle == 0 {
				again(list, drop)
			}
		}
	}
	var out [][]byte
	for i, line := range bytes.Split(data, []byte("\n")) {
		if !drop[i+1] {
			out = append(out, line)
		}
	}
	return bytes.Join(out, []byte("\n"))
}

// again marks the lines of scalars that stand in the list before, each on a line of
// its own.
func again(list *yaml.Node, drop map[int]bool) {
	seen := map[string]bool{}
	for i, n := range list.Content {
		alone := i+1 == len(list.Content) || list.Content[i+1].Line > n.Line
		if n.Kind != yaml.ScalarNode || !alone || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
			continue
		}
		if seen[n.Value] && !strings.Contains(n.Value, "\n") {
			drop[n.Line] = true
		}
		seen[n.Value] = true
	}
}
