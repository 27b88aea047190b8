package engine_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
)

// TestHostileTextEndsWithAResult reads a long document of every hostile unit. That
// it ends at all is the point: what is quadratic anywhere shows here.
func TestHostileTextEndsWithAResult(t *testing.T) {
	e := load(t, rules.FS, engine.Options{Timeout: engine.DefaultTimeout})
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			doc := engine.Document{Body: strings.Repeat(unit, engine.DefaultMaxBytes/16/len(unit))}
			ctx, cancel := context.WithTimeout(context.Background(), hang)
			defer cancel()
			r, err := e.Classify(ctx, doc)
			require.NoError(t, err)
			checkResult(t, doc, r)
			if len(r.Verdicts) == 0 && r.Action == "unassessed" {
				assert.NotEmpty(t, r.Reason)
			}
		})
	}
}

func TestTextTooLongForTheRulesIsNamed(t *testing.T) {
	e := load(t, recalls(t), engine.Options{})
	r := classify(t, e, strings.Repeat("The agency says that the toasters burn. ", 10_000))
	require.NotEmpty(t, r.Errors)
	assert.Contains(t, r.Errors[0].Message, "too long for the rules")
	require.NotEmpty(t, r.Verdicts, "what was read still counts")
	assert.True(t, r.Verdicts[0].Hit)
}
