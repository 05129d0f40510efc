//go:build ignore

// Small steps that hand slices on read well, and each step allocates. The way out
// is a loop by hand: it allocates nothing, and the steps are gone. (Since Go 1.23
// the steps can hand on an iter.Seq in place of a slice.)
package main

import (
	"fmt"
	"testing"
)

type Entry struct{ Customer, Bytes int }

func Filter[T any](in []T, keep func(T) bool) []T {
	out := make([]T, 0, len(in))
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func inSteps(entries []Entry, id int) (sum int) {
	own := Filter(entries, func(e Entry) bool { return e.Customer == id })
	sizes := Map(own, func(e Entry) int { return e.Bytes })
	for _, n := range sizes {
		sum += n
	}
	return sum
}

func byHand(entries []Entry, id int) (sum int) {
	for _, e := range entries {
		if e.Customer == id {
			sum += e.Bytes
		}
	}
	return sum
}

func main() {
	var log []Entry
	for i := 0; i < 3000; i++ {
		log = append(log, Entry{i % 3, i})
	}
	fmt.Println(inSteps(log, 1), byHand(log, 1))
	allocs := func(f func([]Entry, int) int) float64 {
		return testing.AllocsPerRun(10, func() { f(log, 1) })
	}
	fmt.Println("allocations in steps:", allocs(inSteps))
	fmt.Println("allocations by hand:", allocs(byHand))
}

// Output:
// 1499500 1499500
// allocations in steps: 2
// allocations by hand: 0
