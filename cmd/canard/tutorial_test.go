package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const tutorial = "../../TUTORIAL.md"

// TestTutorial does what TUTORIAL.md says, in an empty folder and with the real
// binary: blocks that name a file are written, lines of console blocks that begin
// with "$ " are run, and what they print must be what stands there. -update writes
// it anew.
func TestTutorial(t *testing.T) {
	data, err := os.ReadFile(tutorial)
	require.NoError(t, err)
	dir := t.TempDir()
	var out strings.Builder
	ran := 0
	for _, b := range blocks(string(data)) {
		switch {
		case b.info == "console":
			for _, c := range commands(b.body) {
				got := run(t, dir, c.line)
				ran++
				if !*update || steady(got) == steady(c.output) {
					assert.Equal(t, steady(c.output), steady(got), "%s", c.line)
					got = c.output
				}
				out.WriteString("$ " + c.line + "\n" + got)
			}
		default:
			if _, file, ok := strings.Cut(b.info, " "); ok {
				file = filepath.Join(dir, filepath.FromSlash(file))
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o777))
				require.NoError(t, os.WriteFile(file, []byte(b.body), 0o600))
			}
			out.WriteString(b.body)
		}
		out.WriteString(b.after)
	}
	require.Greater(t, ran, 10, "commands of the tutorial")
	if *update {
		require.NoError(t, os.WriteFile(tutorial, []byte(out.String()), 0o666))
	}
}

// block is a fenced block: what stands behind its opening fence, its lines, and the
// text behind it up to the next block's first line. The text before the first block
// is a block without info.
type block struct{ info, body, after string }

var fence = regexp.MustCompile("(?m)^```(.*)\n")

func blocks(doc string) []block {
	at := fence.FindAllStringSubmatchIndex(doc, -1)
	out := []block{{after: doc}}
	if len(at) > 0 {
		out[0].after = doc[:at[0][1]]
	}
	for i := 0; i+1 < len(at); i += 2 {
		end := len(doc)
		if i+2 < len(at) {
			end = at[i+2][1]
		}
		out = append(out, block{info: doc[at[i][2]:at[i][3]], body: doc[at[i][1]:at[i+1][0]], after: doc[at[i+1][0]:end]})
	}
	return out
}

type command struct{ line, output string }

// commands reads a console block. A command goes on in the next line after a backslash.
func commands(body string) []command {
	var out []command
	open := false
	for _, l := range strings.SplitAfter(body, "\n") {
		text := strings.TrimSuffix(l, "\n")
		switch {
		case open:
			last := &out[len(out)-1]
			last.line += "\n" + text
			open = strings.HasSuffix(text, `\`)
		case strings.HasPrefix(text, "$ "):
			out = append(out, command{line: strings.TrimPrefix(text, "$ ")})
			open = strings.HasSuffix(text, `\`)
		case len(out) > 0:
			out[len(out)-1].output += l
		}
	}
	return out
}

// run runs a command line in a folder and returns what it prints.
func run(t *testing.T, dir, line string) string {
	t.Helper()
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NO_COLOR=1", "HOME="+dir)
	out, err := cmd.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		require.NoError(t, err, line)
	}
	require.NoError(t, err, "%s\n%s", line, out)
	return string(out)
}

// What may differ from run to run, or with what a new pack takes over from the
// built-in one: times, digests, sizes, and how much was looked at.
var varying = regexp.MustCompile(`\b[0-9.]+ (ms|s|bytes|files|passed|tests and cases)\b` +
	`|mutants on [0-9]+ texts|sha256:[0-9a-f]+|\+[0-9a-f]{12}\b|(?m:^canard: left out .*\n)`)

// steady takes what varies out of what a command prints.
func steady(s string) string { return varying.ReplaceAllString(s, "") }

var (
	mention = regexp.MustCompile("canard ((?:rules )?(?:new |pack )?[a-z]+)([^`\n|;]*)")
	flagged = regexp.MustCompile(`(?:^|\s)(--[a-z-]+)`)
)

// TestDocumentsNameWhatThereIs holds every command and flag that the documents
// name to what the binary knows.
func TestDocumentsNameWhatThereIs(t *testing.T) {
	for _, doc := range []string{tutorial, "../../CONTRIBUTING.md"} {
		data, err := os.ReadFile(doc)
		require.NoError(t, err)
		text := strings.ReplaceAll(string(data), "\\\n", " ")
		n := 0
		for _, m := range regexp.MustCompile("(?m)^\\$ .*|`[^`\n]+`|^ *canard .*").FindAllString(text, -1) {
			for _, use := range mention.FindAllStringSubmatch(m, -1) {
				help := run(t, t.TempDir(), "canard "+use[1]+" --help")
				last := use[1][strings.LastIndex(use[1], " ")+1:]
				assert.Regexp(t, `(?m)^  canard .*\b`+last+`\b`, help, "%s: %s", doc, use[0])
				for _, f := range flagged.FindAllStringSubmatch(use[2], -1) {
					assert.Contains(t, help, f[1], "%s: %s", doc, use[0])
				}
				n++
			}
		}
		assert.Greater(t, n, 8, "%s: commands", doc)
	}
}
