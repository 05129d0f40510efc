//go:build ignore

// A Go constraint lists built-in kinds of types, and < works for these alone. A
// struct cannot join the list: one compares its text, or passes a function.
package main

import "fmt"

// Since Go 1.21 this is cmp.Ordered.
type ordered interface {
	~int | ~int64 | ~float64 | ~string
}

func latest[T ordered](list []T) int {
	best, at := list[0], 0
	for i, item := range list {
		if item > best {
			best, at = item, i
		}
	}
	return at
}

type Release struct{ Major, Minor int }

func latestFunc[T any](list []T, less func(a, b T) bool) int {
	best, at := list[0], 0
	for i, item := range list {
		if less(best, item) {
			best, at = item, i
		}
	}
	return at
}

func main() {
	fmt.Println(latest([]int{97, 388, 412}))
	fmt.Println(latest([]string{"1.10", "1.9"})) // as text, 1.9 is the later one

	// latest([]Release{{1, 10}, {1, 9}}) does not compile:
	// Release does not implement ordered
	fmt.Println(latestFunc([]Release{{1, 10}, {1, 9}}, func(a, b Release) bool {
		return a.Major < b.Major || a.Major == b.Major && a.Minor < b.Minor
	}))

	defer func() { fmt.Println("panic:", recover()) }()
	latest([]int{})
}

// Output:
// 2
// 1
// 0
// panic: runtime error: index out of range [0] with length 0
