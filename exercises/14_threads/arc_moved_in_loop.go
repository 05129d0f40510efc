//go:build ignore

// In Go all goroutines share the variable index, not only what it points to. When
// somebody replaces the index, searches that run already see the new one. In
// Rust each thread has a handle of its own.
package main

import "fmt"

type Index struct{ words []string }

func (ix *Index) Count(query string) (n int) {
	for _, word := range ix.words {
		if word == query {
			n++
		}
	}
	return n
}

func main() {
	index := &Index{words: []string{"go", "crab", "go", "gopher", "go", "crab"}}
	start := make(chan bool)
	hits := make(chan int)
	for _, q := range []string{"go", "go", "go"} {
		go func(q string) {
			<-start
			hits <- index.Count(q)
		}(q)
	}

	index = &Index{} // the nightly rebuild
	close(start)
	fmt.Println(<-hits, <-hits, <-hits)
}

// Output:
// 0 0 0
