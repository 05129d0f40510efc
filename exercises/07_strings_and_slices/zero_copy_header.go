//go:build ignore

// The collector keeps the memory of a view alive, but it does not keep what is in
// it. When the buffer is used for the next line, the views show that one.
package main

import (
	"bytes"
	"fmt"
	"strings"
)

func main() {
	connection := strings.NewReader("Host: shop\r\nFrom: mars\r\n")
	buffer := make([]byte, 12)

	connection.Read(buffer)
	name, value, _ := bytes.Cut(buffer, []byte(":"))
	value = bytes.TrimSpace(value)
	fmt.Printf("%s is %s\n", name, value)

	connection.Read(buffer)
	fmt.Printf("%s is %s\n", name, value)
}

// Output:
// Host is shop
// From is mars
