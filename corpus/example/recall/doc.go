// Package recall shows how another project tests a rule pack of its own: a rumour
// about a product recall, its rules in rules/, its labelled texts in texts/, and a
// test of one line. It holds no code, and nothing of the default pack.
package recall
