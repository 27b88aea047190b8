package scaffold

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/source"
)

// common are the files and folders that every topic shares: the union of findings,
// the finding shape and stance table, cues, schemas.
var common = []string{".manifest", "main.rego", "lib", "cues", "schemas"}

// NewTopic makes a pack for a topic of its own in dir, which must be empty or not
// there. What belongs to no topic (lib, cues, languages, formulas, schemas) is
// copied from another pack; lexicon and label registry begin empty.
//
// A file of lib/ that names terms of the other topic's lexicon stays behind, and the
// Change's Left says so.
func NewTopic(ctx context.Context, from fs.FS, dir, name string) (*Change, error) {
	if name == "" {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", dir, err)
		}
		name = slug(filepath.Base(abs))
	}
	if err := checkID("pack", name); err != nil {
		return nil, err
	}
	if err := vacant(dir); err != nil {
		return nil, err
	}
	c := &Change{dir: dir, files: map[string][]byte{}, made: map[string]bool{}}
	for _, what := range common {
		if err := c.copy(from, what); err != nil {
			return nil, err
		}
	}
	if err := c.copyPack(from, name); err != nil {
		return nil, err
	}
	if err := c.copyScore(from); err != nil {
		return nil, err
	}
	labels := "# The labels of the pack: what each story or tactic is, what is established about it, by whom and as of\n" +
		"# when, and which true or harmless neighbours are not it. 'canard rules new label' adds one.\n{}\n"
	terms := "# The people, things and acts of the topic, by id: each with a type and its words in every language.\n" +
		"# 'canard rules new term' adds one.\n"
	c.made[score.LabelsFile], c.made[DefaultTerms] = true, true
	c.files[score.LabelsFile] = []byte(schemaLine(from, score.LabelsFile, "labels") + labels)
	c.files[DefaultTerms] = []byte(schemaLine(from, DefaultTerms, "lexicon") + terms)
	c.Next = []string{
		fmt.Sprintf("canard rules new term ID --rules %s --type act --en PHRASE", dir),
		fmt.Sprintf("canard rules new label ID --rules %s --title TITLE --terms ACT,OBJECT", dir),
	}
	return c, c.leaveTopic(ctx)
}

// leaveTopic takes out the files of lib/ that do not load without the terms of the
// topic they come from, and then those that need these.
func (c *Change) leaveTopic(ctx context.Context) error {
	for {
		_, err := c.Try(ctx)
		var ms source.Mistakes
		c.tried = err == nil
		if c.tried || !errors.As(err, &ms) {
			return err
		}
		found := false
		for _, m := range ms {
			if path.Dir(m.File) == "lib" && c.files[m.File] != nil {
				found = true
				c.Left = append(c.Left, m.File)
				delete(c.files, m.File)
				delete(c.files, strings.TrimSuffix(m.File, ".rego")+"_test.rego")
			}
		}
		if !found {
			return err
		}
	}
}

// vacant refuses a folder that holds anything.
func vacant(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("%s: %w; name a folder that is not there yet", dir, plain(err))
	case len(entries) > 0:
		return fmt.Errorf("%s holds files already; a new pack wants a folder of its own", dir)
	}
	return nil
}

// copy takes over a file, or all files of a folder. One that is not there is passed over.
func (c *Change) copy(from fs.FS, what string) error {
	err := fs.WalkDir(from, what, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		c.files[name], c.made[name] = data, true
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("copy %s: %w", what, err)
	}
	return nil
}

// copyPack takes over pack.yaml, which is the languages, under a new name and version.
func (c *Change) copyPack(from fs.FS, name string) error {
	data, doc, err := document(from, score.PackFile)
	if err != nil {
		return err
	}
	lines := strings.SplitAfter(string(data), "\n")
	for key, value := range map[string]string{"name": name, "version": "0.1.0"} {
		at, _ := entry(doc, key)
		if at == nil || at.Line > len(lines) {
			return fmt.Errorf("copy %s: it has no %s", score.PackFile, key)
		}
		lines[at.Line-1] = key + ": " + value + "\n"
	}
	c.files[score.PackFile], c.made[score.PackFile] = []byte(strings.Join(lines, "")), true
	return nil
}

// copyScore takes over score.yaml but for the thresholds of single labels.
func (c *Change) copyScore(from fs.FS) error {
	data, doc, err := document(from, score.ConfigFile)
	if err != nil {
		return err
	}
	var drop []int
	if _, thresholds := entry(doc, "thresholds"); thresholds != nil && thresholds.Style&yaml.FlowStyle == 0 {
		for i := 0; i+1 < len(thresholds.Content); i += 2 {
			if own := thresholds.Content[i+1]; own.Kind == yaml.MappingNode {
				for line := thresholds.Content[i].Line; line <= last(own); line++ {
					drop = append(drop, line)
				}
			}
		}
	}
	lines := bytes.SplitAfter(data, []byte("\n"))
	var out []byte
	for i, l := range lines {
		if !slices.Contains(drop, i+1) {
			out = append(out, l...)
		}
	}
	c.files[score.ConfigFile], c.made[score.ConfigFile] = out, true
	return nil
}

// document reads a YAML file whose root is a mapping.
func document(from fs.FS, name string) ([]byte, *yaml.Node, error) {
	data, err := fs.ReadFile(from, name)
	if err != nil {
		return nil, nil, fmt.Errorf("copy %s: %w", path.Base(name), plain(err))
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil || len(doc.Content) == 0 || doc.Content[0].Kind != yaml.MappingNode {
		return nil, nil, fmt.Errorf("copy %s: it is no mapping", name)
	}
	return data, doc.Content[0], nil
}

// entry finds a key of a mapping and its value.
func entry(mapping *yaml.Node, key string) (k, v *yaml.Node) {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i], mapping.Content[i+1]
		}
	}
	return nil, nil
}

// last is the last line of a node.
func last(n *yaml.Node) int {
	line := n.Line
	for _, c := range n.Content {
		line = max(line, last(c))
	}
	return line
}
