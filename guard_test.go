// Package canard_test holds the house to its plan: what every package must say of
// itself, who may import whom, and what must not stand in Go at all.
//
// It reads the source of the whole module and runs none of it. Other modules in
// the tree (bench) and test data are left out.
package canard_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

const module = "github.com/canard-rules/canard/"

// goFile is a parsed Go file of the module.
type goFile struct {
	name string // slash-separated, from the root
	dir  string
	test bool
	data []byte
	ast  *ast.File
	fset *token.FileSet
}

// walk calls do for every file of the module with the extension.
func walk(t *testing.T, ext string, do func(name string, data []byte)) {
	t.Helper()
	n := 0
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		if d.IsDir() {
			_, notOurs := os.Stat(filepath.Join(p, "go.mod"))
			if p != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "node_modules" || notOurs == nil) {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(p) == ext {
			data, err := os.ReadFile(p)
			require.NoError(t, err)
			do(filepath.ToSlash(p), data)
			n++
		}
		return nil
	})
	require.NoError(t, err)
	require.NotZero(t, n, "no %s file found", ext)
}

func goFiles(t *testing.T) []goFile {
	t.Helper()
	var out []goFile
	fset := token.NewFileSet()
	walk(t, ".go", func(name string, data []byte) {
		f, err := parser.ParseFile(fset, name, data, parser.ParseComments)
		require.NoError(t, err)
		out = append(out, goFile{name, path.Dir(name), strings.HasSuffix(name, "_test.go"), data, f, fset})
	})
	return out
}

func TestPackagesSayWhatTheyAreFor(t *testing.T) {
	docs := map[string]string{}
	for _, f := range goFiles(t) {
		if !f.test {
			docs[f.dir] += f.ast.Doc.Text()
		}
	}
	for dir, doc := range docs {
		// A package that owns a file format may describe it below its head.
		head, _, _ := strings.Cut(strings.TrimSpace(doc), "\n\t")
		if lines := strings.Count(head, "\n") + 1; head == "" || lines < 3 || lines > 15 {
			t.Errorf("%s: the head comment has %d lines; 3 to 15 say what the package is for, what it takes, what it hands on", dir, lines)
		}
	}
}

// lower names, for each part of the house, the parts that it may import beside
// itself. A package belongs to the longest name that it begins with.
var lower = map[string][]string{
	"rules":          {},
	"seeds":          {},
	"engine/source":  {},
	"engine/text":    {"engine/source"},
	"engine/lexicon": {"engine/text", "engine/source"},
	"engine/scope":   {"engine/lexicon", "engine/text", "engine/source"},
	"engine/native":  {},
	"engine/policy":  {"engine/native", "engine/scope", "engine/lexicon", "engine/text", "engine/source"},
	"engine/score":   {"engine/policy", "engine/scope", "engine/lexicon", "engine/text", "engine/source"},
	"engine/explain": {"engine/score", "engine/policy", "engine/scope", "engine/lexicon", "engine/text", "engine/source"},
	"engine":         {"engine/*"},
	"corpus":         {"engine", "engine/*"},
	"workbench":      {"corpus", "engine", "engine/*"},
	"chain":          {"engine", "engine/*"},
	"exchange":       {"chain", "engine", "engine/*"},
	"service":        {"chain", "exchange", "workbench", "corpus", "engine", "engine/*"},
	"cmd":            {"*"},
}

// libraries lists who may import what is kept in one place. Tests may import it anywhere.
var libraries = map[string][]string{
	"github.com/open-policy-agent/opa/": {"engine/native", "engine/policy", "workbench", "chain", "service/access"},
	"github.com/expr-lang/expr":         {"engine/score"},
}

// within returns the longest of the names that the package is or lies below.
func within(pkg string, names []string) string {
	best := ""
	for _, n := range names {
		if (pkg == n || strings.HasPrefix(pkg, n+"/")) && len(n) > len(best) {
			best = n
		}
	}
	return best
}

func TestImportsRunOneWay(t *testing.T) {
	var parts []string
	for part := range lower {
		parts = append(parts, part)
	}
	for _, f := range goFiles(t) {
		if f.test {
			continue
		}
		home := within(f.dir, parts)
		if !assert.NotEmpty(t, home, "%s: no part of the house; name it in this test and in the design", f.name) {
			continue
		}
		for _, imp := range f.ast.Imports {
			p, err := strconv.Unquote(imp.Path.Value)
			require.NoError(t, err)
			if own, ok := strings.CutPrefix(p, module); ok {
				assert.True(t, mayImport(home, within(own, parts)), "%s: %s must not import %s", f.name, home, own)
			}
			for lib, homes := range libraries {
				if strings.HasPrefix(p, lib) {
					assert.NotEmpty(t, within(f.dir, homes), "%s: %s is for %s alone", f.name, p, strings.Join(homes, ", "))
				}
			}
		}
	}
}

func mayImport(home, other string) bool {
	return home == other || slices.ContainsFunc(lower[home], func(l string) bool {
		return l == other || l == "*" || l == "engine/*" && strings.HasPrefix(other, "engine/")
	})
}

func TestGoModReplacesNothing(t *testing.T) {
	data, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	assert.NotRegexp(t, regexp.MustCompile(`(?m)^\s*replace\b`), string(data))
}

// topic matches words of the default pack's subject. The names of languages are
// none: English, Russian and Ukrainian are what the engine reads.
var (
	topic     = regexp.MustCompile(`(?i)biden|burisma|derkach|giuliani|kremlin|moscow|putin|shokin|trump|zelensk|ukraine\b|russia\b|\bky(i|e)v|навальн|байден|бурисм|украин[аеу]\b|росси[яию]\b`)
	languages = strings.NewReplacer("Ukrainian", "", "Russian", "")
)

// TestNoTopicInGo: a second topic is a second pack and no change of Go. It looks at
// names and strings of the code; comments may give examples.
func TestNoTopicInGo(t *testing.T) {
	labels := labelIDs(t)
	for _, f := range goFiles(t) {
		if f.test || within(f.dir, []string{"rules", "seeds"}) != "" {
			continue
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			said := ""
			switch n := n.(type) {
			case *ast.Ident:
				said = n.Name
			case *ast.BasicLit:
				if n.Kind == token.STRING {
					said, _ = strconv.Unquote(n.Value)
				}
			}
			if w := topic.FindString(languages.Replace(said)); w != "" {
				t.Errorf("%s: %q is of one topic; it belongs in a pack", f.fset.Position(n.Pos()), w)
			}
			if slices.Contains(labels, said) {
				t.Errorf("%s: %q is a label of one pack", f.fset.Position(n.Pos()), said)
			}
			return true
		})
	}
}

// labelIDs are the ids of the default pack's label registry.
func labelIDs(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("rules/labels.yaml")
	require.NoError(t, err)
	entries := map[string]yaml.Node{}
	require.NoError(t, yaml.Unmarshal(data, &entries))
	require.NotEmpty(t, entries)
	var ids []string
	for id := range entries {
		ids = append(ids, id)
	}
	return ids
}

// TestFilesHoldOneIdea bounds the length of files. Generated ones say so in their
// first line.
func TestFilesHoldOneIdea(t *testing.T) {
	for ext, most := range map[string]int{".go": 450, ".rego": 180} {
		walk(t, ext, func(name string, data []byte) {
			if lines := bytes.Count(data, []byte("\n")); lines > most && !bytes.HasPrefix(data, []byte("// Code generated ")) {
				t.Errorf("%s: %d lines, at most %d; move a wall", name, lines, most)
			}
		})
	}
}
