//go:build ignore

// Go says what is built where it is made: a slice keeps order and repeats, a map
// used as a set keeps neither. A function that is generic in nothing but its
// result cannot be called without saying more, in Go either:
//
//	func Collect[C any](hops []string) C { ... }
//	parts := Collect(hops) // refused: cannot infer C
package main

import (
	"fmt"
	"strings"
)

func main() {
	hops := []string{"edge", "auth", "edge"}

	parts := make([]string, 0, len(hops))
	for _, h := range hops {
		parts = append(parts, strings.ToUpper(h))
	}
	fmt.Println(strings.Join(parts, " > "))

	services := make(map[string]bool)
	for _, h := range hops {
		services[h] = true
	}
	fmt.Println(services, len(services))
}

// Output:
// EDGE > AUTH > EDGE
// map[auth:true edge:true] 2
