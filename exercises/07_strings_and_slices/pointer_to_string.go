//go:build ignore

// A *string saves nothing: a string is a pointer and a length already. What the
// caller gets for the second pointer is a nil to think of, and it cannot pass a
// literal: &"/healthz" does not compile.
package main

import (
	"fmt"
	"strings"
)

func metricName(route *string) string {
	return strings.ReplaceAll(strings.TrimLeft(*route, "/"), "/", "_")
}

func main() {
	healthz := "/healthz" // a variable, to have an address
	fmt.Println(metricName(&healthz))

	defer func() { fmt.Println("nil:", recover()) }()
	fmt.Println(metricName(nil))
}

// Output:
// healthz
// nil: runtime error: invalid memory address or nil pointer dereference
