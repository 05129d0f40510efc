//go:build ignore

// Go has one string type for three things: a text in the program, a view into
// another text, and a text of its own. The type does not tell which one it is.
// A view of four bytes keeps a whole request in memory.
package main

import (
	"fmt"
	"strings"
	"unsafe"
)

// A string begins with the pointer to its bytes. (Go 1.20 has unsafe.StringData.)
func address(s string) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Pointer(&s))
}

func main() {
	request := "acme/ann logs in, and a body follows: " + strings.Repeat("x", 1<<20)
	view := request[:4]        // what &str is in Rust
	own := strings.Clone(view) // what String is in Rust
	fmt.Println(view, "is a part of the request:", address(view) == address(request))
	fmt.Println(own, "is a part of the request:", address(own) == address(request))
}

// Output:
// acme is a part of the request: true
// acme is a part of the request: false
