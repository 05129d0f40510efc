//go:build ignore

// Methods can only be added to types of your own package. `func (d time.Duration)
// String() string` is refused: "cannot define new methods on non-local type". A
// defined type is a new type with the same content and none of the methods. An
// alias, with `=`, is only a name.
package main

import (
	"fmt"
	"time"
)

type Millis time.Duration

func (m Millis) String() string {
	return fmt.Sprintf("%dms", time.Duration(m).Milliseconds())
}

type Alias = time.Duration

func main() {
	took := 1500 * time.Millisecond
	fmt.Println(took)
	fmt.Println(Alias(took))
	fmt.Println(Millis(took))
	fmt.Println(Millis(took) > Millis(9*time.Millisecond))
}

// Output:
// 1.5s
// 1.5s
// 1500ms
// true
