package packs_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/workbench/bundle"
	"github.com/canard-rules/canard/workbench/packs"
)

// repo is a git repository with two commits of two packs: a/rules and b/rules at
// first, then a/rules alone, changed.
func repo(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs git")
	}
	dir := t.TempDir()
	git := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"}, args...)...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
	}
	write := func(name, data string) {
		t.Helper()
		p := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o755))
		require.NoError(t, os.WriteFile(p, []byte(data), 0o644))
	}
	git("init", "-q")
	for _, p := range []string{"a/rules", "b/rules", "a/testdata/pack"} {
		write(p+"/main.rego", "package rules.main")
		write(p+"/pack.yaml", "name: "+p[:1])
	}
	write("notes/x.txt", "x")
	git("add", "-A")
	git("commit", "-qm", "one")
	git("rm", "-rq", "b")
	write("a/rules/pack.yaml", "name: changed\n\n")
	git("add", "-A")
	git("commit", "-qm", "two")
	return dir
}

func TestRevisions(t *testing.T) {
	dir := repo(t)
	for spec, c := range map[string]struct{ near, name, content, want string }{
		"HEAD":             {"", "HEAD:a/rules", "name: changed\n\n", ""},
		"HEAD:":            {"", "HEAD:a/rules", "name: changed\n\n", ""},
		"HEAD:a":           {"", "HEAD:a/rules", "name: changed\n\n", ""},
		"HEAD:a/rules":     {"", "HEAD:a/rules", "name: changed\n\n", ""},
		"HEAD~1:b/rules":   {"", "HEAD~1:b/rules", "name: b", ""},
		"HEAD~1":           {filepath.Join(dir, "a", "rules"), "HEAD~1:a/rules", "name: a", ""},
		"HEAD^":            {"", "", "", "HEAD^: the revision holds several packs; write HEAD^:a/rules or another of a/rules, b/rules"},
		"HEAD~2":           {"", "", "", "HEAD~2: no folder, bundle or git revision of that name; revisions are written like HEAD~1 or HEAD:rules"},
		"HEAD:nowhere":     {"", "", "", "HEAD:nowhere: no folder, bundle or git revision of that name"},
		"HEAD:notes":       {"", "", "", "HEAD:notes: the revision holds no pack there"},
		"HEAD:notes/x.txt": {"", "", "", "that is a file of the revision; name the folder of the pack"},
		"--help":           {"", "", "", "--help: no such folder or bundle, and no name of a revision"},
		"HEAD; ls":         {"", "", "", "no folder, bundle or git revision of that name"},
	} {
		t.Run(spec, func(t *testing.T) {
			p, err := packs.Open(t.Context(), spec, packs.Options{Git: dir, Near: c.near})
			if c.want != "" {
				require.ErrorContains(t, err, c.want)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, c.name, p.Name)
			assert.Equal(t, packs.Revision, p.Kind)
			data, err := fs.ReadFile(p.FS, "pack.yaml")
			require.NoError(t, err)
			assert.Equal(t, c.content, string(data))
		})
	}
}

func TestNoRepository(t *testing.T) {
	t.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	_, err := packs.Open(t.Context(), "HEAD", packs.Options{Git: t.TempDir()})
	require.ErrorContains(t, err, "HEAD: no such folder or bundle, and ")
}

func TestFoldersAndBundles(t *testing.T) {
	const pack = "../../cmd/canard/testdata/pack"
	folder, err := packs.OpenLocal(pack, packs.Options{})
	require.NoError(t, err)
	assert.Equal(t, packs.Folder, folder.Kind)
	data, err := bundle.Build(folder.FS, bundle.Options{})
	require.NoError(t, err)
	dir := t.TempDir()
	file := filepath.Join(dir, "p.tar.gz")
	require.NoError(t, os.WriteFile(file, data, 0o644))
	b, err := packs.Open(t.Context(), file, packs.Options{})
	require.NoError(t, err)
	assert.Equal(t, packs.Bundle, b.Kind)
	assert.Equal(t, "kettle-recall", b.Bundle.Manifest.Metadata.Pack)

	secret := filepath.Join(dir, "secret")
	require.NoError(t, os.WriteFile(secret, make([]byte, 32), 0o600))
	key, err := bundle.ReadKey(secret, "")
	require.NoError(t, err)
	for name, c := range map[string]struct {
		spec string
		opt  packs.Options
		want string
	}{
		"unsigned folder": {pack, packs.Options{Key: key}, "a folder is not signed, and a key to verify packs with is configured"},
		"unsigned bundle": {file, packs.Options{Key: key}, "p.tar.gz: is not signed"},
		"a revision":      {"HEAD", packs.Options{Key: key}, "only signed bundles are opened"},
		"nothing there":   {filepath.Join(dir, "gone"), packs.Options{Git: dir}, "gone: no "},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := packs.Open(t.Context(), c.spec, c.opt)
			require.ErrorContains(t, err, c.want)
		})
	}
	_, err = packs.OpenLocal(filepath.Join(dir, "gone"), packs.Options{})
	require.ErrorContains(t, err, "no such file or directory; give the folder of a pack, or a bundle")
}
