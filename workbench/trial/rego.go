package trial

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/canard-rules/canard/engine/source"
	"github.com/canard-rules/canard/workbench/regos"
)

// bound is how long one Rego test may take.
const bound = 5 * time.Second

// runTests runs the Rego tests whose full name matches.
func runTests(ctx context.Context, files *regos.Files, match *regexp.Regexp) ([]Result, source.Mistakes) {
	results, ms := Rego(ctx, files, nil, match, nil)
	if len(ms) > 0 {
		return nil, ms
	}
	var failed []string
	var out []Result
	for _, r := range results {
		if r.Fail {
			failed = append(failed, regexp.QuoteMeta(r.Package+"."+r.Name))
			continue
		}
		out = append(out, regoResult(files, r))
	}
	if len(failed) == 0 {
		return out, nil
	}
	// The failed ones once more, with a trace to tell where.
	again := regexp.MustCompile("^(" + strings.Join(failed, "|") + ")$")
	results, ms = Rego(ctx, files, nil, again, func(r *tester.Runner) { r.EnableTracing(true) })
	for _, r := range results {
		out = append(out, regoResult(files, r))
	}
	return out, ms
}

// Rego runs the tests of a pack's Rego whose full name matches, all where match is
// nil. Modules replace those of the same file; set may change the runner.
func Rego(ctx context.Context, files *regos.Files, modules map[string]*ast.Module, match *regexp.Regexp, set func(*tester.Runner)) ([]*tester.Result, source.Mistakes) {
	all := files.Select(func(string) bool { return true })
	maps.Copy(all, modules)
	if len(all) == 0 {
		return nil, nil
	}
	r := tester.NewRunner().SetCompiler(regos.Compiler()).SetModules(all).CapturePrintOutput(true).
		RaiseBuiltinErrors(true).SetTimeout(bound).SetParallel(runtime.GOMAXPROCS(0))
	if match != nil {
		r.Filter(match.String())
	}
	if set != nil {
		set(r)
	}
	ch, err := r.RunTests(ctx, nil)
	if err != nil {
		return nil, files.Mistakes("", err)
	}
	var out []*tester.Result
	for res := range ch {
		if res != nil {
			out = append(out, res)
		}
	}
	slices.SortFunc(out, func(a, b *tester.Result) int { return strings.Compare(a.Package+"."+a.Name, b.Package+"."+b.Name) })
	return out, nil
}

func regoResult(files *regos.Files, r *tester.Result) Result {
	out := Result{Kind: RegoTest, Suite: r.Package, Name: r.Name, Outcome: Pass, Seconds: r.Duration.Seconds()}
	if r.Location != nil {
		out.File, out.Line = r.Location.File, r.Location.Row
	}
	switch {
	case r.Skip:
		out.Outcome = Pending
	case topdown.IsCancel(r.Error):
		out.Outcome, out.Detail = Error, []string{fmt.Sprintf("stopped after %s: the test, or a rule that it calls, does not end", bound)}
	case r.Error != nil:
		out.Outcome, out.Detail = Error, []string{r.Error.Error()}
	case r.Fail:
		out.Outcome, out.Detail = Fail, why(files, r.Trace)
	}
	for path, sr := range r.SubResults.Iter {
		if sr.Fail && len(sr.SubResults) == 0 {
			out.Detail = append(out.Detail, "failed for "+strings.Join(path, ", "))
		}
	}
	if printed := strings.TrimSpace(string(r.Output)); printed != "" && out.Outcome != Pass {
		out.Detail = append(out.Detail, "printed: "+printed)
	}
	return out
}

// why says at which expression a traced test gave up, with its variables.
func why(files *regos.Files, trace []*topdown.Event) []string {
	for _, e := range slices.Backward(trace) {
		if e.Op != topdown.FailOp || e.Location == nil || e.QueryID == 0 || !regos.IsTest(e.Location.File) {
			continue
		}
		if expr, ok := e.Node.(*ast.Expr); ok {
			if _, every := expr.Terms.(*ast.Every); every {
				continue
			}
		}
		out := []string{fmt.Sprintf("no value made this true, %s:%d:", e.Location.File, e.Location.Row)}
		out = append(out, "    "+strings.TrimSpace(source.Line(files.Data[e.Location.File], e.Location.Row)))
		var b bytes.Buffer
		if err := topdown.PrettyEvent(&b, e, topdown.PrettyEventOpts{PrettyVars: true}); err == nil {
			lines := strings.Split(strings.TrimRight(b.String(), "\n"), "\n")
			for _, l := range lines[min(1, len(lines)):] {
				if strings.TrimSpace(l) != "" {
					out = append(out, "    "+excerpt(l, 200))
				}
			}
		}
		return out
	}
	return []string{"it is not true"}
}
