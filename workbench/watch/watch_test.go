package watch_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/impact"
	"github.com/canard-rules/canard/workbench/watch"
)

const (
	words = "lexicon/kettles.yaml"
	cases = "narratives/staged-recall/cases.yaml"
)

// folder is the command line's pack, committed in a git repository.
func folder(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("needs git")
	}
	dir := filepath.Join(t.TempDir(), "rules")
	require.NoError(t, os.CopyFS(dir, os.DirFS("../../cmd/canard/testdata/pack")))
	commit(t, dir)
	return dir
}

func commit(t *testing.T, dir string) {
	t.Helper()
	for _, args := range [][]string{
		{"init", "-q"}, {"add", "-A"}, {"-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-qm", "x"},
	} {
		cmd := exec.Command("git", args...)
		cmd.Dir = filepath.Dir(dir)
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
	}
}

func edit(t *testing.T, dir, name, old, text string) {
	t.Helper()
	p := filepath.Join(dir, name)
	data, err := os.ReadFile(p)
	if old != "" {
		require.NoError(t, err)
		require.Contains(t, string(data), old)
	}
	out := text
	if old != "" {
		out = strings.Replace(string(data), old, text, 1)
	}
	require.NoError(t, os.WriteFile(p, []byte(out), 0o644))
}

func texts() *impact.Texts {
	return &impact.Texts{Corpus: &corpus.Corpus{Items: []corpus.Item{
		{ID: "a", Document: engine.Document{ID: "a", Body: "Acme rigged the recall."}},
		{ID: "b", Document: engine.Document{ID: "b", Body: "The kettle is on the table."}, Offtopic: true},
	}}}
}

// states are those of check, test and impact.
func states(t *testing.T, w *watch.Watcher) ([3]watch.State, watch.Round) {
	t.Helper()
	r, err := w.Round(t.Context(), nil)
	require.NoError(t, err)
	require.Len(t, r.Steps, 3)
	return [3]watch.State{r.Steps[0].State, r.Steps[1].State, r.Steps[2].State}, r
}

func TestRoundsFollowTheSaves(t *testing.T) {
	dir := folder(t)
	w := watch.New(dir, texts(), watch.Options{Limits: impact.Limits{MaxNewFlags: 0}})
	got, r := states(t, w)
	assert.Equal(t, [3]watch.State{watch.Warned, watch.Good, watch.Good}, got, "%+v", r)
	assert.Contains(t, r.Steps[2].Line, "against HEAD:rules, on 2 texts: ")
	assert.Contains(t, r.Steps[2].Line, "nothing that can change a verdict has changed")
	assert.True(t, r.OK())

	edit(t, dir, words, "[staged, faked]", "[staged, faked, rigged]")
	got, r = states(t, w)
	assert.Equal(t, watch.Failed, got[2])
	assert.Contains(t, r.Steps[2].Line, "hits gained: 1, lost: 0")
	require.NotEmpty(t, r.Steps[2].Detail)
	assert.Equal(t, "1 new flags that no label calls for, at most 0 are allowed", r.Steps[2].Detail[0])
	assert.False(t, r.OK())

	commit(t, dir) // the revision moves
	got, r = states(t, w)
	assert.Equal(t, watch.Good, got[2], "%+v", r.Steps[2])

	edit(t, dir, cases, "", "- {text: Acme made tea of the recall., language: en, labels: {staged-recall: promotes}}\n")
	got, r = states(t, w)
	assert.Equal(t, watch.Failed, got[1], "%+v", r.Steps[1])
	assert.Contains(t, r.Steps[1].Line, "1 failed")

	edit(t, dir, "score.yaml", "", "combine: [")
	got, r = states(t, w)
	assert.Equal(t, [3]watch.State{watch.Failed, watch.Skipped, watch.Skipped}, got)
	assert.Contains(t, strings.Join(r.Steps[0].Detail, "\n"), "score.yaml:")
}

func TestWithoutARevisionThereIsNothingToCompareWith(t *testing.T) {
	t.Setenv("GIT_CEILING_DIRECTORIES", os.TempDir())
	dir := filepath.Join(t.TempDir(), "rules")
	require.NoError(t, os.CopyFS(dir, os.DirFS("../../cmd/canard/testdata/pack")))
	got, r := states(t, watch.New(dir, texts(), watch.Options{}))
	assert.Equal(t, watch.Skipped, got[2])
	assert.Contains(t, r.Steps[2].Line, "nothing to compare with: HEAD: no such folder or bundle")
}

func TestStepsAreToldAsTheyCome(t *testing.T) {
	var far []watch.Round
	w := watch.New(folder(t), texts(), watch.Options{})
	last, err := w.Round(t.Context(), func(r watch.Round) { far = append(far, r) })
	require.NoError(t, err)
	require.Len(t, far, 2)
	for i, r := range append(far, last) {
		require.Len(t, r.Steps, 3)
		for k, s := range r.Steps {
			assert.Equal(t, k > i, s.State == watch.Running, "step %d of round %d", k, i)
		}
	}
}
