package trial

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// Text writes what failed and what is pending, and one line that counts all. Files
// are shown under dir.
func (r *Report) Text(w io.Writer, dir string) error {
	var b strings.Builder
	for _, res := range r.Results {
		if res.Outcome == Pass {
			continue
		}
		name := res.Name
		if res.Kind == RegoTest {
			name = res.Suite + "." + res.Name
		}
		fmt.Fprintf(&b, "%s  %s%s:%d  %s\n", strings.ToUpper(string(res.Outcome)), dir, res.File, res.Line, name)
		for _, d := range res.Detail {
			b.WriteString("    " + d + "\n")
		}
	}
	if len(r.Results) == 0 {
		b.WriteString("no tests and no cases: write <label>_test.rego and cases.yaml into the folder of a label\n")
	} else {
		fmt.Fprintf(&b, "%d passed, %d failed, %d could not be run, %d pending\n", r.Count(Pass), r.Count(Fail), r.Count(Error), r.Count(Pending))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// JSON writes the report as JSON.
func (r *Report) JSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Skipped  int          `xml:"skipped,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr"`
	Line    int           `xml:"line,attr"`
	Time    string        `xml:"time,attr"`
	Failure *junitProblem `xml:"failure,omitempty"`
	Error   *junitProblem `xml:"error,omitempty"`
	Skipped *junitProblem `xml:"skipped,omitempty"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// JUnit writes the report as JUnit XML: a suite for every file.
func (r *Report) JUnit(w io.Writer, dir string) error {
	all := junitSuites{Name: "canard rules test"}
	for _, res := range r.Results {
		if n := len(all.Suites); n == 0 || all.Suites[n-1].Name != dir+res.File {
			all.Suites = append(all.Suites, junitSuite{Name: dir + res.File})
		}
		s := &all.Suites[len(all.Suites)-1]
		c := junitCase{Class: res.Suite, Name: res.Name, File: dir + res.File, Line: res.Line, Time: fmt.Sprintf("%.4f", res.Seconds)}
		p := &junitProblem{Text: clean(strings.Join(res.Detail, "\n"))}
		if len(res.Detail) > 0 {
			p.Message = clean(res.Detail[0])
		}
		switch res.Outcome {
		case Fail:
			c.Failure = p
			s.Failures, all.Failures = s.Failures+1, all.Failures+1
		case Error:
			c.Error = p
			s.Errors, all.Errors = s.Errors+1, all.Errors+1
		case Pending:
			c.Skipped = p
			s.Skipped, all.Skipped = s.Skipped+1, all.Skipped+1
		}
		s.Tests, all.Tests = s.Tests+1, all.Tests+1
		s.Cases = append(s.Cases, c)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", "  ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// clean drops what XML cannot hold.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
