//go:build ignore

// Go does not mix widths either: uint64(a) + b with a uint32 b does not compile. But
// a conversion is written so easily that it lands behind the multiplication, which
// has wrapped by then.
package main

import "fmt"

func imageBytes(width, height uint32) uint64 {
	return uint64(width * height * 4)
}

func main() {
	fmt.Println(imageBytes(800, 600))
	fmt.Println(imageBytes(40000, 30000), "instead of 4800000000")
}

// Output:
// 1920000
// 505032704 instead of 4800000000
