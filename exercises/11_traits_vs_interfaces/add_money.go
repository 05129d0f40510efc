//go:build ignore

// Go has no `+` for structs, so an amount often becomes a defined number type. That
// one gets all operators of the number, also those that make no sense, and it wraps
// around in silence.
package main

import (
	"fmt"
	"math"
)

type Money struct{ cents int64 }

func (m Money) Add(o Money) Money { return Money{m.cents + o.cents} }

type Cents int64

func main() {
	fmt.Println(Money{1999}.Add(Money{-500}))

	price, fee := Cents(1999), Cents(50)
	fmt.Println(price + fee)
	fmt.Println(price * fee) // square cents

	savings := Cents(math.MaxInt64)
	savings++
	fmt.Println(savings < 0)
}

// Output:
// {1499}
// 2049
// 99950
// true
