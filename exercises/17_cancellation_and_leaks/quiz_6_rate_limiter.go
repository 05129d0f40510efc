//go:build ignore

// Two limiters in Go. The one with a refill goroutine leaks it: nothing ends a
// goroutine when its limiter is garbage. The lazy one counts when it is asked and
// needs a mutex that the compiler does not ask for: without it, this compiles too.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

type refilled struct{ tokens chan struct{} }

func newRefilled(every time.Duration, burst int) *refilled {
	l := &refilled{tokens: make(chan struct{}, burst)}
	go func() {
		for range time.Tick(every) {
			l.tokens <- struct{}{}
		}
	}()
	return l
}

type lazy struct {
	mu            sync.Mutex
	every         time.Duration
	burst, tokens int
	last          time.Time
}

func (l *lazy) allow(now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	fresh := int(now.Sub(l.last) / l.every)
	l.last = l.last.Add(l.every * time.Duration(fresh))
	if l.tokens += fresh; l.tokens > l.burst {
		l.tokens = l.burst
	}
	if l.tokens == 0 {
		return false
	}
	l.tokens--
	return true
}

func main() {
	start := time.Now()
	l := &lazy{every: 100 * time.Millisecond, burst: 3, tokens: 3, last: start}
	for _, ms := range []int{0, 0, 0, 0, 50, 100, 150} {
		now := start.Add(time.Duration(ms) * time.Millisecond)
		fmt.Println(ms, "ms:", l.allow(now))
	}

	before := runtime.NumGoroutine()
	for client := 0; client < 10; client++ {
		_ = newRefilled(100*time.Millisecond, 3)
	}
	runtime.GC()
	fmt.Println("refillers of dead limiters:", runtime.NumGoroutine()-before)
}

// Output:
// 0 ms: true
// 0 ms: true
// 0 ms: true
// 0 ms: false
// 50 ms: false
// 100 ms: true
// 150 ms: false
// refillers of dead limiters: 10
