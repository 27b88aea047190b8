package score_test

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/canard-rules/canard/engine/lexicon"
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/scope"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

// scoped makes a text of n sentences "leak.", each with one mention; the first
// `titles` of them are the title. said marks sentences as attributed.
func scoped(n, titles int, said ...int) *scope.Scoped {
	lex := &lexicon.Lexicon{Terms: []lexicon.Term{{ID: "leak", Type: "act"}}}
	doc := &text.Document{Title: strings.Repeat("leak. ", titles), Body: strings.Repeat("leak. ", n-titles)}
	tx := &text.Text{Doc: doc}
	sc := &scope.Scoped{Text: tx, Lexicon: lex}
	for i := range n {
		part, at := text.Title, i
		if i >= titles {
			part, at = text.Body, i-titles
		}
		sp := text.Span{Start: 6 * at, End: 6*at + 4}
		tx.Tokens = append(tx.Tokens, text.Token{Word: "leak", Span: sp, Part: part, Sentence: int32(i)})
		tx.Sentences = append(tx.Sentences, text.Sentence{Part: part, Span: sp, First: i, End: i + 1})
		sc.Mentions = append(sc.Mentions, lexicon.Mention{Term: 0, First: i, End: i + 1})
		var ms []scope.Modifier
		if slices.Contains(said, i) {
			ms = append(ms, scope.Modifier{Kind: scope.Attributed, Cue: -1, Speaker: -1})
		}
		sc.Modifiers = append(sc.Modifiers, ms)
	}
	return sc
}

// at is a finding of a rule on the i-th sentence.
func at(i int, st policy.Stance, weight float64, rule string) policy.Finding {
	return policy.Finding{
		Label: "leak", Rule: rule, Kind: policy.Narrative, Stance: st, Weight: weight, Status: policy.Live,
		Evidence: []policy.Evidence{{Mention: i, Role: policy.AsClaim}},
	}
}

// real is the Scorer of the default pack's formulas over the labels of the tests.
func real(t testing.TB) *score.Scorer {
	t.Helper()
	data, err := os.ReadFile("../../rules/score.yaml")
	require.NoError(t, err)
	s, ms := load(t, pack(string(data)))
	require.NoError(t, ms.Err())
	return s
}

const (
	p = policy.Promotes
	r = policy.Reports
	x = policy.Refutes
)

func TestStanceOfFindingsThatDisagree(t *testing.T) {
	s := real(t)
	for name, c := range map[string]struct {
		titles  int
		stances []policy.Stance // one sentence each
		want    policy.Stance
	}{
		"one":                                  {0, []policy.Stance{p}, p},
		"reports and one stray assertion":      {0, []policy.Stance{r, r, p, r}, r},
		"refutes and one stray assertion":      {0, []policy.Stance{x, p, x}, x},
		"an op-ed with attributed sentences":   {0, []policy.Stance{p, p, r, p, p, r}, p},
		"refutes comparable to reports":        {0, []policy.Stance{r, r, x}, x},
		"refutes in passing":                   {0, []policy.Stance{r, r, r, r, x}, r},
		"a claim and its verdict":              {0, []policy.Stance{p, x}, x},
		"a claim told once and asserted once":  {0, []policy.Stance{p, r}, r},
		"an assertion with one refuted detail": {0, []policy.Stance{p, p, p, x}, p},
		"title asserts, body refutes":          {1, []policy.Stance{p, x}, x},
		"title refutes, body asserts":          {1, []policy.Stance{x, p}, p},
		"title asserts, body reports":          {1, []policy.Stance{p, r}, r},
		"title alone":                          {1, []policy.Stance{p}, p},
		"two titles that disagree":             {2, []policy.Stance{p, r}, r},
	} {
		t.Run(name, func(t *testing.T) {
			var fs []policy.Finding
			for i, st := range c.stances {
				fs = append(fs, at(i, st, 0.7, "a"))
			}
			vs, errs := s.Verdicts(scoped(len(c.stances), c.titles), fs)
			require.Empty(t, errs)
			require.Len(t, vs, 1)
			assert.Equal(t, c.want, vs[0].Stance)
			for _, f := range vs[0].Findings {
				assert.Equal(t, c.want, f.Stance, "a score rests on findings of its own stance")
			}
			assert.Len(t, vs[0].Discounted, len(c.stances)-len(vs[0].Findings))
		})
	}
}

func TestLongReportNeedsMoreThanOneAssertion(t *testing.T) {
	s := real(t)
	sc := scoped(12, 0, 0, 1, 2, 3, 4)
	vs, _ := s.Verdicts(sc, []policy.Finding{at(7, p, 0.8, "a")})
	assert.False(t, vs[0].Hit)
	vs, _ = s.Verdicts(sc, []policy.Finding{at(7, p, 0.8, "a"), at(8, p, 0.8, "b")})
	assert.True(t, vs[0].Hit)
	vs, _ = s.Verdicts(scoped(12, 0), []policy.Finding{at(7, p, 0.8, "a")})
	assert.True(t, vs[0].Hit, "a long text in its own voice")
}

// findings draws findings of one label over the sentences of a text.
func findings(n int) *rapid.Generator[[]policy.Finding] {
	one := rapid.Custom(func(t *rapid.T) policy.Finding {
		f := at(rapid.IntRange(0, n-1).Draw(t, "sentence"),
			rapid.SampledFrom([]policy.Stance{p, r, x}).Draw(t, "stance"),
			float64(rapid.IntRange(1, 100).Draw(t, "weight"))/100,
			rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "rule"))
		f.Status = rapid.SampledFrom([]policy.Status{policy.Live, policy.Live, policy.Live, policy.Draft, policy.Shadow}).Draw(t, "status")
		return f
	})
	return rapid.SliceOfN(one, 1, 20)
}

func TestContributionsAddUpToTheScore(t *testing.T) {
	s := real(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 15).Draw(t, "sentences")
		sc := scoped(n, rapid.IntRange(0, n).Draw(t, "titles"), 0)
		fs := findings(n).Draw(t, "findings")
		vs, errs := s.Verdicts(sc, fs)
		if len(errs) > 0 || len(vs) != 1 {
			t.Fatalf("%d verdicts, errors %v", len(vs), errs)
		}
		v := vs[0]
		sum := 0 // in ten-thousandths, so that adding up is exact
		for _, f := range v.Findings {
			if f.Stance != v.Stance {
				t.Fatalf("a finding that %s in a verdict that %s", f.Stance, v.Stance)
			}
			sum += int(math.Round(f.Contribution * 1e4))
		}
		if sum != int(math.Round(v.Score*1e4)) {
			t.Fatalf("contributions make %d, the score is %v", sum, v.Score)
		}
		if v.Score < 0 || v.Score > 1 || v.Hit != (len(v.Findings) > 0 && v.Score >= v.Threshold) {
			t.Fatalf("score %v, threshold %v, hit %v", v.Score, v.Threshold, v.Hit)
		}
		if got := len(v.Findings) + len(v.Discounted) + len(v.Shadow); got != len(fs) {
			t.Fatalf("%d findings of %d are shown", got, len(fs))
		}
	})
}

func TestDraftsAndShadowsNeverCount(t *testing.T) {
	s := real(t)
	rapid.Check(t, func(t *rapid.T) {
		sc := scoped(6, 1)
		all := findings(6).Draw(t, "findings")
		live := slices.DeleteFunc(slices.Clone(all), func(f policy.Finding) bool { return f.Status != policy.Live })
		if len(live) == 0 {
			return
		}
		with, _ := s.Verdicts(sc, all)
		without, _ := s.Verdicts(sc, live)
		if with[0].Stance != without[0].Stance || with[0].Score != without[0].Score || with[0].Hit != without[0].Hit {
			t.Fatalf("%+v with, %+v without", with[0], without[0])
		}
	})
}

func TestOnlyPromotionsAreFlagged(t *testing.T) {
	config := strings.Replace(scoreYAML, "  - {then: review, when: len(promotes) > 0}", `  - {then: escalate, when: "true"}`, 1)
	s, ms := load(t, pack(config))
	require.NoError(t, ms.Err())
	for name, c := range map[string]struct {
		v    score.Verdict
		want string
	}{
		"promotes":         {score.Verdict{Stance: p, Hit: true}, score.Escalate},
		"promotes, no hit": {score.Verdict{Stance: p}, score.Clear},
		"reports":          {score.Verdict{Stance: r, Hit: true}, score.Clear},
		"refutes":          {score.Verdict{Stance: x, Hit: true}, score.Clear},
	} {
		action, errs := s.Action([]score.Verdict{c.v})
		assert.Equal(t, c.want, action, name)
		assert.Empty(t, errs)
	}
	action, _ := s.Action(nil)
	assert.Equal(t, score.Clear, action)
}

func TestVerdictsAreSorted(t *testing.T) {
	vs := []score.Verdict{{Label: "b", Score: 0.7}, {Label: "d", Score: 0.5, Hit: true}, {Label: "a", Score: 0.7}, {Label: "c", Score: 0.6, Hit: true}}
	score.Sort(vs)
	var order []string
	for _, v := range vs {
		order = append(order, v.Label)
	}
	assert.Equal(t, []string{"c", "d", "a", "b"}, order)
}

func TestFormulaThatFailsKeepsTheHeaviestFinding(t *testing.T) {
	s, ms := load(t, pack(strings.Replace(scoreYAML, "score + (1 - score) * weight", "weight / 0.0", 1)))
	require.NoError(t, ms.Err())
	vs, errs := s.Verdicts(scoped(2, 0), []policy.Finding{at(0, p, 0.4, "a"), at(1, p, 0.6, "b")})
	assert.Equal(t, 0.6, vs[0].Score)
	require.NotEmpty(t, errs)
	assert.Equal(t, "score.yaml", errs[0].File)
	assert.Equal(t, 2, errs[0].Line)
}
