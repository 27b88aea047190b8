// Package engine classifies documents by the rules of a pack: it says which
// narratives and tactics a text carries, with which stance, how sure, and why.
//
// Load reads a RulePack from any file system and reports everything wrong with it
// at once. Classify takes one Document through the stages, text, lexicon, scope,
// policy and score, and returns a Result; Explain does the same and returns the
// tree behind every verdict. An Engine is immutable, does no I/O after loading and
// serves any number of goroutines. The same document under the same pack digest
// gives the same bytes.
package engine

import (
	"github.com/canard-rules/canard/engine/policy"
	"github.com/canard-rules/canard/engine/score"
	"github.com/canard-rules/canard/engine/text"
)

// Document is text as received and what is known of it.
type Document = text.Document

// Verdict is what the pack says of one label.
type Verdict = score.Verdict

// Finding is a rule that fired on certain mentions.
type Finding = policy.Finding

// RuleError is a rule that could not be evaluated; the others still count.
type RuleError = policy.RuleError

// SchemaVersion is the version of the JSON form of a Result. Within a version
// fields are only added.
const SchemaVersion = 1

// PackInfo names the pack that a Result rests on.
type PackInfo struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	// Digest is "sha256:" and the hash over every file that can change a verdict.
	Digest string `json:"digest"`
	// Overlay is the name of the local overlay in force, which is part of Digest.
	Overlay string `json:"overlay,omitempty"`
}

// Result is what a pack says of one Document.
type Result struct {
	Schema   int         `json:"schema"`
	ID       string      `json:"id"`
	Action   string      `json:"action"`             // clear, context, review, escalate or unassessed
	Reason   string      `json:"reason,omitempty"`   // why unassessed: errors, or as score.yaml words it: empty, too short, language
	Language string      `json:"language,omitempty"` // as declared, else as detected: en, ru, uk; empty when unknown
	Verdicts []Verdict   `json:"verdicts"`           // hits first, then score, then label
	Pack     PackInfo    `json:"pack"`
	Errors   []RuleError `json:"errors"`
}
