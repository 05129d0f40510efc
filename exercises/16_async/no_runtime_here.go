//go:build ignore

// The scheduler is part of every Go binary: `go` works anywhere, from the first
// line of main (and before it, in init).
package main

import (
	"fmt"
	"time"
)

type table struct{ rows int }

var early = make(chan string, 1)

func init() {
	go func() { early <- "a goroutine from init" }()
}

func migrateAll(tables []table) int {
	rows := 0
	for _, t := range tables {
		time.Sleep(5 * time.Millisecond)
		rows += t.rows
	}
	return rows
}

func run(tables []table) int {
	done := make(chan int)
	go func() { done <- migrateAll(tables) }()
	return <-done
}

func main() {
	fmt.Println(<-early)
	fmt.Println(run([]table{{10}, {7}, {25}}), "rows")
}

// Output:
// a goroutine from init
// 42 rows
