//go:build ignore

// `bytes += p.Fetch()` is three steps: read bytes, add, write bytes. Go compiles it
// in two goroutines; vet is silent, and -race speaks only when a test runs it. Here
// the steps are spelled out, with a gate where the scheduler might switch.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var bytes int64
	var bothHaveRead, done sync.WaitGroup
	bothHaveRead.Add(2)
	done.Add(2)
	for i := 0; i < 2; i++ {
		go func() {
			defer done.Done()
			old := atomic.LoadInt64(&bytes)
			bothHaveRead.Done()
			bothHaveRead.Wait()
			atomic.StoreInt64(&bytes, old+100)
		}()
	}
	done.Wait()
	fmt.Println("two pages of 100 bytes:", bytes)
}

// Output:
// two pages of 100 bytes: 100
