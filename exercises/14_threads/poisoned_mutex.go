//go:build ignore

// The deferred Unlock runs in a panic, too, and net/http recovers every handler's
// panic. So the mutex is free and the state behind it is half changed. Nothing says
// that it is: the next reader gets a number that does not fit the list.
package main

import (
	"fmt"
	"sync"
)

type till struct {
	mu       sync.Mutex
	sold     int
	receipts []int
}

func (t *till) sell(cents int, print func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.sold++
	print()
	t.receipts = append(t.receipts, cents)
}

// handler does what net/http does around each of your handlers.
func handler(f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
		}
	}()
	f()
}

func main() {
	t := &till{}
	handler(func() { t.sell(250, func() {}) })
	handler(func() { t.sell(399, func() {}) })
	handler(func() { t.sell(100, func() { panic("no paper") }) })

	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Println("sold:", t.sold, "receipts:", t.receipts)
}

// Output:
// recovered: no paper
// sold: 3 receipts: [250 399]
