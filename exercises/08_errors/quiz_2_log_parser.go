//go:build ignore

// The summary skips what it cannot parse, counts a status of 999 among the good
// ones, and panics on a short line. Only the last one is noticed.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

func summarize(log string) (fine, bad int) {
	for _, line := range strings.Split(log, "\n") {
		fields := strings.Fields(line)
		status, err := strconv.Atoi(fields[2])
		if err != nil {
			continue
		}
		switch {
		case status >= 400 && status <= 599:
			bad++
		default:
			fine++
		}
	}
	return fine, bad
}

func main() {
	defer func() { fmt.Println("panic:", recover()) }()
	fmt.Println(summarize("GET / 200\nGET / 5o3\nGET / 999"))
	fmt.Println(summarize("GET / 200\nGET /cut-off"))
}

// Output:
// 2 0
// panic: runtime error: index out of range [2] with length 2
