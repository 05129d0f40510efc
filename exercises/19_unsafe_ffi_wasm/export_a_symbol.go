//go:build ignore

// Go has the same two kinds of names. A function's own symbol begins with its
// package, so two packages can have a Vat each. For C, cgo makes a second, plain
// symbol with the function's own name: the comment `//export Vat` asks for it. Two
// of the same name in one process are found by the linker, or, in a shared library,
// by nobody.
package main

import (
	"fmt"
	"reflect"
	"runtime"
)

func Vat(net int64, percent uint32) int64 { return (net*int64(percent) + 50) / 100 }

func main() {
	symbol := runtime.FuncForPC(reflect.ValueOf(Vat).Pointer()).Name()
	fmt.Println(symbol, "says", Vat(1999, 19))
}

// Output:
// main.Vat says 380
