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

func looksBetweenJobs(ctx context.Context, jobs <-chan int) {
	for ctx.Err() == nil {
		if _, ok := <-jobs; !ok {
			return
		}
	}
}

func waitsForBoth(ctx context.Context, jobs <-chan int) {
	for {
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

// start runs a worker, gives it one job, which it takes before ctx is cancelled.
func start(worker func(context.Context, <-chan int)) {
	ctx, cancel := context.WithCancel(context.Background())
	jobs, idle := make(chan int), make(chan struct{})
	go func() {
		worker(ctx, jobs)
		close(idle)
	}()
	jobs <- 1
	time.Sleep(20 * time.Millisecond) // the worker is back in its wait
	cancel()
}

func main() {
	before := runtime.NumGoroutine()
	start(waitsForBoth)
	fmt.Println("left, waits for both:", goroutines(before)-before)
	start(looksBetweenJobs)
	fmt.Println("left, looks between jobs:", runtime.NumGoroutine()-before)
}

// Output:
// left, waits for both: 0
// left, looks between jobs: 1
