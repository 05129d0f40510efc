//go:build ignore

// encoding/json asks nobody in advance: it walks through any struct at run time. So
// only at run time does it find what it cannot encode, and it passes over a field
// with a small letter without a word.
package main

import (
	"encoding/json"
	"fmt"
)

type Price struct {
	Cents    int
	currency string
}

type Line struct {
	Item  string
	Price Price
}

type Order struct {
	Number int
	Lines  []Line
}

type Watched struct {
	Order
	OnShipped func()
}

func main() {
	order := Order{7, []Line{{"24\" monitor", Price{19900, "EUR"}}}}
	text, err := json.Marshal(order)
	fmt.Println(string(text), err) // the currency is gone

	_, err = json.Marshal(Watched{Order: order})
	fmt.Println(err)
}

// Output:
// {"Number":7,"Lines":[{"Item":"24\" monitor","Price":{"Cents":19900}}]} <nil>
// json: unsupported type: func()
