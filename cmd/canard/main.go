// Command canard says which disinformation narratives and tactics a text carries,
// with which stance, how sure it is, and exactly why.
//
// It reads documents from the command line, files, directories or standard input,
// takes each through the engine with the embedded rule pack (or another one, with
// --rules), and prints what it found for people or for programs. It is the only
// place of the module that reads flags and the environment, and that exits: 0 when
// all went well, 1 when some input could not be classified, 2 when the command or
// the pack was wrong and nothing was read, 3 when --fail-on applied.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes.
const (
	exitOK       = 0
	exitInput    = 1 // some input could not be classified
	exitFindings = 1 // a tool found something wrong with the pack
	exitUsage    = 2 // wrong flags, or a pack that does not load
	exitFailOn   = 3 // a document's action reached --fail-on
)

// status is an error that only carries an exit code: what there was to say has
// been said.
type status int

// Error names the code; it is never shown.
func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// app is the world as the commands see it.
type app struct {
	stdin          io.Reader
	stdout, stderr *os.File
	getenv         func(string) string
}

func main() {
	// A reader that went away (`| head`) is then a write error like any other.
	signal.Ignore(syscall.SIGPIPE)
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv}
	a.collectLate()
	os.Exit(a.run(context.Background(), os.Args[1:]))
}

// gcPercent is how much garbage may gather, in percent of what is in use, which is
// a pack of some twenty megabytes: collecting as often as Go does by default took a
// third of the time of documents on topic.
const gcPercent = 400

// collectLate sets gcPercent, unless GOGC says otherwise.
func (a *app) collectLate() {
	if a.getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
}

// run executes one command line and returns its exit code.
func (a *app) run(ctx context.Context, args []string) int {
	root := a.rootCommand()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var code status
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE):
		return exitOK
	case errors.As(err, &code):
		return int(code)
	}
	a.complain("%s", err)
	if !errors.As(err, new(*packError)) {
		fmt.Fprintln(a.stderr, "Try 'canard --help'.")
	}
	return exitUsage
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "canard",
		Short: "Say which disinformation narratives a text carries, and why",
		Long: `Canard reads a text and says which known disinformation narratives and tactics
it carries, with which stance (promotes, reports or refutes), how sure it is, and
exactly why: which rule fired, on which words. It names narratives; it does not
rule on truth, and it never acts by itself.

Exit codes: 0 fine; 1 some input could not be classified; 2 wrong usage or a pack
that does not load; 3 a document reached the action named by --fail-on.`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.AddCommand(a.classifyCommand(), a.explainCommand(), a.analyzeCommand(), a.evalCommand(), a.rulesCommand(), a.versionCommand())
	return root
}

// complain writes one sentence to standard error, with nothing in it that a
// terminal would obey.
func (a *app) complain(format string, args ...any) {
	fmt.Fprintf(a.stderr, "canard: %s\n", printable(strings.TrimSpace(fmt.Sprintf(format, args...))))
}
