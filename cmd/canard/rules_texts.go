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
// corpus; without labelled ones only ordinary text. Labels are not held to the pack.
func toolTexts(dir string, labelled bool) (*corpus.Corpus, error) {
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
	if err != nil {
		return nil, plainError(err)
	}
	return c, nil
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
