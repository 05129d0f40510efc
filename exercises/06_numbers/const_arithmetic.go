//go:build ignore

// An untyped constant is computed exactly and gets its type where it is used: there
// it must fit ("var n uint32 = maxUpload" does not compile). Variables have a type
// from the start, and the same product wraps to zero.
package main

import "fmt"

const gib = 1 << 30
const maxUpload = 4 * gib
const huge = 1 << 100

func main() {
	fmt.Println(uint64(maxUpload))
	fmt.Println(huge >> 98)

	var typed uint32 = gib
	fmt.Println(4 * typed)
}

// Output:
// 4294967296
// 4
// 0
