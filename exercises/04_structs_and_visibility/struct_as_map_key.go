//go:build ignore

// A struct of plain fields is a key at once. With a slice in it the compiler says
// "invalid map key type", unless the key hides behind an interface: then it compiles
// and panics.
package main

import "fmt"

type Owner struct{ Tenant, User int }

type Query struct{ Tags []string }

func main() {
	cache := map[Owner]string{}
	cache[Owner{1, 12}] = "ann"
	cache[Owner{11, 2}] = "bob"
	fmt.Println(cache[Owner{1, 12}], cache[Owner{11, 2}])

	defer func() { fmt.Println("panic:", recover()) }()
	anything := map[any]string{}
	anything[Query{Tags: []string{"new"}}] = "page"
}

// Output:
// ann bob
// panic: runtime error: hash of unhashable type main.Query
