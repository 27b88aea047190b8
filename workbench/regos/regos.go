// Package regos reads and compiles the Rego of a pack as `opa test` sees it: rules,
// library and tests together.
//
// engine/policy checks the rules and leaves the tests out. Here the tests are in;
// what does not parse or compile is a mistake with its place. A test may use every
// built-in function that gives the same result twice; network, clock and
// randomness are as closed to it as to a rule.
package regos

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/source"
)

// Files is the Rego of a pack.
type Files struct {
	Data    map[string][]byte
	Modules map[string]*ast.Module // by file, those that parse
}

// IsTest reports whether a file holds tests.
func IsTest(file string) bool { return strings.HasSuffix(file, "_test.rego") }

// Load parses every .rego file of the pack. Files that do not parse are mistakes.
func Load(fsys fs.FS) (*Files, source.Mistakes) {
	f := &Files{Data: map[string][]byte{}, Modules: map[string]*ast.Module{}}
	var ms source.Mistakes
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || path.Ext(name) != ".rego":
			return nil
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		if m := source.TooLarge(name, len(data), source.MaxRego); m != nil {
			ms = append(ms, *m)
			return nil
		}
		f.Data[name] = data
		m, err := Parse(name, data)
		if err != nil {
			ms = append(ms, f.Mistakes(name, err)...)
		} else if m != nil {
			f.Modules[name] = m
		}
		return nil
	})
	if err != nil {
		ms = append(ms, source.Mistake{File: ".", Code: "unreadable", Msg: "cannot read the pack: " + err.Error()})
	}
	return f, ms
}

// Parse parses one Rego file with its METADATA.
func Parse(name string, data []byte) (*ast.Module, error) {
	return ast.ParseModuleWithOpts(name, string(data), ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1})
}

// Select returns a copy of the modules whose file is accepted, safe to compile.
func (f *Files) Select(keep func(file string) bool) map[string]*ast.Module {
	out := map[string]*ast.Module{}
	for name, m := range f.Modules {
		if keep(name) {
			out[name] = m.Copy()
		}
	}
	return out
}

// Compiler returns a compiler that has none of the functions which reach outside.
func Compiler() *ast.Compiler {
	c := ast.CapabilitiesForThisVersion()
	c.Builtins = slices.DeleteFunc(slices.Clone(c.Builtins), closed)
	c.AllowNet = []string{}
	return ast.NewCompiler().SetErrorLimit(0).WithCapabilities(c).WithEnablePrintStatements(true)
}

func closed(b *ast.Builtin) bool {
	return b.Nondeterministic || strings.HasPrefix(b.Name, "http.") || strings.HasPrefix(b.Name, "net.") || b.Name == "opa.runtime"
}

// Compile compiles modules; what is wrong comes back as mistakes.
func (f *Files) Compile(modules map[string]*ast.Module) (*ast.Compiler, source.Mistakes) {
	c := Compiler()
	c.Compile(modules)
	if c.Failed() {
		return nil, f.Mistakes("", c.Errors)
	}
	return c, nil
}

// Mistakes turns an error of OPA into mistakes with their places; file is where it
// stands when the error does not say.
func (f *Files) Mistakes(file string, err error) source.Mistakes {
	var errs ast.Errors
	if !errors.As(err, &errs) {
		return source.Mistakes{{File: file, Code: "rego", Msg: err.Error()}}
	}
	var ms source.Mistakes
	for _, e := range errs {
		m := source.Mistake{File: file, Code: strings.TrimSuffix(strings.ReplaceAll(e.Code, "_", "-"), "-error"), Msg: strings.Join(strings.Fields(e.Message), " ")}
		if e.Location != nil {
			if e.Location.File != "" {
				m.File = e.Location.File
			}
			m.Line, m.Col = e.Location.Row, e.Location.Col
			m.Text = source.Line(f.Data[m.File], m.Line)
		}
		if name, ok := strings.CutPrefix(m.Msg, "undefined function "); ok {
			if b := ast.BuiltinMap[name]; b != nil && closed(b) {
				m.Code, m.Msg = "forbidden-builtin", fmt.Sprintf("a test may not call %s", name)
				m.Hint = "tests reach no network, clock or randomness either; write what it would give as data"
			}
		}
		ms = append(ms, m)
	}
	return ms
}
