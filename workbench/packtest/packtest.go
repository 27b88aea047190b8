// Package packtest gives the tests of the workbench a small pack to work on: recalls
// of toasters, with tests, cases and labelled texts, clean under every lint.
//
// Its rules are those of the engine's test data with the library of the real pack;
// With breaks it in one place.
package packtest

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
)

// Recalls is the pack.
func Recalls(t testing.TB) fstest.MapFS {
	t.Helper()
	_, file, _, _ := runtime.Caller(0)
	root := filepath.Join(filepath.Dir(file), "..", "..")
	pack := fstest.MapFS{}
	add(t, pack, os.DirFS(filepath.Join(root, "engine", "testdata", "recalls")), ".")
	add(t, pack, os.DirFS(filepath.Join(root, "rules")), "main.rego", ".manifest")
	for _, name := range []string{"account", "evidence", "flip", "near", "stance", "voice"} { // what names no topic
		add(t, pack, os.DirFS(filepath.Join(root, "rules")), "lib/"+name+".rego")
	}
	add(t, pack, os.DirFS(filepath.Join(filepath.Dir(file), "testdata", "recalls")), ".")
	return pack
}

// Texts is the labelled and the ordinary texts.
func Texts(t testing.TB) *corpus.Corpus {
	t.Helper()
	_, file, _, _ := runtime.Caller(0)
	c, err := corpus.Load(os.DirFS(filepath.Join(filepath.Dir(file), "testdata", "texts")), corpus.LoadOptions{})
	require.NoError(t, err)
	return c
}

func add(t testing.TB, pack fstest.MapFS, from fs.FS, roots ...string) {
	t.Helper()
	for _, root := range roots {
		require.NoError(t, fs.WalkDir(from, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(from, name)
			pack[name] = &fstest.MapFile{Data: data}
			return err
		}))
	}
}

// With is the pack with some files set; a file set to "" is gone.
func With(pack fstest.MapFS, files map[string]string) fstest.MapFS {
	pack = maps.Clone(pack)
	for name, data := range files {
		if delete(pack, name); data != "" {
			pack[name] = &fstest.MapFile{Data: []byte(data)}
		}
	}
	return pack
}

// Edit is the pack with a text in a file replaced; the text must be there.
func Edit(t testing.TB, pack fstest.MapFS, file, old, new string) fstest.MapFS {
	t.Helper()
	require.Contains(t, pack, file)
	data := string(pack[file].Data)
	require.Contains(t, data, old)
	return With(pack, map[string]string{file: strings.Replace(data, old, new, 1)})
}

// Load loads the pack.
func Load(t testing.TB, pack fs.FS) *engine.Engine {
	t.Helper()
	e, err := engine.Load(context.Background(), pack, engine.Options{})
	require.NoError(t, err)
	return e
}
