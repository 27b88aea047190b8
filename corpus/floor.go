package corpus

import (
	"errors"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"github.com/canard-rules/canard/engine/source"
)

// Floor is the least that a figure may be, or the most that a false alarm may.
type Floor struct {
	Row    string   `yaml:"row" json:"row,omitempty"`       // overall, label/<id>, language/<tag> …
	Figure string   `yaml:"figure" json:"figure,omitempty"` // presence.f1, promotes.precision, stance, macro.presence …
	Alarm  string   `yaml:"alarm" json:"alarm,omitempty"`   // instead of row and figure
	Least  *float64 `yaml:"least" json:"least,omitempty"`
	Most   *float64 `yaml:"most" json:"most,omitempty"`
}

// Breach is a figure that does not keep to its floor.
type Breach struct {
	Floor
	Is float64 `json:"is"`
}

// String says what the figure is and what it should be.
func (b Breach) String() string {
	name := b.Alarm
	if name == "" {
		name = b.Row + " " + b.Figure
	}
	if b.Most != nil {
		return fmt.Sprintf("%s is %.4f, at most %.4f is allowed", name, b.Is, *b.Most)
	}
	return fmt.Sprintf("%s is %.3f, at least %.3f is due", name, b.Is, *b.Least)
}

// LoadFloors reads FloorsFile of a corpus folder: a list of Floors, each with
// exactly one of least and most. Without the file there are none.
func LoadFloors(fsys fs.FS) ([]Floor, error) {
	data, err := fs.ReadFile(fsys, FloorsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("load floors: %w", err)
	}
	f := source.File{Name: FloorsFile, Data: data}
	var nodes []yaml.Node
	ms := f.Decode(&nodes)
	var floors []Floor
	if len(ms) == 0 {
		ms = f.Decode(&floors)
	}
	for i, fl := range floors {
		switch {
		case (fl.Least == nil) == (fl.Most == nil):
			ms = append(ms, f.At(&nodes[i], "floor", "a floor has either least or most"))
		case (fl.Alarm == "") == (fl.Figure == ""):
			ms = append(ms, f.At(&nodes[i], "floor", "a floor names either an alarm or a row and a figure"))
		}
	}
	if err := ms.Err(); err != nil {
		return nil, fmt.Errorf("load floors: %w", err)
	}
	return floors, nil
}

// Check sets r.Floors to those of the floors that are not kept. A floor on a
// figure that the report does not have is an error: it would never be undercut.
func (r *Report) Check(floors []Floor) error {
	r.Floors = nil
	for _, fl := range floors {
		f, ok := r.Figure(fl.Row, fl.Figure)
		if fl.Alarm != "" {
			a := r.Alarm(fl.Alarm)
			if ok = a != nil; ok {
				f = a.Rate
			}
		}
		if !ok {
			return fmt.Errorf("check floors: no figure %s %s%s in the report", fl.Row, fl.Figure, fl.Alarm)
		}
		if fl.Least != nil && f.Value < *fl.Least || fl.Most != nil && f.Value > *fl.Most {
			r.Floors = append(r.Floors, Breach{Floor: fl, Is: f.Value})
		}
	}
	return nil
}

// Figure returns the figure of that name in the row with the id ("overall",
// "label/…"): presence, both or promotes with .precision, .recall or .f1; stance;
// exact; and overall macro.presence and macro.both.
func (t *Table) Figure(row, name string) (Figure, bool) {
	r := t.Row(row)
	if r == nil {
		return Figure{}, false
	}
	switch name {
	case "stance":
		return r.Stance, true
	case "exact":
		return r.Exact, true
	case "macro.presence":
		return t.MacroPresence, row == Overall
	case "macro.both":
		return t.MacroBoth, row == Overall
	}
	for prefix, s := range map[string]Scores{"presence": r.Presence, "both": r.Both, "promotes": r.Promotes} {
		switch name {
		case prefix + ".precision":
			return s.Precision, true
		case prefix + ".recall":
			return s.Recall, true
		case prefix + ".f1":
			return s.F1, true
		}
	}
	return Figure{}, false
}
