//go:build ignore

// Every normal form is a new text on the heap, and it stays there for as long as
// the map looks at it: Go frees nothing too early. But whoever saves the new texts
// and uses one buffer again has a list of views of one thing.
package main

import (
	"bytes"
	"fmt"
	"strings"
)

func main() {
	typed := []string{"Ann@Example.com", "bob@example.com", "  ann@example.com "}

	addresses := map[string]bool{}
	for _, address := range typed {
		normal := strings.ToLower(strings.TrimSpace(address))
		addresses[normal] = true
	}
	fmt.Println(addresses)

	var views [][]byte
	buf := make([]byte, 0, 64)
	for _, address := range typed[:2] {
		buf = append(buf[:0], bytes.ToLower([]byte(address))...)
		views = append(views, buf)
	}
	fmt.Printf("%s %s\n", views[0], views[1])
}

// Output:
// map[ann@example.com:true bob@example.com:true]
// bob@example.com bob@example.com
