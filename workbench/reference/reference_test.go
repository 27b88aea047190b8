package reference_test

import (
	"bytes"
	"context"
	"flag"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/workbench/reference"
)

var update = flag.Bool("update", false, "write the golden files anew")

func build(t *testing.T, texts bool) *reference.Reference {
	t.Helper()
	ctx := context.Background()
	fsys := os.DirFS("testdata/pack")
	e, err := engine.Load(ctx, fsys, engine.Options{})
	require.NoError(t, err)
	var c *corpus.Corpus
	if texts {
		c, err = corpus.Load(os.DirFS("testdata/texts"), corpus.LoadOptions{})
		require.NoError(t, err)
	}
	ref, err := reference.Build(ctx, fsys, e, c)
	require.NoError(t, err)
	return ref
}

func page(t *testing.T, ref *reference.Reference) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, reference.HTML(&b, ref))
	return b.Bytes()
}

// The golden folder shows everything that pages show; look at it in a diff.
func TestMarkdown(t *testing.T) {
	dir := t.TempDir()
	n, err := reference.Markdown(dir, build(t, true))
	require.NoError(t, err)
	assert.Equal(t, 5, n)
	if *update {
		require.NoError(t, os.RemoveAll("testdata/golden"))
		require.NoError(t, os.CopyFS("testdata/golden", os.DirFS(dir)))
	}
	assert.Equal(t, tree(t, "testdata/golden"), tree(t, dir))
}

// tree reads every file of a folder.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	fsys := os.DirFS(dir)
	require.NoError(t, fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, err := fs.ReadFile(fsys, name)
			require.NoError(t, err)
			out[name] = string(data)
		}
		return err
	}))
	require.NotEmpty(t, out)
	return out
}

// Every link of the pages leads somewhere.
func TestMarkdownLinks(t *testing.T) {
	files := tree(t, "testdata/golden")
	link := regexp.MustCompile(`[^\\]\]\(([^)]*)\)`)
	n := 0
	for name, text := range files {
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			to := filepath.Join(filepath.Dir(name), target)
			if assert.Contains(t, files, to, "%s links to %s", name, m[1]) && anchor != "" {
				assert.Contains(t, files[to], `<a id="`+anchor+`">`, "%s links to %s", name, m[1])
			}
			n++
		}
	}
	assert.Greater(t, n, 8, "links")
}

func TestMarkdownReplacesOnlyItsOwn(t *testing.T) {
	dir := t.TempDir()
	ref := build(t, false)
	_, err := reference.Markdown(dir, ref)
	require.NoError(t, err)

	gone := *ref
	gone.Labels = ref.Labels[:1]
	_, err = reference.Markdown(dir, &gone)
	require.NoError(t, err)
	assert.NoFileExists(t, filepath.Join(dir, "labels", ref.Labels[1].ID+".md"), "the page of a label that is gone")

	mine := filepath.Join(dir, "README.md")
	require.NoError(t, os.WriteFile(mine, []byte("mine"), 0o600))
	_, err = reference.Markdown(dir, ref)
	assert.ErrorContains(t, err, "was not written by 'canard rules docs'")
	data, err := os.ReadFile(mine)
	require.NoError(t, err)
	assert.Equal(t, "mine", string(data))
	assert.NoFileExists(t, filepath.Join(dir, "labels", ref.Labels[1].ID+".md"), "something was written all the same")

	_, err = reference.Markdown(mine, ref)
	assert.ErrorContains(t, err, "name a folder")
}

func TestExamples(t *testing.T) {
	ref := build(t, true)
	label := ref.Labels[0]
	require.Equal(t, "staged-recall", label.ID)
	got := map[policy.Stance]string{}
	for _, x := range label.Examples {
		got[x.Stance] = x.From
	}
	assert.Equal(t, map[policy.Stance]string{
		policy.Promotes: "narratives/staged-recall/cases.yaml:1",
		policy.Reports:  "narratives/staged-recall/cases.yaml:5",
		policy.Refutes:  "texts.yaml:9",
	}, got, "pending cases and wrong verdicts are no examples")

	for _, r := range label.Rules {
		if r.ID == "called-cover-up" {
			require.NotNil(t, r.Example)
			assert.Equal(t, "texts.yaml:1", r.Example.From)
			assert.Equal(t, 1, r.Figures.Fired)
		}
	}
	assert.Nil(t, ref.Labels[1].Rules[0].Example)
	assert.Nil(t, build(t, false).Labels[0].Figures)
	assert.Nil(t, ref.Labels[1].Figures, "no text expects it")
}

// The pieces are the text: nothing is changed, only left out, with a sign.
func TestPiecesAreTheText(t *testing.T) {
	ref := build(t, true)
	texts := tree(t, "testdata/texts")["texts.yaml"]
	flat := strings.Join(strings.Fields(texts), " ")
	for _, x := range ref.Labels[0].Examples {
		for _, p := range x.Parts {
			whole, cut := "", false
			for _, piece := range p.Pieces {
				whole += piece.Text
			}
			for _, run := range strings.Split(whole, "…") {
				if strings.HasPrefix(x.From, "texts.yaml") {
					assert.Contains(t, flat, strings.TrimSpace(run))
				}
				cut = cut || strings.TrimSpace(run) != strings.TrimSpace(whole)
			}
			assert.Equal(t, x.Stance == policy.Refutes, cut, "only the long text is cut: %s", whole)
			assert.Less(t, len(whole), 500)
		}
	}
}

// The page is one well-formed file whose links lead somewhere, and what texts say
// is text in it.
func TestHTML(t *testing.T) {
	data := page(t, build(t, true))
	assert.Equal(t, data, page(t, build(t, true)), "not the same bytes twice")
	doc, err := html.Parse(bytes.NewReader(data))
	require.NoError(t, err)
	ids, links, elements, marks := map[string]int{}, []string{}, map[string]int{}, map[string][]string{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			elements[n.Data]++
			for _, a := range n.Attr {
				switch {
				case a.Key == "id":
					ids[a.Val]++
				case a.Key == "href":
					link, err := url.PathUnescape(strings.TrimPrefix(a.Val, "#"))
					require.NoError(t, err)
					links = append(links, link)
				case a.Key == "src" || strings.HasPrefix(a.Key, "on"):
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				case n.Data == "mark" && a.Key == "class":
					marks[a.Val] = append(marks[a.Val], n.FirstChild.Data)
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	assert.Equal(t, 1, elements["script"])
	assert.Zero(t, elements["img"]+elements["link"]+elements["b"]-strings.Count(string(data), "<b>"))
	for id, n := range ids {
		assert.Equal(t, 1, n, "id %s", id)
	}
	for _, l := range links {
		assert.Contains(t, ids, l, "a link to nowhere")
	}
	for _, id := range []string{"staged-recall", "rumour-relay", "staged-recall/called-staged", "lexicon", "cues", "term-acme", "term-say"} {
		assert.Contains(t, ids, id)
	}
	assert.Subset(t, marks["claim"], []string{"staged", "recall", "cover-up"})
	assert.Subset(t, marks["cue"], []string{"say", "no evidence"})
	assert.Contains(t, string(data), "&lt;script&gt;alert(1)&lt;/script&gt;")
}
