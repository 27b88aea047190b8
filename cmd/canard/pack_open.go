package main

import (
	"context"

	"golang.org/x/sync/errgroup"

	"github.com/canard-rules/canard/engine"
	"github.com/canard-rules/canard/workbench/changes"
	"github.com/canard-rules/canard/workbench/packs"
)

// open finds and loads the pack that an argument names: a folder, a bundle or a git
// revision. Of the packs of a revision the one at the folder near is meant.
func (p *pack) open(ctx context.Context, spec, near string) (*packs.Pack, *engine.Engine, error) {
	key, err := p.key()
	if err != nil {
		return nil, nil, err
	}
	found, err := packs.Open(ctx, spec, packs.Options{Key: key, Near: near})
	if err != nil {
		return nil, nil, &packError{err: err}
	}
	e, err := p.loadFrom(ctx, found.FS, found.Name, 0)
	return found, e, err
}

// openPair loads two packs. A revision is looked up at the folder of the other.
func (p *pack) openPair(ctx context.Context, before, after string) (a, b changes.Pack, err error) {
	g, ctx := errgroup.WithContext(ctx)
	one := func(out *changes.Pack, spec, other string) func() error {
		return func() error {
			found, e, err := p.open(ctx, spec, other)
			if err == nil {
				*out = changes.Pack{Engine: e, Files: found.FS}
			}
			return err
		}
	}
	g.Go(one(&a, before, after))
	g.Go(one(&b, after, before))
	return a, b, g.Wait()
}
