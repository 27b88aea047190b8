package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	_ "embed" // for the schema

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/canard-rules/canard/engine/source"
)

// allowed are the built-in functions that rules may call. None reaches network,
// clock, environment or randomness; none matches text, which is the lexicon's work.
var allowed = []string{
	"abs", "all", "and", "any", "array.concat", "array.flatten", "array.reverse", "array.slice", "assign", "ceil",
	"concat", "count", "div", "eq", "equal", "floor", "format_int", "gt", "gte", "internal.member_2", "internal.member_3",
	"intersection", "is_array", "is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string",
	"lt", "lte", "max", "min", "minus", "mul", "neq", "numbers.range", "object.filter", "object.get", "object.keys",
	"object.remove", "object.union", "object.union_n", "or", "plus", "product", "rego.metadata.chain", "rego.metadata.rule",
	"rem", "round", "set_diff", "sort", "sprintf", "sum", "to_number", "type_name", "union",
}

// capabilities is what rules may use of OPA.
func capabilities() *ast.Capabilities {
	c := ast.CapabilitiesForThisVersion()
	c.Builtins = slices.DeleteFunc(slices.Clone(c.Builtins), func(b *ast.Builtin) bool { return !slices.Contains(allowed, b.Name) })
	c.AllowNet = []string{}
	return c
}

//go:embed input.schema.json
var inputSchema []byte

// Schema returns the JSON Schema of the rules' input, as the pack publishes it in
// schemas/input.json for `opa check --schema`.
func Schema() []byte { return slices.Clone(inputSchema) }

func (l *loader) newCompiler() *ast.Compiler {
	return ast.NewCompiler().SetErrorLimit(0).WithStrict(!l.opts.Lax).WithCapabilities(capabilities())
}

// compileChecked compiles the modules as written, with OPA's own type check
// against the input's schema. It returns nil when they do not compile.
func (l *loader) compileChecked() *ast.Compiler {
	var raw any
	if err := json.Unmarshal(inputSchema, &raw); err != nil {
		panic(fmt.Sprintf("policy: embedded input schema: %v", err))
	}
	schemas := ast.NewSchemaSet()
	schemas.Put(ast.SchemaRootRef, raw)
	modules := make(map[string]*ast.Module, len(l.modules))
	for _, m := range l.modules {
		modules[m.file] = m.ast
	}
	c := l.newCompiler().WithSchemas(schemas)
	c.Compile(modules)
	if c.Failed() {
		l.compileErrors(c.Errors)
		return nil
	}
	return c
}

func (l *loader) parseErrors(m *module, err error) {
	var errs ast.Errors
	if !errors.As(err, &errs) {
		l.at(m, nil, "rego-parse", "", "%v", err)
		return
	}
	for _, e := range errs {
		l.at(m, e.Location, "rego-parse", "", "%s", message(e))
	}
}

// codes names OPA's errors as mistakes are named.
var codes = map[string]string{
	ast.ParseErr: "rego-parse", ast.CompileErr: "rego-compile", ast.TypeErr: "rego-type",
	ast.UnsafeVarErr: "rego-unsafe-var", ast.RecursionErr: "rego-recursion",
}

func (l *loader) compileErrors(errs ast.Errors) {
	for _, e := range errs {
		if name, ok := strings.CutPrefix(e.Message, "undefined function "); ok && forbidden(name) {
			continue // checkModule says it with a reason
		}
		if strings.HasPrefix(e.Message, "conflicting rules") && slices.ContainsFunc(l.mistakes, notContains) {
			continue // what makes them conflict is said already
		}
		code, hint := codes[e.Code], ""
		if d, ok := e.Details.(*ast.RefErrInvalidDetail); ok && d.Ref.HasPrefix(ast.InputRootRef) {
			code, hint = "input-path", oneOf(d)
		}
		if code == "" {
			code = "rego-compile"
		}
		m := l.modules[0]
		if e.Location != nil {
			if found := l.module(e.Location.File); found != nil {
				m = found
			}
		}
		l.at(m, e.Location, code, hint, "%s", message(e))
	}
}

func notContains(m source.Mistake) bool { return m.Code == "finding-not-contains" }

// message is OPA's message on one line.
func message(e *ast.Error) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(e.Message, "\n", " ")), " ")
}

func oneOf(d *ast.RefErrInvalidDetail) string {
	var names []string
	for _, v := range d.OneOf {
		if s, ok := v.(ast.String); ok {
			names = append(names, string(s))
		}
	}
	if d.Pos < len(d.Ref) {
		if s, ok := d.Ref[d.Pos].Value.(ast.String); ok {
			return suggest(string(s), names)
		}
	}
	return suggest("", names)
}

func forbidden(name string) bool {
	_, known := ast.BuiltinMap[name]
	return known && !slices.Contains(allowed, name)
}

// reason says why a built-in function is not for rules.
func reason(name string) string {
	has := func(prefixes ...string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(name, p) })
	}
	switch {
	case has("http.", "net.", "opa.", "time.", "rand.", "uuid.", "io.", "crypto.", "rego.", "trace", "print"):
		return "rules may not reach network, clock, environment or randomness, and print nothing"
	case has("regex.", "glob.", "strings.", "contains", "startswith", "endswith", "indexof", "lower", "upper",
		"replace", "split", "substring", "trim", "graph", "walk", "json.", "yaml.", "semver.", "sprintf"):
		return "rules do not match text: words belong into lexicon/, and rules look up terms"
	}
	return "rules may only use simple functions of numbers, sets, arrays and objects"
}
