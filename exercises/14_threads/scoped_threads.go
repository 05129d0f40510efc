//go:build ignore

// Any goroutine may read any slice: the garbage collector keeps it alive. Whether
// somebody waits for the goroutine is another matter. Forget wg.Wait and it still
// compiles, and the total is handed out before the halves are added up.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func subtotal(orders []int64) (sum int64) {
	for _, cents := range orders {
		sum += cents
	}
	return sum
}

// revenue adds up both halves; they begin when start is closed.
func revenue(orders []int64, start <-chan bool, wait bool) int64 {
	var total int64
	var wg sync.WaitGroup
	mid := len(orders) / 2
	for _, half := range [][]int64{orders[:mid], orders[mid:]} {
		wg.Add(1)
		go func(half []int64) {
			defer wg.Done()
			<-start
			atomic.AddInt64(&total, subtotal(half))
		}(half)
	}
	if wait {
		wg.Wait()
	}
	return atomic.LoadInt64(&total)
}

func main() {
	orders := []int64{1, 2, 3, 4}
	now, later := make(chan bool), make(chan bool)
	close(now)
	fmt.Println("with Wait:", revenue(orders, now, true))
	fmt.Println("without:", revenue(orders, later, false))
	close(later) // too late
}

// Output:
// with Wait: 10
// without: 0
