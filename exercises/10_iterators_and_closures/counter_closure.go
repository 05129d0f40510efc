//go:build ignore

// A Go closure captures the variable itself, and the variable lives on the heap
// as long as a closure needs it. Two closures of one call share the variable.
// Each call of the outer function makes a new one.
package main

import "fmt"

func requestNumbers() (next func() uint64, reset func()) {
	var last uint64
	next = func() uint64 { last++; return last }
	reset = func() { last = 0 }
	return next, reset
}

func main() {
	ann, resetAnn := requestNumbers()
	bob, _ := requestNumbers()
	fmt.Println(ann(), ann(), bob(), ann())
	resetAnn()
	fmt.Println(ann(), bob())
}

// Output:
// 1 2 1 3
// 1 2
