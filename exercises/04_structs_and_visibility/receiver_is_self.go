//go:build ignore

// A Go receiver can have any name, and it can be a value by accident: Lost counts
// on a copy, compiles, and does nothing.
package main

import "fmt"

type Counter struct {
	bytes int
	parts int
}

func (c *Counter) Record(p []byte) {
	c.bytes += len(p)
	c.parts++
}

func (c Counter) Lost(p []byte) {
	c.bytes += len(p)
	c.parts++
}

func main() {
	var c Counter
	c.Record([]byte("not found"))
	fmt.Println(c.bytes, c.parts)
	c.Lost([]byte("not found"))
	fmt.Println(c.bytes, c.parts)
}

// Output:
// 9 1
// 9 1
