//go:build ignore

// Indexing a string gives a byte, slicing it gives bytes, and ranging over it
// gives runes. All of it compiles, whichever you meant.
package main

import "fmt"

func main() {
	name := "Émile"
	fmt.Printf("index: %q\n", rune(name[0]))
	fmt.Printf("slice: %q\n", name[:1])
	for _, r := range name {
		fmt.Printf("range: %q\n", r)
		break
	}
	defer func() { fmt.Println("empty:", recover()) }()
	name = ""
	fmt.Println(name[0])
}

// Output:
// index: 'Ã'
// slice: "\xc3"
// range: 'É'
// empty: runtime error: index out of range [0] with length 0
