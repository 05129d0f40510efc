//go:build ignore

// range copies each element into the loop variable. Writing to it compiles,
// passes vet, and changes nothing.
package main

import "fmt"

type Price struct{ Cents int }

func main() {
	prices := []Price{{100}, {250}}
	for _, p := range prices {
		p.Cents += p.Cents * 10 / 100
	}
	fmt.Println("with a value:", prices)
	for i := range prices {
		prices[i].Cents += prices[i].Cents * 10 / 100
	}
	fmt.Println("by index:", prices)
}

// Output:
// with a value: [{100} {250}]
// by index: [{110} {275}]
