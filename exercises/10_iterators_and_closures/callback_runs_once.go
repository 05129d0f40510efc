//go:build ignore

// A closure that uses something up may be called again in Go, and gets what is
// left. A request body is a reader: the first attempt reads it to its end, and
// the partner finally takes an empty one.
package main

import (
	"fmt"
	"io"
	"strings"
)

func retry(limit int, attempt func() bool) bool {
	for i := 0; i < limit; i++ {
		if attempt() {
			return true
		}
	}
	return false
}

type Partner struct{ refusals, posts int }

func (p *Partner) Post(body io.Reader) bool {
	p.posts++
	bytes, _ := io.ReadAll(body)
	fmt.Printf("attempt %d: %q\n", p.posts, bytes)
	return p.posts > p.refusals
}

func main() {
	partner := &Partner{refusals: 2}
	body := strings.NewReader("order 7 was paid")
	delivered := retry(3, func() bool { return partner.Post(body) })
	fmt.Println("delivered:", delivered)
}

// Output:
// attempt 1: "order 7 was paid"
// attempt 2: ""
// attempt 3: ""
// delivered: true
