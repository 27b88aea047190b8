package engine_test

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
)

// recalls is the synthetic pack of testdata with the main.rego and lib/ of the real one.
func recalls(t testing.TB) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	copyInto(t, pack, os.DirFS("testdata/recalls"), "")
	for _, dir := range []string{"lib/account.rego", "lib/evidence.rego", "lib/flip.rego", "lib/near.rego", "lib/stance.rego", "lib/voice.rego", "main.rego", ".manifest"} {
		copyInto(t, pack, os.DirFS("../rules"), dir)
	}
	delete(pack, "lib/told.rego") // it knows terms of the default pack
	delete(pack, "lib/told_test.rego")
	return pack
}

func copyInto(t testing.TB, pack fstest.MapFS, from fs.FS, under string) {
	t.Helper()
	root := under
	if root == "" {
		root = "."
	}
	require.NoError(t, fs.WalkDir(from, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		pack[name] = &fstest.MapFile{Data: data}
		return err
	}))
}

// with is the pack with some files set; a file set to "" is gone.
func with(pack fstest.MapFS, files map[string]string) fstest.MapFS {
	pack = maps.Clone(pack)
	for name, data := range files {
		if data == "" {
			delete(pack, name)
			continue
		}
		pack[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return pack
}

// load gives the rules all the time they want, unless opt says otherwise: a busy
// machine changes no result.
func load(t testing.TB, pack fs.FS, opt engine.Options) *engine.Engine {
	t.Helper()
	if opt.Timeout == 0 {
		opt.Timeout = time.Hour
	}
	e, err := engine.Load(context.Background(), pack, opt)
	require.NoError(t, err)
	return e
}

func classify(t testing.TB, e *engine.Engine, body string) engine.Result {
	t.Helper()
	r, err := e.Classify(context.Background(), engine.Document{ID: "d", Body: body})
	require.NoError(t, err)
	return r
}
