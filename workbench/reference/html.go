package reference

import (
	"fmt"
	"html/template"
	"io"

	"github.com/canard-rules/canard/corpus"
	"github.com/canard-rules/canard/engine/policy"
)

var page = template.Must(template.New("page.gohtml").Funcs(template.FuncMap{
	"percent": percent, "join": join, "kinds": kinds, "interval": interval, "share": func(w float64) float64 { return 100 * w }, "live": func(s policy.Status) bool { return s == policy.Live },
	"css": func() (template.CSS, error) { return asset[template.CSS]("templates/page.css") },
	"js":  func() (template.JS, error) { return asset[template.JS]("templates/page.js") },
}).ParseFS(templateFS, "templates/page.gohtml"))

// HTML writes the reference as one page that needs no other file.
func HTML(w io.Writer, r *Reference) error {
	if err := page.Execute(w, r); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	return nil
}

func asset[T ~string](name string) (T, error) {
	data, err := templateFS.ReadFile(name)
	return T(data), err
}

// kinds in the order in which they are shown.
func kinds() []string { return []string{policy.Narrative, policy.Tactic} }

// interval says what a figure rests on.
func interval(f corpus.Figure) string {
	if f.N == 0 {
		return "no text"
	}
	return fmt.Sprintf("95%%: %.0f–%.0f%%, n=%d", 100*f.Low, 100*f.High, f.N)
}
