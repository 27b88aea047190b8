package main

import (
	"context"
	"iter"

	"golang.org/x/sync/errgroup"
)

// inOrder applies work to every item on the given number of goroutines and hands
// the results to emit in the order of the items. At most a few results a worker
// wait at any time, so memory does not grow with the input. idle tells emit that
// no further result is ready. Where emit fails, inOrder returns at once, even while
// the next item is still being read; work and items must not outlive their use by
// much, for which they have ctx.
func inOrder[A, B any](ctx context.Context, jobs int, items iter.Seq[A], work func(context.Context, A) B, emit func(b B, idle bool) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	g, ctx := errgroup.WithContext(ctx)

	type slot struct {
		item   A
		result chan B
	}
	todo := make(chan slot)
	order := make(chan chan B, 4*jobs)
	g.Go(func() error {
		defer close(order)
		defer close(todo)
		for item := range items {
			s := slot{item, make(chan B, 1)}
			select {
			case order <- s.result:
			case <-ctx.Done():
				return ctx.Err()
			}
			select {
			case todo <- s:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		return nil
	})
	for range jobs {
		g.Go(func() error {
			for s := range todo {
				s.result <- work(ctx, s.item)
			}
			return nil
		})
	}
	for result := range order {
		select {
		case b := <-result:
			if err := emit(b, len(order) == 0); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return g.Wait()
}
