package check

import (
	"net/url"
	"slices"
)

// The part of SARIF 2.1.0 that a list of findings needs.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type sarifLog struct {
	Version string     `json:"version"`
	Schema  string     `json:"$schema"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID    string     `json:"id"`
	Short sarifText  `json:"shortDescription"`
	Help  *sarifText `json:"help,omitempty"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
	// Suppressions are empty for what is nowhere allowed.
	Suppressions []sarifSuppression `json:"suppressions"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

type sarifLocation struct {
	Physical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	} `json:"physicalLocation"`
}

type sarifRegion struct {
	StartLine   int        `json:"startLine"`
	StartColumn int        `json:"startColumn,omitempty"`
	Snippet     *sarifText `json:"snippet,omitempty"`
}

func sarif(fs []Finding) sarifLog {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	driver := &run.Tool.Driver
	driver.Name = "canard rules check"
	for _, c := range Codes {
		driver.Rules = append(driver.Rules, sarifRule{ID: c.ID, Short: sarifText{c.Title}, Help: &sarifText{c.Help}})
	}
	for _, f := range fs {
		i := slices.IndexFunc(driver.Rules, func(r sarifRule) bool { return r.ID == f.Code })
		if i < 0 {
			i = len(driver.Rules)
			driver.Rules = append(driver.Rules, sarifRule{ID: f.Code, Short: sarifText{"the pack does not load: " + f.Code}})
		}
		res := sarifResult{RuleID: f.Code, RuleIndex: i, Level: string(f.Level), Message: sarifText{f.Msg},
			Locations: make([]sarifLocation, 1), Suppressions: []sarifSuppression{}}
		if f.Level == Allowed {
			res.Level, res.Suppressions = string(Warning), []sarifSuppression{{Kind: "inSource", Justification: f.Allowed}}
		}
		if f.Hint != "" {
			res.Message.Text += "\nHint: " + f.Hint
		}
		at := &res.Locations[0].Physical
		at.Artifact.URI = (&url.URL{Path: f.File}).String()
		if f.Line > 0 {
			at.Region = &sarifRegion{StartLine: f.Line, StartColumn: f.Col}
			if f.Text != "" {
				at.Region.Snippet = &sarifText{f.Text}
			}
		}
		run.Results = append(run.Results, res)
	}
	return sarifLog{Version: "2.1.0", Schema: "https://json.schemastore.org/sarif-2.1.0.json", Runs: []sarifRun{run}}
}
