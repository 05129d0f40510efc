//go:build ignore

// In Go the text has no owner and no end: the view keeps it alive. What Go does
// not forgive either is to read twice what may change in between.
package main

import (
	"fmt"
	"strings"
)

type Lease struct{ reads int }

func (l *Lease) Read() string {
	l.reads++
	return fmt.Sprintf("node-%d\n", l.reads)
}

func main() {
	lease := &Lease{}
	holder := strings.TrimSpace(lease.Read())
	fmt.Println("node-2 follows", holder)

	lease = &Lease{}
	if strings.TrimSpace(lease.Read()) != "node-2" {
		fmt.Println("node-2 follows", strings.TrimSpace(lease.Read()))
	}
}

// Output:
// node-2 follows node-1
// node-2 follows node-2
