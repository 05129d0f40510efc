//go:build ignore

// With %v and with %w the text is the same. Only with %w the cause is still there
// for errors.Is, and nothing but a test tells you which one you wrote.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

func port(s, format string) error {
	_, err := strconv.ParseUint(s, 10, 16)
	return fmt.Errorf(format, s, err)
}

func main() {
	v := port("70000", "bad port %q: %v")
	w := port("70000", "bad port %q: %w")
	fmt.Println(v)
	fmt.Println("same text:", v.Error() == w.Error())
	fmt.Println("wrapped as text:", errors.Is(v, strconv.ErrRange))
	fmt.Println("wrapped as error:", errors.Is(w, strconv.ErrRange))
}

// Output:
// bad port "70000": strconv.ParseUint: parsing "70000": value out of range
// same text: true
// wrapped as text: false
// wrapped as error: true
