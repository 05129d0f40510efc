//go:build ignore

// Returning at the first error leaves the other goroutines at work: nobody reads
// their results any more. With a context that the first error cancels, which
// is what errgroup.WithContext does for you, they leave.
package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"
)

// load is one part of the page. Only the stock is ready, and it fails.
func load(ctx context.Context, part string) error {
	if part == "stock" {
		return errors.New("no stock")
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(time.Hour):
		return nil
	}
}

// loadPage returns at the first error and leaves the rest to ctx.
func loadPage(ctx context.Context, parts []string) error {
	results := make(chan error)
	for _, part := range parts {
		part := part
		go func() {
			err := load(ctx, part)
			select {
			case results <- err:
			case <-ctx.Done():
			}
		}()
	}
	for range parts {
		if err := <-results; err != nil {
			return err
		}
	}
	return nil
}

func loadPageOrCancel(ctx context.Context, parts []string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	return loadPage(ctx, parts)
}

// goroutines waits, two seconds at most, until only want of them are left.
func goroutines(want int) int {
	for i := 0; i < 2000 && runtime.NumGoroutine() > want; i++ {
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func main() {
	parts := []string{"reviews", "price", "stock"}
	before := runtime.NumGoroutine()
	fmt.Println("with cancel:", loadPageOrCancel(context.Background(), parts))
	fmt.Println("still loading:", goroutines(before)-before)
	fmt.Println("without:", loadPage(context.Background(), parts))
	fmt.Println("still loading:", goroutines(before+2)-before)
}

// Output:
// with cancel: no stock
// still loading: 0
// without: no stock
// still loading: 2
