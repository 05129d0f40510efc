//go:build ignore

// Go cannot say "after this call you do not have it any more". So a closed
// channel is still a value that one can send to and close again, and both panic
// when they run.
package main

import "fmt"

func try(name string, f func()) {
	defer func() { fmt.Println(name+":", recover()) }()
	f()
}

func main() {
	pages := make(chan int, 1)
	close(pages)
	try("send", func() { pages <- 3 })
	try("close", func() { close(pages) })
}

// Output:
// send: send on closed channel
// close: close of closed channel
