//go:build ignore

// Every Go variable may change, so nothing stands out. The second function has
// one character more, a colon, and counts nothing.
package main

import "fmt"

func failures(statuses []int) int {
	failed := 0
	for _, status := range statuses {
		if status >= 500 {
			failed++
		}
	}
	return failed
}

func failuresWithColon(statuses []int) int {
	failed := 0
	for _, status := range statuses {
		if status >= 500 {
			failed := failed + 1 // a new variable
			_ = failed           // without this line Go refuses it as unused
		}
	}
	return failed
}

func main() {
	statuses := []int{200, 503, 404, 500, 204, 599}
	fmt.Println(failures(statuses))
	fmt.Println(failuresWithColon(statuses))
}

// Output:
// 3
// 0
