package changes_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/changes"
	"github.com/canard-rules/canard/workbench/files"
)

const ruleFile = "narratives/staged-recall/staged-recall.rego"

// kettles is the command line's pack with a change to one of its files.
func kettles(t *testing.T, file, old, text string) changes.Pack {
	t.Helper()
	f, err := files.Read(os.DirFS("../../cmd/canard/testdata/pack"), func(string) bool { return true })
	require.NoError(t, err)
	if file != "" {
		require.Contains(t, string(f[file]), old)
		f[file] = []byte(strings.Replace(string(f[file]), old, text, 1))
	}
	e, err := engine.Load(t.Context(), f, engine.Options{})
	require.NoError(t, err)
	return changes.Pack{Engine: e, Files: f}
}

func TestChangesAreNamedAsAuthorsNameThem(t *testing.T) {
	before := kettles(t, "", "", "")
	for name, c := range map[string]struct {
		file, old, text string
		want            []changes.Change
	}{
		"nothing": {},
		"a comment": {ruleFile, "# title: recall called staged", "# title: recall called staged ", []changes.Change{
			{Kind: "file", ID: ruleFile, Way: "changed"},
		}},
		"a weight": {ruleFile, "weight: 0.8", "weight: 0.7", []changes.Change{
			{Kind: "rule", ID: "staged-recall/called-staged", Way: "changed", What: []string{"weight 0.8 → 0.7"}},
			{Kind: "file", ID: ruleFile, Way: "changed"},
		}},
		"a condition": {ruleFile, "some sentence, acts in input.terms.staged\n", "some sentence, acts in input.terms.staged\n\tinput.terms.say\n", []changes.Change{
			{Kind: "rule", ID: "staged-recall/called-staged", Way: "changed", What: []string{"conditions", "needs [recall staged] → [recall say staged]"}},
			{Kind: "file", ID: ruleFile, Way: "changed"},
		}},
		"a threshold": {"score.yaml", "thresholds: {", "thresholds: {rumour-relay: {promotes: 0.9}, ", []changes.Change{
			{Kind: "threshold", ID: "rumour-relay promotes", Way: "changed", What: []string{"0.5 → 0.9"}},
			{Kind: "file", ID: "score.yaml", Way: "changed"},
		}},
		"a term": {"lexicon/kettles.yaml", "recall:", "kettle-lid: {title: lid, type: concept, en: [lid]}\nrecall:", []changes.Change{
			{Kind: "term", ID: "kettle-lid", Way: "added"},
			{Kind: "file", ID: "lexicon/kettles.yaml", Way: "changed"},
		}},
		"a label's title": {"labels.yaml", "title: The recall was staged", "title: The recall was faked", []changes.Change{
			{Kind: "label", ID: "staged-recall", Way: "changed", What: []string{"title The recall was staged → The recall was faked"}},
			{Kind: "file", ID: "labels.yaml", Way: "changed"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := changes.Between(before, kettles(t, c.file, c.old, c.text))
			require.NoError(t, err)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestVariantsAndRemovedTerms(t *testing.T) {
	pack := func(lexicon string) changes.Pack {
		return kettles(t, "lexicon/kettles.yaml", "recall:", lexicon+"\nrecall:")
	}
	got, err := changes.Between(pack("lid: {title: lid, type: concept, en: [lid, cover]}"), pack("lid: {title: lid, type: act, en: [lid, cap]}"))
	require.NoError(t, err)
	require.Len(t, got, 2)
	assert.Equal(t, changes.Change{Kind: "term", ID: "lid", Way: "changed", What: []string{"type concept → act", "- en cover", "+ en cap"}}, got[0])
	got, err = changes.Between(pack("lid: {title: lid, type: concept, en: [lid]}"), kettles(t, "", "", ""))
	require.NoError(t, err)
	require.Len(t, got, 2)
	assert.Equal(t, changes.Change{Kind: "term", ID: "lid", Way: "removed"}, got[0])
}
