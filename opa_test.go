package canard_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/rules"
	"github.com/canard-rules/canard/seeds"
)

// opaPath builds the unmodified opa command of tools.mod, once.
var opaPath = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "opa")
	if err != nil {
		return "", err
	}
	bin := filepath.Join(dir, "opa")
	out, err := exec.Command("go", "build", "-modfile=tools.mod", "-o", bin, "github.com/open-policy-agent/opa").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build opa: %w\n%s", err, out)
	}
	return bin, nil
})

// opa runs the command and returns what it prints; it must succeed.
func opa(t *testing.T, args ...string) []byte {
	t.Helper()
	bin, err := opaPath()
	require.NoError(t, err)
	cmd := exec.Command(bin, args...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "opa %s\n%s%s", strings.Join(args, " "), out, stderr.String())
	return out
}

func TestMain(m *testing.M) {
	code := m.Run()
	if bin, err := opaPath(); err == nil {
		os.RemoveAll(filepath.Dir(bin))
	}
	os.Exit(code)
}

// What a policy author has at hand without Canard must read the pack as it is.
func TestOPAReadsThePack(t *testing.T) {
	t.Run("fmt", func(t *testing.T) { assert.Empty(t, string(opa(t, "fmt", "--list", "rules")), "not formatted") })
	t.Run("check", func(t *testing.T) { opa(t, "check", "--strict", "-b", "rules") })
	t.Run("schema", func(t *testing.T) { opa(t, "check", "--strict", "--schema", "rules/schemas/input.json", "-b", "rules") })
	t.Run("test", func(t *testing.T) { opa(t, "test", "-b", "rules") })
	t.Run("plan", func(t *testing.T) {
		opa(t, "build", "-t", "plan", "-e", "rules/main/findings", "-o", filepath.Join(t.TempDir(), "b.tar.gz"), "-b", "rules")
	})
}

// opaFinding is a finding as rules/lib/evidence.rego makes it.
type opaFinding struct {
	Rule     string  `json:"rule"`
	Stance   string  `json:"stance"`
	Weight   float64 `json:"weight"`
	Evidence []struct {
		Mention string `json:"mention"`
		Role    string `json:"role"`
	} `json:"evidence"`
}

// The same rules on the same input, read by the opa command from the bundle as it
// lies there, find the same as the engine with its guards and single queries.
func TestOPAFindsTheSame(t *testing.T) {
	ctx := context.Background()
	eng, err := engine.Load(ctx, rules.FS, engine.Options{Timeout: 60e9})
	require.NoError(t, err)
	items, err := corpus.Load(seeds.FS, corpus.LoadOptions{})
	require.NoError(t, err)
	dir := t.TempDir()
	compared := 0
	for i := 0; i < len(items.Items); i += 40 {
		doc := items.Items[i].Document
		in, err := eng.Analyze(ctx, doc)
		require.NoError(t, err)
		data, err := json.Marshal(in)
		require.NoError(t, err)
		file := filepath.Join(dir, "input.json")
		require.NoError(t, os.WriteFile(file, data, 0o600))
		var found []opaFinding
		require.NoError(t, json.Unmarshal(opa(t, "eval", "-b", "rules", "-i", file, "--format", "values", "data.rules.main.findings"), &[]any{&found}))
		res, err := eng.Classify(ctx, doc)
		require.NoError(t, err)
		require.Empty(t, res.Errors)
		assert.Equal(t, ofOPA(found), ofEngine(res), doc.Body)
		compared += len(found)
	}
	assert.Positive(t, compared, "no finding was compared")
}

// ofOPA and ofEngine render findings alike: rule, stance, weight, evidence by mention.
func ofOPA(fs []opaFinding) []string {
	out := []string{}
	for _, f := range fs {
		var ev []string
		for _, e := range f.Evidence {
			ev = append(ev, e.Role+" "+e.Mention)
		}
		out = append(out, finding(f.Rule, f.Stance, f.Weight, ev))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func ofEngine(res engine.Result) []string {
	out := []string{}
	for _, v := range res.Verdicts {
		for _, f := range slices.Concat(v.Findings, v.Discounted, v.Shadow) {
			var ev []string
			for _, e := range f.Evidence {
				ev = append(ev, fmt.Sprintf("%s m%d", e.Role, e.Mention))
			}
			out = append(out, finding(f.Rule, string(f.Stance), f.Weight, ev))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func finding(rule, stance string, weight float64, evidence []string) string {
	slices.Sort(evidence)
	return fmt.Sprintf("%s %s %g %v", rule, stance, weight, slices.Compact(evidence))
}
