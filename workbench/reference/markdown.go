package reference

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/canard-rules/canard/corpus"
)

//go:embed templates
var templateFS embed.FS

// generated is the first line of every page: a page that does not begin with it is
// somebody's own and is never replaced.
const generated = "<!-- Written by 'canard rules docs'; changes are lost. -->\n"

var pages = template.Must(template.New("").Funcs(template.FuncMap{
	"md": escape, "cell": cell, "marked": marked, "percent": percent, "join": join, "kinds": kinds, "fence": fence, "code": code,
}).ParseFS(templateFS, "templates/*.md.tmpl"))

// Markdown writes the reference into a folder: README.md, a page for each label,
// lexicon.md and cues.md. It returns how many pages it wrote. Pages of labels that
// are gone are removed; a file that it did not write is never replaced.
func Markdown(dir string, r *Reference) (int, error) {
	files := map[string][]byte{}
	add := func(name, tmpl string, data any) error {
		b := bytes.NewBufferString(generated)
		if err := pages.ExecuteTemplate(b, tmpl, data); err != nil {
			return fmt.Errorf("page %s: %w", name, err)
		}
		files[name] = b.Bytes()
		return nil
	}
	err := errors.Join(add("README.md", "index.md.tmpl", r), add("lexicon.md", "lexicon.md.tmpl", r), add("cues.md", "cues.md.tmpl", r))
	for i := range r.Labels {
		err = errors.Join(err, add(filepath.Join("labels", r.Labels[i].ID+".md"), "label.md.tmpl", &r.Labels[i]))
	}
	if err != nil {
		return 0, err
	}
	return len(files), replace(dir, files)
}

// replace writes the pages, when none of them would overwrite a foreign file.
func replace(dir string, files map[string][]byte) error {
	names := []string{}
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		file := filepath.Join(dir, name)
		old, err := os.ReadFile(file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return fmt.Errorf("%s: %w; name a folder for the pages", file, cause(err))
		case !bytes.HasPrefix(old, []byte(generated)):
			return fmt.Errorf("%s was not written by 'canard rules docs'; name another folder, or move it away", file)
		}
	}
	stale, _ := filepath.Glob(filepath.Join(dir, "labels", "*.md")) // the pattern is well-formed
	for _, file := range stale {
		name := filepath.Join("labels", filepath.Base(file))
		if data, err := os.ReadFile(file); err == nil && files[name] == nil && bytes.HasPrefix(data, []byte(generated)) {
			if err := os.Remove(file); err != nil {
				return fmt.Errorf("%s: %w", file, cause(err))
			}
		}
	}
	for _, name := range names {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			return fmt.Errorf("%s: %w", filepath.Dir(file), cause(err))
		}
		if err := os.WriteFile(file, files[name], 0o666); err != nil {
			return fmt.Errorf("%s: %w", file, cause(err))
		}
	}
	return nil
}

func cause(err error) error {
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

var markdown = strings.NewReplacer(
	`\`, `\\`, `*`, `\*`, `_`, `\_`, "`", "\\`", `[`, `\[`, `]`, `\]`, `#`, `\#`, `|`, `\|`, `~`, `\~`,
	`<`, `&lt;`, `>`, `&gt;`, `&`, `&amp;`, `://`, `:\//`, `www.`, `www\.`, // no links by themselves
)

// escape writes text so that Markdown shows it as it is, on one line.
func escape(s string) string { return markdown.Replace(strings.Join(strings.Fields(s), " ")) }

// code writes text in code font, on one line.
func code(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	tick := "`"
	for strings.Contains(s, tick) {
		tick += "`"
	}
	if len(tick) > 1 {
		return tick + " " + s + " " + tick
	}
	return tick + s + tick
}

// cell writes text in code font into a table.
func cell(s string) string { return strings.ReplaceAll(code(s), "|", `\|`) }

// marked writes the pieces of a part: claims bold, cues italic, speakers underlined.
func marked(ps []Piece) string {
	var b strings.Builder
	for _, p := range ps {
		text := escape(p.Text)
		lead, trail := edge(p.Text, true), edge(p.Text, false)
		b.WriteString(lead)
		switch p.Role {
		case "claim":
			text = "**" + text + "**"
		case "cue":
			text = "*" + text + "*"
		case "speaker":
			text = "<ins>" + text + "</ins>"
		}
		b.WriteString(text)
		if text != "" {
			b.WriteString(trail)
		}
	}
	return strings.TrimSpace(b.String())
}

// edge is a space where the text begins, or ends, with white space.
func edge(s string, first bool) string {
	trimmed := strings.TrimSpace(s)
	if first && trimmed != "" && !strings.HasPrefix(s, trimmed) || !first && !strings.HasSuffix(s, trimmed) || trimmed == "" && first && s != "" {
		return " "
	}
	return ""
}

// percent writes a figure; an empty one is a dash.
func percent(f corpus.Figure) string {
	if f.N == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f%%", 100*f.Value)
}

func join(list []string) string { return strings.Join(list, ", ") }

// fence writes a block of code that holds any text.
func fence(language, s string) string {
	ticks := "```"
	for strings.Contains(s, ticks) {
		ticks += "`"
	}
	return ticks + language + "\n" + s + "\n" + ticks
}
