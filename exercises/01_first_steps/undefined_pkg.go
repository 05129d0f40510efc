//go:build ignore

// The map is built in: no import, and a missing key counts as 0. A package is
// another matter. Without its import line Go says what Rust says here:
//
//	undefined: strings
package main

import "fmt"

func busiest(paths []string) int {
	hits := map[string]int{}
	for _, path := range paths {
		hits[path]++
	}
	most := 0
	for _, n := range hits {
		if n > most {
			most = n
		}
	}
	return most
}

func main() {
	fmt.Println(busiest([]string{"/", "/login", "/", "/cart", "/"}))
	fmt.Println(busiest(nil))
}

// Output:
// 3
// 0
