//go:build ignore

// In Go a pointer from C is a pointer like any other. Nothing at the place where
// it is read says that somebody else made it, or that it may be nil.
package main

import (
	"fmt"
	"unsafe"
)

// Row stands for the C library's row, and column for its function.
type Row [2]*int64

func column(row *Row, n int) unsafe.Pointer { return unsafe.Pointer(row[n]) }

func amount(row *Row, n int) int64 {
	p := (*int64)(column(row, n))
	return *p
}

func main() {
	cents := int64(1999)
	row := &Row{&cents, nil}
	fmt.Println(amount(row, 0))

	defer func() { fmt.Println("recovered:", recover()) }()
	fmt.Println(amount(row, 1))
}

// Output:
// 1999
// recovered: runtime error: invalid memory address or nil pointer dereference
