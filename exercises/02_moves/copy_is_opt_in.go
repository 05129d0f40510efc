//go:build ignore

// Go copies every struct on assignment, whatever is in it. It copies only the
// outer bytes: a slice or a map in the struct is shared by all the copies. In
// Rust only a struct without such parts can be Copy.
package main

import "fmt"

type Price struct {
	Cents    int64
	Currency string
	Taxes    []int64
}

func main() {
	a := Price{Cents: 995, Currency: "EUR", Taxes: []int64{190}}
	b := a
	b.Cents = 500
	b.Taxes[0] = 70
	fmt.Println(a.Cents, a.Taxes)
	fmt.Println(b.Cents, b.Taxes)
}

// Output:
// 995 [70]
// 500 [70]
