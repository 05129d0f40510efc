//go:build ignore

// An index into a map always has a value. A fee of 0 and no entry look the same,
// unless one asks for the second result.
package main

import "fmt"

func shipping(fees map[string]int, country string) string {
	fee := fees[country]
	if fee == 0 {
		return "free shipping"
	}
	return fmt.Sprintf("shipping: %d EUR", fee)
}

func main() {
	fees := map[string]int{"DE": 0, "JP": 24}
	for _, country := range []string{"DE", "JP", "AQ"} {
		fmt.Println(country, shipping(fees, country))
	}
	_, ok := fees["AQ"]
	fmt.Println("AQ is in the table:", ok)
}

// Output:
// DE free shipping
// JP shipping: 24 EUR
// AQ free shipping
// AQ is in the table: false
