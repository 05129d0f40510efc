//go:build ignore

// A new parameter breaks the callers in Go too: "not enough arguments in call". That
// is why one is rarely added. A new field in an options struct breaks nobody, and
// nobody is asked what its value should be.
package main

import "fmt"

type Options struct {
	SQL     string
	LimitMS int // added last week
}

func query(o Options) {
	if o.LimitMS == 0 {
		fmt.Println("no limit:", o.SQL)
		return
	}
	fmt.Println(o.LimitMS, "ms:", o.SQL)
}

func main() {
	query(Options{SQL: "SELECT id FROM orders WHERE open", LimitMS: 300})
	query(Options{SQL: "SELECT name, cents FROM products"}) // nobody noticed
}

// Output:
// 300 ms: SELECT id FROM orders WHERE open
// no limit: SELECT name, cents FROM products
