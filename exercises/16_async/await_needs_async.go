//go:build ignore

// quote waits for a slow service, and neither its signature nor its caller says so.
// Only the goroutine waits: the runtime gives its thread to somebody else. Two
// offers meet at the price service, on one thread.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

// atTheService lets nobody through before two have come.
var atTheService sync.WaitGroup

func askPrice() int {
	atTheService.Done()
	atTheService.Wait()
	return 250
}

func quote(pieces int) int {
	return askPrice() * pieces
}

func main() {
	runtime.GOMAXPROCS(1)
	atTheService.Add(2)
	small, large := make(chan int), make(chan int)
	go func() { small <- quote(1) }()
	go func() { large <- quote(40) }()
	fmt.Println(<-small, <-large)
}

// Output:
// 250 10000
