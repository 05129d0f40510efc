//go:build ignore

// Without the close, the sum is never handed out: the office waits in its range
// for ever. Go's deadlock detector is silent as long as any goroutine can go on,
// and in a server one always can.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

func turnover(shops [][]int, closing bool) <-chan int {
	sales := make(chan int)
	var wg sync.WaitGroup
	for _, shop := range shops {
		wg.Add(1)
		go func(shop []int) {
			defer wg.Done()
			for _, cents := range shop {
				sales <- cents
			}
		}(shop)
	}
	if closing {
		go func() { wg.Wait(); close(sales) }()
	}
	result := make(chan int, 1)
	go func() {
		total := 0
		for cents := range sales {
			total += cents
		}
		result <- total
	}()
	return result
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
	shops := [][]int{{}, {1, 2, 3, 4}, {50}}

	fmt.Println("with close:", <-turnover(shops, true))
	fmt.Println("goroutines left:", goroutines(before)-before)

	result := turnover(shops, false)
	left := goroutines(before+1) - before
	fmt.Println("without close:", len(result), "results")
	fmt.Println("goroutines left:", left)
}

// Output:
// with close: 60
// goroutines left: 0
// without close: 0 results
// goroutines left: 1
