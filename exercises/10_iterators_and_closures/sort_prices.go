//go:build ignore

// NaN is not less than anything, and nothing is less than NaN. A less function
// made of < misleads the sort, and the sort does not complain. Float64s has a
// rule, NaN comes first, and so the best price is one that no comparison accepts.
package main

import (
	"fmt"
	"math"
	"sort"
)

func main() {
	nan := math.NaN()

	prices := []float64{81.75, nan, -3.5, nan, 0}
	sort.Slice(prices, func(i, j int) bool { return prices[i] < prices[j] })
	fmt.Println(prices)

	prices = []float64{81.75, nan, -3.5, nan, 0}
	sort.Float64s(prices)
	fmt.Println(prices)
	best := prices[0]
	fmt.Println("buy:", best <= 90)
}

// Output:
// [81.75 NaN -3.5 NaN 0]
// [NaN NaN -3.5 0 81.75]
// buy: false
