package policy_test

import (
	"context"
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/canard-rules/canard/engine/policy"
)

// What plain OPA finds with the pack's files and the printed input is what
// Evaluate finds.
func TestPlainOPAFindsTheSame(t *testing.T) {
	fsys, labels, terms := synthetic(t, 3, 8)
	p := load(t, fsys, policy.Options{Terms: terms, Labels: labels})
	opts := []func(*rego.Rego){rego.Query("data.rules.main.findings")}
	for name, f := range fsys {
		if strings.HasSuffix(name, ".rego") {
			opts = append(opts, rego.Module(name, string(f.Data)))
		}
	}
	query, err := rego.New(opts...).PrepareForEval(context.Background())
	require.NoError(t, err)

	rapid.Check(t, func(t *rapid.T) {
		doc := drawScoped(t, terms)
		data, err := json.Marshal(policy.Input(doc))
		require.NoError(t, err)
		var input any
		require.NoError(t, json.Unmarshal(data, &input))
		rs, err := query.Eval(context.Background(), rego.EvalInput(input))
		require.NoError(t, err)
		require.Len(t, rs, 1)

		res := p.Evaluate(context.Background(), doc)
		require.Empty(t, res.Errors)
		require.Equal(t, plain(rs[0].Expressions[0].Value), evaluated(res))
	})
}

// plain lists OPA's findings as text: rule, stance, weight and evidence.
func plain(value any) []string {
	out := []string{}
	for _, v := range value.([]any) {
		f := v.(map[string]any)
		var evidence []string
		for _, e := range f["evidence"].([]any) {
			evidence = append(evidence, fmt.Sprint(e.(map[string]any)["role"], " ", e.(map[string]any)["mention"]))
		}
		out = append(out, line(f["rule"], f["stance"], f["weight"], evidence))
	}
	sort.Strings(out)
	return out
}

func evaluated(res policy.Result) []string {
	out := []string{}
	for _, f := range res.Findings {
		var evidence []string
		for _, e := range f.Evidence {
			evidence = append(evidence, fmt.Sprintf("%s m%d", e.Role, e.Mention))
		}
		out = append(out, line(f.Label+"/"+f.Rule, f.Stance, f.Weight, evidence))
	}
	sort.Strings(out)
	return out
}

func line(rule, stance, weight any, evidence []string) string {
	sort.Strings(evidence)
	return fmt.Sprint(rule, " ", stance, " ", weight, " ", evidence)
}
