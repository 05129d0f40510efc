//go:build ignore

// Whoever has a Close() error is an io.Closer, also who never meant to be one.
// Here a support ticket is closed because the service stops.
package main

import (
	"fmt"
	"io"
)

type Journal struct{ open bool }

func (j *Journal) Close() error {
	j.open = false
	return nil
}

type Ticket struct{ answered, closed bool }

// Close tells the customer that the matter is settled.
func (t *Ticket) Close() error {
	t.closed = true
	return nil
}

func closeAll(parts ...io.Closer) {
	for _, p := range parts {
		p.Close()
	}
}

func main() {
	journal, ticket := &Journal{open: true}, &Ticket{}
	closeAll(journal, ticket)
	fmt.Printf("journal %+v\n", *journal)
	fmt.Printf("ticket %+v\n", *ticket)
}

// Output:
// journal {open:false}
// ticket {answered:false closed:true}
