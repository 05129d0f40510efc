//go:build ignore

// The shop becomes unreachable, but its mailer waits in a range over a channel
// that nobody closes. The garbage collector frees memory; it never ends a goroutine.
package main

import (
	"fmt"
	"runtime"
	"time"
)

type shop struct{ subscribers []chan int }

func (s *shop) subscribe() <-chan int {
	ch := make(chan int)
	s.subscribers = append(s.subscribers, ch)
	return ch
}

func (s *shop) order(n int) {
	for _, ch := range s.subscribers {
		ch <- n
	}
}

// close has to be written, called, and called once.
func (s *shop) close() {
	for _, ch := range s.subscribers {
		close(ch)
	}
}

func startMailer(s *shop) {
	orders := s.subscribe()
	go func() {
		for range orders {
		}
	}()
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

	s := &shop{}
	startMailer(s)
	s.order(1)
	s.close()
	fmt.Println("mailers left after close:", goroutines(before)-before)

	s = &shop{}
	startMailer(s)
	s.order(1)
	s = nil
	runtime.GC()
	fmt.Println("mailers left without:", runtime.NumGoroutine()-before)
}

// Output:
// mailers left after close: 0
// mailers left without: 1
