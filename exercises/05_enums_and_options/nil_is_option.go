//go:build ignore

// A *Customer is a customer or nil, and the type is the same. The caller that
// checks and the caller that forgets to look alike to the compiler.
package main

import "fmt"

type Customer struct{ Phone string }

type Order struct {
	Number   int
	Customer Customer
}

func customerOf(orders []Order, number int) *Customer {
	for i := range orders {
		if orders[i].Number == number {
			return &orders[i].Customer
		}
	}
	return nil
}

func deskLine(orders []Order, number int) string {
	return fmt.Sprintf("order %d: call %s", number, customerOf(orders, number).Phone)
}

func main() {
	defer func() { fmt.Println("panic:", recover()) }()
	orders := []Order{{17, Customer{"555-0117"}}, {42, Customer{"555-0142"}}}
	fmt.Println(deskLine(orders, 17))
	fmt.Println(deskLine(orders, 1))
}

// Output:
// order 17: call 555-0117
// panic: runtime error: invalid memory address or nil pointer dereference
