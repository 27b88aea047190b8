package files_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/workbench/files"
)

func TestItIsAFileSystem(t *testing.T) {
	f := files.FS{"a.txt": []byte("A"), "b/c.txt": []byte("C"), "b/d/e.txt": nil}
	require.NoError(t, fstest.TestFS(f, "a.txt", "b/c.txt", "b/d/e.txt"))
	_, err := f.Open("gone")
	assert.ErrorIs(t, err, fs.ErrNotExist)
	assert.Equal(t, []string{"a.txt", "b/c.txt", "b/d/e.txt"}, f.Names())
}

func TestReadLeavesOutWhatIsHiddenOrNotWanted(t *testing.T) {
	from := fstest.MapFS{"a.txt": {Data: []byte("A")}, "b/c.go": {}, ".git/config.txt": {}, "b/d.txt": {Data: []byte("D")}}
	f, err := files.Read(from, func(name string) bool { return strings.HasSuffix(name, ".txt") })
	require.NoError(t, err)
	assert.Equal(t, files.FS{"a.txt": []byte("A"), "b/d.txt": []byte("D")}, f)
}
