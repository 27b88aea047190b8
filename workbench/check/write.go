package check

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Formats are how findings can be written.
var Formats = []string{"text", "json", "sarif", "github"}

// Write writes the findings in one of the Formats. dir stands before every file: it
// is empty, or ends with a slash. Nothing is written of a clean pack but what the
// format asks for.
func Write(w io.Writer, format, dir string, fs []Finding) error {
	fs = slices.Clone(fs)
	for i := range fs {
		fs[i].File = dir + fs[i].File
	}
	switch format {
	case "json":
		if fs == nil {
			fs = []Finding{}
		}
		return indent(w, fs)
	case "sarif":
		return indent(w, sarif(fs))
	case "github":
		return github(w, fs)
	}
	return plain(w, fs)
}

func plain(w io.Writer, fs []Finding) error {
	var b strings.Builder
	said := map[[2]string]bool{}
	for _, f := range fs {
		m := f.Mistake
		m.Msg = string(f.Level) + ": " + m.Msg
		if f.Col == 0 {
			m.Text = ""
		}
		if f.Level == Allowed {
			m.Hint = "" // there is nothing to do
			m.Msg += "; why: " + f.Allowed
		}
		// Once for each kind: a reader of the tenth knows what to do.
		if key := [2]string{m.Code, m.Hint}; said[key] {
			m.Hint = ""
		} else {
			said[key] = true
		}
		b.WriteString(m.Error() + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func indent(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// github writes workflow commands, which GitHub shows beside the lines of a pull
// request.
func github(w io.Writer, fs []Finding) error {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	var b strings.Builder
	for _, f := range fs {
		if f.Level == Allowed {
			continue // it is nobody's to act on
		}
		fmt.Fprintf(&b, "::%s file=%s", f.Level, property.Replace(f.File))
		if f.Line > 0 {
			fmt.Fprintf(&b, ",line=%d", f.Line)
		}
		if f.Col > 0 {
			fmt.Fprintf(&b, ",col=%d", f.Col)
		}
		msg := f.Msg
		if f.Hint != "" {
			msg += "\nhint: " + f.Hint
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", property.Replace(f.Code), data.Replace(msg))
	}
	_, err := io.WriteString(w, b.String())
	return err
}
