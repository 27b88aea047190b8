package native_test

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/test/cases"
	"github.com/stretchr/testify/require"

	"github.com/canard-rules/canard/engine/native"
)

// OPA's own conformance cases: whatever is not left to OPA comes out as OPA has it.
func TestOPAsCases(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/open-policy-agent/opa").Output()
	require.NoError(t, err)
	set, err := cases.Load(filepath.Join(strings.TrimSpace(string(out)), "v1", "test", "cases", "testdata", "v1"))
	require.NoError(t, err)
	agreed, left, failed := 0, 0, 0
	for _, c := range set.Sorted().Cases {
		compiler, ref, input, ok := prepare(c)
		if !ok {
			continue
		}
		program := native.New(compiler, functions())
		rule, err := program.Compile(ref)
		if err != nil {
			require.ErrorIs(t, err, native.ErrUnsupported, c.Note)
			left++
			continue
		}
		got, err := program.Run(context.Background(), time.Time{}, native.FromAST(input), []native.Rule{rule}, nil)
		if err != nil {
			failed++
			continue
		}
		want, err := reference(c, compiler, ref, input)
		if err != nil {
			t.Errorf("%s: OPA fails, native finds %v: %v", c.Note, got[0], err)
			continue
		}
		agreed++
		if (want == nil) != (got[0] == nil) || want != nil && native.Compare(want, got[0]) != 0 {
			t.Errorf("%s: OPA finds %v, native %v", c.Note, want, got[0])
		}
	}
	t.Logf("%d agree, %d are left to OPA, %d fail and are then left to OPA", agreed, left, failed)
	require.Greater(t, agreed, 700)
}

// functions are OPA's built-in ones but for those that need more than their arguments.
func functions() (names []string) {
	for _, b := range ast.Builtins {
		if b.Nondeterministic || b.Relation || strings.HasPrefix(b.Name, "io.") || strings.HasPrefix(b.Name, "opa.") ||
			strings.HasPrefix(b.Name, "rego.") || strings.HasPrefix(b.Name, "internal.print") || b.Name == "trace" {
			continue
		}
		names = append(names, b.Name)
	}
	return names
}

// prepare compiles a case whose query asks for the value of one rule.
func prepare(c cases.TestCase) (*ast.Compiler, ast.Ref, ast.Value, bool) {
	name, _, ok := strings.Cut(c.Query, " = x")
	if !ok || c.InputTerm != nil {
		return nil, nil, nil, false
	}
	term, err := ast.ParseTerm(name)
	if err != nil {
		return nil, nil, nil, false
	}
	ref, ok := term.Value.(ast.Ref)
	if !ok {
		return nil, nil, nil, false
	}
	modules := map[string]*ast.Module{}
	for i, text := range c.Modules {
		name := filepath.Join("m", string(rune('a'+i)))
		m, err := ast.ParseModuleWithOpts(name, text, ast.ParserOptions{RegoVersion: ast.RegoV1, ProcessAnnotation: true})
		if err != nil {
			return nil, nil, nil, false
		}
		modules[name] = m
	}
	compiler := ast.NewCompiler()
	if compiler.Compile(modules); compiler.Failed() {
		return nil, nil, nil, false
	}
	var input ast.Value = ast.NewObject()
	if c.Input != nil {
		if input, err = ast.InterfaceToValue(*c.Input); err != nil {
			return nil, nil, nil, false
		}
	}
	return compiler, ref, input, true
}

// reference is what OPA's evaluator finds.
func reference(c cases.TestCase, compiler *ast.Compiler, ref ast.Ref, input ast.Value) (native.Value, error) {
	store := inmem.New()
	if c.Data != nil {
		store = inmem.NewFromObject(*c.Data)
	}
	var found native.Value
	pq, err := rego.New(rego.Compiler(compiler), rego.Store(store), rego.Query(ref.String()), rego.ParsedInput(input),
		rego.GenerateJSON(func(t *ast.Term, _ *rego.EvalContext) (any, error) {
			found = native.FromAST(t.Value)
			return nil, nil
		})).PrepareForEval(context.Background())
	if err != nil {
		return nil, err
	}
	rs, err := pq.Eval(context.Background(), rego.EvalParsedInput(input))
	if err != nil {
		return nil, err
	}
	if len(rs) > 0 && found == nil {
		return nil, errors.New("OPA's value is none of this package's")
	}
	return found, nil
}
