//go:build ignore

// A context made once carries one deadline through all calls. A fresh
// WithTimeout for each call is the same mistake in Go: its deadlines move.
package main

import (
	"context"
	"fmt"
	"time"
)

const budget = 3 * time.Second

// call says when, counted from the start, it would have been given up.
func call(ctx context.Context, start time.Time) string {
	deadline, _ := ctx.Deadline()
	return deadline.Sub(start).Round(time.Second).String()
}

func main() {
	// A pretended clock: each call comes two seconds after the one before.
	start := time.Now()
	parent, cancel := context.WithDeadline(context.Background(), start.Add(budget))
	defer cancel()
	for i := 0; i < 3; i++ {
		fmt.Println("one for all:", call(parent, start))
	}
	for i := 0; i < 3; i++ {
		now := start.Add(time.Duration(i) * 2 * time.Second)
		ctx, cancel := context.WithDeadline(context.Background(), now.Add(budget))
		fmt.Println("one each:", call(ctx, start))
		cancel()
	}
}

// Output:
// one for all: 3s
// one for all: 3s
// one for all: 3s
// one each: 3s
// one each: 5s
// one each: 7s
