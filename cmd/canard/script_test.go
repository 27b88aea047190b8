package main

import (
	"bufio"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"canard": main,
	})
}

// TestScripts runs the real binary on a small pack about a topic of its own:
// kettles. With -update it writes what the commands print into the golden files.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			return os.CopyFS(filepath.Join(env.WorkDir, "pack"), os.DirFS("testdata/pack"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"fill":  fill,
		},
	})
}

// exits runs a command and holds its exit code to the first argument.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE command [arg...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// fill writes a file of a pattern repeated: fill FILE COUNT TEXT, where \n and
// \x.. in TEXT are as in Go and %d is the number of the repetition.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: fill FILE COUNT TEXT")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	unit, err := strconv.Unquote(`"` + strings.ReplaceAll(args[2], `"`, `\"`) + `"`)
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o666)
	ts.Check(err)
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	numbered := strings.Contains(unit, "%d")
	for i := range n {
		s := unit
		if numbered {
			s = strings.ReplaceAll(unit, "%d", strconv.Itoa(i+1))
		}
		w.WriteString(s) //nolint:errcheck // Flush tells
	}
	ts.Check(w.Flush())
}

// TestPackLoads keeps the scripts' pack itself in order: no rule of it is silent.
func TestPackLoads(t *testing.T) {
	e, err := (&pack{dir: "testdata/pack"}).load(context.Background(), 0)
	require.NoError(t, err)
	require.Len(t, e.Rules(), 3)
}
