package main

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows on standard error how far a long batch has come, where a person
// watches and the output goes elsewhere. It appears after a second; a nil progress
// shows nothing.
type progress struct {
	feed  *feed
	began time.Time
	n     int
	shown bool
	bar   *progressbar.ProgressBar
}

func (a *app) progress(s *feed) *progress {
	if !isTerminal(a.stderr) || isTerminal(a.stdout) {
		return nil
	}
	return &progress{feed: s, began: time.Now(), bar: progressbar.NewOptions64(s.size(),
		progressbar.OptionSetWriter(a.stderr), progressbar.OptionSetDescription("classifying"), progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionSetWidth(30), progressbar.OptionSpinnerType(14))}
}

// size is the number of bytes to read, -1 when it cannot be known.
func (s *feed) size() int64 {
	var total int64
	for _, p := range s.paths {
		info, err := os.Stat(p)
		switch {
		case p == "-" || err == nil && !info.Mode().IsRegular():
			return -1
		case err == nil:
			total += info.Size()
		}
	}
	return total
}

// step counts one more document.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.n++
	if p.n%16 == 0 && (p.shown || time.Since(p.began) > time.Second) {
		p.shown = true
		p.bar.Set64(p.feed.read.Load()) //nolint:errcheck // nothing depends on the bar
	}
}

// done takes the bar away.
func (p *progress) done() {
	if p != nil && p.shown {
		p.bar.Clear() //nolint:errcheck // as above
	}
}

// typed reports whether standard input is a keyboard (or no input at all), so that
// waiting for it would be a surprise.
func (a *app) typed() bool {
	f, ok := a.stdin.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err != nil || info.Mode()&os.ModeCharDevice != 0
}
