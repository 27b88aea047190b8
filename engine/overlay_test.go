package engine_test

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/source"
)

// over is an overlay with that much behind its name, reason and owner.
func over(yaml string) fstest.MapFS {
	return fstest.MapFS{"overlay.yaml": {Data: []byte("name: bakers\nreason: burning is our trade\nowner: o@bakers.example\n" + yaml)}}
}

func TestOverlayIsShownInEveryExplanationItTouches(t *testing.T) {
	for name, c := range map[string]struct {
		overlay, body string
		hit           bool
		score         float64
		said          []string
	}{
		"a rule": {"off: {rules: [toaster-fire/toasters-burn]}", "The toasters burn.", false, 0,
			[]string{"rule toaster-fire/toasters-burn switched off by overlay bakers (burning is our trade)"}},
		"another rule": {"off: {rules: [toaster-fire/acme-burns]}", "The toasters burn.", true, 0.6, nil},
		"a label": {"off: {labels: [toaster-fire]}", "The toasters burn.", false, 0,
			[]string{"label toaster-fire switched off by overlay bakers (burning is our trade)"}},
		"a term": {"off: {terms: [burn]}", "The toasters catch fire.", false, 0,
			[]string{"term burn switched off by overlay bakers (burning is our trade): “catch fire” was passed over"}},
		"a term that is not there": {"off: {terms: [burn]}", "Acme hides it.", true, 0.7, nil},
		"a threshold":              {"thresholds: {promotes: 0.7}", "The toasters burn.", false, 0.6, []string{"threshold 0.7 by overlay bakers (burning is our trade); the pack says 0.5"}},
		"a label's threshold":      {"thresholds: {toaster-fire: {promotes: 0.65}}", "The toasters burn.", false, 0.6, []string{"threshold 0.65 by overlay bakers (burning is our trade); the pack says 0.5"}},
		"a threshold elsewhere":    {"thresholds: {reports: 0.9}", "The toasters burn.", true, 0.6, nil},
	} {
		t.Run(name, func(t *testing.T) {
			e := load(t, recalls(t), engine.Options{Overlay: over(c.overlay)})
			r, why, err := e.Explain(context.Background(), engine.Document{Body: c.body})
			require.NoError(t, err)
			require.NotEmpty(t, why)
			assert.Equal(t, "toaster-fire", why[0].Label)
			assert.Equal(t, c.hit, why[0].Hit)
			assert.Equal(t, c.score, why[0].Score)
			assert.Equal(t, c.said, why[0].Overlay)
			assert.Equal(t, c.hit, r.Action == "review")
		})
	}
}

func TestOverlayIsPartOfThePack(t *testing.T) {
	plain := load(t, recalls(t), engine.Options{}).Pack()
	assert.Empty(t, plain.Overlay)
	one := load(t, recalls(t), engine.Options{Overlay: over("thresholds: {promotes: 0.7}")}).Pack()
	assert.Equal(t, "bakers", one.Overlay)
	assert.NotEqual(t, plain.Digest, one.Digest)
	other := load(t, recalls(t), engine.Options{Overlay: over("thresholds: {promotes: 0.8}")}).Pack()
	assert.NotEqual(t, one.Digest, other.Digest)
}

func TestOverlayMistakesHaveTheirPlace(t *testing.T) {
	for name, c := range map[string]struct {
		overlay   fstest.MapFS
		msg, hint string
		line, col int
	}{
		"unknown rule":       {over("off:\n  rules: [toaster-fire/toaster-burns]"), `the pack has no rule "toaster-fire/toaster-burns"`, `did you mean "toaster-fire/toasters-burn"?`, 5, 11},
		"unknown term":       {over("off: {terms: [bern]}"), `the pack has no term "bern"`, `did you mean "burn"?`, 4, 15},
		"unknown label":      {over("off: {labels: [toasterfire]}"), `the pack has no label "toasterfire"`, `did you mean "toaster-fire"?`, 4, 16},
		"label of threshold": {over("thresholds: {toasterfire: {promotes: 0.7}}"), `the pack has no label "toasterfire"`, `did you mean "toaster-fire"?`, 4, 14},
		"unknown stance":     {over("thresholds: {promote: 0.7}"), `there is no stance "promote"`, `did you mean "promotes"?`, 4, 14},
		"threshold above 1":  {over("thresholds: {promotes: 7}"), `"7" is no number above 0 and up to 1`, "", 4, 24},
		"unknown field":      {over("offf: {}"), `field offf not found in type overlay.form`, "", 4, 1},
		"half-written":       {over("off: {rules: ["), `did not find expected node content`, "", 4, 1},
		"nothing changed":    {over(""), `the overlay changes nothing: it has neither off nor thresholds`, "", 0, 0},
		"no file":            {fstest.MapFS{}, `cannot read the overlay: open overlay.yaml: file does not exist`, "an overlay is a folder with the file overlay.yaml", 0, 0},
		"no reason":          {fstest.MapFS{"overlay.yaml": {Data: []byte("name: a\nowner: b\noff: {terms: [burn]}")}}, `an overlay says its name, reason and owner; reason is missing`, "", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := engine.Load(context.Background(), recalls(t), engine.Options{Overlay: c.overlay})
			var ms source.Mistakes
			require.ErrorAs(t, err, &ms)
			require.Len(t, ms, 1)
			assert.Equal(t, "overlay.yaml", ms[0].File)
			assert.Equal(t, c.msg, ms[0].Msg)
			assert.Equal(t, c.hint, ms[0].Hint)
			assert.Equal(t, [2]int{c.line, c.col}, [2]int{ms[0].Line, ms[0].Col})
		})
	}
}

func TestOverlayHasNoOtherFiles(t *testing.T) {
	o := over("off: {terms: [burn]}")
	o["lexicon/more.yaml"] = &fstest.MapFile{Data: []byte("a: {type: act}")}
	_, err := engine.Load(context.Background(), recalls(t), engine.Options{Overlay: o})
	require.ErrorContains(t, err, "lexicon/more.yaml: this file has no effect in an overlay")
}
