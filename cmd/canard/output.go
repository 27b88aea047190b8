package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/engine/explain"
)

// The formats of output beside formatText, formatJSONL and formatCSV.
const formatJSON = "json"

var outputFormats = []string{formatText, formatJSON, formatJSONL, formatCSV}

// unassessed is the action of a document that could not be classified.
const unassessed = "unassessed"

// outcome is what became of one record. err is nil where it was classified.
type outcome struct {
	record
	result engine.Result
	why    []explain.Explanation // with --explain, one a verdict
	err    error
}

// action is the action of the result; a document that failed is unassessed.
func (o *outcome) action() string {
	if o.err != nil {
		return unassessed
	}
	return o.result.Action
}

// layout writes outcomes: render one of them, the rest what stands around them.
type layout struct {
	head, between, tail string
	render              func(b *bytes.Buffer, o *outcome) error
}

// line is the JSON form of an outcome: a Result and, with --explain, its explanations.
type line struct {
	engine.Result
	Explanations []explain.Explanation `json:"explanations,omitempty"`
}

// failedLine is the JSON form of a document that could not be classified. Its
// fields are those of a Result.
type failedLine struct {
	Schema   int             `json:"schema"`
	ID       string          `json:"id"`
	Action   string          `json:"action"`
	Reason   string          `json:"reason"` // "input"
	Verdicts []struct{}      `json:"verdicts"`
	Pack     engine.PackInfo `json:"pack"`
	Errors   []failure       `json:"errors"`
}

type failure struct {
	Message string `json:"message"`
}

// renderJSON writes the outcome as one line of JSON, with the end of it behind.
func renderJSON(pack engine.PackInfo, end string) func(*bytes.Buffer, *outcome) error {
	return func(b *bytes.Buffer, o *outcome) error {
		var v any = line{o.result, o.why}
		if o.err != nil {
			v = failedLine{
				Schema: engine.SchemaVersion, ID: o.doc.ID, Action: unassessed, Reason: "input",
				Verdicts: []struct{}{}, Pack: pack, Errors: []failure{{o.message()}},
			}
		}
		enc := json.NewEncoder(b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(v); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1)
		b.WriteString(end)
		return nil
	}
}

// message says what was wrong, with the place where the id does not name it.
func (o *outcome) message() string {
	if o.doc.ID != o.place {
		return o.place + ": " + o.err.Error()
	}
	return o.err.Error()
}

var csvHeader = []string{"id", "action", "reason", "label", "kind", "stance", "score", "threshold", "hit", "rules", "evidence", "errors", "pack"}

// renderCSV writes one row a verdict, and one with an empty label for a document
// without verdicts.
func renderCSV(pack engine.PackInfo) func(*bytes.Buffer, *outcome) error {
	number := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	return func(b *bytes.Buffer, o *outcome) error {
		w := csv.NewWriter(b)
		reason, errs := o.result.Reason, []string{}
		if o.err != nil {
			reason, errs = "input", []string{o.message()}
		}
		for _, e := range o.result.Errors {
			errs = append(errs, e.Error())
		}
		row := func(verdict ...string) {
			cells := slices.Concat([]string{o.doc.ID, o.action(), reason}, verdict, []string{strings.Join(errs, "; "), pack.Digest})
			w.Write(cells) //nolint:errcheck // a buffer does not fail
		}
		for _, v := range o.result.Verdicts {
			var rules, evidence []string
			for _, f := range v.Findings {
				rules = append(rules, f.Rule)
				for _, e := range f.Evidence {
					evidence = append(evidence, fmt.Sprintf("%s %q", e.Term, e.Text))
				}
			}
			row(v.Label, v.Kind, string(v.Stance), number(v.Score), number(v.Threshold), strconv.FormatBool(v.Hit),
				strings.Join(distinct(rules), " "), strings.Join(distinct(evidence), "; "))
		}
		if len(o.result.Verdicts) == 0 {
			row("", "", "", "", "", "", "", "")
		}
		w.Flush()
		return w.Error()
	}
}

// distinct drops repetitions and keeps the order.
func distinct(xs []string) []string {
	var out []string
	for _, x := range xs {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
