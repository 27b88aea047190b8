package check

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/format"
)

// tidied are the files that tidy looks at.
var tidied = []string{".rego", ".yaml", ".yml"}

// tidy finds files that are not written as they should be: what Fix mends.
func (l *linter) tidy() {
	_ = fs.WalkDir(l.fsys, ".", func(name string, d fs.DirEntry, err error) error { // the loader says what cannot be read
		switch {
		case err != nil:
			return nil
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || !slices.Contains(tidied, path.Ext(name)):
			return nil
		}
		data, err := fs.ReadFile(l.fsys, name)
		if err != nil {
			return nil
		}
		l.tidyFile(name, data)
		return nil
	})
}

func (l *linter) tidyFile(name string, data []byte) {
	if path.Ext(name) == ".rego" {
		if out, err := formatted(name, data); err == nil && !bytes.Equal(out, data) {
			l.fixable(Unformatted, name, firstDifference(data, out), "run check --fix, or opa fmt", "not as opa fmt writes it")
		}
		return
	}
	if line := looseEnd(data); line > 0 && utf8.Valid(data) {
		l.fixable(LooseEnd, name, line, "run check --fix", "blanks at the end of the line, or no newline at the end of the file")
	}
}

func (l *linter) fixable(code, file string, line int, hint, msg string) {
	l.warn(code, file, line, 0, hint, msg)
	l.found[len(l.found)-1].Fixable = true
}

// formatted is a Rego file as opa fmt writes it; an error where it does not parse.
func formatted(name string, data []byte) ([]byte, error) {
	return format.SourceWithOpts(name, data, format.Opts{})
}

// firstDifference is the first line in which the two differ.
func firstDifference(a, b []byte) int {
	as, bs := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range as {
		if i >= len(bs) || !bytes.Equal(as[i], bs[i]) {
			return i + 1
		}
	}
	return len(as)
}

// blocks finds block scalars, within which blanks at a line's end mean something.
var blocks = regexp.MustCompile(`(?m)(^|[ \t])[|>][-+0-9]*[ \t]*(#.*)?$`)

// looseEnd is the first line of a YAML file with blanks at its end, or the last
// where the newline is missing; 0 when there is none.
func looseEnd(data []byte) int {
	if len(data) == 0 {
		return 0
	}
	lines := bytes.Split(data, []byte("\n"))
	for i, line := range lines {
		if len(bytes.TrimRight(line, " \t\r")) != len(line) && !blocks.Match(data) {
			return i + 1
		}
	}
	if len(lines[len(lines)-1]) > 0 {
		return len(lines)
	}
	return 0
}
