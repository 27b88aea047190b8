package scaffold

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"text/template"
	"unicode"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
	"go.yaml.in/yaml/v3"
)

//go:embed templates
var templateFS embed.FS

var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"yaml": scalar, "flow": flow, "ref": bracket, "under": under, "quoted": quoted,
	"phrase": func(s string) string { return `"` + s + `"` }, // checkPhrase has seen to it
}).ParseFS(templateFS, "templates/*"))

// render fills a template of the folder templates/.
func render(name string, data any) (string, error) {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name, data); err != nil {
		return "", fmt.Errorf("template %s: %w", name, err)
	}
	return b.String(), nil
}

// scalar writes a string as YAML on one line, quoted where it must be.
func scalar(s string) (string, error) {
	out, err := yaml.Marshal(words(s))
	return strings.TrimSuffix(string(out), "\n"), err
}

// flow writes strings as a YAML list on one line. Elements are quoted where a list
// would read them otherwise.
func flow(list []string) (string, error) {
	var n yaml.Node
	if err := n.Encode(list); err != nil {
		return "", err
	}
	n.Style = yaml.FlowStyle
	out, err := yaml.Marshal(&n)
	if len(list) == 0 {
		return "[]", err
	}
	return strings.TrimSuffix(string(out), "\n"), err
}

// words joins the words of a string with single spaces.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

// bracket writes the last step of a Rego reference as opa fmt does: .name or ["na-me"].
func bracket(s string) string {
	if ast.IsVarCompatibleString(s) && !ast.IsKeyword(s) {
		return "." + s
	}
	return fmt.Sprintf("[%q]", s)
}

// under writes an id as a part of a Rego name.
func under(id string) string { return strings.ReplaceAll(id, "-", "_") }

// quoted writes strings as the elements of a Rego array.
func quoted(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strconv.Quote(s)
	}
	return strings.Join(out, ", ")
}

// phrase makes a lexicon variant that matches the words of a sentence as they are.
func phrase(s string) string {
	return words(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '-' {
			return r
		}
		return ' '
	}, s))
}

// formatted writes Rego as opa fmt does.
func formatted(name, rego string) (string, error) {
	out, err := format.SourceWithOpts(name, []byte(rego), format.Opts{RegoVersion: ast.RegoV1})
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return string(out), nil
}

// isFormatted reports whether opa fmt would leave the file alone.
func isFormatted(name string, rego []byte) bool {
	out, err := formatted(name, string(rego))
	return err == nil && out == string(rego)
}

// schemaLine is the first line of a YAML file by which editors find its schema;
// empty where the pack ships none.
func schemaLine(fsys fs.FS, file, schema string) string {
	schema = path.Join("schemas/yaml", schema+".json")
	if _, err := fs.Stat(fsys, schema); err != nil {
		return ""
	}
	return "# yaml-language-server: $schema=" + strings.Repeat("../", strings.Count(file, "/")) + schema + "\n"
}

// appendText puts a block behind a text, with an empty line between.
func appendText(data []byte, block string) []byte {
	data = bytes.TrimRight(data, "\n")
	if len(data) == 0 {
		return []byte(block)
	}
	return append(append(data, "\n\n"...), block...)
}

// insertBefore puts a block in front of a line (from 1), with an empty line behind.
// Comments and empty lines directly above the line stay with it.
func insertBefore(data []byte, line int, block string) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	at := min(line-1, len(lines))
	for at > 0 && strings.HasPrefix(lines[at-1], "#") {
		at--
	}
	return []byte(strings.Join(lines[:at], "") + block + "\n" + strings.Join(lines[at:], ""))
}
