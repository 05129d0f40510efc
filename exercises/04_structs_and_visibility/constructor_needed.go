//go:build ignore

// A constructor is a convention. No package can keep others from making its zero
// value. log.Logger has only unexported fields and wants to be made by log.New; the
// zero one compiles here, outside of package log, and panics when it is used.
package main

import (
	"fmt"
	"log"
	"os"
)

type Pool struct{ workers int }

func New(workers int) *Pool {
	if workers < 1 {
		workers = 1
	}
	return &Pool{workers: workers}
}

func main() {
	fmt.Println("New(0):", New(0).workers, "workers")
	fmt.Println("new(Pool):", new(Pool).workers, "workers")

	good := log.New(os.Stdout, "", 0)
	good.Println("log.New works")

	defer func() { fmt.Println("new(log.Logger):", recover()) }()
	new(log.Logger).Println("never printed")
}

// Output:
// New(0): 1 workers
// new(Pool): 0 workers
// log.New works
// new(log.Logger): runtime error: invalid memory address or nil pointer dereference
