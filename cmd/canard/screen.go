package main

import (
	"fmt"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/term"

	"github.com/canard-rules/canard/workbench/watch"
)

// screen shows the last round of rules watch: over the one before on a terminal,
// behind it elsewhere.
type screen struct {
	app    *app
	colour string
	dir    string

	mu   sync.Mutex
	last *watch.Round
	at   time.Time
}

// busy says that the pack is being looked at.
func (s *screen) busy() {
	if s.mu.Lock(); isTerminal(s.app.stdout) && s.last != nil {
		fmt.Fprint(s.app.stdout, "\rsaved; looking at it …\x1b[K")
	}
	s.mu.Unlock()
}

// far shows a round that is on its way, on a terminal.
func (s *screen) far(r watch.Round) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !isTerminal(s.app.stdout) {
		return
	}
	s.last, s.at = &r, time.Time{}
	s.draw()
}

func (s *screen) show(r *watch.Round) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last, s.at = r, time.Now()
	s.draw()
}

func (s *screen) draw() {
	s.app.showRound(s.app.style(s.colour), s.last, s.dir)
	if isTerminal(s.app.stdout) {
		if s.at.IsZero() {
			return
		}
		fmt.Fprintf(s.app.stdout, "%s; waiting for the next save, Ctrl-C ends", s.at.Format(time.TimeOnly))
	} else {
		fmt.Fprintln(s.app.stdout, "waiting for the next save")
	}
}

// followSize draws the screen again when the terminal changes its size, until the
// returned function is called. That leaves the cursor at the begin of a line.
func (s *screen) followSize() func() {
	if !isTerminal(s.app.stdout) {
		return func() {}
	}
	sizes := make(chan os.Signal, 1)
	signal.Notify(sizes, syscall.SIGWINCH)
	go func() {
		for range sizes {
			if s.mu.Lock(); s.last != nil {
				s.draw()
			}
			s.mu.Unlock()
		}
	}()
	return func() {
		signal.Stop(sizes)
		close(sizes)
		fmt.Fprintln(s.app.stdout)
	}
}

var stepColour = map[watch.State]string{watch.Good: green, watch.Warned: yellow, watch.Failed: red, watch.Skipped: faint}

// indent is how far details stand in.
const indent = 8

// showRound writes a round; on a terminal over the last one, and cut to its size.
func (a *app) showRound(s style, r *watch.Round, dir string) {
	var b strings.Builder
	each := 20 // lines of detail of a step
	width := 0 // of a line; 0 for any
	if isTerminal(a.stdout) {
		b.WriteString("\x1b[H\x1b[2J\x1b[3J")
		if w, height, err := term.GetSize(int(a.stdout.Fd())); err == nil {
			width = max(w, 20)
			// Besides details: the folder, the steps, what is left out of each, the last line.
			each = max(1, (height-2-2*len(r.Steps))/max(1, detailed(r)))
		}
	}
	fmt.Fprintf(&b, "%s\n", s.paint(bold, cut(printable(dir), width)))
	for _, step := range r.Steps {
		fmt.Fprintf(&b, "%s %-7s %s\n", s.paint(stepColour[step.State], fmt.Sprintf("%-7s", step.State)), step.Name, cut(printable(step.Line), width-2*indent))
		for i, l := range step.Detail {
			if i == each {
				fmt.Fprintf(&b, "%*s… %d more lines: canard rules %s\n", indent, "", len(step.Detail)-each, step.Name)
				break
			}
			fmt.Fprintf(&b, "%*s%s\n", indent, "", cut(printable(l), width-indent))
		}
	}
	a.stdout.WriteString(b.String()) //nolint:errcheck // the next round tries again
}

// cut cuts a line to a width; one that is not above 0 is none.
func cut(l string, width int) string {
	if r := []rune(l); width > 0 && len(r) > width {
		return string(r[:width-1]) + "…"
	}
	return l
}

// detailed counts the steps that have details.
func detailed(r *watch.Round) (n int) {
	for _, s := range r.Steps {
		if len(s.Detail) > 0 {
			n++
		}
	}
	return n
}
