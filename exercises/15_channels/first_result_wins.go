//go:build ignore

// The caller has its two lines and is gone. The searchers stand in `hits <- line` until
// the process ends. In Go the receiver cannot hang up: every send that may be unwanted
// needs a `select` with a second case, here `done`, or a buffer with room for it.
package main

import (
	"fmt"
	"runtime"
	"time"
)

func search(log []string, hits chan<- string, done <-chan struct{}) {
	for _, line := range log {
		select {
		case hits <- line:
		case <-done: // nil, if nobody thought of it: never ready
			return
		}
	}
}

func firstHits(logs [][]string, n int, done chan struct{}) (found []string) {
	hits := make(chan string)
	for _, log := range logs {
		go search(log, hits, done)
	}
	for len(found) < n {
		found = append(found, <-hits)
	}
	if done != nil {
		close(done)
	}
	return found
}

// goroutines waits, two seconds at most, until only want of them are left.
func goroutines(want int) int {
	for i := 0; i < 2000 && runtime.NumGoroutine() > want; i++ {
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func main() {
	log := []string{"id=7", "id=7", "id=7"}
	logs := [][]string{log, log, log}
	before := runtime.NumGoroutine()

	fmt.Println(firstHits(logs, 2, make(chan struct{})))
	fmt.Println("with done, searchers left:", goroutines(before)-before)

	fmt.Println(firstHits(logs, 2, nil))
	fmt.Println("without, searchers left:", goroutines(before)-before)
}

// Output:
// [id=7 id=7]
// with done, searchers left: 0
// [id=7 id=7]
// without, searchers left: 3
