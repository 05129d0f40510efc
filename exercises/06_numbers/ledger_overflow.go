//go:build ignore

// Integers wrap, in every build and without a word. The check that Go programmers
// write compares the sum with the old balance, and it is easy to write it too late.
package main

import (
	"errors"
	"fmt"
	"math"
)

type Card struct{ balance uint32 }

func (c *Card) Load(cents uint32) error {
	before := c.balance
	c.balance += cents
	if c.balance < before {
		return errors.New("does not fit")
	}
	return nil
}

func main() {
	c := &Card{balance: math.MaxUint32 - 50}
	fmt.Println(c.balance)
	fmt.Println(c.Load(1000))
	fmt.Println(c.balance) // refused, and yet the money is gone
}

// Output:
// 4294967245
// does not fit
// 949
