//go:build ignore

// The callee gets a copy of the slice header. Its append changes that copy:
// the caller's length stays, even when the array has room.
package main

import "fmt"

func addHeader(headers []string, h string) {
	headers = append(headers, h)
	fmt.Println("in the helper:", len(headers))
}

func main() {
	headers := make([]string, 0, 8)
	addHeader(headers, "content-type: text/plain")
	addHeader(headers, "cache-control: no-store")
	fmt.Println("in the handler:", len(headers))
}

// Output:
// in the helper: 1
// in the helper: 1
// in the handler: 0
