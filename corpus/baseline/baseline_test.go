package baseline_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/corpus/baseline"
)

func load(t *testing.T, name, data string) *corpus.Corpus {
	t.Helper()
	c, err := corpus.Load(fstest.MapFS{name: {Data: []byte(data)}}, corpus.LoadOptions{})
	require.NoError(t, err)
	return c
}

func TestKeywords(t *testing.T) {
	fsys := fstest.MapFS{"k.yaml": {Data: []byte("tea: [green tea, чайник*, Earl Grey]\nmilk: [oat*]\n")}}
	k, err := baseline.LoadKeywords(fsys, "k.yaml", []string{"tea", "milk"})
	require.NoError(t, err)
	tests := map[string]struct {
		text string
		want []string
	}{
		"words in a row":       {"I like GREEN tea.", []string{"tea"}},
		"words apart":          {"green and tea", nil},
		"any ending":           {"Два чайника", []string{"tea"}},
		"whole words only":     {"a goat and greens tea", nil},
		"two labels":           {"earl grey, with oatly", []string{"milk", "tea"}},
		"the refutation too":   {"There is no green tea here", []string{"tea"}},
		"nothing of the topic": {"a rainy day", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := load(t, "a.yaml", fmt.Sprintf("- {id: a, text: %q, labels: {}}", tt.text))
			var got []string
			for _, p := range k.Outcomes(c)[0].Predictions {
				assert.Equal(t, corpus.Promotes, p.Stance)
				assert.True(t, p.Hit)
				got = append(got, p.Label)
			}
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestKeywordMistakes(t *testing.T) {
	fsys := fstest.MapFS{"k.yaml": {Data: []byte("tea: ['']\ncoffee: [x]\n")}}
	_, err := baseline.LoadKeywords(fsys, "k.yaml", []string{"tea"})
	require.ErrorContains(t, err, `unknown label "coffee"`)
	assert.ErrorContains(t, err, "k.yaml:1:7: an empty keyword")
}

// TestModel is example 13.1 of Manning, Raghavan and Schütze.
func TestModel(t *testing.T) {
	var m baseline.Model
	m.Train("china", strings.Fields("chinese beijing chinese"))
	m.Train("china", strings.Fields("chinese chinese shanghai"))
	m.Train("china", strings.Fields("chinese macao"))
	m.Train("not", strings.Fields("tokyo japan chinese"))
	text := strings.Fields("chinese chinese chinese tokyo japan unseen")
	got := m.LogPosterior(text)
	assert.InDelta(t, 3.0/4*math.Pow(3.0/7, 3)/14/14, math.Exp(got["china"]), 1e-9)
	assert.InDelta(t, 1.0/4*math.Pow(2.0/9, 5), math.Exp(got["not"]), 1e-9)
	assert.Equal(t, "china", m.Class(text))
	assert.Empty(t, new(baseline.Model).Class(text))
}

func TestBayes(t *testing.T) {
	var b strings.Builder
	for i := range 12 {
		fmt.Fprintf(&b, "- {id: p%d, text: 'leaf pot kettle', labels: {tea: promotes}}\n", i)
		fmt.Fprintf(&b, "- {id: r%d, text: 'cow barn grass', labels: {milk: refutes}}\n", i)
		fmt.Fprintf(&b, "- {id: n%d, text: 'rain wind cloud', labels: {}}\n", i)
	}
	// A text that only its variant is like: they stay in one fold, so that neither
	// helps the other.
	b.WriteString("- {id: odd, text: 'zebra quagga', labels: {tea: refutes}}\n")
	b.WriteString("- {id: odd2, text: 'zebra quagga', labels: {tea: refutes}, variant_of: odd}\n")
	c := load(t, "a.yaml", b.String())
	for _, seed := range []uint64{1, 2, 3} {
		out := baseline.Bayes(c, 4, seed)
		assert.Equal(t, out, baseline.Bayes(c, 4, seed), "the same seed deals the same folds")
		for i, it := range c.Items {
			var got []string
			for _, p := range out[i].Predictions {
				got = append(got, p.Label+" "+string(p.Stance))
			}
			switch it.ID[0] {
			case 'p':
				assert.Equal(t, []string{"tea promotes"}, got, it.ID)
			case 'r':
				assert.Equal(t, []string{"milk refutes"}, got, it.ID)
			case 'n':
				assert.Empty(t, got, it.ID)
			default:
				assert.NotEqual(t, []string{"tea refutes"}, got, it.ID)
			}
		}
	}
}
