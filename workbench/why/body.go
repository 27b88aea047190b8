package why

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// library is the Rego of a pack as written, and compiled.
type library struct {
	modules  map[string]*ast.Module // by file, as written
	lines    map[string][]string
	compiler *ast.Compiler
	store    storage.Store
}

func compile(pack fs.FS) (*library, error) {
	l := &library{modules: map[string]*ast.Module{}, lines: map[string][]string{}, store: inmem.New()}
	copies := map[string]*ast.Module{}
	err := fs.WalkDir(pack, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".rego" || strings.HasSuffix(name, "_test.rego") {
			return err
		}
		data, err := fs.ReadFile(pack, name)
		if err != nil {
			return err
		}
		m, err := ast.ParseModuleWithOpts(name, string(data), ast.ParserOptions{ProcessAnnotation: true, RegoVersion: ast.RegoV1})
		if err != nil {
			return err
		}
		l.modules[name], copies[name] = m, m.Copy()
		l.lines[name] = strings.Split(string(data), "\n")
		return nil
	})
	if err != nil {
		return nil, err
	}
	l.compiler = ast.NewCompiler()
	if l.compiler.Compile(copies); l.compiler.Failed() {
		return nil, l.compiler.Errors
	}
	return l, nil
}

// step is a condition of a body: one expression, or more where the first ones cannot
// stand alone.
type step struct {
	exprs  []*ast.Expr
	query  ast.Body // the body up to and with this step, compiled
	names  map[ast.Var]ast.Var
	line   int
	source string
}

// body is the body of a rule as steps.
type body struct {
	lib   *library
	mod   *ast.Module
	steps []*step
	terms []string // that it looks up, itself or by helpers, in the order of the source
}

// body reads the rule that begins at a line of a file.
func (l *library) body(file string, line int) (*body, error) {
	m := l.modules[file]
	if m == nil {
		return nil, errors.New("its file is gone")
	}
	i := slices.IndexFunc(m.Rules, func(r *ast.Rule) bool { return r.Location.Row == line })
	if i < 0 {
		return nil, fmt.Errorf("%s:%d: there is no rule", file, line)
	}
	b := &body{lib: l, mod: m}
	chain, err := l.chain(m, m.Rules[i])
	if err != nil {
		return nil, err
	}
	var prefix ast.Body
	var waiting []*ast.Expr
	for _, e := range m.Rules[i].Body {
		waiting = append(waiting, e)
		x, err := ast.Transform(chain, e.Copy())
		if err != nil {
			return nil, err
		}
		prefix = append(prefix, x.(*ast.Expr))
		qc := l.compiler.QueryCompiler().WithContext(ast.NewQueryContext().WithPackage(m.Package).WithImports(m.Imports))
		query, err := qc.Compile(indexed(prefix))
		if err != nil {
			continue // a variable that a later condition binds
		}
		b.steps = append(b.steps, &step{
			exprs: waiting, query: query, names: qc.RewrittenVars(), line: e.Location.Row, source: l.source(file, e.Location.Row, waiting),
		})
		waiting = nil
	}
	if len(waiting) > 0 {
		return nil, fmt.Errorf("%s:%d: the body cannot be taken apart", file, line)
	}
	b.terms = l.termsOf(m, m.Rules[i].Body, map[*ast.Rule]bool{})
	return b, nil
}

func indexed(exprs ast.Body) ast.Body {
	out := make(ast.Body, len(exprs))
	for i, e := range exprs {
		out[i] = e.Copy()
		out[i].Index = i
	}
	return out
}

// source is the condition as written, each of its lines without the indent.
func (l *library) source(file string, last int, exprs []*ast.Expr) string {
	lines := l.lines[file]
	first := exprs[0].Location.Row
	end := last + strings.Count(string(exprs[len(exprs)-1].Location.Text), "\n")
	var out []string
	for n := first; n <= end && n <= len(lines); n++ {
		out = append(out, strings.TrimSpace(lines[n-1]))
	}
	return strings.Join(out, " ")
}

// chain puts the rule's METADATA in the place of rego.metadata.chain(), which only
// works inside the rule itself.
func (l *library) chain(m *ast.Module, r *ast.Rule) (ast.Transformer, error) {
	type link struct {
		Path        []string        `json:"path"`
		Annotations json.RawMessage `json:"annotations,omitempty"`
	}
	var self link
	for _, t := range m.Package.Path[1:] {
		self.Path = append(self.Path, strings.Trim(t.Value.String(), `"`))
	}
	self.Path = append(self.Path, r.Head.Ref()[0].Value.String())
	if n := len(r.Annotations); n > 0 {
		data, err := json.Marshal(r.Annotations[n-1])
		if err != nil {
			return nil, err
		}
		self.Annotations = data
	}
	data, err := json.Marshal([]link{self})
	if err != nil {
		return nil, err
	}
	value, err := ast.ValueFromReader(strings.NewReader(string(data)))
	if err != nil {
		return nil, err
	}
	call := ast.RegoMetadataChain.Ref()
	return ast.NewGenericTransformer(func(x any) (any, error) {
		if c, ok := x.(ast.Call); ok {
			if ref, ok := c[0].Value.(ast.Ref); ok && ref.Equal(call) {
				return value, nil
			}
		}
		return x, nil
	}), nil
}

// bindings are the values of the variables in the source, one map a solution.
type bindings []map[string]ast.Value

// enough bounds how many solutions of a prefix are kept.
const enough = 64

// run is how far a body came.
type run struct {
	held     int      // steps
	bindings bindings // of the last step that held
}

// run evaluates the steps one after the other, up to the first without a solution.
// Those before from are passed over: where a later one holds, they do.
func (b *body) run(ctx context.Context, input ast.Value, from int) (run, error) {
	out := run{held: from, bindings: bindings{{}}}
	for _, s := range b.steps[from:] {
		found, err := b.query(ctx, s.query, s.names, input)
		if err != nil {
			return out, err
		}
		if len(found) == 0 {
			return out, nil
		}
		out.held, out.bindings = out.held+1, found
	}
	return out, nil
}

var errEnough = errors.New("enough solutions")

func (b *body) query(ctx context.Context, query ast.Body, names map[ast.Var]ast.Var, input ast.Value) (bindings, error) {
	cancel := topdown.NewCancel()
	defer context.AfterFunc(ctx, cancel.Cancel)()
	txn, err := b.lib.store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer b.lib.store.Abort(ctx, txn)
	var out bindings
	err = topdown.NewQuery(query).WithCompiler(b.lib.compiler).WithStore(b.lib.store).WithTransaction(txn).
		WithInput(ast.NewTerm(input)).WithCancel(cancel).
		Iter(ctx, func(r topdown.QueryResult) error {
			one := map[string]ast.Value{}
			for v, t := range r {
				if name, ok := names[v]; ok {
					v = name
				}
				if !strings.HasPrefix(string(v), "__") && !v.IsWildcard() {
					one[string(v)] = t.Value
				}
			}
			if out = append(out, one); len(out) == enough {
				return errEnough
			}
			return nil
		})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return out, err
}
