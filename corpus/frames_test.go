package corpus_test

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
)

// frames are ways to report, refute or assert a claim, by language and expected stance.
type frames map[string]map[string][]string

// claim is a plain claim of one label.
type claim struct {
	Plain  string            `yaml:"plain"`  // the stance of the claim without a frame
	Denied []string          `yaml:"denied"` // what it may be where it is refuted; "none" is no hit
	Words  map[string]string `yaml:"words"`  // by language: subject | predicate
}

// want returns what a claim may be in a frame of that stance.
func (c claim) want(stance string) []string {
	denied := c.Denied
	if denied == nil {
		denied = []string{"refutes"}
	}
	switch stance {
	case "promotes":
		return []string{c.Plain}
	case "refutes":
		return denied
	case "either":
		return append([]string{"reports"}, denied...)
	}
	return []string{stance}
}

// framed puts a claim into a frame, with a capital where a sentence begins.
func framed(frame, words string) string {
	subject, predicate, _ := strings.Cut(words, " | ")
	whole := subject + " " + predicate
	for _, opening := range []string{"“{}", "«{}", ". {}"} {
		frame = strings.ReplaceAll(frame, opening, strings.TrimSuffix(opening, "{}")+upper(whole))
	}
	return upper(strings.NewReplacer("{}", whole, "{s}", subject, "{p}", predicate).Replace(frame))
}

// upper makes the first letter of s a capital, behind an opening mark.
func upper(s string) string {
	i := strings.IndexFunc(s, unicode.IsLetter)
	r, n := utf8.DecodeRuneInString(s[i:])
	return s[:i] + string(unicode.ToUpper(r)) + s[i+n:]
}

func readYAML(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(data, into), name)
}

// TestMetricsOfFrames puts every claim of testdata/claims.yaml into every frame of
// testdata/frames.yaml: whoever reports or refutes a claim must not be taken for its
// promoter, whatever the label, the language and the words. The golden file has the
// figures and every frame that some claim is misread in; it ought to grow shorter.
func TestMetricsOfFrames(t *testing.T) {
	const golden = "testdata/frames.golden"
	var all frames
	var claims map[string]claim
	readYAML(t, "testdata/frames.yaml", &all)
	readYAML(t, "testdata/claims.yaml", &claims)
	e, err := engine.Load(t.Context(), rules.FS, engine.Options{})
	require.NoError(t, err)
	assert.Len(t, claims, len(e.Labels()), "a claim for each label")

	labels := slices.Sorted(maps.Keys(claims))
	var figures, failures strings.Builder
	for _, language := range slices.Sorted(maps.Keys(all)) {
		for _, stance := range slices.SortedFunc(maps.Keys(all[language]), byWeight) {
			right, total, promoted := 0, 0, 0
			for _, frame := range all[language][stance] {
				var wrong []string
				for _, label := range labels {
					c := claims[label]
					in := framed(frame, c.Words[language])
					res, err := e.Classify(t.Context(), engine.Document{Body: in, Language: language})
					require.NoError(t, err)
					got := "none"
					for _, v := range res.Verdicts {
						if v.Label == label && v.Hit {
							got = string(v.Stance)
						}
					}
					total++
					if slices.Contains(c.want(stance), got) {
						right++
						continue
					}
					if stance != "promotes" && got == "promotes" {
						promoted++
					}
					wrong = append(wrong, label+"="+got)
				}
				if wrong != nil {
					fmt.Fprintf(&failures, "%s %s %s\n\t%s\n", language, stance, frame, strings.Join(wrong, " "))
				}
			}
			fmt.Fprintf(&figures, "%s %-8s %4d of %4d right, %.3f; read as promoting: %d\n", language, stance, right, total, float64(right)/float64(total), promoted)
		}
	}
	got := "# Claims in frames, by language and expected stance; then the frames that fail, with what was found instead.\n" + figures.String() + "\n" + failures.String()
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
		return
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "the figures changed; make metrics rewrites them, for review")
}

// byWeight orders the stances as they are told: reported, refuted, either, promoted.
func byWeight(a, b string) int {
	order := []string{"reports", "refutes", "either", "promotes"}
	return cmp.Compare(slices.Index(order, a), slices.Index(order, b))
}

func TestFramed(t *testing.T) {
	for frame, want := range map[string]string{
		"{}.":              "The mayor lied.",
		"He said that {}.": "He said that the mayor lied.",
		"So: “{}.”":        "So: “The mayor lied.”",
		"{s}, so, {p}!":    "The mayor, so, lied!",
		"False. {}.":       "False. The mayor lied.",
	} {
		assert.Equal(t, want, framed(frame, "the mayor | lied"), frame)
	}
}
