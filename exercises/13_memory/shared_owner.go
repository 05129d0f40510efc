//go:build ignore

// Go shares pointers freely, and the collector finds out when the memory is
// free. For anything else that has to end, such as this open file, nobody counts
// the owners. So each of them closes it, or none does.
package main

import (
	"errors"
	"fmt"
)

type Catalog struct{ closed bool }

func (c *Catalog) Close() { c.closed = true }

func (c *Catalog) Price(item string) (int, error) {
	if c.closed {
		return 0, errors.New("catalog: file already closed")
	}
	return 995, nil
}

type Search struct{ catalog *Catalog }

func (s *Search) Stop() { s.catalog.Close() }

type Checkout struct{ catalog *Catalog }

func main() {
	catalog := &Catalog{}
	search := &Search{catalog}
	checkout := &Checkout{catalog}
	fmt.Println(checkout.catalog.Price("mug"))
	search.Stop()
	fmt.Println(checkout.catalog.Price("mug"))
}

// Output:
// 995 <nil>
// 0 catalog: file already closed
