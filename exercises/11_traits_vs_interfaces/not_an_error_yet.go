//go:build ignore

// One method makes an error. Its type survives on the way up, and errors.As finds
// it, also in a wrapped one. Forget that the error was returned by value and ask
// for a pointer, and errors.As compiles and says no.
package main

import (
	"errors"
	"fmt"
)

type NoSuchOrder struct{ ID int }

func (e NoSuchOrder) Error() string { return fmt.Sprintf("no order %d", e.ID) }

func invoice(id int) error {
	return fmt.Errorf("invoice: %w", NoSuchOrder{ID: id})
}

func main() {
	err := invoice(7)
	fmt.Println(err)

	var missing NoSuchOrder
	fmt.Println(errors.As(err, &missing), missing.ID)

	var pointer *NoSuchOrder
	fmt.Println(errors.As(err, &pointer))
}

// Output:
// invoice: no order 7
// true 7
// false
