package mutate

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// Text writes the survivors and the figures. Files are shown under dir; survivors of
// the kinds that are counted apart are listed where all is true.
func (r *Report) Text(w io.Writer, dir string, all bool) error {
	var b strings.Builder
	for _, m := range r.Mutants {
		if m.NoticedBy == "" && (all || !m.Kind.Apart()) {
			fmt.Fprintf(&b, "%s%s:%d: nobody notices %s %s\n", dir, m.File, m.Line, m.Name, m.What)
		}
	}
	for _, k := range Kinds {
		if noticed, n := r.Count(k); n > 0 {
			fmt.Fprintf(&b, "  %-10s %5d of %5d noticed  %5.1f%%%s\n", k, noticed, n, 100*float64(noticed)/float64(n), apart(k))
		}
	}
	noticed, n := r.Count(Condition, Term, Cue)
	fmt.Fprintf(&b, "%d of %d mutants noticed, %.1f%%; %d conditions can neither be dropped nor weakened\n", noticed, n, r.Percent(), r.Impossible)
	if r.Equivalent > 0 {
		fmt.Fprintf(&b, "%d terms are left out: nothing looks at them, so no text could show that they are gone\n", r.Equivalent)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func apart(k Kind) string {
	switch k {
	case Speaker:
		return "  (counted apart: terms that only speak)"
	case Variant:
		return "  (counted apart)"
	}
	return ""
}

// JSON writes the report as JSON.
func (r *Report) JSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}
