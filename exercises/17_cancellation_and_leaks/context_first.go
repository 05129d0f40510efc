//go:build ignore

// A ctx that nobody waits on stops nothing in Go either: the worker that only
// looks at ctx.Err() between two jobs stays in its receive for ever.
package main

import (
	"context"
	"fmt"
	"runtime"
	"time"
)

func looksBetweenJobs(ctx context.Context, jobs <-chan int, idle chan<- bool) {
	for ctx.Err() == nil {
		idle <- true
		if _, ok := <-jobs; !ok {
			return
		}
	}
}

func waitsForBoth(ctx context.Context, jobs <-chan int, idle chan<- bool) {
	for {
		idle <- true
		select {
		case <-ctx.Done():
			return
		case _, ok := <-jobs:
			if !ok {
				return
			}
		}
	}
}

// goroutines waits, two seconds at most, until only want of them are left.
func goroutines(want int) int {
	for i := 0; i < 2000 && runtime.NumGoroutine() > want; i++ {
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

// cancelIdle starts a worker and cancels it when it has nothing to do.
func cancelIdle(worker func(context.Context, <-chan int, chan<- bool)) {
	ctx, cancel := context.WithCancel(context.Background())
	idle := make(chan bool)
	go worker(ctx, make(chan int), idle)
	<-idle
	cancel()
}

func main() {
	before := runtime.NumGoroutine()
	cancelIdle(waitsForBoth)
	fmt.Println("left, waits for both:", goroutines(before)-before)
	cancelIdle(looksBetweenJobs)
	fmt.Println("left, looks between jobs:", runtime.NumGoroutine()-before)
}

// Output:
// left, waits for both: 0
// left, looks between jobs: 1
