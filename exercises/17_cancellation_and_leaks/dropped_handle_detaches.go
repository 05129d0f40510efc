//go:build ignore

// A goroutine has no handle at all: it ends when its function returns, and not
// before. Without a context the renewer outlives its job; with one, cancel ends it.
package main

import (
	"context"
	"fmt"
	"runtime"
	"time"
)

// renew keeps the lease until ctx is cancelled; a nil channel never is.
func renew(done <-chan struct{}) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-done:
			return
		case <-tick.C:
		}
	}
}

func job() {}

func runDetached() {
	go renew(nil)
	job()
}

func runOwned(ctx context.Context) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go renew(ctx.Done())
	job()
}

// goroutines waits, two seconds at most, until only want of them are left.
func goroutines(want int) int {
	for i := 0; i < 2000 && runtime.NumGoroutine() > want; i++ {
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func main() {
	before := runtime.NumGoroutine()
	runOwned(context.Background())
	fmt.Println("leaked with cancel:", goroutines(before)-before)
	runDetached()
	fmt.Println("leaked without:", runtime.NumGoroutine()-before)
}

// Output:
// leaked with cancel: 0
// leaked without: 1
