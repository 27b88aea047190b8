package mutate

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/canard-rules/canard/workbench/regos"
)

// sources is the Rego that a suite of tests is compiled from.
type sources struct{ regos.Files }

// suite is Rego tests with the values that they have on the unbroken pack. OPA's own
// runner traces every test that is a table, to name the rows that fail; all that is
// asked here is whether anything is other than before.
type suite struct {
	tests  []string // references: data.rules.lib.near_test.test_x
	values map[string]ast.Value
}

// patience is how long a test may take on a mutant: one that does not end is noticed.
const patience = 5 * time.Second

// suite runs the tests as they are. Those that fail are left out: they notice nothing.
func (s *sources) suite(ctx context.Context, modules map[string]*ast.Module) (*suite, error) {
	c, err := s.compiled(modules)
	if err != nil {
		return nil, err
	}
	out := &suite{values: map[string]ast.Value{}}
	for _, file := range slices.Sorted(maps.Keys(s.Modules)) {
		m := s.Modules[file]
		for _, r := range m.Rules {
			name := m.Package.Path.Append(ast.StringTerm(r.Head.Ref()[0].Value.String())).String()
			if !regos.IsTest(file) || !strings.HasPrefix(r.Head.Ref()[0].Value.String(), "test_") || out.values[name] != nil {
				continue
			}
			v, err := value(ctx, c, name)
			if err != nil || v == nil || v.Compare(ast.Boolean(false)) == 0 {
				continue
			}
			out.tests, out.values[name] = append(out.tests, name), v
		}
	}
	return out, ctx.Err()
}

// differs names the first test that is other than before where modules replace those
// of the same file; empty for none. The error says that they do not compile.
func (before *suite) differs(ctx context.Context, s *sources, modules map[string]*ast.Module) (string, error) {
	c, err := s.compiled(modules)
	if err != nil {
		return "", err
	}
	for _, name := range before.tests {
		v, err := value(ctx, c, name)
		if ctx.Err() != nil {
			return "", nil // Run asks ctx
		}
		if err != nil || v == nil || v.Compare(before.values[name]) != 0 {
			return "test " + name, nil
		}
	}
	return "", nil
}

func (s *sources) compiled(modules map[string]*ast.Module) (*ast.Compiler, error) {
	all := s.Select(func(string) bool { return true })
	maps.Copy(all, modules)
	c := regos.Compiler()
	if c.Compile(all); c.Failed() {
		return nil, c.Errors
	}
	return c, nil
}

// value is what a reference is worth; nil where it is undefined. A built-in function
// that fails is an error.
func value(ctx context.Context, c *ast.Compiler, ref string) (ast.Value, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var failed []topdown.Error
	rs, err := rego.New(rego.Compiler(c), rego.Store(inmem.New()), rego.Query("x = "+ref), rego.BuiltinErrorList(&failed)).Eval(ctx)
	switch {
	case err != nil:
		return nil, err
	case len(failed) > 0:
		return nil, &failed[0]
	case len(rs) == 0:
		return nil, nil
	}
	v, err := ast.InterfaceToValue(rs[0].Bindings["x"])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", ref, err)
	}
	return v, nil
}
