//go:build ignore

// Any integer type can be an index, and all are checked: at compile time if they are
// constants (history[-1] does not compile), at run time otherwise.
package main

import "fmt"

func release(history []uint32, n int) (build uint32) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("panic:", r)
		}
	}()
	if n < 0 {
		n += len(history)
	}
	return history[n]
}

func main() {
	history := []uint32{101, 117, 140}
	fmt.Println(release(history, -1))
	fmt.Println(release(history, -4))
	fmt.Println(release(history, 3))
}

// Output:
// 140
// panic: runtime error: index out of range [-1]
// 0
// panic: runtime error: index out of range [3] with length 3
// 0
