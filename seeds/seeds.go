// Package seeds is the seed corpus: labelled texts written for Canard, ordinary
// text on which nothing may fire, and what the figures are held to. It is data and
// its embed, no code. Package corpus reads it.
package seeds

import "embed"

// FS holds the texts (*.yaml, *.jsonl), the floors of their figures (floors.yaml)
// and the keyword list of the baseline (baselines/keywords.yaml).
//
//go:embed *.yaml *.jsonl baselines
var FS embed.FS

// Keywords is the path in FS of the baseline's keyword list.
const Keywords = "baselines/keywords.yaml"
