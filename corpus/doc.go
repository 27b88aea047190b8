// Package corpus is labelled text: it loads a folder of it, measures a classifier
// on it, and says what every figure rests on.
//
// Load reads YAML lists and JSON Lines from any file system, strictly, and reports
// everything wrong with them at once. Evaluate classifies every text and hands on
// a Report: precision, recall and F1 with 95% intervals, stance apart from
// presence, false alarms, calibration, every rule by itself, operating curves, and
// the outcome of each text, so that a later report can be compared with it item by
// item. Package corpustest asserts labels and stances in a test; package baseline
// holds the simple classifiers that Canard has to beat; package render writes a
// Report as text, Markdown, JUnit XML and HTML.
package corpus
