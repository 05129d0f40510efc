//go:build ignore

// In Go, too, three calls in a row are one after the other. `go` makes them
// concurrent. A barrier at the services shows it: it lets nobody through before
// all three have come.
package main

import (
	"fmt"
	"sync"
)

// atTheServices lets nobody through before all three have come.
var atTheServices sync.WaitGroup

func ask(service string) string {
	atTheServices.Done()
	atTheServices.Wait()
	return service + " up"
}

func statusPage() [3]string {
	var page [3]string
	var wg sync.WaitGroup
	for i, service := range []string{"queue", "store", "mail"} {
		i, service := i, service
		wg.Add(1)
		go func() {
			defer wg.Done()
			page[i] = ask(service)
		}()
	}
	wg.Wait()
	return page
}

func main() {
	atTheServices.Add(3)
	fmt.Println(statusPage())
	// Without `go` before the func, the first ask would wait for the other two:
	// fatal error: all goroutines are asleep - deadlock!
}

// Output:
// [queue up store up mail up]
