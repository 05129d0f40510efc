//go:build ignore

// A goroutine may hold a mutex over a slow call. Those who want the lock are
// parked, and the thread runs somebody else: here, the goroutine that answers for
// the tax office, although all of them share one thread.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
)

type question struct {
	last   int
	answer chan int
}

var taxOffice = make(chan question)

func numberAfter(last int) int {
	answer := make(chan int)
	taxOffice <- question{last, answer}
	return <-answer
}

type office struct {
	mu   sync.Mutex
	last int
}

func (o *office) issue() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.last = numberAfter(o.last)
	return o.last
}

func main() {
	runtime.GOMAXPROCS(1)
	o := &office{last: 100}
	numbers := make(chan int, 5)
	for i := 0; i < 5; i++ {
		go func() { numbers <- o.issue() }()
	}
	go func() {
		for q := range taxOffice {
			q.answer <- q.last + 1
		}
	}()

	var all []int
	for len(all) < 5 {
		all = append(all, <-numbers)
	}
	sort.Ints(all)
	fmt.Println(all)
}

// Output:
// [101 102 103 104 105]
