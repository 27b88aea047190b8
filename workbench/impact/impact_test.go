package impact_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/files"
	"github.com/canard-rules/canard/workbench/impact"
)

// kettles loads the command line's pack with pairs of old and new text replaced in
// its files: file, old, new, file …
func kettles(t *testing.T, edits ...string) *engine.Engine {
	t.Helper()
	f, err := files.Read(os.DirFS("../../cmd/canard/testdata/pack"), func(string) bool { return true })
	require.NoError(t, err)
	for i := 0; i < len(edits); i += 3 {
		require.Contains(t, string(f[edits[i]]), edits[i+1])
		f[edits[i]] = []byte(strings.Replace(string(f[edits[i]]), edits[i+1], edits[i+2], 1))
	}
	e, err := engine.Load(t.Context(), f, engine.Options{})
	require.NoError(t, err)
	return e
}

func item(id, body string, expect ...corpus.Expectation) corpus.Item {
	return corpus.Item{ID: id, Document: engine.Document{ID: id, Language: "en", Body: body}, Expect: expect}
}

var staged = corpus.Expectation{Label: "staged-recall", Stance: corpus.Promotes}

// texts are three labelled ones, an ordinary one and two others.
func texts() *impact.Texts {
	ordinary := item("ordinary", "The kettle is on the table.")
	ordinary.Offtopic = true
	return &impact.Texts{
		Corpus: &corpus.Corpus{Items: []corpus.Item{
			item("staged", "Acme staged the recall.", staged),
			item("rigged", "Acme rigged the recall.", staged),
			item("rigging", "The recall of rigged sails is over."),
			ordinary,
		}},
		Given: []engine.Document{{ID: "g1", Body: "They rigged that recall <b>again</b>."}, {ID: "g2", Body: "Good morning."}},
	}
}

func compare(t *testing.T, before, after *engine.Engine, texts *impact.Texts, opt impact.Options) (*impact.Report, *impact.Run) {
	t.Helper()
	a, err := impact.Measure(t.Context(), "old", before, texts)
	require.NoError(t, err)
	b, err := impact.Measure(t.Context(), "new", after, texts)
	require.NoError(t, err)
	r, err := impact.Compare(a, b, texts, opt)
	require.NoError(t, err)
	return r, b
}

// more words for the act: two texts become right, one wrong.
func wider(t *testing.T) *engine.Engine {
	return kettles(t, "lexicon/kettles.yaml", "[staged, faked]", "[staged, faked, rigged]")
}

func TestGainedHitsByRuleWithSamples(t *testing.T) {
	r, _ := compare(t, kettles(t), wider(t), texts(), impact.Options{Volume: 1000})
	assert.Equal(t, 6, r.Texts)
	assert.Equal(t, 4, r.Labelled)
	assert.Equal(t, 3, r.Changed)
	assert.Equal(t, []impact.LabelChange{{Label: "staged-recall", Gained: 3}}, r.Labels)
	require.Len(t, r.Groups, 1)
	g := r.Groups[0]
	assert.Equal(t, "staged-recall/called-staged", g.Rule)
	assert.Equal(t, impact.Gained, g.Direction)
	assert.Equal(t, corpus.Promotes, g.To)
	assert.Equal(t, [3]int{3, 1, 1}, [3]int{g.Texts, g.Better, g.Worse})
	require.Len(t, g.Samples, 3)
	assert.Equal(t, "rigged", g.Samples[0].ID)
	assert.Equal(t, "better", g.Samples[0].Judged)
	assert.Equal(t, "nothing", g.Samples[0].Before)
	assert.Equal(t, "promotes 0.80", g.Samples[0].After)
	assert.Equal(t, []impact.Part{{Name: "body", Pieces: []impact.Piece{
		{Text: "Acme "}, {Text: "rigged", Role: "claim"}, {Text: " the "}, {Text: "recall", Role: "claim"}, {Text: "."},
	}}}, g.Samples[0].Parts)
	assert.Equal(t, [2]string{"worse", "nothing"}, [2]string{g.Samples[1].Judged, g.Samples[1].Expect})
	assert.Empty(t, g.Samples[2].Expect, "a given text has no labels")
}

func TestFlags(t *testing.T) {
	r, _ := compare(t, kettles(t), wider(t), texts(), impact.Options{Volume: 1000, Samples: 1})
	assert.Equal(t, "the texts given", r.Flags.Basis)
	assert.Equal(t, 2, r.Flags.Texts)
	assert.Equal(t, [2]float64{0, 0.5}, [2]float64{r.Flags.Before.Value, r.Flags.After.Value})
	assert.InDelta(t, 500, r.Flags.AfterDay[1], 1e-9)
	assert.Less(t, r.Flags.AfterDay[0], 500.0)
	assert.Greater(t, r.Flags.AfterDay[2], 500.0)
	assert.Equal(t, [3]int{3, 0, 2}, [3]int{r.Flags.New, r.Flags.Gone, r.Flags.Unwanted})
	require.Len(t, r.Flags.Samples, 1)
	assert.Equal(t, "rigging", r.Flags.Samples[0].ID)

	back, _ := compare(t, wider(t), kettles(t), &impact.Texts{Corpus: texts().Corpus}, impact.Options{})
	assert.Equal(t, "the off-topic texts of the corpus", back.Flags.Basis)
	assert.Equal(t, 1, back.Flags.Texts)
	assert.Equal(t, [3]int{0, 2, 0}, [3]int{back.Flags.New, back.Flags.Gone, back.Flags.Unwanted})
}

func TestFiguresAndItems(t *testing.T) {
	r, _ := compare(t, kettles(t), wider(t), texts(), impact.Options{})
	require.NotNil(t, r.Items)
	require.Len(t, r.Items.Improved, 1)
	assert.Equal(t, "rigged", r.Items.Improved[0].ID)
	require.Len(t, r.Items.Broke, 1)
	assert.Equal(t, "rigging", r.Items.Broke[0].ID)
	moves := map[string]impact.Delta{}
	for _, d := range r.Figures {
		moves[d.Row+" "+d.Figure] = d
	}
	recall := moves["label/staged-recall presence.recall"]
	assert.Equal(t, [2]float64{0.5, 1}, [2]float64{recall.Before, recall.After})
	assert.False(t, recall.Worse())
	precision := moves["overall presence.precision"]
	assert.True(t, precision.Worse())
	alarm := moves["false alarms promotes-on-non-promoting"]
	assert.Equal(t, [2]float64{0, 1}, [2]float64{alarm.Before, alarm.After})
	assert.True(t, alarm.Worse(), "more false alarms are worse")
}

func TestDirectionsAndCauses(t *testing.T) {
	one := &impact.Texts{Given: []engine.Document{{ID: "t", Body: "They said Acme staged the recall."}}}
	for name, c := range map[string]struct {
		before, after []string
		direction     string
		from, to      corpus.Stance
		rule          string
	}{
		"lost with its word":    {nil, []string{"lexicon/kettles.yaml", "[staged, faked]", "[faked]"}, impact.Lost, "reports", "", "staged-recall/called-staged"},
		"lost by a threshold":   {nil, []string{"score.yaml", "reports: 0.5", "reports: 0.9"}, impact.Lost, "reports", "", ""},
		"gained by a threshold": {[]string{"score.yaml", "reports: 0.5", "reports: 0.9"}, nil, impact.Gained, "", "reports", ""},
		"turned with its cue":   {nil, []string{"cues/cues.yaml", "(say~|claim~)", "(claim~)"}, impact.Turned, "reports", "promotes", "staged-recall/called-staged"},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := compare(t, kettles(t, c.before...), kettles(t, c.after...), one, impact.Options{})
			require.Len(t, r.Groups, 1)
			g := r.Groups[0]
			assert.Equal(t, c.direction, g.Direction)
			assert.Equal(t, [2]corpus.Stance{c.from, c.to}, [2]corpus.Stance{g.From, g.To})
			assert.Equal(t, c.rule, g.Rule)
			require.Len(t, g.Samples, 1)
			var marked []string
			for _, p := range g.Samples[0].Parts[0].Pieces {
				if p.Role == "claim" {
					marked = append(marked, p.Text)
				}
			}
			assert.Equal(t, []string{"staged", "recall"}, marked)
		})
	}
}

func TestRegressions(t *testing.T) {
	least, most := 0.9, 0.1
	for name, c := range map[string]struct {
		limits impact.Limits
		want   []string
	}{
		"none configured":   {impact.NoLimits(), nil},
		"new flags":         {impact.Limits{MaxNewFlags: 1}, []string{"2 new flags that no label calls for, at most 1 are allowed"}},
		"as many as may be": {impact.Limits{MaxNewFlags: 2}, nil},
		"a floor": {impact.Limits{MaxNewFlags: -1, Floors: []corpus.Floor{{Row: "overall", Figure: "presence.precision", Least: &least}}},
			[]string{"below the floor: overall presence.precision is 0.667, at least 0.900 is due"}},
		"an alarm": {impact.Limits{MaxNewFlags: -1, Floors: []corpus.Floor{{Alarm: corpus.PromotesOnOther, Most: &most}}},
			[]string{"below the floor: promotes-on-non-promoting is 1.0000, at most 0.1000 is allowed"}},
		"a drop": {impact.Limits{MaxNewFlags: -1, NoDrop: true}, []string{"overall promotes.precision falls from 1.000 to 0.667"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, after := compare(t, kettles(t), wider(t), texts(), impact.Options{})
			require.NoError(t, r.Check(after, c.limits))
			assert.Equal(t, c.want, r.Regressions)
		})
	}
	r, after := compare(t, kettles(t), wider(t), texts(), impact.Options{})
	assert.Error(t, r.Check(after, impact.Limits{Floors: []corpus.Floor{{Row: "label/none", Figure: "stance", Least: &least}}}))
}

func TestTheSamePackChangesNothing(t *testing.T) {
	r, _ := compare(t, kettles(t), kettles(t), texts(), impact.Options{})
	assert.Zero(t, r.Changed)
	assert.Empty(t, r.Groups)
	assert.Empty(t, r.Figures)
	var b bytes.Buffer
	require.NoError(t, impact.Text(&b, r))
	assert.Contains(t, b.String(), "the packs decide alike; they have the same digest")
}

func TestWrittenForms(t *testing.T) {
	r, after := compare(t, kettles(t), wider(t), texts(), impact.Options{Volume: 1000})
	require.NoError(t, r.Check(after, impact.Limits{MaxNewFlags: 0}))
	var text, page, again, data bytes.Buffer
	require.NoError(t, impact.Text(&text, r))
	for _, want := range []string{
		"+ gained promotes staged-recall  by staged-recall/called-staged: 3 texts (by their labels 1 better, 1 worse)",
		"rigged: Acme [rigged] the [recall].",
		"nothing → promotes 0.80; labelled staged-recall promotes: better",
		"Flags a day at 1000 posts: 0 (0 to 658) → 500 (94 to 906)",
		"REGRESSION: 2 new flags that no label calls for, at most 0 are allowed",
	} {
		assert.Contains(t, text.String(), want)
	}
	require.NoError(t, impact.HTML(&page, r))
	assert.Contains(t, page.String(), `<mark class="claim">rigged</mark>`)
	assert.Contains(t, page.String(), "&lt;b&gt;again&lt;/b&gt;", "texts are never markup")
	for _, outside := range []string{" src=", " href=", "url(", "@import"} {
		assert.False(t, strings.Contains(page.String(), outside), "the page needs nothing else: %s", outside)
	}
	require.NoError(t, impact.HTML(&again, r))
	assert.Equal(t, page.String(), again.String())
	require.NoError(t, impact.JSON(&data, r))
	var back impact.Report
	require.NoError(t, json.Unmarshal(data.Bytes(), &back))
	assert.Equal(t, r.Groups, back.Groups)
}

func TestLongTextsAreShortenedAroundTheirEvidence(t *testing.T) {
	long := strings.Repeat("The weather was fine. ", 100)
	one := &impact.Texts{Given: []engine.Document{{ID: "t", Body: long + "Acme staged the recall. " + long}}}
	r, _ := compare(t, kettles(t, "lexicon/kettles.yaml", "[staged, faked]", "[faked]"), kettles(t), one, impact.Options{})
	require.Len(t, r.Groups, 1)
	shown := 0
	for _, p := range r.Groups[0].Samples[0].Parts[0].Pieces {
		shown += len(p.Text)
	}
	assert.Less(t, shown, 1000)
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := impact.Measure(ctx, "old", kettles(t), texts())
	require.ErrorIs(t, err, context.Canceled)
}

func TestRunsOfOtherTexts(t *testing.T) {
	a, err := impact.Measure(t.Context(), "old", kettles(t), texts())
	require.NoError(t, err)
	_, err = impact.Compare(a, a, &impact.Texts{}, impact.Options{})
	require.ErrorContains(t, err, "the runs are of 6 and 6 texts, not of 0")
}

// BenchmarkMeasure measures a pack over ten thousand short texts.
func BenchmarkMeasure(b *testing.B) {
	f, err := files.Read(os.DirFS("../../cmd/canard/testdata/pack"), func(string) bool { return true })
	require.NoError(b, err)
	e, err := engine.Load(context.Background(), f, engine.Options{})
	require.NoError(b, err)
	many := &impact.Texts{}
	for len(many.Given) < 10_000 {
		many.Given = append(many.Given, texts().Given...)
	}
	for b.Loop() {
		_, err := impact.Measure(context.Background(), "x", e, many)
		require.NoError(b, err)
	}
}
