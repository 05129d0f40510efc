//go:build ignore

// The new state takes the slice over, and the old state keeps it too. Whoever
// still holds the old one writes into a stored upload.
package main

import "fmt"

type Receiving struct{ chunks []string }
type Stored struct{ chunks []string }

type Upload struct{ state any }

func (u *Upload) finish() {
	if s, ok := u.state.(*Receiving); ok {
		u.state = &Stored{s.chunks}
	}
}

func main() {
	receiving := &Receiving{[]string{"first", "second"}}
	upload := Upload{receiving}
	upload.finish()
	receiving.chunks[0] = "late" // a slow reader of the connection
	fmt.Println(upload.state.(*Stored).chunks)
}

// Output:
// [late second]
