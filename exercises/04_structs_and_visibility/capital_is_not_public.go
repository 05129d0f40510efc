//go:build ignore

// In Go the first letter decides. Other packages cannot call strings.explode, and
// encoding/json, another package too, does not even see a lower-case field: it is
// left out without a word. Renaming something changes who may use it.
package main

import (
	"encoding/json"
	"fmt"
)

type Order struct {
	Number string
	items  int
}

func main() {
	text, err := json.Marshal(Order{Number: "ORD-00017", items: 3})
	fmt.Println(string(text), err)
}

// Output:
// {"Number":"ORD-00017"} <nil>
