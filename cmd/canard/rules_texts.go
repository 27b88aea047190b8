package main

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/seeds"
)

// toolTexts reads the texts that the tools try a pack on: those in dir, or the seed
// corpus; without labelled ones only ordinary text. Labels are not held to the pack,
// but the labelled seeds are left out for one with other labels.
func (a *app) toolTexts(dir string, labelled bool, labels []string) (*corpus.Corpus, error) {
	if dir == "" && labelled {
		c, foreign, err := seedTexts(labels)
		if foreign {
			a.complain("%s; --texts names labelled ones", foreignSeeds)
		}
		return c, err
	}
	var fsys fs.FS = seeds.FS
	if dir != "" {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("no folder of texts at %s: it holds .yaml and .jsonl files, lists of texts", dir)
		}
		fsys = os.DirFS(dir)
	}
	if !labelled {
		fsys = ordinary{fsys}
		if files, err := fs.ReadDir(fsys, "."); err != nil || len(files) == 0 {
			return &corpus.Corpus{}, plainError(err)
		}
	}
	c, err := corpus.Load(fsys, corpus.LoadOptions{})
	if err != nil && dir != "" {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return c, err
}

// foreignSeeds says what seedTexts leaves out.
const foreignSeeds = "the seed corpus has other labels than this pack: only its off-topic texts are used"

// seedTexts is the seed corpus; for a pack with none of its labels only the ordinary
// texts, and foreign is true. Without labels (nil) it is not asked.
func seedTexts(labels []string) (c *corpus.Corpus, foreign bool, err error) {
	if c, err = corpus.Load(seeds.FS, corpus.LoadOptions{}); err != nil {
		return nil, false, err
	}
	foreign = labels != nil && !slices.ContainsFunc(c.Items, func(it corpus.Item) bool {
		return slices.ContainsFunc(it.Expect, func(x corpus.Expectation) bool { return slices.Contains(labels, x.Label) })
	})
	if foreign {
		c = c.Select(func(it *corpus.Item) bool { return it.Offtopic })
	}
	return c, foreign, nil
}

// ordinary is the files of a corpus that hold ordinary text.
type ordinary struct{ fs.FS }

// ReadDir lists them.
func (o ordinary) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(o.FS, name)
	return slices.DeleteFunc(all, func(e fs.DirEntry) bool {
		return !strings.HasPrefix(e.Name(), "offtopic") || !strings.HasSuffix(e.Name(), ".jsonl")
	}), err
}
