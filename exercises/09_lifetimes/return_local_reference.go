//go:build ignore

// In Go a local variable may be returned by address. It costs what it has to
// cost: the variable is allocated on the heap and collected some day. Returned by
// value, it is not allocated at all. `go build -gcflags=-m` names such variables.
package main

import (
	"fmt"
	"testing"
)

type Invoice struct{ Number, Items, Total int }

//go:noinline
func pointer(number int) *Invoice {
	inv := Invoice{Number: number}
	return &inv
}

//go:noinline
func value(number int) Invoice {
	inv := Invoice{Number: number}
	return inv
}

func main() {
	total := 0
	count := func(f func()) float64 { return testing.AllocsPerRun(100, f) }
	fmt.Println("allocations, by pointer:", count(func() { total += pointer(7).Total }))
	fmt.Println("allocations, by value:  ", count(func() { total += value(7).Total }))
}

// Output:
// allocations, by pointer: 1
// allocations, by value:   0
