//go:build ignore

// A method belongs to its type. WriteTo is what makes a Reader an io.WriterTo,
// and it can be called although nobody here imported io.
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	reply := strings.NewReader("HTTP/1.1 200 OK\n\nHello from Go\n")
	n, err := reply.WriteTo(os.Stdout)
	fmt.Println(n, err)
}

// Output:
// HTTP/1.1 200 OK
//
// Hello from Go
// 31 <nil>
