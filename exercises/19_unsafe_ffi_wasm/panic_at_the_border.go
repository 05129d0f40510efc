//go:build ignore

// In Go, too, a panic that nobody recovers ends the whole process. But the recover
// may stand anywhere further out: in the function, in the handler, in the server
// (net/http has one). In Rust an `extern "C"` function is the last place for it.
package main

import "fmt"

func tariff(grams, zone int) int {
	perKilogram := []int{120, 250, 480}[zone]
	if 1000/grams >= 1 {
		return perKilogram
	}
	return perKilogram * ((grams + 999) / 1000)
}

func Quote(grams, zone int) (cents int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("recovered:", r)
			cents = -1
		}
	}()
	return tariff(grams, zone)
}

func main() {
	fmt.Println(Quote(2500, 2))
	fmt.Println(Quote(500, 7))
	fmt.Println(Quote(0, 1))
}

// Output:
// 1440
// recovered: runtime error: index out of range [7] with length 3
// -1
// recovered: runtime error: integer divide by zero
// -1
