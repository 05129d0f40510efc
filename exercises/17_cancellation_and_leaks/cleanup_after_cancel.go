//go:build ignore

// In Go a cancelled request is a function that returns early, so defer runs. What
// no defer can help is a request that does not listen to its context: it stays,
// and rightly so does its place on the gauge. Rust can drop it all the same.
package main

import (
	"context"
	"fmt"
	"sync/atomic"
)

func serve(ctx context.Context, open *int32, request func(context.Context)) {
	atomic.AddInt32(open, 1)
	defer atomic.AddInt32(open, -1)
	request(ctx)
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()

	var open int32
	serve(ctx, &open, func(ctx context.Context) { <-ctx.Done() })
	fmt.Println("open after a cancelled request:", open)

	func() {
		defer func() { recover() }()
		serve(ctx, &open, func(context.Context) { panic("on purpose") })
	}()
	fmt.Println("open after a panic:", open)

	started := make(chan bool)
	go serve(ctx, &open, func(context.Context) {
		started <- true
		select {} // does not look at its context
	})
	<-started
	fmt.Println("open, deaf request:", atomic.LoadInt32(&open))
}

// Output:
// open after a cancelled request: 0
// open after a panic: 0
// open, deaf request: 1
