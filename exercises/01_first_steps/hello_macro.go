//go:build ignore

// In Go, Sprintf is a function: it reads the format when it is called. A wrong
// verb is a strange text in the log. (go vet finds it, if the format is a
// constant; here it is a variable.) Rust's format! is read by the compiler.
package main

import "fmt"

func greet(name string) string {
	return fmt.Sprintf("hello, %s", name)
}

func main() {
	fmt.Println(greet("gopher"))
	fmt.Println(greet("crab"))

	wrong := "hello, %d"
	fmt.Println(fmt.Sprintf(wrong, "gopher"))
}

// Output:
// hello, gopher
// hello, crab
// hello, %!d(string=gopher)
