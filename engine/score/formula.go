package score

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/patcher/value"
	"github.com/expr-lang/expr/vm"
	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/source"
)

// formula is a compiled expression and where it stands.
type formula struct {
	name string // as errors name it: "stance 2"
	file string
	line int
	prog *vm.Program
}

// number runs a formula that is compiled to a number.
func (f *formula) number(env any) (float64, error) {
	out, err := f.run(env)
	if err != nil {
		return 0, err
	}
	x, ok := out.(float64)
	if !ok || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0, fmt.Errorf("%s gives %v, which is no number to score with", f.name, out)
	}
	return x, nil
}

// truth runs a formula that is compiled to true or false.
func (f *formula) truth(env any) (bool, error) {
	out, err := f.run(env)
	if err != nil {
		return false, err
	}
	b, _ := out.(bool)
	return b, nil
}

// machines keeps the stacks of formulas between calls.
var machines = sync.Pool{New: func() any { return new(vm.VM) }}

func (f *formula) run(env any) (any, error) {
	m := machines.Get().(*vm.VM)
	out, err := m.Run(f.prog, env)
	if err != nil {
		message := err.Error()
		if fe := (*file.Error)(nil); errors.As(err, &fe) {
			message = fe.Message
		}
		return nil, fmt.Errorf("%s: %s", f.name, message)
	}
	machines.Put(m)
	return out, nil
}

// unsteady are the built-in functions whose result is not the same tomorrow.
var unsteady = []string{"now", "date", "duration", "timezone"}

// compiler compiles the formulas of one file and collects their mistakes.
type compiler struct {
	file source.File
	// words are the only strings that formulas may name; others are taken for
	// slips of the pen, since comparing with them would silently never hold.
	words map[string]bool
	ms    source.Mistakes
}

// compile reads the formula of a scalar node; env is a value of the struct that it
// may read, kind what it must give.
func (c *compiler) compile(name string, n *yaml.Node, env any, kind expr.Option) *formula {
	if n.Kind != yaml.ScalarNode || strings.TrimSpace(n.Value) == "" {
		c.ms = append(c.ms, c.file.At(placed(n), "formula", "%s: no formula here", name))
		return nil
	}
	opts := []expr.Option{expr.Env(env), value.ValueGetter, kind}
	for _, b := range unsteady {
		opts = append(opts, expr.DisableBuiltin(b))
	}
	prog, err := expr.Compile(n.Value, opts...)
	if err != nil {
		c.ms = append(c.ms, c.mistake(name, n, err))
		return nil
	}
	for _, s := range literals(n.Value) {
		if !c.words[s.Value] {
			c.ms = append(c.ms, c.at(n, s.Location().From, "formula", "%s: there is no label, kind, stance, part or language %q", name, s.Value))
		}
	}
	return &formula{name: name, file: c.file.Name, line: n.Line, prog: prog}
}

// any compiles to one formula that holds where one of the rules' formulas does;
// nil where they do not compile or there is none.
func (c *compiler) any(name string, rules []ruleForm, env any) *formula {
	all := make([]string, len(rules))
	for i := range rules {
		all[i] = "(" + rules[i].When.Value + "\n)"
	}
	prog, err := expr.Compile(strings.Join(all, " or "), expr.Env(env), value.ValueGetter, expr.AsBool())
	if err != nil {
		return nil
	}
	return &formula{name: name, file: c.file.Name, prog: prog}
}

// mistake turns an error of expr into a Mistake with its place in the YAML file.
func (c *compiler) mistake(name string, n *yaml.Node, err error) source.Mistake {
	fe := (*file.Error)(nil)
	if !errors.As(err, &fe) {
		message, _, _ := strings.Cut(err.Error(), "\n")
		return c.file.At(n, "formula", "%s: %s", name, message)
	}
	return c.at(n, fe.From, "formula", "%s: %s", name, fe.Message)
}

// at places a mistake at the offset-th rune of a scalar's value.
func (c *compiler) at(n *yaml.Node, offset int, code, format string, args ...any) source.Mistake {
	m := c.file.At(n, code, format, args...)
	line, col := n.Line, n.Column
	switch n.Style {
	case yaml.LiteralStyle, yaml.FoldedStyle:
		line, col = line+1, 1
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		col++
	}
	last := n.Line + strings.Count(string(c.file.Data), "\n")
	for ; line <= last; line, col = line+1, 1 {
		runes := []rune(source.Line(c.file.Data, line))
		start := min(col-1, len(runes))
		for start < len(runes) && (runes[start] == ' ' || runes[start] == '\t') {
			start++
		}
		length := utf8.RuneCountInString(strings.TrimRight(string(runes[start:]), " \t"))
		if offset <= length {
			m.Line, m.Col, m.Text = line, start+offset+1, string(runes)
			return m
		}
		offset -= length + 1
	}
	return m
}

// placed is n, or nil where it does not know its place.
func placed(n *yaml.Node) *yaml.Node {
	if n.Line == 0 {
		return nil
	}
	return n
}

// literals collects the strings that a formula names, before the optimizer folds
// them into sets. Member names ("x.y") are not among them.
func literals(formula string) []*ast.StringNode {
	tree, err := parser.Parse(formula)
	if err != nil {
		return nil
	}
	v := &stringVisitor{members: map[*ast.StringNode]bool{}}
	ast.Walk(&tree.Node, v)
	return slices.DeleteFunc(v.all, func(n *ast.StringNode) bool { return v.members[n] })
}

type stringVisitor struct {
	all     []*ast.StringNode
	members map[*ast.StringNode]bool
}

// Visit implements ast.Visitor.
func (v *stringVisitor) Visit(n *ast.Node) {
	switch node := (*n).(type) {
	case *ast.StringNode:
		v.all = append(v.all, node)
	case *ast.MemberNode:
		if p, ok := node.Property.(*ast.StringNode); ok {
			v.members[p] = true
		}
	}
}
