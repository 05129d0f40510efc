//go:build ignore

// The same mistake in Go: refresh takes the lock and then waits for a bank that
// never answers. Every request after it stands at the mutex, and nothing is logged.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type rates struct {
	mu   sync.Mutex
	rate int
}

func (r *rates) refresh(bank <-chan int, locked chan<- bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	locked <- true
	r.rate = <-bank
}

func (r *rates) get() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.rate
}

func main() {
	before := runtime.NumGoroutine()
	r := &rates{rate: 24}
	locked := make(chan bool)
	go r.refresh(make(chan int), locked)
	<-locked

	answers := make(chan int, 3)
	for i := 0; i < 3; i++ {
		go func() { answers <- r.get() }()
	}
	// TryLock (Go 1.18) shows what the three requests see.
	fmt.Println("lock free:", r.mu.TryLock())
	fmt.Println("answers:", len(answers))
	fmt.Println("goroutines stuck:", runtime.NumGoroutine()-before)
}

// Output:
// lock free: false
// answers: 0
// goroutines stuck: 4
