//go:build ignore

// One thread, and a goroutine that computes without a pause. Since Go 1.14 the
// runtime interrupts it, so the pings are answered while it runs.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
)

func main() {
	runtime.GOMAXPROCS(1)
	var answers int64
	go func() {
		for {
			atomic.AddInt64(&answers, 1)
			runtime.Gosched()
		}
	}()

	// Hash until three pings were answered: this loop never gives way by itself.
	hash := uint64(1)
	for atomic.LoadInt64(&answers) < 3 {
		hash = (hash ^ 7) * 0x100000001b3
	}
	fmt.Println("three pings answered while hashing:", hash != 0)
}

// Output:
// three pings answered while hashing: true
