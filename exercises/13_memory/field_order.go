//go:build ignore

// In Go the fields lie in memory as they stand in the source, with gaps where the
// next one needs an address that its size divides. Sorting them by size is up to
// you, and to the reader who wonders why `deleted` and `hot` stand at the end.
package main

import (
	"fmt"
	"unsafe"
)

type AsWritten struct {
	deleted bool
	key     uint64
	page    uint16
	hot     bool
}

type SortedBySize struct {
	key     uint64
	page    uint16
	deleted bool
	hot     bool
}

func main() {
	fmt.Println("as written:    ", unsafe.Sizeof(AsWritten{}), "bytes")
	fmt.Println("sorted by size:", unsafe.Sizeof(SortedBySize{}), "bytes")
	fmt.Println("offset of key: ", unsafe.Offsetof(AsWritten{}.key))
}

// Output:
// as written:     24 bytes
// sorted by size: 16 bytes
// offset of key:  8
