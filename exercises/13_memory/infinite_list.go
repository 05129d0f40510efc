//go:build ignore

// In Go the chain needs a pointer, too: with `next Hop` the compiler says
// "invalid recursive type Hop". But a pointer owns nothing. Nothing keeps the
// last hop from leading back to the first, and a walk to the end never ends.
package main

import "fmt"

type Hop struct {
	url  string
	next *Hop
}

func landing(hop *Hop) (string, error) {
	for i := 0; i < 10; i++ {
		if hop.next == nil {
			return hop.url, nil
		}
		hop = hop.next
	}
	return "", fmt.Errorf("stopped after 10 redirects at %s", hop.url)
}

func main() {
	page := &Hop{url: "https://go.dev/doc/"}
	first := &Hop{url: "http://golang.org/doc", next: page}
	fmt.Println(landing(first))

	page.next = first
	fmt.Println(landing(first))
}

// Output:
// https://go.dev/doc/ <nil>
//  stopped after 10 redirects at http://golang.org/doc
