package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/canard-rules/canard/corpus"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	Failure *junitFailure `xml:"failure,omitempty"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr"`
	Text    string `xml:",chardata"`
}

// JUnit writes a test case for every text, a suite for every file, and a suite of
// the floors that are undercut, in the XML that CI systems read.
func JUnit(w io.Writer, r *corpus.Report) error {
	all := junitSuites{Name: "canard eval"}
	add := func(suite string, c junitCase) {
		if n := len(all.Suites); n == 0 || all.Suites[n-1].Name != suite {
			all.Suites = append(all.Suites, junitSuite{Name: suite})
		}
		s := &all.Suites[len(all.Suites)-1]
		s.Tests++
		all.Tests++
		if c.Failure != nil {
			s.Failures++
			all.Failures++
		}
		s.Cases = append(s.Cases, c)
	}
	for _, it := range r.Items {
		c := junitCase{Class: it.File, Name: it.ID}
		if !it.Right {
			c.Failure = &junitFailure{Message: decided(it.Decisions), Type: "label", Text: plain(it)}
		}
		add(it.File, c)
	}
	for _, f := range r.Floors {
		add(corpus.FloorsFile, junitCase{Class: corpus.FloorsFile, Name: f.Row + f.Figure + f.Alarm,
			Failure: &junitFailure{Message: f.String(), Type: "floor"}})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// plain is the place, the text and the explanation of an error.
func plain(it corpus.ItemReport) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d\n", it.File, it.Line)
	for _, f := range it.Failed {
		fmt.Fprintf(&b, "failed: %s\n", f)
	}
	if it.Detail != nil {
		for _, p := range it.Detail.Parts {
			fmt.Fprintf(&b, "%s: %s\n", p.Name, p.Text)
		}
		b.WriteString(it.Detail.Explanation.Text + "\n")
	}
	return b.String()
}
