//go:build ignore

// A Go channel has a fixed size, so a full one stops the sender. A gopher who does
// not want to wait appends to a slice instead, and that has no limit either.
package main

import (
	"fmt"
	"sync"
	"time"
)

type queue struct {
	mu    sync.Mutex
	lines []int
}

func (q *queue) add(line int) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.lines = append(q.lines, line)
}

func main() {
	// The disk is stuck: nobody takes a line from either of the two.
	lines := make(chan int, 4)
	go func() {
		for line := 0; line < 1000; line++ {
			lines <- line
		}
	}()
	for i := 0; i < 2000 && len(lines) < cap(lines); i++ {
		time.Sleep(time.Millisecond)
	}
	fmt.Println("lines in the channel:", len(lines))

	var q queue
	for line := 0; line < 1000; line++ {
		q.add(line)
	}
	fmt.Println("lines in the slice:", len(q.lines))
}

// Output:
// lines in the channel: 4
// lines in the slice: 1000
