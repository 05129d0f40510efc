//go:build ignore

// A Go signature does not tell who may do what. Both functions take a []Job: one
// only looks, the other one writes into it. The caller still has the slice after
// it was sent, and finds the worker's changes in it.
package main

import "fmt"

type Job struct{ ID int }

func count(batch []Job) int { return len(batch) }

func send(batch []Job) {
	for i := range batch {
		batch[i].ID = 0 // the worker is done with it
	}
}

func main() {
	batch := []Job{{1}, {2}, {3}}
	n := count(batch)
	send(batch)
	fmt.Println(n, batch)
}

// Output:
// 3 [{0} {0} {0}]
