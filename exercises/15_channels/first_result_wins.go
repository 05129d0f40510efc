//go:build ignore

// The caller has its line and is gone. The two other searchers stand in `hits <- line`
// until the process ends. In Go the receiver cannot hang up: every send that may be
// unwanted needs a `select` with a second case, here `done`.
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

func firstHit(logs [][]string, done chan struct{}) string {
	hits := make(chan string)
	for _, log := range logs {
		go search(log, hits, done)
	}
	line := <-hits
	if done != nil {
		close(done)
	}
	return line
}

// goroutines waits, two seconds at most, until only want of them are left.
func goroutines(want int) int {
	for i := 0; i < 2000 && runtime.NumGoroutine() > want; i++ {
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func main() {
	logs := [][]string{{"id=7"}, {"id=7"}, {"id=7"}}
	before := runtime.NumGoroutine()

	fmt.Println(firstHit(logs, make(chan struct{})))
	fmt.Println("with done, searchers left:", goroutines(before)-before)

	fmt.Println(firstHit(logs, nil))
	fmt.Println("without, searchers left:", goroutines(before+2)-before)
}

// Output:
// id=7
// with done, searchers left: 0
// id=7
// without, searchers left: 2
