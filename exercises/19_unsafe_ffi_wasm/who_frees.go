//go:build ignore

// A value that foreign code holds on to has to be kept alive by hand in Go, too.
// runtime/cgo has a table of handles for that; this one is the same in small. The
// collector sees that the table needs everything in it, and frees nothing.
package main

import (
	"fmt"
	"runtime"
)

type Template struct{ text string }

type Handle uintptr

var (
	table = map[Handle]*Template{}
	last  Handle
)

func NewHandle(t *Template) Handle {
	last++
	table[last] = t
	return last
}

func (h Handle) Delete() {
	if _, ok := table[h]; !ok {
		panic("misuse of an invalid Handle")
	}
	delete(table, h)
}

func main() {
	for i := 0; i < 1000; i++ {
		h := NewHandle(&Template{"Dear customer, "})
		if i%10 == 0 {
			h.Delete() // the other nine were forgotten
		}
	}
	runtime.GC()
	fmt.Println("templates in memory:", len(table))

	defer func() { fmt.Println("freed twice:", recover()) }()
	h := NewHandle(&Template{})
	h.Delete()
	h.Delete()
}

// Output:
// templates in memory: 900
// freed twice: misuse of an invalid Handle
