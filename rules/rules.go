// Package rules is the default RulePack: its rules, terms, cues, labels and
// formulas, embedded so that a program needs no files to run it. All of it is
// data; a policy author edits it without touching Go, and another topic is another
// folder like this one.
package rules

import "embed"

// FS holds the pack at its root, as engine.Load reads it.
//
//go:embed all:*
var FS embed.FS
